import { createHash } from 'node:crypto';
import { type Command, commandSchema, freeFields, type WireCommand, type Words } from '@kalari/engine';
import { type Chance, hexId } from './chance.ts';

/** Seals what a person wrote: the chain will cover the seal, never the words. Half a character is no text, and is marked so. */
export function seal(written: string, chance: Chance): Words {
  const words = written.replace(/\p{Surrogate}/gu, '\ufffd');
  const salt = hexId(chance);
  return { words, salt, seal: sealOf(salt, words) };
}

/** Whether what stands beside a record is what was sealed in it. */
export function isSealed(beside: unknown, seal: string): boolean {
  if (typeof beside !== 'object' || beside === null || !('salt' in beside) || !('value' in beside)) return false;
  const { salt, value } = beside;
  return (
    typeof salt === 'string' && /^[0-9a-f]{32}$/.test(salt) && typeof value === 'string' && sealOf(salt, value) === seal
  );
}

/** SHA-256 of the salt's bytes and the words. */
function sealOf(salt: string, words: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(words, 'utf8').digest('hex');
}

/** A command from the wire with each field of free text sealed. */
export function sealedCommand(command: WireCommand, chance: Chance): Command {
  const free = freeFields[command.type] ?? [];
  const sealed = Object.entries(command).map(([name, value]) => [
    name,
    free.includes(name) && typeof value === 'string' ? seal(value, chance) : value,
  ]);
  return commandSchema.parse(Object.fromEntries(sealed));
}

/** Splits an event's fields into what the chain covers and the words beside it. */
export function shut(fields: Readonly<Record<string, unknown>>): {
  sealed: Record<string, unknown>;
  open: Record<string, { salt: string; value: string }>;
} {
  const sealed: Record<string, unknown> = {};
  const open: Record<string, { salt: string; value: string }> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isWords(value)) sealed[name] = value;
    else {
      sealed[name] = { seal: value.seal };
      if (value.words !== null) open[name] = { salt: value.salt, value: value.words };
    }
  }
  return { sealed, open };
}

/** Puts the words back where only their seals stand; null where they were erased. */
export function opened(
  sealed: Readonly<Record<string, unknown>>,
  open: Readonly<Record<string, { readonly salt: string; readonly value: string }>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sealed).map(([name, value]) => {
      const seal = sealIn(value);
      if (seal === undefined) return [name, value];
      const beside = Object.hasOwn(open, name) ? open[name] : undefined;
      return [name, { words: beside?.value ?? null, salt: beside?.salt ?? '', seal }];
    }),
  );
}

/** The seal, when a field of a record is nothing but one. */
export function sealIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('seal' in value)) return undefined;
  return Object.keys(value).length === 1 && typeof value.seal === 'string' ? value.seal : undefined;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'seal' in value && 'salt' in value && 'words' in value;
}
