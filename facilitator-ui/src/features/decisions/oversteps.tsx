import type { ControlView, DecisionView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useOverstepWords } from '../../parts/overstep-words.ts';
import { Roles } from '../../parts/roles.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

type Overstep = ControlView['oversteps'][number];

/** What was decided about this without effect: by whom, why it was not theirs, which course of action, when. */
export function OverstepsOf({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const oversteps = useControl().oversteps.filter((it) => it.decision === decision.id);
  if (oversteps.length === 0) return null;
  return (
    <section className="c-oversteps" aria-label={t('overstep.label')}>
      <h4>
        <Icon name="warn" size="small" /> {t('overstep.label')}
      </h4>
      <ul>
        {oversteps.map((overstep) => (
          <OverstepLine
            key={`${overstep.t} ${overstep.role} ${overstep.option}`}
            overstep={overstep}
            decision={decision}
          />
        ))}
      </ul>
    </section>
  );
}

function OverstepLine({ overstep, decision }: { readonly overstep: Overstep; readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const why = useOverstepWords();
  const option = decision.options.find(({ id }) => id === overstep.option);
  return (
    <li>
      <p className="c-feed-head">
        <Roles ids={[overstep.role]} /> <span>{why(overstep)}</span>
        {overstep.recorded && <span className="c-tag">{t('decisions.recorded')}</span>}
        <time>{format.hour(overstep.t)}</time>
      </p>
      {option !== undefined && (
        <p>
          <SaidText said={option.text} />
        </p>
      )}
      {overstep.other !== undefined && <q>{overstep.other}</q>}
      {overstep.reason !== undefined && <p className="c-muted">{t('rule.reasonGiven', { reason: overstep.reason })}</p>}
    </li>
  );
}

/** How many decisions were noted without effect, and whose; nothing while there are none. */
export function OverstepCount() {
  const t = useT();
  const { oversteps } = useControl();
  const roles = [...new Set(oversteps.map(({ role }) => role))];
  if (oversteps.length === 0) return null;
  return (
    <p className="c-overstep-count">
      <Icon name="warn" size="small" /> {t('overstep.count', { count: oversteps.length })}
      {roles.map((role) => (
        <span key={role}>
          <Roles ids={[role]} /> {oversteps.filter((it) => it.role === role).length}
        </span>
      ))}
    </p>
  );
}
