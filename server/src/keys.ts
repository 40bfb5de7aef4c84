import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of a data folder. */
export interface Keys {
  /** Signs exported records. */
  readonly signing: KeyObject;
  /** What personal seat links are made from. */
  readonly links: Buffer;
  /** Whether this is the passphrase. Slow on purpose. */
  isPassphrase(words: string): Promise<boolean>;
  /** Set once, when no passphrase was given and none had been made before: it can be read only now. */
  readonly madePassphrase?: string;
}

/**
 * Opens the keys of a data folder, making those that are missing. A passphrase that is given is never written down;
 * one that is made is kept as its hash.
 */
export async function openKeys(folder: string, given?: string): Promise<Keys> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signing = createPrivateKey(kept(join(folder, 'signing.pem'), newSigningKey));
  const links = Buffer.from(
    kept(join(folder, 'links.key'), () => randomBytes(32).toString('hex')),
    'hex',
  );
  if (given !== undefined) {
    const hash = await hashed(given);
    return { signing, links, isPassphrase: (words) => matches(words, hash) };
  }
  const path = join(folder, 'passphrase');
  if (existsSync(path)) return { signing, links, isPassphrase: (words) => matches(words, read(path)) };
  const madePassphrase = newPassphrase();
  const hash = kept(path, await hashed(madePassphrase));
  return { signing, links, madePassphrase, isPassphrase: (words) => matches(words, hash) };
}

/** The public half, as it stands in an exported record. */
export function publicKeyOf(signing: KeyObject): string {
  return createPublicKey(signing).export({ type: 'spki', format: 'der' }).toString('base64');
}

function kept(path: string, make: string | (() => string)): string {
  if (existsSync(path)) return read(path);
  const text = typeof make === 'string' ? make : make();
  const next = `${path}.new`;
  const file = openSync(next, 'w', 0o600);
  writeSync(file, `${text}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(next, path);
  return text;
}

function read(path: string): string {
  return readFileSync(path, 'utf8').trim();
}

function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Twenty-five letters and figures in groups: 125 bits, and can be typed from paper. */
function newPassphrase(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const drawn = [...randomBytes(25)].map((byte) => letters[byte % 32]).join('');
  return drawn.match(/.{5}/g)?.join('-') ?? drawn;
}

const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
/** One at a time: each takes 128 MB. */
let last: Promise<unknown> = Promise.resolve();

function stretched(words: string, salt: Buffer): Promise<Buffer> {
  const next = last.then(
    () =>
      new Promise<Buffer>((done, failed) => {
        scrypt(words.normalize('NFC'), salt, 32, cost, (error, key) => (error ? failed(error) : done(key)));
      }),
  );
  last = next.catch(() => undefined);
  return next;
}

async function hashed(words: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await stretched(words, salt)).toString('hex')}`;
}

async function matches(words: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split(':');
  return timingSafeEqual(await stretched(words, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'));
}
