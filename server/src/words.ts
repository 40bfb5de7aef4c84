import { hash } from 'node:crypto';
import { type Command, type WireCommand, type Words, withSealed } from '@kalari/engine';
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
  return hash('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(words, 'utf8')]));
}

/** A command from the wire with each field of free text sealed. */
export function sealedCommand(command: WireCommand, chance: Chance): Command {
  return withSealed(command, (written) => seal(written, chance));
}

/** What a person wrote, by where it stands in an event: `text`, or `sections.0.text` within a list. */
export type OpenWords = Readonly<Record<string, { readonly salt: string; readonly value: string }>>;

/** Splits an event's fields into what the chain covers and the words beside it. */
export function shut(fields: Readonly<Record<string, unknown>>): { sealed: Record<string, unknown>; open: OpenWords } {
  const open: Record<string, { salt: string; value: string }> = {};
  const sealed = mapped(fields, '', (value, place) => {
    if (!isWords(value)) return undefined;
    if (value.words !== null) open[place] = { salt: value.salt, value: value.words };
    return { seal: value.seal };
  });
  return { sealed: sealed as Record<string, unknown>, open };
}

/** Puts the words back where only their seals stand; null where they were erased. */
export function opened(sealed: Readonly<Record<string, unknown>>, open: OpenWords): Record<string, unknown> {
  const whole = mapped(sealed, '', (value, place) => {
    const seal = sealIn(value);
    if (seal === undefined) return undefined;
    const beside = Object.hasOwn(open, place) ? open[place] : undefined;
    return { words: beside?.value ?? null, salt: beside?.salt ?? '', seal };
  });
  return whole as Record<string, unknown>;
}

/** Every seal in an event's fields, by where it stands. */
export function sealsIn(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const seals = new Map<string, string>();
  mapped(fields, '', (value, place) => {
    const seal = sealIn(value);
    if (seal !== undefined) seals.set(place, seal);
    return seal;
  });
  return seals;
}

/** A copy in which `change` has replaced what it knows, with the place of each thing as a path. */
function mapped(value: unknown, place: string, change: (value: unknown, place: string) => unknown): unknown {
  const changed = change(value, place);
  if (changed !== undefined || typeof value !== 'object' || value === null) return changed ?? value;
  const at = (name: string | number) => (place === '' ? String(name) : `${place}.${name}`);
  if (Array.isArray(value)) return value.map((item, index) => mapped(item, at(index), change));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapped(field, at(name), change)]));
}

/** The seal, when a field of a record is nothing but one. */
function sealIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('seal' in value)) return undefined;
  return Object.keys(value).length === 1 && typeof value.seal === 'string' ? value.seal : undefined;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'seal' in value && 'salt' in value && 'words' in value;
}
