import type { Formats } from '@kalari/ui-kit/use-format';
import type { useT } from '../use-t.ts';

/** What stands beside an event: words that somebody wrote, or a code that the screen puts into words. */
export type EventText = { readonly quote: string } | { readonly remark: string } | null;

/** Sorts the text of a feed line or a timeline line: where nobody wrote anything, it carries the event's own detail as a code. */
export function eventText(
  event: string,
  text: string | undefined,
  t: ReturnType<typeof useT>,
  format: Formats,
): EventText {
  if (text === undefined || text === '') return null;
  switch (event) {
    case 'phase.entered':
      return known(text, phaseCauses, (code) => t(`feed.cause.${code}`)) ?? { quote: text };
    case 'clock.speeded':
      return { remark: text === '0' ? t('top.story') : t('top.times', { factor: Number(text) / 1_000 }) };
    case 'release.chosen':
      return known(text, modes, (code) => t(`mode.${code}`)) ?? { quote: text };
    case 'inject.retimed':
      return /^\d+$/.test(text) ? { remark: format.hour(Number(text)) } : { quote: text };
    case 'clock.advanced':
      return { remark: format.hour(Number(text)) };
    case 'inject.skipped':
    case 'decision.skipped':
      if (text === 'length' || text === 'overruled') return { remark: t(`feed.cause.${text}`) };
      return known(text, skipCauses, () => '') === null ? { quote: text } : null;
    case 'exercise.paced':
      return { remark: t('length.rest', { length: format.length(Number(text)) }) };
    case 'observation.noted':
      return known(text, ratings, (code) => t(`note.${code}`)) ?? { quote: text };
    case 'checkpoint.reached':
    case 'checkpoint.marked':
      return known(text, results, (code) => t(`checkpoint.result.${code}`)) ?? { quote: text };
    case 'decision.positioned':
      return known(text, stances, (code) => t(`stance.${code}`)) ?? { quote: text };
    case 'rfi.answered':
    case 'asset.requested':
    case 'asset.overstepped':
    case 'asset.declined':
    case 'asset.departed':
    case 'asset.arrived':
    case 'asset.returned':
    case 'asset.balked':
    case 'asset.halted':
    case 'asset.delayed':
    case 'asset.readied':
    case 'asset.placed':
    case 'product.approved':
    case 'product.released':
    case 'product.overstepped':
    case 'procedure.begun':
    case 'procedure.acted':
    case 'procedure.moved':
    case 'procedure.barred':
    case 'effect.overruled':
      return isCode(text) ? null : { quote: text };
    case 'asset.tasked':
      // Its stops, one after the other.
      return text.split(' ').every(isCode) ? null : { quote: text };
    default:
      return { quote: text };
  }
}

/** An id or a figure, which people do not write: the title beside it says what it stands for. */
const isCode = (text: string): boolean => /^-?[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const phaseCauses = ['start', 'condition', 'time', 'forced'] as const;
const skipCauses = ['facilitator', 'effect', 'condition', 'length', 'overruled'] as const;
const modes = ['auto', 'confirm', 'plan'] as const;
const ratings = ['strength', 'improve'] as const;
const stances = ['supports', 'accepts', 'against'] as const;
const results = ['met', 'late', 'missed', 'wrong-decider', 'justified-deviation', 'not-applicable'] as const;

function known<C extends string>(text: string, codes: readonly C[], say: (code: C) => string): EventText {
  const code = codes.find((each) => each === text);
  return code === undefined ? null : { remark: say(code) };
}
