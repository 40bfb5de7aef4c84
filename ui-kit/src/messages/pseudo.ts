import type { Catalogue } from '../i18n.tsx';

/**
 * A language for tests of the layout, made from another: Arabic letters from the right, some 40 % longer, with all arguments of
 * the messages in their places. Words in capitals stay Latin, as acronyms do in Arabic. It says nothing to anybody.
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, disguised(text)]));
}

/** The code of this language: private, and written as in Arabic. */
export const pseudoLanguage = 'qps-ar';

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Text outside of braces, and inside the braces of each case of a plural or a choice. */
function disguised(message: string): string {
  let written = '';
  for (let place = 0; place < message.length; ) {
    if (message[place] === '{') {
      const end = closing(message, place);
      written += argument(message.slice(place + 1, end));
      place = end + 1;
    } else {
      const next = message.indexOf('{', place);
      const end = next === -1 ? message.length : next;
      written += message.slice(place, end).replaceAll(/[a-z’]+/gi, word);
      place = end;
    }
  }
  return written;
}

function argument(inside: string): string {
  if (!/^\s*\w+\s*,\s*(plural|selectordinal|select)\s*,/.test(inside)) return `{${inside}}`;
  let written = '';
  for (let place = 0; place < inside.length; ) {
    const start = inside.indexOf('{', place);
    if (start === -1) {
      written += inside.slice(place);
      break;
    }
    const end = closing(inside, start);
    written += `${inside.slice(place, start)}{${disguised(inside.slice(start + 1, end))}}`;
    place = end + 1;
  }
  return `{${written}}`;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let place = open; place < text.length; place += 1) {
    if (text[place] === '{') depth += 1;
    if (text[place] === '}') depth -= 1;
    if (depth === 0) return place;
  }
  throw new Error(`A brace is left open in “${text}”.`);
}

function word(latin: string): string {
  if (latin === latin.toUpperCase()) return latin;
  const longer = latin + latin.slice(0, Math.round(latin.length * 0.4));
  return [...longer].map((letter) => letters[letter.charCodeAt(0) % letters.length]).join('');
}
