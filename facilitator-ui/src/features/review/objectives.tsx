import type { Report } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { checkpointGlyph } from '../../parts/checkpoint-bar.tsx';
import { useT } from '../../use-t.ts';

/** What was noted against each objective, and the checkpoints that speak to it. No mark for anybody. */
export function Objectives({ report }: { readonly report: Report }) {
  const t = useT();
  const format = useFormat();
  return (
    <section id="review-objectives" className="c-block" aria-labelledby="objectives-title">
      <h3 id="objectives-title">{t('review.objectives')}</h3>
      <ol className="c-sheet-list">
        {report.objectives.map((objective, place) => (
          <li key={objective.id} className="c-objective">
            <span className="c-number">{place + 1}</span>
            <div>
              <b>
                <SaidText said={objective.title} />
              </b>
              {objective.observations.length === 0 && <p className="c-muted">{t('obj.none')}</p>}
              <ul className="c-note-list">
                {objective.observations
                  .filter((note) => note.text !== undefined)
                  .map((note) => (
                    <li key={`${note.t} ${note.text}`}>
                      <time>{format.hour(note.t)}</time>
                      <span>
                        <b data-rating={note.rating}>
                          {t(note.rating === 'strength' ? 'feed.strength' : 'feed.improve')}
                        </b>{' '}
                        {note.text}
                      </span>
                    </li>
                  ))}
              </ul>
              <p className="c-objective-checks">
                {objective.checkpoints.flatMap((id) => {
                  const checkpoint = report.checkpoints.find((each) => each.id === id);
                  if (checkpoint === undefined) return [];
                  return [
                    <StatusPill key={id} status={checkpointGlyph[checkpoint.result]}>
                      <SaidText said={checkpoint.title} />
                    </StatusPill>,
                  ];
                })}
              </p>
            </div>
            <p className="c-ratings">
              <span data-rating="strength">{t('obj.strengths', { count: objective.strengths })}</span>
              <span data-rating="improve">{t('obj.improvements', { count: objective.improvements })}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
