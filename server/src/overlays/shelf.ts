import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Overlay, overlaySchema } from '@kalari/engine';
import { NotSaved } from '../store/event-store.ts';
import { replace } from '../store/replace.ts';

/** The rules of missions that were written down on this server, for the next exercise and the one after; and their papers. */
export interface Shelf {
  /** By title. */
  all(): readonly Overlay[];
  find(id: string): Overlay | undefined;
  /** Durable when it resolves. @throws NotSaved when the disk refuses. */
  save(overlay: Overlay): Promise<void>;
  remove(id: string): void;
  /** Keeps a PDF by the hash of its bytes, which it answers: the same paper is kept once, and never changes. */
  keep(paper: Uint8Array): Promise<string>;
  paper(sha256: string): Promise<Uint8Array | undefined>;
}

/** In two folders of the data folder: `overlays/` and `papers/`. A file that somebody spoilt there is left out of the list. */
export function openShelf(folder: string): Shelf {
  const overlays = join(folder, 'overlays');
  const papers = join(folder, 'papers');
  const known = new Map<string, Overlay>(existsSync(overlays) ? readAll(overlays) : []);
  return {
    all: () => [...known.values()].sort((a, b) => a.title.localeCompare(b.title, 'en')),
    find: (id) => known.get(id),
    async save(overlay) {
      await put(overlays, `${overlay.id}.json`, `${JSON.stringify(overlay, null, 2)}\n`);
      known.set(overlay.id, overlay);
    },
    remove(id) {
      if (known.delete(id)) rmSync(join(overlays, `${id}.json`), { force: true });
    },
    async keep(paper) {
      const sha256 = createHash('sha256').update(paper).digest('hex');
      if (!existsSync(join(papers, `${sha256}.pdf`))) await put(papers, `${sha256}.pdf`, paper);
      return sha256;
    },
    async paper(sha256) {
      return /^[0-9a-f]{64}$/.test(sha256) ? readFile(join(papers, `${sha256}.pdf`)).catch(() => undefined) : undefined;
    },
  };
}

async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await replace(join(folder, name), content);
  } catch (cause) {
    throw new NotSaved(String(cause));
  }
}

function readAll(folder: string): [string, Overlay][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): [string, Overlay][] => {
      try {
        const overlay = overlaySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        return `${overlay.id}.json` === name ? [[overlay.id, overlay]] : [];
      } catch {
        return [];
      }
    });
}
