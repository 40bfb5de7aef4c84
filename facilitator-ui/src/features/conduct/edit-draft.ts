import type { PaperView, PlannedInjectView, Said, WireCommand } from '@kalari/engine/protocol';

export interface Wording {
  readonly title?: string;
  readonly body?: string;
}

/** What she is writing and has not saved: words for all, for one recipient each, and to whom. */
export interface EditDraft {
  readonly all: Wording;
  readonly parts: Readonly<Record<string, Wording>>;
  readonly to?: readonly string[];
}

/** Whose words are being written: everybody's, or those of one recipient. */
export type Target = { readonly role?: string };

export const noDraft: EditDraft = { all: {}, parts: {} };

/** The words as they stand: the common ones, or the part that only one recipient gets. */
export function wordingOf(inject: PlannedInjectView, { role }: Target): Required<Wording> {
  if (role === undefined) return { title: inject.title.text, body: commonBody(inject)?.text ?? '' };
  const paper = inject.papers[role];
  return { title: paper?.title.text ?? inject.title.text, body: paper?.only?.text ?? '' };
}

export function recipientsOf(inject: PlannedInjectView, draft: EditDraft): readonly string[] {
  return draft.to ?? inject.to;
}

/** What a recipient would read if everything in the draft were saved. */
export function paperIn(inject: PlannedInjectView, { all, parts }: EditDraft, role: string): PaperView {
  const paper = inject.papers[role];
  const own = parts[role] ?? {};
  const shares = paper === undefined || paper.title.text === inject.title.text;
  const body = written(all.body, commonBody(inject), inject.title.lang);
  const only = written(own.body, paper?.only, inject.title.lang);
  return {
    title: written(own.title ?? (shares ? all.title : undefined), paper?.title ?? inject.title, '') ?? inject.title,
    ...(body === undefined ? {} : { body }),
    ...(only === undefined ? {} : { only }),
  };
}

export function withWording(draft: EditDraft, { role }: Target, change: Wording): EditDraft {
  if (role === undefined) return { ...draft, all: { ...draft.all, ...change } };
  return { ...draft, parts: { ...draft.parts, [role]: { ...draft.parts[role], ...change } } };
}

/** The draft once what it holds for this target is saved or thrown away. */
export function without(draft: EditDraft, { role }: Target): EditDraft {
  if (role === undefined) return { all: {}, parts: draft.parts };
  const { [role]: _, ...parts } = draft.parts;
  return { ...draft, parts };
}

/** The command that saves what differs for this target; null when nothing does. Words that stand cannot be emptied. */
export function commandOf(inject: PlannedInjectView, draft: EditDraft, target: Target): WireCommand | null {
  const stands = wordingOf(inject, target);
  const { title, body } = target.role === undefined ? draft.all : (draft.parts[target.role] ?? {});
  const words = { ...differing('title', title, stands.title), ...differing('body', body, stands.body) };
  const to = target.role === undefined && draft.to !== undefined && !same(draft.to, inject.to) ? draft.to : undefined;
  if (Object.keys(words).length === 0 && (to === undefined || to.length === 0)) return null;
  return {
    type: 'inject.edit',
    inject: inject.id,
    ...(target.role === undefined ? {} : { role: target.role }),
    ...words,
    ...(to === undefined || to.length === 0 ? {} : { to: [...to] }),
  };
}

function commonBody(inject: PlannedInjectView): Said | undefined {
  return Object.values(inject.papers).find((paper) => paper.body !== undefined)?.body;
}

function written(words: string | undefined, stands: Said | undefined, lang: string): Said | undefined {
  const text = words?.trim();
  return text === undefined || text === '' ? stands : { text, lang: stands?.lang ?? lang };
}

function differing(name: 'title' | 'body', words: string | undefined, stands: string): Wording {
  const text = words?.trim();
  return text === undefined || text === '' || text === stands.trim() ? {} : { [name]: text };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));
