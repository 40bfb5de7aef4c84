import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { type Point, pointsOf } from '@kalari/ui-kit/parts/markdown.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { returnDraft } from '../../device/draft.ts';
import type { Sheet } from '../../model/documents.ts';
import { paths, useGo } from '../../parts/paths.ts';
import { useT } from '../../use-t.ts';
import css from './documents.module.css';

export interface ContentsProps {
  readonly sheet: Sheet;
  readonly marked: string | undefined;
  readonly onMark: (point: string) => void;
}

/** The paragraphs of a document, who else has it, and a way to put the chosen paragraph into a message. */
export function Contents({ sheet, marked, onMark }: ContentsProps) {
  const t = useT();
  const quote = useQuoting(sheet);
  const points = pointsOf(sheet.body.text);
  const chosen = points.find(({ id, number }) => id === marked && number !== undefined);
  return (
    <section className={css.contents}>
      <p className={css.holders}>
        <Icon name={sheet.kind === 'brief' ? 'lock' : 'people'} size="small" />
        {t(sheet.kind === 'brief' ? 'documents.mine' : 'documents.everybody')}
      </p>
      {sheet.paper !== undefined && <PaperLink sheet={sheet} />}
      {points.length > 0 && (
        <>
          <h2>{t('documents.contents')}</h2>
          <ul lang={sheet.body.lang}>
            {points.map(({ id, number, lead }) => (
              <li key={id}>
                <button
                  type="button"
                  data-heading={number === undefined || undefined}
                  aria-current={id === marked || undefined}
                  onClick={() => onMark(id)}
                >
                  {number !== undefined && <b>{number}</b>}
                  <bdi>{lead}</bdi>
                </button>
              </li>
            ))}
          </ul>
          {chosen !== undefined && (
            <Button size="big" icon="quote" onClick={() => quote(chosen)}>
              {t('documents.quote', { number: chosen.number ?? 0 })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** The PDF opens beside the desk, which stays as it is. */
function PaperLink({ sheet }: { readonly sheet: Sheet }) {
  const t = useT();
  const exercise = useView((view) => view.exercise.id);
  const address = `/api/exercises/${encodeURIComponent(exercise)}/papers/${encodeURIComponent(sheet.id)}`;
  return (
    <a className="k-button" data-size="big" href={address} target="_blank" rel="noreferrer">
      <Icon name="document" size="small" />
      {t('documents.pdf', { name: sheet.paper?.name ?? '', kilobytes: Math.ceil((sheet.paper?.bytes ?? 0) / 1_024) })}
    </a>
  );
}

/** Begins a message with a paragraph: the words stand in the draft, where they can be shortened. */
function useQuoting(sheet: Sheet): (point: Point) => void {
  const t = useT();
  const go = useGo();
  const exercise = useView((view) => view.exercise.id);
  const role = useView((view) => view.me.role);
  return ({ number = 0, text }) => {
    const title = sheet.title?.text ?? t('lobby.situation');
    returnDraft(exercise, role, 'talk.new', t('documents.quoted', { title, number, text }));
    go(paths.compose([]));
  };
}
