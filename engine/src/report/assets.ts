import type { Stamped } from '../events.ts';
import { say } from '../text.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';
import type { ReportAsset } from './schema-asset.ts';

type Line = ReportAsset['lines'][number];
type Told = Omit<Line, 't' | 'places' | 'caveat' | 'text'> & {
  readonly since?: number | undefined;
  readonly places?: readonly string[];
  readonly caveat?: string;
  readonly words?: { readonly words: string | null } | undefined;
};

/** Each asset of which something was asked or ordered, or that would not go: line by line, in the order of the record. */
export function assetsOf(reporting: Reporting, all: readonly Stamped[]): Pick<Report, 'assets'> {
  const { scenario } = reporting.flow;
  const assets = scenario.order.assets.flatMap((id): ReportAsset[] => {
    const asset = scenario.assets[id];
    const lines = all.flatMap((stamped) => lineOf(reporting, id, stamped));
    if (asset === undefined || lines.length === 0) return [];
    return [{ id, name: say(asset.name, reporting.language), holder: asset.holder, lines }];
  });
  return assets.length === 0 ? {} : { assets };
}

function lineOf({ flow: { scenario }, language }: Reporting, id: string, { event, t }: Stamped): Line[] {
  if (!('asset' in event) || event.asset !== id) return [];
  const told = toldBy(event);
  if (told === undefined) return [];
  const { since = t, places = [], caveat, words, ...rest } = told;
  const shown = scenario.assets[id]?.caveats[caveat ?? '']?.text;
  return [
    {
      t: since,
      ...rest,
      places: places.map((place) => say(scenario.setting.places[place]?.name, language)),
      ...(shown === undefined ? {} : { caveat: say(shown, language) }),
      ...(words?.words ? { text: words.words } : {}),
    },
  ];
}

/** What people said and what the asset would not do; the way it took stands in the timeline. */
function toldBy(event: Stamped['event']): Told | undefined {
  switch (event.type) {
    case 'asset.requested':
      return {
        what: 'requested',
        role: event.from,
        places: event.place === undefined ? [] : [event.place],
        words: event.text,
      };
    case 'asset.refused':
      return { what: 'refused', role: event.role, words: event.reason };
    case 'asset.escalated':
      return { what: 'escalated', role: event.role, to: [...event.to], words: event.reason };
    case 'asset.tasked':
      return {
        what: 'tasked',
        authority: event.authority,
        places: event.stops.map(({ place }) => place),
        since: event.since,
        words: event.text,
        ...(event.role === undefined ? {} : { role: event.role }),
      };
    case 'asset.recalled':
      return { what: 'recalled', words: event.reason, ...(event.role === undefined ? {} : { role: event.role }) };
    case 'asset.overstepped':
      return {
        what: 'overstepped',
        role: event.role,
        detail: event.what,
        places: event.stops,
        since: event.since,
        words: event.text,
      };
    case 'asset.declined':
      return { what: 'declined', detail: event.why };
    case 'asset.balked':
      return { what: 'balked', places: [event.to], caveat: event.caveat };
    default:
      return undefined;
  }
}
