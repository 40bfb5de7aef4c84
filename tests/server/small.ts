import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readScenario, type Scenario } from '@kalari/engine';
import type { Keys } from '../../server/src/keys.ts';
import type { Library } from '../../server/src/library.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

/** The small scenario, read. */
export function small(text: string = smallScenario): Scenario {
  const settings = new Map([['small', { file: 'setting.yaml', text: smallSetting }]]);
  const read = readScenario({ file: 'scenario.yaml', text }, settings);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

/** A library of the small scenario, and one that is broken. */
export function smallLibrary(): Library {
  const broken = readScenario({ file: 'broken/scenario.yaml', text: 'kalari: 1\nid: broken\n' }, new Map());
  const all = [
    { id: 'broken', file: 'broken/scenario.yaml', read: broken },
    {
      id: 'small-ambush',
      file: 'small-ambush/scenario.yaml',
      read: { ok: true as const, scenario: small(), warnings: [] },
    },
  ];
  const find = (id: string) => all.find((shelved) => shelved.id === id);
  return {
    all: async () => all,
    find: async (id) => find(id),
    laid: async ({ read }) => ({ problems: [], read }),
    close: async () => undefined,
  };
}

export const passphrase = 'the passphrase of the tests';

/** Keys without the cost of a real passphrase. */
export function quickKeys(): Keys {
  return {
    signing: generateKeyPairSync('ed25519').privateKey,
    links: randomBytes(32),
    isPassphrase: async (words) => words === passphrase,
  };
}

/** Waits until something is so; the test's own limit is what ends the waiting. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<T>;
    await new Promise((soon) => setTimeout(soon, 5));
  }
}
