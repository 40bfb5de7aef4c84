import type { DecisionView } from '@kalari/engine/protocol';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { letterOf } from '../../model/decisions.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './outcome.module.css';

/** What this role decided that was not its own, or nobody's, in plain words: noted, and the decision is still open. */
export function Noted({ decision }: { readonly decision: DecisionView }) {
  const last = decision.overstepped.at(-1);
  return (
    <div role="status">
      {last !== undefined && decision.state === 'open' && <Overstep decision={decision} overstep={last} />}
    </div>
  );
}

function Overstep({
  decision,
  overstep,
}: {
  readonly decision: DecisionView;
  readonly overstep: DecisionView['overstepped'][number];
}) {
  const t = useT();
  const me = useMe();
  const format = useFormat();
  const acts = useView((view) => view.rights.never);
  const { why, never, option, other, t: since, recorded } = overstep;
  const place = decision.options.findIndex(({ id }) => id === option);
  const chosen = decision.options[place];
  const act = acts.find(({ id }) => id === never);
  const whose = decision.authority.filter((role) => role !== me.role);
  return (
    <section className={css.outcome} data-state="more">
      <StatusPill status="due">{t('noted.title', { time: format.hour(since) })}</StatusPill>
      <b dir="auto">{chosen === undefined ? other : `${letterOf(place)} · ${chosen.text.text}`}</b>
      {why === 'never' ? (
        <p>
          {t('noted.never')} {act?.title.text} {act?.why.text}
        </p>
      ) : (
        <p>{t.rich(`noted.${why}`, { role: <Chips ids={why === 'alone' ? whose : decision.authority} /> })}</p>
      )}
      {recorded && <p>{t('noted.recorded')}</p>}
    </section>
  );
}
