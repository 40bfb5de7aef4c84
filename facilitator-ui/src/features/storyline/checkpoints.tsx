import type { CheckpointView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { CheckpointBar, checkpointGlyph } from '../../parts/checkpoint-bar.tsx';
import { useNames } from '../../parts/foresight/names.ts';
import { Jump } from '../../parts/jump.tsx';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf, useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Each checkpoint with its live result against its limit, and a way to mark it otherwise, with a reason. */
export function Checkpoints() {
  const t = useT();
  const checkpoints = rowsOf(useControl().checkpoints);
  return (
    <section className="c-panel c-checkpoints" aria-label={t('checkpoint.label')}>
      <h3>{t('checkpoint.label')}</h3>
      {checkpoints.length === 0 && <p className="c-muted">{t('checkpoint.none')}</p>}
      <ol>
        {checkpoints.map((checkpoint) => (
          <Checkpoint key={checkpoint.id} checkpoint={checkpoint} />
        ))}
      </ol>
    </section>
  );
}

function Checkpoint({ checkpoint }: { readonly checkpoint: CheckpointView }) {
  const t = useT();
  const format = useFormat();
  const clock = useClock();
  const [, setAtHand] = useAtHand();
  const { from, limit, doneAt, result, computed } = checkpoint;
  const allowed = from === undefined || limit === undefined ? undefined : limit - from;
  const took = from === undefined ? undefined : (doneAt ?? (result === 'pending' ? clock : (limit ?? clock))) - from;
  return (
    <li>
      <div className="c-checkpoint-title">
        <b>
          <SaidText said={checkpoint.title} />
        </b>
        <p className="c-muted">
          <Roles ids={checkpoint.who} />
          <span>{t.either(`checkpoint.basis.${checkpoint.basis}`, 'checkpoint.basis.exercise-standard')}</span>
          {checkpoint.source !== undefined && <span>{checkpoint.source}</span>}
        </p>
        {checkpoint.looksAt.length > 0 && <LooksAt things={checkpoint.looksAt} />}
        {result !== computed && (
          <p className="c-muted">{t('checkpoint.computed', { result: t(`checkpoint.result.${computed}`) })}</p>
        )}
        {checkpoint.reason !== undefined && <p className="c-muted">{checkpoint.reason}</p>}
      </div>
      <CheckpointBar took={took} limit={allowed} result={result} />
      <p className="c-checkpoint-time">
        {from !== undefined && (
          <>
            <b>
              {result === 'pending' && limit !== undefined
                ? t('checkpoint.left', { length: format.length(Math.max(0, limit - clock)) })
                : took !== undefined && doneAt !== undefined
                  ? format.length(took)
                  : '–'}
            </b>
            {allowed !== undefined && (
              <span className="c-muted">{t('checkpoint.within', { length: format.length(allowed) })}</span>
            )}
          </>
        )}
      </p>
      <div className="c-checkpoint-acts">
        <StatusPill status={checkpointGlyph[result]}>
          {from === undefined && result === 'pending' ? t('checkpoint.notBegun') : t(`checkpoint.result.${result}`)}
        </StatusPill>
        <Button kind="quiet" data-slim onClick={() => setAtHand({ panel: 'mark', about: checkpoint.id })}>
          {t('checkpoint.mark')}
          <span className="k-unseen">{checkpoint.title.text}</span>
        </Button>
      </div>
    </li>
  );
}

/** What it rests on: what its act is looked for in, with a way there. */
function LooksAt({ things }: { readonly things: CheckpointView['looksAt'] }) {
  const t = useT();
  const names = useNames();
  return (
    <p className="c-muted">
      <span>{t('checkpoint.looksAt')}</span>
      {things.map(({ table, id }) =>
        canJump(table) ? (
          <Jump key={`${table} ${id}`} table={table} id={id}>
            {names.of(table, id)}
          </Jump>
        ) : (
          <span key={`${table} ${id}`}>{names.of(table, id)}</span>
        ),
      )}
    </p>
  );
}

function canJump(table: string): table is 'decisions' | 'injects' | 'procedures' {
  return table === 'decisions' || table === 'injects' || table === 'procedures';
}
