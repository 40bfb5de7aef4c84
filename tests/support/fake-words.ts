import type { Words } from '@kalari/engine';

/** Words with a made-up seal: the engine never computes one, it only carries it. */
export function words(text: string): Words {
  return { words: text, salt: '00', seal: `seal of ${text}` };
}
