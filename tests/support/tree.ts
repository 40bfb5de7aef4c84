import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** The project's own files under a folder, as paths from the root with forward slashes; nothing installed, built or recorded. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  const skipped = new Set(['node_modules', 'dist', '.git', '.tsbuild', '.kalari', 'data']);
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
      return pattern.test(entry.name) ? [relative(root, path).split(sep).join('/')] : [];
    });
  return walk(join(root, folder)).sort();
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
