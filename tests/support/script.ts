import { type Scenario, wireCommandSchema } from '@kalari/engine';
import { durationSchema } from '../../engine/src/scenario/time.ts';
import { readYaml } from '../../engine/src/scenario/yaml.ts';
import { sealed } from './fake-words.ts';
import { facilitator, type Play, seatOf } from './play.ts';

/** One line of a rehearsal that somebody wrote down: when, who, what. */
export interface Line {
  readonly t: number;
  readonly by: string;
  readonly command: ReturnType<typeof sealed>;
}

/**
 * Reads a rehearsal: a list of `{ t, by, do, … }`, where `do` is the command and the other fields are its own.
 *
 * @throws Error at the first line that is none.
 */
export function readScript(file: string, text: string): Line[] {
  const read = readYaml({ file, text });
  if (!read.ok) throw new Error(read.problems.map((it) => `${it.line}:${it.column} ${it.message}`).join('\n'));
  if (!Array.isArray(read.value)) throw new Error(`${file} is not a list.`);
  return read.value.map((line: unknown, at) => lineOf(line, `${file}, line ${at + 1}`));
}

/** Plays a rehearsal to its end. All of it must be accepted, unless it was changed on the way and may lead elsewhere. */
export function playScript(play: Play, script: readonly Line[], changed = false): Play {
  for (const { t, by, command } of script) {
    play.passTo(t);
    const answer = play.submit(by === 'facilitator' ? facilitator : seatOf(by), toTheQuestion(play, command));
    if (!answer.ok && !changed)
      throw new Error(`${command.type} by ${by} at ${t} was refused: ${answer.rejection.code}`);
  }
  return play;
}

/** The lines that are left when everything optional is left out. */
export function withoutOptional({ injects, decisions }: Scenario, script: readonly Line[]): Line[] {
  return script.filter(({ command }) => {
    if ('inject' in command && injects[command.inject ?? '']?.optional === true) return false;
    return !('decision' in command && decisions[command.decision ?? '']?.optional === true);
  });
}

/** The same line, where it takes one of these decisions, with another option. */
export function withOther(options: Readonly<Record<string, string>>): (line: Line) => Line {
  return (line) => {
    const { command } = line;
    const option = command.type === 'decision.take' ? options[command.decision] : undefined;
    return option === undefined ? line : { ...line, command: { ...command, option } };
  };
}

/** `rfi: latest`, `request: latest` and `product: latest` stand for what was asked or begun last: its id is not known to whoever writes a rehearsal. */
function toTheQuestion(play: Play, command: Line['command']): Line['command'] {
  if (command.type === 'rfi.answer' && command.rfi === 'latest')
    return { ...command, rfi: play.world.rows('rfis').at(-1)?.id ?? command.rfi };
  if ((command.type === 'asset.refuse' || command.type === 'asset.escalate') && command.request === 'latest')
    return { ...command, request: play.said('asset.requested').at(-1)?.request ?? command.request };
  if ('product' in command && command.product === 'latest')
    return { ...command, product: play.world.rows('products').at(-1)?.id ?? command.product };
  return command;
}

function lineOf(line: unknown, place: string): Line {
  if (typeof line !== 'object' || line === null) throw new Error(`${place} is not a line of a rehearsal.`);
  const { t, by, do: type, ...fields } = line as Record<string, unknown>;
  const at = durationSchema.safeParse(t);
  if (!at.success || typeof by !== 'string') throw new Error(`${place} says not when, or not by whom.`);
  return { t: at.data, by, command: sealed(wireCommandSchema.parse({ type, ...fields })) };
}
