import type { Ground, Overlay, Said } from '@kalari/engine/protocol';

/** What a role has to do with a decision, as the mission has it. */
export type Share = 'decides' | 'consult' | 'inform' | 'may-not' | 'none';
export const shares: readonly Share[] = ['decides', 'consult', 'inform', 'may-not', 'none'];

/** What a mission wrote, by language. */
export type Words = Record<string, string>;

type Right = Ground['rights'][number];
type RightChange = Overlay['rights'][string];

/** New rules of a mission, with nothing in them yet. */
export function emptyRules(id: string, title: string, setting: string): Overlay {
  return {
    kalari: 'overlay',
    id,
    title,
    setting,
    rights: {},
    limits: {},
    contacts: {},
    names: [],
    documents: {},
  };
}

/** A right as it stands with the mission's change. */
export function rightIn(overlay: Overlay, right: Right) {
  const change = overlay.rights[right.id] ?? {};
  return {
    decides: change.decides ?? right.decides,
    consult: change.consult ?? right.consult,
    inform: change.inform ?? right.inform,
    mayNot: change['may-not'] ?? right.mayNot,
    delegated: change.delegated ?? right.delegated,
    changed: Object.hasOwn(overlay.rights, right.id),
  };
}

export function shareOf(overlay: Overlay, right: Right, role: string): Share {
  const { decides, consult, inform, mayNot } = rightIn(overlay, right);
  if (decides.includes(role)) return 'decides';
  if (consult.includes(role)) return 'consult';
  if (inform.includes(role)) return 'inform';
  return mayNot.includes(role) ? 'may-not' : 'none';
}

/** One role's share set anew; it leaves every other list of that right. */
export function withShare(overlay: Overlay, right: Right, role: string, share: Share): Overlay {
  const now = rightIn(overlay, right);
  const list = (roles: readonly string[], own: Share) => {
    const others = roles.filter((other) => other !== role);
    return share === own ? [...others, role] : others;
  };
  const decides = list(now.decides, 'decides');
  return withRight(overlay, right.id, {
    ...overlay.rights[right.id],
    ...(decides.length === 0 ? {} : { decides }),
    consult: list(now.consult, 'consult'),
    inform: list(now.inform, 'inform'),
    'may-not': list(now.mayNot, 'may-not'),
  });
}

/** To whom it is delegated from the start, and by which order; without words, by the one that stands. */
export function withDelegation(overlay: Overlay, right: Right, to: readonly string[], by: Words | undefined): Overlay {
  return withRight(overlay, right.id, {
    ...overlay.rights[right.id],
    delegated: { to: [...to], ...(by === undefined ? {} : { by }) },
  });
}

export function withoutRight(overlay: Overlay, id: string): Overlay {
  return { ...overlay, rights: without(overlay.rights, id) };
}

/** Minutes as typed; nothing, or what is no time, goes back to the scenario's own. */
export function withLimit(overlay: Overlay, id: string, minutes: string): Overlay {
  const wanted = Math.round(Number(minutes));
  if (minutes.trim() === '' || !(wanted >= 1 && wanted <= 1_440))
    return { ...overlay, limits: without(overlay.limits, id) };
  return { ...overlay, limits: { ...overlay.limits, [id]: wanted * 60_000 } };
}

export function withContact(overlay: Overlay, id: string, name: Words | undefined, office: Words | undefined): Overlay {
  if (name === undefined) return { ...overlay, contacts: without(overlay.contacts, id) };
  const contact = { name, ...(office === undefined ? {} : { office }) };
  return { ...overlay, contacts: { ...overlay.contacts, [id]: contact } };
}

/** What a place or a unit is called here; without words it keeps its name. */
export function withName(overlay: Overlay, from: string, to: Words | undefined): Overlay {
  if (to === undefined) return { ...overlay, names: overlay.names.filter((name) => name.from !== from) };
  const known = overlay.names.some((name) => name.from === from);
  return {
    ...overlay,
    names: known
      ? overlay.names.map((name) => (name.from === from ? { from, to } : name))
      : [...overlay.names, { from, to }],
  };
}

