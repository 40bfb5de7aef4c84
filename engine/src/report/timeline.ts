import { driftOf } from '../drift.ts';
import { procedureOf } from '../procedures.ts';
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
  const choice = choiceOf(reporting, row);
  const detail = choice === undefined || row.option !== undefined ? row.detail : undefined;
  const text = row.words?.words ?? detail ?? choice?.text;
  return {
    seq: row.seq,
    t: row.t,
    event: row.event,
    ...(row.role === undefined ? {} : { role: row.role }),
    ...(row.to === undefined ? {} : { to: [...row.to] }),
    ...(row.about === undefined ? {} : { about: row.about }),
    ...(title === undefined ? {} : { title }),
    ...(choice === undefined ? {} : { choice }),
    ...(detail === undefined ? {} : { detail }),
    ...(text ? { text } : {}),
  };
}

function titleOf({ flow: { scenario }, world, language }: Reporting, row: FeedRow): Said | undefined {
  const { event, about } = row;
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
  if (kind === 'team' || kind === 'control')
    return { text: world.get('team', about)?.name.words ?? '', lang: language };
  if (kind === 'seat') return { text: world.get('persons', about)?.name.words ?? '', lang: language };
  if (kind === 'procedure') return procedureTitle(scenario, row, language);
  if (kind === 'asset') return assetTitle(scenario, row, language);
  if (kind === 'product') return productTitle({ scenario, world }, about, language);
  if (kind === 'authority') return spoken(scenario.setting.rights[about]?.title, language);
  if (kind === 'acting') return spoken(scenario.setting.roles[about]?.title, language);
  if (kind === 'meeting')
    return spoken(scenario.decisions[world.get('meetings', about)?.decision ?? '']?.title, language);
  if (kind === 'drift') return spoken(driftOf(scenario, about)?.why, language);
  if (kind === 'effect') {
    const moved = world.get('effects', about)?.about ?? '';
    const { assets, decisions, injects, setting } = scenario;
    const title = injects[moved]?.title ?? decisions[moved]?.title ?? setting.indicators[moved]?.title;
    return spoken(title ?? assets[moved]?.name, language);
  }
  return undefined;
}

/** An option is told by its text. */
function choiceOf({ flow: { scenario }, language }: Reporting, row: FeedRow): Said | undefined {
  if (!row.event.startsWith('decision.')) return undefined;
  const options = scenario.decisions[row.about ?? '']?.options ?? {};
  return spoken(options[row.option ?? row.detail ?? '']?.text, language);
}

/** Which act it is about, or where the procedure has come to, after its name. */
function procedureTitle(
  scenario: Reporting['flow']['scenario'],
  { about = '', option = '', detail = '' }: FeedRow,
  language: string,
): Said | undefined {
  const procedure = procedureOf(scenario, about);
  const what =
    procedure?.acts[option]?.title ?? scenario.setting.never[option]?.title ?? procedure?.states[detail]?.title;
  const name = spoken(procedure?.title, language);
  return what === undefined || name === undefined
    ? name
    : { text: `${name.text} – ${say(what, language).text}`, lang: name.lang };
}

/** The asset by its name, then where to, or the caveat that kept it. */
function assetTitle(
  { assets, setting }: Reporting['flow']['scenario'],
  { about = '', detail = '' }: FeedRow,
  language: string,
): Said | undefined {
  const name = spoken(assets[about]?.name, language);
  const caveat = assets[about]?.caveats[detail]?.text;
  const places = detail.split(' ').map((id) => setting.places[id]?.name);
  const what = [caveat, ...places].flatMap((it) => (it === undefined ? [] : [say(it, language).text])).join(', ');
  return what === '' || name === undefined ? name : { text: `${name.text} – ${what}`, lang: name.lang };
}

/** A paper by its form, and by what its writer called it. */
function productTitle(
  { scenario, world }: { readonly scenario: Reporting['flow']['scenario']; readonly world: Reporting['world'] },
  about: string,
  language: string,
): Said | undefined {
  const product = world.get('products', about);
  const name = spoken(scenario.setting.products[product?.form ?? '']?.title, language);
  const own = product?.title?.words;
  return name === undefined || !own ? name : { text: `${name.text} – ${own}`, lang: name.lang };
}

function spoken(text: Parameters<typeof say>[0], language: string): Said | undefined {
  return text === undefined ? undefined : say(text, language);
}
