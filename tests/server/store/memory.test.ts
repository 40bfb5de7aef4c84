import { describe } from 'vitest';
import { memoryStore } from '../../../server/src/store/memory.ts';
import { eventStoreContract } from '../../contracts/event-store.ts';

describe('memory store', () => eventStoreContract(async () => memoryStore()));
