import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../server/package.json' with { type: 'json' };
import { settingsFrom } from '../../server/src/config.ts';
import { openKeys } from '../../server/src/keys.ts';
import { version } from '../../server/src/version.ts';

test('[CLI8] settings come from the environment, the command line wins, and what does not fit is refused', () => {
  expect(settingsFrom({})).toMatchObject({ host: '127.0.0.1', port: 3000, data: './data', limits: 'standard' });
  const environment = {
    PORT: '4000',
    HOST: '0.0.0.0',
    KALARI_DATA: '/d',
    KALARI_PASSPHRASE: 'long enough',
    OTHER: 'x',
  };
  expect(settingsFrom(environment, { port: '5000' })).toMatchObject({
    host: '0.0.0.0',
    port: 5000,
    data: '/d',
    passphrase: 'long enough',
  });
  expect(settingsFrom({ PORT: '', HOST: '' })).toMatchObject({ host: '127.0.0.1', port: 3000 });
  for (const wrong of [
    { PORT: 'x' },
    { PORT: '70000' },
    { KALARI_PASSPHRASE: 'short' },
    { KALARI_ORIGIN: 'no address' },
  ]) {
    expect(() => settingsFrom(wrong)).toThrow();
  }
});

test('[CLI9] the version that is told is that of the package', () => {
  expect(version).toBe(packageFile.version);
});

test('[AC23] the keys of a data folder are made once, readable by nobody else, and no passphrase is written down', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kalari-keys-'));
  const keys = join(folder, 'keys');
  const first = await openKeys(keys);
  const made = first.madePassphrase ?? '';
  expect(made).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
  const second = await openKeys(keys);
  expect(second.madePassphrase).toBeUndefined();
  expect(second.links).toEqual(first.links);
  expect(second.signing.export({ type: 'pkcs8', format: 'pem' })).toEqual(
    first.signing.export({ type: 'pkcs8', format: 'pem' }),
  );
  expect([await second.isPassphrase(made), await second.isPassphrase(`${made}x`)]).toEqual([true, false]);
  const given = await openKeys(keys, 'given by the operator');
  expect([await given.isPassphrase('given by the operator'), await given.isPassphrase(made)]).toEqual([true, false]);
  for (const name of readdirSync(keys)) {
    expect(statSync(join(keys, name)).mode & 0o077).toBe(0);
    expect(readFileSync(join(keys, name), 'utf8')).not.toMatch(new RegExp(`${made}|given by`));
  }
  rmSync(folder, { recursive: true });
});
