import type { Asked, Question } from '@kalari/engine/protocol';
import type { Formats } from '@kalari/ui-kit/use-format';
import { type Names, placed } from '../../../parts/foresight/names.ts';
import { listed } from '../../../parts/listed.ts';
import type { useT } from '../../../use-t.ts';

type T = ReturnType<typeof useT>;

/** A part of a condition as a sentence, and what is so now; a part without a common form stands as it is written. */
export interface AskWords {
  readonly said: string;
  readonly isRaw: boolean;
  readonly now: readonly string[];
}

/** Puts a part of a condition into words. */
export function askWords(question: Question, names: Names, t: T, format: Formats): AskWords {
  const said = sentence(question, names, t, format);
  return { said: said ?? question.text, isRaw: said === undefined, now: nowWords(question, names, t, format) };
}

const things: Readonly<Record<string, string>> = {
  injects: 'inject',
  decisions: 'decision',
  facts: 'fact',
  checkpoints: 'checkpoint',
  desks: 'desk',
  procedures: 'procedure',
  assets: 'asset',
};

function sentence(question: Question, names: Names, t: T, format: Formats): string | undefined {
  const { form, asked, wanted, role } = question;
  if (asked === undefined) return undefined;
  const what = names.of(asked.table, asked.id);
  const so = (key: string) => (wanted ? `ask.${key}` : `ask.not.${key}`);
  switch (form) {
    case 'is':
      return t.maybe(so(`${things[asked.table] ?? ''}.${asked.field}`), { what });
    case 'member':
      return t.maybe(so(`member.${asked.field}`), { what, role: among(asked.field, role ?? '', asked.id, names) });
    case 'count': {
      const counted = t.maybe(`ask.count.${asked.field}`, { what });
      return counted === undefined ? undefined : figure(question, counted, t);
    }
    case 'one-of':
    case 'compare':
      return compared(question, asked, names, t, format);
    case 'span':
      return span(question, asked, names, t, format);
    case 'other':
      return undefined;
  }
}

function compared(question: Question, asked: Asked, names: Names, t: T, format: Formats): string | undefined {
  const { table, id, field } = asked;
  const { wanted, sign, value, unit, words } = question;
  const what = names.of(table, id);
  const isSo = sign === '!=' ? !wanted : wanted;
  const word = (one: string) =>
    table === 'phase' ? names.of('phase', one) : field === 'option' ? names.option(id, one) : names.role(one);
  const said = words === undefined ? word(String(value)) : listed(words.map(word), t.language, 'disjunction');
  if (table === 'phase') return t(isSo ? 'ask.phase' : 'ask.not.phase', { value: said });
  if (field === 'option') return t(isSo ? 'ask.option' : 'ask.not.option', { what, value: said });
  if (field === 'at') return t(isSo ? 'ask.at' : 'ask.not.at', { what, value: placed(String(value)) });
  if (field === 'state' && (table === 'procedures' || table === 'assets')) {
    const state = table === 'assets' ? t.maybe(`asset.state.${String(value)}`) : names.step(id, String(value));
    return t(isSo ? 'ask.state' : 'ask.not.state', { what, value: state ?? String(value) });
  }
  if (field === 'by') return t(isSo ? 'ask.by' : 'ask.not.by', { what, value: said });
  if (unit === 'number') return figure(question, what, t);
  if (unit !== 'time' || typeof value !== 'number') return undefined;
  const before = isBefore(question);
  return before === undefined
    ? undefined
    : t(before ? 'ask.moment.before' : 'ask.moment.after', {
        what: moment(asked, names, t),
        value: format.hour(value),
      });
}

/** What a list is asked for: places that an asset has been at, steps of a procedure, else roles. */
function among(field: string, word: string, id: string, names: Names): string {
  if (field === 'served') return placed(word);
  return field === 'done' || field === 'passed' ? names.step(id, word) : names.role(word);
}

function span(question: Question, asked: Asked, names: Names, t: T, format: Formats): string | undefined {
  const { since, value } = question;
  const before = isBefore(question);
  if (since === undefined || before === undefined || typeof value !== 'number') return undefined;
  const values = { what: moment(asked, names, t), since: moment(since, names, t), length: format.length(value) };
  return t(before ? 'ask.span.before' : 'ask.span.after', values);
}

function moment({ table, id, field }: Asked, names: Names, t: T): string {
  const what = names.of(table, id);
  if (table === 'injects') return t('ask.moment.inject', { what });
  return t.maybe(`ask.moment.decision.${field}`, { what }) ?? t('ask.moment.other', { what });
}

const turned: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' };

/** The sign as it counts: under a `!` it is the other one. */
function signOf({ sign = '==', wanted }: Question): string {
  return wanted ? sign : (turned[sign] ?? sign);
}

function isBefore(question: Question): boolean | undefined {
  const sign = signOf(question);
  return sign.startsWith('<') ? true : sign.startsWith('>') ? false : undefined;
}

function figure(question: Question, what: string, t: T): string | undefined {
  return t.maybe(`ask.figure.${signOf(question)}`, { what, value: String(question.value) });
}

/** What is so now, and whether it can still come about. */
function nowWords(question: Question, names: Names, t: T, format: Formats): string[] {
  const { asked, form, present, holds, lost, due, until, unit } = question;
  if (lost) return [...settledWords(question, names, t), t('why.lost')];
  if (asked === undefined) return [];
  const now: string[] = [];
  const isList = Array.isArray(present) && (form === 'member' || form === 'count');
  if (isList && !holds && (present.length > 0 || things[asked.table] !== 'asset')) {
    const who = listed(
      present.map((id) => among(asked.field, id, asked.id, names)),
      t.language,
    );
    now.push(present.length === 0 ? t('why.nobody') : t('why.soFar', { value: who }));
  }
  if (typeof present === 'number' && unit === 'number') now.push(t('why.now', { value: String(present) }));
  if (typeof present === 'number' && unit === 'time')
    now.push(t('why.now', { value: form === 'span' ? format.length(present) : format.hour(present) }));
  if (due !== undefined && !holds) now.push(t('why.due', { time: format.hour(due) }));
  if (until !== undefined && !holds) now.push(t('why.until', { time: format.hour(until) }));
  return now;
}

/** A word that was settled otherwise. */
function settledWords({ asked, present }: Question, names: Names, t: T): string[] {
  if (asked?.field !== 'option' || typeof present !== 'string') return [];
  return [t('why.was', { value: names.option(asked.id, present) })];
}
