import { z } from 'zod';

export const placeSizeSchema = z.enum(['capital', 'city', 'town', 'village']);

/** What a place can have that a leader asks for: where one lands, where one is treated, who of ours is there. */
export const facilitySchema = z.enum([
  'airport',
  'airstrip',
  'helipad',
  'port',
  'hospital',
  'clinic',
  'headquarters',
  'base',
  'police',
  'displaced',
]);
