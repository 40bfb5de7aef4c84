/** The cookies of a handshake, where Fastify does not read them for us. Odd ones are left out. */
export function parseCookie(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(
    pairs.flatMap(([name, ...value]) => (name && /^[\w-]+$/.test(name) ? [[name, value.join('=')]] : [])),
  );
}
