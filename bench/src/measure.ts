/** A piece of work made ready: how many calls it makes, and the making of them. */
export interface Batch {
  readonly calls: number;
  run(): void;
}

/**
 * Processor time of this process for one call, in microseconds, threads of V8 included; a busy neighbour does not count.
 * `prepare` is not measured. Three times the budget, in milliseconds, goes into warming up before: a small case that runs cold
 * looks dearer than a large one that its own preparation has warmed.
 */
export function cpuPerCall(budget: number, prepare: () => Batch): number {
  repeat(budget * 3, prepare);
  return repeat(budget, prepare);
}

function repeat(budget: number, prepare: () => Batch): number {
  let [calls, spent] = [0, 0];
  do {
    const batch = prepare();
    const before = process.cpuUsage();
    batch.run();
    spent += cpuSince(before);
    calls += batch.calls;
  } while (spent < budget * 1_000);
  return spent / calls;
}

/** Processor time of this process since then, in microseconds. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
