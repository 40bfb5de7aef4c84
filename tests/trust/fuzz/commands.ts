import { commandEnvelopeSchema, wireCommandSchema } from '@kalari/engine';
import fc from '../../support/laws.ts';
import { type Attack, type Sender, sender } from './attack.ts';
import { oddJson } from './odd.ts';
import { samples } from './samples.ts';

const commandId = fc.stringMatching(/^[0-9a-f]{32}$/);
const sample = fc.constantFrom(...samples);

/** A command that is spoiled in one place, as JSON. What by chance still fits is left out. */
export function malformed(): fc.Arbitrary<Attack> {
  const field = fc.nat(20);
  const spoiled = fc.oneof(
    fc.tuple(sample, commandId, field).map(([{ command, required }, id, at]) => {
      const { [required[at % required.length] ?? 'type']: _, ...less } = command;
      return written({ id, ...less });
    }),
    fc.tuple(sample, commandId, field, oddJson).map(([{ command }, id, at, json]) => {
      const names = Object.keys(command);
      return written({ id, ...command }, { [names[at % names.length] ?? 'type']: json });
    }),
    fc
      .tuple(sample, commandId, fc.constantFrom('x', '__proto__', 'constructor', 'by', 'role', 'seq', 'ok'), oddJson)
      .map(([{ command }, id, name, json]) => written({ id, ...command }, { [name]: json })),
    fc.tuple(sample, oddJson).map(([{ command }, json]) => written({ ...command }, { id: json })),
    fc
      .tuple(
        commandId,
        fc.constantFrom('timer.fire', 'seat.claim', 'clock.stall', 'exercise.destroy', 'INJECT.READ', '__proto__'),
        oddJson,
      )
      .map(([id, type, json]) => written({ id, type }, { timer: json, person: json, late: '1' })),
    oddJson,
  );
  return fc
    .record({ how: fc.constant('command' as const), by: sender, json: spoiled })
    .filter(({ json }) => !fits(json) && json.length < 60_000);
}

/** JSON of an object, with some fields written as they stand. */
function written(fields: Readonly<Record<string, unknown>>, raw: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries(fields).filter(([name]) => !Object.hasOwn(raw, name));
  const parts = [...own.map(([name, value]) => [name, JSON.stringify(value)]), ...Object.entries(raw)];
  return `{${parts.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}

function fits(json: string): boolean {
  try {
    const envelope = commandEnvelopeSchema.safeParse(JSON.parse(json));
    if (!envelope.success) return false;
    const { id: _, ...command } = envelope.data;
    return wireCommandSchema.safeParse(command).success;
  } catch {
    return false;
  }
}

/** Well-formed, but not this person's to ask, about what is not there, from another exercise, or with a used id. */
export function notAllowed(taken: readonly string[]): fc.Arbitrary<Attack> {
  const names = fc.constantFrom(
    'nothing-of-that-name',
    'reserve',
    'p-0123456789abcdef0123',
    'a'.repeat(64),
    'has-own-property',
  );
  const asked = fc
    .tuple(sender, sample, commandId, names)
    .filter(([by, { command }]) => (by === 'desk' ? naming(command) : !anybodys(command)));
  const stolen = fc
    .tuple(fc.constantFrom<Sender>('fc', 'waiting'), sample, fc.constantFrom(...taken), names)
    .filter(([, { command }]) => !anybodys(command));
  return fc
    .oneof({ weight: 9, arbitrary: asked }, { weight: 1, arbitrary: stolen })
    .map(([by, { command }, id, name]) => ({
      how: 'command',
      by,
      // An inject in reserve is the facilitator's to release, and does not exist for anybody else.
      json: JSON.stringify({ id, ...command }).replaceAll(
        '"nothing-of-that-name"',
        JSON.stringify(by === 'desk' && name === 'reserve' ? 'not-in-reserve' : name),
      ),
    }));
}

/** Whether a facilitator's command names something that must be there: the others she may well ask. */
function naming({ type }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === 'string' && !/^((exercise|clock)\.|control\.take$)/.test(type);
}

/** Whether everybody at a desk may ask it, whatever there is: a stop for something real. */
function anybodys({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === 'exercise.noDuff';
}
