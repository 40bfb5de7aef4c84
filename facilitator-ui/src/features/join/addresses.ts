const loopback = /^https?:\/\/(localhost|127\.|\[::1\])/;

/** Addresses by which others reach this server, best first: one that this page itself uses, unless it is only this machine's own. */
export function addressesOf(told: readonly string[], here: string): string[] {
  const trimmed = told.map((address) => address.replace(/\/+$/, ''));
  const all = loopback.test(here) ? [...trimmed, here] : [here, ...trimmed];
  const seen = [...new Set(all)];
  return [...seen.filter((address) => !loopback.test(address)), ...seen.filter((address) => loopback.test(address))];
}

/** Whether an address reaches only this computer. */
export function isLoopback(address: string): boolean {
  return loopback.test(address);
}

/** A join code in groups of four, easier to read out. */
export function grouped(code: string): string {
  return code.includes('-') ? code : code.replace(/(.{4})(?=.)/g, '$1-');
}
