import { createHash } from 'node:crypto';
import { canonical, PROTOCOL_VERSION } from '@kalari/engine';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Down } from '../../engine/src/protocol/down.ts';
import { Up } from '../../engine/src/protocol/up.ts';

test('[TR30] the wire is version 1; whoever changes its shape changes the number, or this digest on purpose', () => {
  const shape = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const text = JSON.stringify([shape(Up), shape(Down)]);
  const digest = createHash('sha256')
    .update(canonical(JSON.parse(text)))
    .digest('hex');
  expect([PROTOCOL_VERSION, digest.slice(0, 12)]).toEqual([1, '5f6df4c22233']);
});
