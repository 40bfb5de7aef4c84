import type { Names } from './names.ts';
import type { ReportAsset } from './schema-asset.ts';

type Line = ReportAsset['lines'][number];

/** What was asked, ordered or did not go, with where, by which authority and against which limit. */
export function tellAssetLine(
  { what, to, authority, places, caveat, detail }: Line,
  { w, roles, word }: Names,
): string {
  const limit = what === 'overstepped' ? `asset.ordered.${detail}` : (detail ?? '');
  return [
    w.events[`asset.${what}`],
    places.map((it) => it.text).join(', '),
    to === undefined ? '' : `→ ${roles(to)}`,
    authority === undefined ? '' : w[`authority.${authority}`],
    caveat?.text,
    word(limit, ''),
  ]
    .filter(Boolean)
    .join(w.semicolon);
}
