import { open, rename } from 'node:fs/promises';

/** Writes a small file as a whole: whoever reads it finds what was there before or what is there now, also after a power cut. */
export async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const next = `${path}.new`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}
