import type { ControlProcedureView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useState } from 'react';
import { Roles } from '../../parts/roles.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { ActPanel } from './act-panel.tsx';
import './procedures.css';

type State = ControlProcedureView['states'][number];

/** The doctrine's procedures as they run beside the story: the path taken, what leads on and what is missing for it. */
export function Procedures() {
  const t = useT();
  const { procedures } = useControl();
  const [acting, act] = useState<string | null>(null);
  const chosen = procedures.find(({ id }) => id === acting);
  if (procedures.length === 0) return null;
  return (
    <section className="c-panel c-procedures" aria-label={t('procedure.title')}>
      <h3>{t('procedure.title')}</h3>
      {procedures.map((procedure) => (
        <Procedure key={procedure.id} procedure={procedure} onAct={() => act(procedure.id)} />
      ))}
      {chosen !== undefined && <ActPanel procedure={chosen} onClose={() => act(null)} />}
    </section>
  );
}

function Procedure({ procedure, onAct }: { readonly procedure: ControlProcedureView; readonly onAct: () => void }) {
  const t = useT();
  const format = useFormat();
  const current = procedure.states.find(({ id }) => id === procedure.state);
  const nameOf = (act: string) => procedure.acts.find(({ id }) => id === act)?.title.text ?? act;
  const noted = [
    ...procedure.wrong.map((it) => ({ ...it, text: t('procedure.wrong', { act: nameOf(it.act) }) })),
    ...procedure.barred.map((it) => ({ ...it, text: t(`procedure.barred.${it.why}`, { act: it.title.text }) })),
  ].sort((a, b) => a.since - b.since);
  return (
    <details className="c-procedure" open={procedure.begunAt !== undefined && !procedure.over}>
      <summary>
        <b>
          <SaidText said={procedure.title} />
        </b>
        <span>
          {current === undefined ? (
            t(procedure.begins === undefined ? 'procedure.waiting' : 'procedure.begins', {
              time: procedure.begins === undefined ? '' : format.hour(procedure.begins),
            })
          ) : (
            <>
              <SaidText said={current.title} /> <time>{format.hour(procedure.since ?? 0)}</time>
            </>
          )}
        </span>
      </summary>
      <p className="c-muted">
        {t.either(`checkpoint.basis.${procedure.basis}`, 'checkpoint.basis.exercise-standard')}
        {procedure.source === undefined ? '' : ` · ${procedure.source}`}
        {procedure.seenBy.length > 0 && (
          <>
            {' · '}
            {t('procedure.seenBy')} <Roles ids={procedure.seenBy} />
          </>
        )}
      </p>
      <ol className="c-procedure-path">
        {procedure.states.map((state) => (
          <StateRow key={state.id} state={state} procedure={procedure} nameOf={nameOf} />
        ))}
      </ol>
      {noted.length > 0 && (
        <ul className="c-procedure-noted">
          {noted.map((it) => (
            <li key={`${it.since} ${it.act} ${it.role}`}>
              <time>{format.hour(it.since)}</time> {it.role !== undefined && <Roles ids={[it.role]} />} {it.text}
            </li>
          ))}
        </ul>
      )}
      {procedure.begunAt !== undefined && !procedure.over && (
        <Button onClick={onAct}>
          {t('procedure.record')}
          <span className="k-unseen">{procedure.title.text}</span>
        </Button>
      )}
    </details>
  );
}

/** A state with its time, and out of the present one every way on with what is still missing for it. */
function StateRow({
  state,
  procedure,
  nameOf,
}: {
  readonly state: State;
  readonly procedure: ControlProcedureView;
  readonly nameOf: (act: string) => string;
}) {
  const t = useT();
  const format = useFormat();
  const visit = procedure.path.findLast((step) => step.state === state.id);
  return (
    <li data-state={state.state} aria-current={state.state === 'current' ? 'step' : undefined}>
      <span>
        <SaidText said={state.title} /> {visit !== undefined && <time>{format.hour(visit.since)}</time>}
      </span>
      {state.state === 'current' && (
        <ul>
          {state.next.map((way) => (
            <li key={`${way.to} ${way.on} ${way.after}`}>
              <SaidText
                said={procedure.states.find(({ id }) => id === way.to)?.title ?? { text: way.to, lang: 'en' }}
              />
              {way.missing.length > 0 && <> · {t('procedure.missing', { acts: way.missing.map(nameOf).join(', ') })}</>}
              {way.due !== undefined && <> · {t('procedure.at', { time: format.hour(way.due) })}</>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
