import type { Ground, Overlay } from '@kalari/engine/protocol';

/** What a role has to do with a decision, as the mission has it. */
export type Share = 'decides' | 'consult' | 'inform' | 'may-not' | 'none';
export const shares: readonly Share[] = ['decides', 'consult', 'inform', 'may-not', 'none'];

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

/** To whom it is delegated from the start, and by which order. */
export function withDelegation(
  overlay: Overlay,
  right: Right,
  to: readonly string[],
  by: string,
  language: string,
): Overlay {
  const before = overlay.rights[right.id]?.delegated?.by ?? {};
  return withRight(overlay, right.id, {
    ...overlay.rights[right.id],
    delegated: { to: [...to], by: { ...before, [language]: by } },
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

export function withContact(overlay: Overlay, id: string, name: string, office: string, language: string): Overlay {
  if (name.trim() === '') return { ...overlay, contacts: without(overlay.contacts, id) };
  const contact = { name: { [language]: name }, ...(office.trim() === '' ? {} : { office: { [language]: office } }) };
  return { ...overlay, contacts: { ...overlay.contacts, [id]: contact } };
}

/** What a place or a unit is called here; nothing typed keeps its name. */
export function withName(overlay: Overlay, from: string, to: string): Overlay {
  const others = overlay.names.filter((name) => name.from !== from);
  return { ...overlay, names: to.trim() === '' ? others : [...others, { from, to }] };
}

export function nameOf(overlay: Overlay, from: string): string {
  return overlay.names.find((name) => name.from === from)?.to ?? '';
}

export function withDocument(overlay: Overlay, id: string, document: Overlay['documents'][string]): Overlay {
  return { ...overlay, documents: { ...overlay.documents, [id]: document } };
}

export function withoutDocument(overlay: Overlay, id: string): Overlay {
  return { ...overlay, documents: without(overlay.documents, id) };
}

/** Fit to be kept: what was left empty is filled or left out, since a half-filled form is no reason to lose the rest. */
export function ready(overlay: Overlay, untitled: string, nameless: string): Overlay {
  const documents = Object.entries(overlay.documents).map(([id, { title, body, ...rest }]) => {
    const named = written(title) ?? Object.fromEntries(Object.keys(title).map((language) => [language, nameless]));
    const text = written(body) ?? (rest.file === undefined ? named : undefined);
    return [id, { ...rest, title: named, ...(text === undefined ? {} : { body: text }) }] as const;
  });
  return {
    ...overlay,
    title: overlay.title.trim() === '' ? untitled : overlay.title.trim(),
    documents: Object.fromEntries(documents),
  };
}

function written(text: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined {
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

/** The text in this language, else in the one that is there. */
export function wordsIn(text: Readonly<Record<string, string>> | undefined, language: string): string {
  return text?.[language] ?? Object.values(text ?? {})[0] ?? '';
}

function withRight(overlay: Overlay, id: string, change: RightChange): Overlay {
  return { ...overlay, rights: { ...overlay.rights, [id]: change } };
}

function without<T>(table: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== id));
}
