import { hostname, networkInterfaces } from 'node:os';

/** Where the server can be reached, the best for others first: `http://192.168.1.20:3000`. */
export function addressesOf(host: string, port: number, publicOrigin?: string): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const hosts = everywhere ? [...lanHosts(), '127.0.0.1'] : [host];
  const own = hosts.map((each) => `http://${bracketed(each)}:${port}`);
  return publicOrigin === undefined ? own : [publicOrigin, ...own];
}

/** Whether a page at this origin is one of ours. `null` and what cannot be read never are. */
export function originCheck(addresses: () => readonly string[], port: () => number): (origin: string) => boolean {
  return (origin) => {
    const names = ['localhost', '127.0.0.1', '[::1]', hostname(), `${hostname()}.local`];
    const ours = [...addresses(), ...names.map((name) => `http://${name}:${port()}`)];
    return ours.some((address) => sameOrigin(address, origin));
  };
}

function sameOrigin(address: string, origin: string): boolean {
  try {
    const asked = new URL(origin);
    return asked.origin !== 'null' && asked.origin === origin.toLowerCase() && new URL(address).origin === asked.origin;
  } catch {
    return false;
  }
}

function lanHosts(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
