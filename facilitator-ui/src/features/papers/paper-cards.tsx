import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';
import { latest, type PaperRow } from './standing.ts';
import { usePapers } from './use-papers.ts';
import './papers.css';

/** The papers of the mission: what waits for approval first, with whoever may give it. */
export function PaperCards() {
  const t = useT();
  const papers = usePapers();
  if (papers.length === 0) {
    return (
      <EmptyState icon="note" title={t('paperlist.empty.title')}>
        {t('paperlist.empty')}
      </EmptyState>
    );
  }
  return (
    <ol className="c-cards">
      {papers.map((row, place) => (
        <Card key={row.product.id} row={row} first={place === 0} />
      ))}
    </ol>
  );
}

function Card({ row, first }: { readonly row: PaperRow; readonly first: boolean }) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const { product, form, signers, forControl } = row;
  const { state, role, approved, released, to } = product;
  const waits = state === 'submitted';
  return (
    <li className="c-card" data-hot={forControl || undefined}>
      <p className="c-feed-head">
        {role !== undefined && <Roles ids={[role]} />}
        <SaidText said={form.title} />
        <When row={row} />
      </p>
      <p className="c-paper-name" dir="auto">
        {product.title === '' ? form.title.text : product.title}
      </p>
      <p className="c-paper-line">
        <State row={row} />
        {waits &&
          (signers.length === 0 ? (
            t('paperlist.nobody')
          ) : (
            <span className="c-paper-who">
              {t('paperlist.by')} <Roles ids={signers} />
            </span>
          ))}
        {approved !== undefined && <Roles ids={[approved.role]} />}
        {released !== undefined && to.length > 0 && (
          <span className="c-paper-who">
            {t('paperlist.to')} <Roles ids={to} />
          </span>
        )}
      </p>
      <p className="c-feed-acts">
        <button
          type="button"
          className="k-button"
          data-slim
          data-kind={forControl ? 'primary' : undefined}
          onClick={() => setAtHand({ panel: 'paper', about: product.id })}
        >
          {t(waits ? 'paperlist.open.waiting' : 'paperlist.open')}
          {first && <KeyHint act="paper" />}
        </button>
      </p>
    </li>
  );
}

function When({ row: { product } }: { readonly row: PaperRow }) {
  const format = useFormat();
  return <time>{format.hour(latest(product))}</time>;
}

function State({ row: { product } }: { readonly row: PaperRow }) {
  const t = useT();
  const format = useFormat();
  const clock = useClock(10_000);
  const { state, submittedAt, released } = product;
  if (state === 'submitted' && submittedAt !== undefined)
    return (
      <StatusPill status="due">
        {t('paperlist.waits', { length: format.length(Math.max(0, clock - submittedAt)) })}
      </StatusPill>
    );
  return (
    <StatusPill status={statuses[state]}>
      {t(state === 'released' && released?.authority === 'none' ? 'paperlist.unsigned' : `paperlist.state.${state}`)}
    </StatusPill>
  );
}

const statuses = {
  draft: 'upcoming',
  submitted: 'due',
  returned: 'held',
  approved: 'read',
  released: 'answered',
} as const;
