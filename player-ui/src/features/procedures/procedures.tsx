import type { ProcedureView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useId } from 'react';
import { Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './procedures.module.css';

type Act = ProcedureView['acts'][number];

/** The procedures this role has a part in: where each stands, who did what, and what is this role's to do. */
export function Procedures() {
  const t = useT();
  const id = useId();
  const procedures = useView(proceduresOf);
  if (procedures.length === 0) return null;
  return (
    <section className={css.procedures} aria-labelledby={id}>
      <h2 id={id}>{t('procedure.title')}</h2>
      <ul>
        {procedures.map((procedure) => (
          <Procedure key={procedure.id} procedure={procedure} />
        ))}
      </ul>
    </section>
  );
}

function Procedure({ procedure }: { readonly procedure: ProcedureView }) {
  const t = useT();
  const format = useFormat();
  const { title, state, since, due, over, acts } = procedure;
  return (
    <li>
      {/* Closed until asked for: the decision below is what the page is about. */}
      <details className={css.card} data-over={over || undefined}>
        <summary>
          <b>
            <SaidText said={title} />
          </b>
          <time>{format.hour(since)}</time>
          <span>
            <SaidText said={state} />
          </span>
          {due !== undefined && !over && <small>{t('procedure.due', { time: format.hour(due) })}</small>}
        </summary>
        <ul>
          {acts.map((act) => (
            <ActRow key={act.id} procedure={procedure.id} act={act} over={over} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** An act that is done shows who and when; one that is this role's is a button. */
function ActRow({ procedure, act, over }: { readonly procedure: string; readonly act: Act; readonly over: boolean }) {
  const t = useT();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const submit = useSubmit();
  const by = act.by.flatMap(({ role }) => (role === undefined ? [] : [role]));
  const [last] = act.by.slice(-1);
  return (
    <li>
      {act.mine && !act.done && !over ? (
        <Button
          size="big"
          disabled={!mayWrite}
          onClick={() => void submit({ type: 'procedure.act', procedure, act: act.id })}
        >
          <SaidText said={act.title} />
        </Button>
      ) : (
        <span className={css.act} data-done={act.done || undefined}>
          {act.done && <Icon name="check" size="small" />}
          <SaidText said={act.title} />
        </span>
      )}
      {last !== undefined && (
        <span className={css.by}>
          <Chips ids={by} /> <time>{format.hour(last.since)}</time>
        </span>
      )}
      {act.tried !== undefined && !act.done && <small>{t(`procedure.tried.${act.tried.why}`)}</small>}
    </li>
  );
}

const proceduresOf = ({ procedures }: View) => procedures.order.flatMap((id) => procedures.byId[id] ?? []);
