import type { Ahead } from '@kalari/engine/protocol';
import { useFormat } from '@kalari/ui-kit/use-format';
import { happeningWords, isAvoidable } from '../../../parts/foresight/happening-words.ts';
import { useNames } from '../../../parts/foresight/names.ts';
import { Roles } from '../../../parts/roles.tsx';
import { useT } from '../../../use-t.ts';

/** What would happen, in order; what happens only because nobody acts, and what only follows, says so. */
export function AheadList({ happenings }: { readonly happenings: Ahead['happenings'] }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it.
    <ol className="c-ahead-list" tabIndex={0}>
      {happenings.map((each, place) => (
        <li key={`${String(place)} ${each.event} ${each.about}`} data-planned={each.planned || undefined}>
          <time>{format.hour(each.t)}</time>
          <div>
            <span>{happeningWords(each, names, t)}</span>{' '}
            {each.to !== undefined && each.to.length > 0 && <Roles ids={each.to} />}
            {isAvoidable(each) && <span className="c-tag">{t('ahead.unless')}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Where it would all have led. */
export function Ends({ ahead }: { readonly ahead: Ahead }) {
  const t = useT();
  const names = useNames();
  const { phase, indicators } = ahead;
  return (
    <div className="c-ahead-ends">
      <h4 className="k-label">{t('ahead.ends')}</h4>
      <ul>
        {phase !== undefined && <li>{t('ahead.phase', { title: names.of('phase', phase) })}</li>}
        {indicators.map(({ id, from, to }) => (
          <li key={id}>
            {t('ahead.indicator', { title: names.of('indicators', id), from: String(from), to: String(to) })}
          </li>
        ))}
        {indicators.length === 0 && <li className="c-muted">{t('ahead.unchanged')}</li>}
      </ul>
    </div>
  );
}
