import { type Said, say } from '../text.ts';
import type { FeedRow } from '../world/tables.ts';
import type { Report, TimelineItem } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

/** Everything worth a line, in order, each with the title of what it is about. */
export function timelineOf(reporting: Reporting): Report['timeline'] {
  return reporting.world.rows('feed').map((row) => itemOf(reporting, row));
}

function itemOf(reporting: Reporting, row: FeedRow): TimelineItem {
  const title = titleOf(reporting, row);
  const text = row.words?.words ?? detailOf(reporting, row);
  return {
    seq: row.seq,
    t: row.t,
    event: row.event,
    ...(row.role === undefined ? {} : { role: row.role }),
    ...(row.to === undefined ? {} : { to: [...row.to] }),
    ...(row.about === undefined ? {} : { about: row.about }),
    ...(title === undefined ? {} : { title }),
    ...(text ? { text } : {}),
  };
}

function titleOf({ flow: { scenario }, world, language }: Reporting, { event, about }: FeedRow): Said | undefined {
  if (about === undefined) return undefined;
  const kind = event.slice(0, event.indexOf('.'));
  if (kind === 'inject' || event === 'fact.told') {
    const made = world.get('injects', about)?.adHoc?.title.words;
    if (made) return { text: made, lang: language };
    return spoken(scenario.injects[about]?.title ?? scenario.facts[about]?.text, language);
  }
  if (kind === 'decision') return spoken(scenario.decisions[about]?.title, language);
  if (kind === 'phase') return spoken(scenario.storyline[about]?.title, language);
  if (kind === 'checkpoint') return spoken(scenario.checkpoints[about]?.title, language);
  if (kind === 'observation') return spoken(scenario.objectives[about]?.title, language);
  if (kind === 'rfi') return { text: world.get('rfis', about)?.text.words ?? '', lang: language };
  if (kind === 'seat') return { text: world.get('persons', about)?.name.words ?? '', lang: language };
  return undefined;
}

/** An option is told by its text; other details are codes that the screens put into words. */
function detailOf({ flow: { scenario }, language }: Reporting, { event, about, detail }: FeedRow): string | undefined {
  if (detail === undefined || about === undefined || !event.startsWith('decision.')) return detail;
  const option = scenario.decisions[about]?.options[detail];
  return option === undefined ? detail : say(option.text, language).text;
}

function spoken(text: Parameters<typeof say>[0], language: string): Said | undefined {
  return text === undefined ? undefined : say(text, language);
}
