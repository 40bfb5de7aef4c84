import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { node24 } from '../support/node24.ts';

test('[PJ21] a Node 24 is at hand for comparing what two versions compute', () => {
  expect(execFileSync(node24(), ['-p', 'process.versions.node'], { encoding: 'utf8' })).toMatch(/^24\./);
});
