import { register } from 'tsx/esm/api';

/* What a worker runs in tests: the sources, which plain Node 20 cannot load. */
register();
await import('../../server/src/rehearsal/crew.ts');
