import type { Happening } from '@kalari/engine/protocol';
import type { useT } from '../../use-t.ts';
import { type Names, placed } from './names.ts';

/** What would happen, in one line. */
export function happeningWords(happening: Happening, names: Names, t: ReturnType<typeof useT>): string {
  const { event, about, option, how, change, value } = happening;
  const what = nameOf(happening, names);
  const key = `comes.${event}`;
  if (event === 'decision.lapsed' && option !== undefined)
    return t('comes.decision.lapsed.option', { what, option: names.option(about, option) });
  if (event === 'checkpoint.reached')
    return t('comes.checkpoint.reached', {
      what,
      result: t.either(`checkpoint.result.${how ?? ''}`, 'checkpoint.result.pending'),
    });
  const values = { what, place: placed(how ?? ''), change: change ?? 0, value: value ?? 0 };
  return t.maybe(key, values) ?? t('comes.other', values);
}

/** Whether it happens only because nobody acts. */
export function isAvoidable({ event, how }: Happening): boolean {
  if (event === 'phase.entered') return how === 'time';
  if (event === 'checkpoint.reached') return how === 'missed';
  return event === 'decision.lapsed' || event === 'inject.expired' || event === 'drift.moved';
}

const tables: Readonly<Record<string, string>> = {
  inject: 'injects',
  decision: 'decisions',
  phase: 'phase',
  indicator: 'indicators',
  checkpoint: 'checkpoints',
  drift: 'drift',
  procedure: 'procedures',
  asset: 'assets',
};

function nameOf({ event, about }: Happening, names: Names): string {
  const table = tables[event.slice(0, event.indexOf('.'))];
  return table === undefined ? about : names.of(table, about);
}
