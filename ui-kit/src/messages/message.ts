/** One text with places for values, ready to be filled in. */
export type Message = readonly Part[];

/** Words; or a value by its name: as it is, as a number, or as the case of a plural. */
type Part =
  | string
  | { readonly name: string; readonly kind: 'value' | 'number' | 'signed' }
  | { readonly name: string; readonly cases: Readonly<Record<string, Message>> }
  /** The number that chose the case of the plural around it. */
  | { readonly name: string; readonly kind: 'count' };

/**
 * Reads a text in the part of ICU MessageFormat that the catalogues use: `{name}`, `{n, number}`, `{n, number, ::sign-always}` and
 * `{n, plural, =0 {…} one {…} other {…}}` with `#` inside. Apostrophes stand for themselves only where they are curly. Throws on
 * anything else: a test reads every text of every catalogue.
 */
export function read(text: string): Message {
  const [message, end] = parts(text, 0, undefined);
  if (end !== text.length) throw new SyntaxError(`A brace is closed and was never open: ${text}`);
  return message;
}

/** Fills in the values, words and values in turn; a plural needs a number. Throws when one is missing. */
export function fill<V>(message: Message, values: Readonly<Record<string, V>>, language: string): (string | V)[] {
  const filled: (string | V)[] = [];
  const add = (part: string | V) => {
    const last = filled.at(-1);
    if (typeof part === 'string' && typeof last === 'string') filled[filled.length - 1] = last + part;
    else filled.push(part);
  };
  for (const part of message) {
    if (typeof part === 'string') {
      add(part);
      continue;
    }
    if (!Object.hasOwn(values, part.name)) throw new RangeError(`A text needs a value for “${part.name}”.`);
    const value = values[part.name] as V;
    if ('cases' in part) {
      const of = part.cases[`=${value}`] ?? part.cases[plurals(language).select(Number(value))];
      for (const inner of fill(of ?? part.cases['other'] ?? [], values, language)) add(inner);
    } else if (part.kind === 'value') {
      add(typeof value === 'number' ? String(value) : value);
    } else {
      add((part.kind === 'signed' ? signed : figures)(language).format(Number(value)));
    }
  }
  return filled;
}

// Made once for each language: they are dear, and texts are many.
const plurals = once((language) => new Intl.PluralRules(language));
const figures = once((language) => new Intl.NumberFormat(language));
const signed = once((language) => new Intl.NumberFormat(language, { signDisplay: 'always' }));

const shapes = /\{\s*(\w+)\s*(?:\}|,\s*(number|plural)\s*(?:,\s*(::sign-always)\s*)?(\}|,))/y;
const label = /\s*(=\d+|\w+)\s*\{/y;

/** Parts from a place to the end, or to the brace that closes the case of the plural named; and where that is. */
function parts(text: string, from: number, counted: string | undefined): [Message, number] {
  const found: Part[] = [];
  let place = from;
  while (place < text.length && text[place] !== '}') {
    if (text[place] === '{') {
      const [part, end] = valueAt(text, place);
      found.push(part);
      place = end;
    } else if (text[place] === '#' && counted !== undefined) {
      found.push({ name: counted, kind: 'count' });
      place += 1;
    } else {
      const rest = text.slice(place + 1).search(counted === undefined ? /[{}]/ : /[{}#]/);
      const end = rest === -1 ? text.length : place + 1 + rest;
      found.push(text.slice(place, end));
      place = end;
    }
  }
  return [found, place];
}

function valueAt(text: string, open: number): [Part, number] {
  shapes.lastIndex = open;
  const [whole, name = '', kind, sign, end] = shapes.exec(text) ?? wrong(text);
  const after = open + whole.length;
  if (kind === undefined) return [{ name, kind: 'value' }, after];
  if (kind === 'number' && end === '}') return [{ name, kind: sign === undefined ? 'number' : 'signed' }, after];
  if (kind === 'number' || sign !== undefined || end === '}') return wrong(text);
  const cases: Record<string, Message> = {};
  for (let place = after; ; ) {
    label.lastIndex = place;
    const next = label.exec(text);
    if (next === null) {
      const close = text.indexOf('}', place);
      if (close === -1 || text.slice(place, close).trim() !== '' || cases['other'] === undefined) return wrong(text);
      return [{ name, cases }, close + 1];
    }
    const [message, closed] = parts(text, label.lastIndex, name);
    if (text[closed] !== '}') return wrong(text);
    cases[next[1] ?? ''] = message;
    place = closed + 1;
  }
}

function wrong(text: string): never {
  throw new SyntaxError(`This text is not one the page can read: ${text}`);
}

function once<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
