import type { Report, ReportCheckpoint } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { CheckpointBar, checkpointGlyph } from '../../parts/checkpoint-bar.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';

/** Each act looked for, how long it took against how long it may. */
export function CheckpointList({ report }: { readonly report: Report }) {
  const t = useT();
  return (
    <section id="review-checkpoints" className="c-block" aria-labelledby="checkpoints-title">
      <h3 id="checkpoints-title">{t('review.checkpoints')}</h3>
      {report.checkpoints.length === 0 ? (
        <p className="c-muted">{t('chk.none')}</p>
      ) : (
        <ol className="c-sheet-list">
          {report.checkpoints.map((checkpoint) => (
            <Row key={checkpoint.id} checkpoint={checkpoint} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ checkpoint }: { readonly checkpoint: ReportCheckpoint }) {
  const t = useT();
  const format = useFormat();
  const { from, limit, took, result } = checkpoint;
  const allowed = from === undefined || limit === undefined ? undefined : limit - from;
  return (
    <li className="c-check" data-result={result}>
      <div>
        <b>
          <SaidText said={checkpoint.title} />
        </b>
        <p className="c-muted">
          <Roles ids={checkpoint.who} />
          <span>{t.either(`checkpoint.basis.${checkpoint.basis}`, 'checkpoint.basis.exercise-standard')}</span>
          {checkpoint.source !== undefined && <span>{checkpoint.source}</span>}
        </p>
        {checkpoint.reason !== undefined && <p className="c-muted">{t('chk.marked', { reason: checkpoint.reason })}</p>}
      </div>
      <CheckpointBar took={took ?? (result === 'missed' ? allowed : undefined)} limit={allowed} result={result} />
      <p className="c-checkpoint-time">
        <b>{took !== undefined ? format.length(took) : from === undefined ? '–' : t('chk.notSeen')}</b>
        {allowed !== undefined && (
          <span className="c-muted">{t('chk.within', { length: format.length(allowed) })}</span>
        )}
      </p>
      <span className="c-check-glyph" title={t(`checkpoint.result.${result}`)}>
        <StatusGlyph status={checkpointGlyph[result]} />
        <span className="c-check-word">{t(`checkpoint.result.${result}`)}</span>
      </span>
    </li>
  );
}
