import type { Names } from './names.ts';
import type { ReportProcedure } from './report-schema.ts';
import { filled } from './words.ts';

/** One step of the way: the hour, where it came to, and by what. */
export function tellStep(
  { t, title, how, acts, intended }: ReportProcedure['path'][number],
  { w, hour }: Names,
): string {
  const by = how === 'act' ? acts.map((it) => it.text).join(w.semicolon) : how === 'time' ? w.byTime : '';
  return [`${hour(t)} ${title.text}`, by === '' ? '' : `(${by})`, intended ? '' : `[${w.notIntended}]`]
    .filter(Boolean)
    .join(' ');
}

/** How long an act took, and in what time it was meant. */
export function tellActTimes(
  { took, within, since, result }: ReportProcedure['acts'][number],
  { w, span }: Names,
): string {
  const meant = within === undefined ? '' : filled(w.meantWithin, { length: span(within) });
  const from = since === undefined || within === undefined ? '' : filled(w.countedFrom, { act: since.text });
  return [
    took === undefined
      ? w[`act.${result}`]
      : [span(took), within === undefined ? '' : w[`act.${result}`]].filter(Boolean).join(', '),
    meant,
    from,
  ]
    .filter(Boolean)
    .join(w.semicolon);
}

/** What was done by somebody whose act it was not, and what had no path. */
export function tellTried({ wrong, barred }: ReportProcedure, { w, hour, role }: Names): string[] {
  const line = (t: number, who: string | undefined, act: string, why: string): string =>
    `${[hour(t), role(who)].filter(Boolean).join(' ')}${w.colon}${act} (${why})`;
  return [
    ...wrong.map((it) => line(it.t, it.role, it.act.text, w['tried.authority'])),
    ...barred.map((it) => line(it.t, it.role, it.act.text, w[`tried.${it.why}`])),
  ];
}
