import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useControl, useDecisions } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** What she noted, by objective, newest first. */
export function NoteList() {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const decisions = useDecisions();
  if (control.observations.length === 0) {
    return (
      <EmptyState icon="note" title={t('note.empty.title')}>
        {t('note.empty')}
      </EmptyState>
    );
  }
  return (
    <ol className="c-cards">
      {control.objectives.map((objective, place) => {
        const notes = control.observations.filter((note) => note.objective === objective.id);
        const strengths = notes.filter((note) => note.rating === 'strength').length;
        return (
          <li key={objective.id} className="c-card">
            <p className="c-note-head">
              <span className="c-figure-mark">{place + 1}</span>
              <b>
                <SaidText said={objective.title} />
              </b>
            </p>
            <p className="c-muted">
              {notes.length === 0
                ? t('note.none')
                : t('note.counts', { strengths, improvements: notes.length - strengths })}
            </p>
            <ul className="c-note-list">
              {notes.toReversed().map((note) => {
                const title = control.injects.byId[note.about ?? '']?.title ?? decisions.byId[note.about ?? '']?.title;
                return (
                  <li key={note.id}>
                    <time>{format.hour(note.t)}</time>
                    <span>
                      <b data-rating={note.rating}>
                        {t(note.rating === 'strength' ? 'feed.strength' : 'feed.improve')}
                      </b>{' '}
                      {note.text}
                      {title !== undefined && (
                        <small>{t.rich('note.about', { title: <SaidText key="t" said={title} /> })}</small>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
