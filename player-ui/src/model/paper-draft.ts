import type { FormView, ProductView, WireCommand } from '@kalari/engine/protocol';

/** What is written of a paper: the same in a draft on the device and in a version that was saved. */
export interface PaperText {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
  /** Besides those to whom its form goes anyway. */
  readonly to: readonly string[];
}

/** A draft on the device: what is written, what it began from, and what of it was sent last. */
export interface PaperDraft {
  readonly from: PaperText;
  readonly now: PaperText;
  readonly sent?: PaperText;
}

export const nothingWritten: PaperText = { title: '', sections: {}, facts: [], to: [] };

export function textOf(form: FormView, product: ProductView | undefined): PaperText {
  if (product === undefined) return nothingWritten;
  return {
    title: product.title,
    sections: Object.fromEntries(product.sections.map(({ id, text }) => [id, text])),
    facts: product.facts,
    to: product.to.filter((role) => !form.to.includes(role)),
  };
}

/** What a device kept, or nothing when it is no draft. */
export function draftIn(kept: string): PaperDraft | undefined {
  if (kept === '') return undefined;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two texts say the same: spaces around them, empty sections and the order of names apart. */
export function isSame(a: PaperText, b: PaperText): boolean {
  return canonical(a) === canonical(b);
}

export function isEmpty({ sections }: PaperText): boolean {
  return Object.values(sections).every((text) => text.trim() === '');
}

/**
 * How a draft stands to the version that is saved: nothing new in it, words of its own, or beside one that somebody else has
 * changed since it was begun.
 */
export function stands(draft: PaperDraft, saved: PaperText): 'saved' | 'ahead' | 'apart' {
  if (isSame(draft.now, saved)) return 'saved';
  const known = isSame(draft.from, saved) || (draft.sent !== undefined && isSame(draft.sent, saved));
  return known ? 'ahead' : 'apart';
}

/** The sections in which two texts differ, in the order of the form. */
export function differences(form: FormView, a: PaperText, b: PaperText): readonly string[] {
  return form.sections.map(({ id }) => id).filter((id) => words(a.sections[id]) !== words(b.sections[id]));
}

/** The command that saves a text: sections with words in them, in the order of the form. */
export function saving(
  form: FormView,
  product: ProductView | undefined,
  text: PaperText,
): Extract<WireCommand, { type: 'product.save' }> {
  const title = text.title.trim();
  return {
    type: 'product.save',
    ...(product === undefined ? { form: form.id } : { product: product.id, version: product.version }),
    ...(title === '' ? {} : { title }),
    sections: form.sections.flatMap(({ id }) => {
      const written = words(text.sections[id]);
      return written === '' ? [] : [{ section: id, text: written }];
    }),
    facts: [...text.facts],
    to: [...text.to],
  };
}

function canonical({ title, sections, facts, to }: PaperText): string {
  const written = Object.entries(sections)
    .map(([id, text]) => [id, words(text)] as const)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([title.trim(), written, facts.toSorted(), to.toSorted()]);
}

const words = (text: string | undefined) => (text ?? '').trim();

function isDraft(value: unknown): value is PaperDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { from, now, sent } = value as Partial<PaperDraft>;
  return isText(from) && isText(now) && (sent === undefined || isText(sent));
}

function isText(value: unknown): value is PaperText {
  if (typeof value !== 'object' || value === null) return false;
  const { title, sections, facts, to } = value as Partial<PaperText>;
  return (
    typeof title === 'string' &&
    typeof sections === 'object' &&
    Object.values(sections).every((text) => typeof text === 'string') &&
    [facts, to].every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
  );
}
