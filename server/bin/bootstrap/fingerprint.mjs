import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist']);

/**
 * One hash over the names and bytes of files and folders, so that what was installed or built can be compared with what is there.
 * Bytes, not dates: a fresh clone or a copied folder has new dates. A path that does not exist counts as such.
 */
export function fingerprint(root, paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) add(hash, root, path);
  return hash.digest('hex');
}

function add(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    hash.update(`\0${path}\0absent`);
    return;
  }
  if (!statSync(full).isDirectory()) {
    hash.update(`\0${path}\0`).update(readFileSync(full));
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (!name.startsWith('.') && !skipped.has(name)) add(hash, root, `${path}/${name}`);
  }
}
