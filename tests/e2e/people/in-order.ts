import { afterEach, beforeEach } from 'vitest';

/** Steps that build on each other: after one has failed the others say so and are not played. `lookAround` shows how things stood. */
export function inOrder(lookAround: (step: string) => Promise<string>): void {
  let failed: string | undefined;
  beforeEach(() => {
    if (failed !== undefined) throw new Error(`Not played: it stands on “${failed}”.`);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || failed !== undefined) return;
    failed = task.name;
    console.error(await lookAround(task.name));
  });
}
