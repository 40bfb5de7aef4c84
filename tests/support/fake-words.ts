import { type Command, commandSchema, freeFields, type WireCommand, type Words } from '@kalari/engine';

/** Words with a made-up seal: the engine never computes one, it only carries it. */
export function words(text: string): Words {
  return { words: text, salt: '00', seal: `seal of ${text}` };
}

/** A command from the wire with its free text sealed, as the server does it. */
export function sealed(command: WireCommand): Command {
  const free = freeFields[command.type] ?? [];
  const fields = Object.entries(command).map(([name, value]) => [
    name,
    free.includes(name) && typeof value === 'string' ? words(value) : value,
  ]);
  return commandSchema.parse(Object.fromEntries(fields));
}
