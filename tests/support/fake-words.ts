import { type Command, type WireCommand, type Words, withSealed } from '@kalari/engine';

/** Words with a made-up seal: the engine never computes one, it only carries it. */
export function words(text: string): Words {
  return { words: text, salt: '00', seal: `seal of ${text}` };
}

/** A command from the wire with its free text sealed, as the server does it. */
export function sealed(command: WireCommand): Command {
  return withSealed(command, words);
}
