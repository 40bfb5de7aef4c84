import type { Sheet } from '../checks/findings.ts';
import type { Path } from '../places.ts';
import type { Channel } from '../schema.ts';

/**
 * How many words each channel bears before it stops being that channel, in English: well above what good texts have
 * (a flash report 60–110, a call 40–120, a cable 120–200, news 40–90, a post 8–30).
 */
const most: Readonly<Record<Channel, number>> = {
  'flash-report': 190,
  'code-cable': 330,
  email: 300,
  phone: 210,
  radio: 150,
  meeting: 300,
  news: 160,
  social: 90,
  'staff-note': 330,
  letter: 300,
};

/** A sentence that cannot be taken in at one reading, in words. */
const LONG_SENTENCE = 50;

/** French needs about a fifth more words for the same. */
const share: Readonly<Record<string, number>> = { fr: 120 };

/** Whether what people read in a hurry can be read in a hurry. */
export function proveTexts({ scenario, tell, isFull }: Sheet): void {
  for (const [id, { via, body, to }] of Object.entries(scenario.injects)) {
    if (isFull()) return;
    for (const language of scenario.languages) {
      const factor = share[language] ?? 100;
      const limit = Math.floor((most[via] * factor) / 100);
      const common = body?.[language] ?? '';
      const parts = Object.entries(to).map(([role, part]) => ({
        path: ['injects', id, 'to', role, 'body', language],
        text: part?.body?.[language] ?? '',
      }));
      const longest = parts.reduce((a, b) => (words(b.text) > words(a.text) ? b : a), {
        path: ['injects', id, 'body', language],
        text: '',
      });
      const count = words(common) + words(longest.text);
      const place: Path = words(longest.text) > words(common) ? longest.path : ['injects', id, 'body', language];
      if (count > limit) tell('text.long', place, { via, count, limit });
      for (const one of [{ path: ['injects', id, 'body', language], text: common }, ...parts]) {
        const worst = Math.max(0, ...sentences(one.text).map(words));
        if (worst > Math.floor((LONG_SENTENCE * factor) / 100)) tell('text.sentence', one.path, { count: worst });
      }
    }
  }
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sentences(text: string): string[] {
  return text.split(/[.!?:;…»”](?:\s|$)|\n\s*(?:\n|[-*]|\d+\.)/u);
}
