import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, type Overlay, type Scenario } from '@kalari/engine';
import { scenarioIds, settingsBeside, shelfOf, unfitAmong, unreadable } from './folders.ts';
import { type Laid, openReader, type ReadingLimits } from './reading.ts';
import type { ScenarioResult } from './scenario-files.ts';

export interface Shelved {
  readonly id: string;
  readonly file: string;
  readonly read: ScenarioResult;
}

/** A scenario that can be played. */
export interface Sound extends Shelved {
  readonly read: Extract<ScenarioResult, { ok: true }>;
}

export interface Library {
  /** Every scenario folder, the broken ones with their problems. */
  all(): Promise<readonly Shelved[]>;
  find(id: string): Promise<Shelved | undefined>;
  /** The same scenario with a mission's rules laid over it, checked and read anew. */
  laid(shelved: Sound, overlay: Overlay): Promise<Laid>;
  close(): Promise<void>;
}

/** As many readings of a scenario under a mission's rules are kept: whoever writes rules checks, saves and opens with them. */
const LAID_KEPT = 8;

/**
 * The scenarios in some folders. Each is read in a worker, once, and again when its files have changed; one that cannot be
 * read, or takes more than it may, stands there with its problems and hides nothing else.
 */
export function openLibrary(folders: readonly string[], limits?: ReadingLimits): Library {
  const reader = openReader(limits);
  const known = new Map<string, { readonly digest: string; readonly shelved: Promise<Shelved> }>();
  const laidOver = new WeakMap<Scenario, Map<string, Promise<Laid>>>();

  const shelve = async (folder: string, id: string): Promise<Shelved> => {
    const file = join(folder, id, 'scenario.yaml');
    try {
      const settings = settingsBeside(folder);
      const files = [file, ...settings.values()];
      const unfit = unfitAmong(files);
      if (unfit !== undefined) return { id, file, read: { ok: false, problems: [unfit] } };
      const digest = await digestOf(files);
      const before = known.get(file);
      if (before?.digest === digest) return before.shelved;
      const shelved = reader.read({ kind: 'scenario', file, settings }).then((read) => ({ id, file, read }));
      known.set(file, { digest, shelved });
      return shelved;
    } catch (thrown) {
      return { id, file, read: { ok: false, problems: [unreadable(file, thrown)] } };
    }
  };

  return {
    all: () => Promise.all(folders.flatMap((folder) => scenarioIds(folder).map((id) => shelve(folder, id)))),
    async find(id) {
      const folder = folders.find((one) => scenarioIds(one).includes(id));
      return folder === undefined ? undefined : shelve(folder, id);
    },
    laid({ file, read: { scenario } }, overlay) {
      const kept = laidOver.get(scenario) ?? new Map<string, Promise<Laid>>();
      laidOver.set(scenario, kept);
      const key = canonical(overlay);
      const before = kept.get(key);
      if (before !== undefined) return before;
      const laid = reader.read({ kind: 'laid', file, settings: settingsBeside(shelfOf(file)), scenario, overlay });
      kept.set(key, laid);
      for (const oldest of [...kept.keys()].slice(0, -LAID_KEPT)) kept.delete(oldest);
      return laid;
    },
    close: () => reader.close(),
  };
}

async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(
      createHash('sha256')
        .update(await readFile(file))
        .digest(),
    );
  return hash.digest('hex');
}