/** What it is called here in each language; a name written for all of them stands in each. */
export function nameOf(overlay: Overlay, from: string, languages: readonly string[]): Words | undefined {
  const to = overlay.names.find((name) => name.from === from)?.to;
  return typeof to === 'string' ? Object.fromEntries(languages.map((language) => [language, to])) : to;
}

/** Names that are called otherwise here, and not yet in this language. */
export function unnamedIn(overlay: Overlay, language: string): readonly string[] {
  return overlay.names.flatMap(({ from, to }) => (typeof to === 'string' || Object.hasOwn(to, language) ? [] : [from]));
}

/** Every one of them called in this language what it is called in the one written first. */
export function namedAlike(overlay: Overlay, language: string): Overlay {
  const names = overlay.names.map(({ from, to }) => {
    const [first] = Object.values(to);
    return typeof to === 'string' || first === undefined ? { from, to } : { from, to: { [language]: first, ...to } };
  });
  return { ...overlay, names };
}

export function withDocument(overlay: Overlay, id: string, document: Overlay['documents'][string]): Overlay {
  return { ...overlay, documents: { ...overlay.documents, [id]: document } };
}

export function withoutDocument(overlay: Overlay, id: string): Overlay {
  return { ...overlay, documents: without(overlay.documents, id) };
}

/** Fit to be kept: what was left empty is filled or left out, since a half-filled form is no reason to lose the rest. */
export function ready(overlay: Overlay, untitled: string, nameless: Words): Overlay {
  const documents = Object.entries(overlay.documents).map(([id, { title, body, ...rest }]) => {
    const named = written(title) ?? nameless;
    const text = written(body) ?? (rest.file === undefined ? named : undefined);
    return [id, { ...rest, title: named, ...(text === undefined ? {} : { body: text }) }] as const;
  });
  return {
    ...overlay,
    title: overlay.title.trim() === '' ? untitled : overlay.title.trim(),
    rights: Object.fromEntries(Object.entries(overlay.rights).map(([id, right]) => [id, readyRight(right)])),
    contacts: Object.fromEntries(
      Object.entries(overlay.contacts).flatMap(([id, contact]) => {
        const [name, office] = [written(contact.name), written(contact.office)];
        return name === undefined ? [] : [[id, { name, ...(office === undefined ? {} : { office }) }]];
      }),
    ),
    names: overlay.names.flatMap(({ from, to }) => {
      const called = typeof to === 'string' ? to : written(to);
      return called === undefined ? [] : [{ from, to: called }];
    }),
    documents: Object.fromEntries(documents),
  };
}

function readyRight({ delegated, ...rest }: RightChange): RightChange {
  if (delegated === undefined) return rest;
  const by = written(delegated.by);
  return { ...rest, delegated: { to: delegated.to, ...(by === undefined ? {} : { by }) } };
}

function written(text: Words | undefined): Words | undefined {
  const filled = Object.entries(text ?? {}).filter(([, words]) => words.trim() !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** An id made of a title: small Latin letters and hyphens, unlike every id in `taken`. */
export function idFrom(title: string, taken: readonly string[], fallback: string): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  const base = plain === '' ? fallback : plain;
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** A text with these words in one language; nothing is left of it where no language has any. */
export function withWords(text: Words | undefined, language: string, words: string): Words | undefined {
  const rest = without(text ?? {}, language);
  if (words !== '') return { ...text, [language]: words };
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** What stands in for the words of a language until they are written: as the exercise will show it. */
export function standIn(text: Words | undefined, language: string): Said | undefined {
  if (text === undefined || Object.hasOwn(text, language)) return undefined;
  const [first] = Object.entries(text);
  return first === undefined ? undefined : { lang: first[0], text: first[1] };
}

function withRight(overlay: Overlay, id: string, change: RightChange): Overlay {
  return { ...overlay, rights: { ...overlay.rights, [id]: change } };
}

function without<T>(table: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== id));
}
