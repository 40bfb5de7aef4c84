import type { ProductView } from '@kalari/engine/protocol';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';
import type { PaperRow } from './standing.ts';

/** How a paper came about, in the order of time: tries that were nobody's to make included. */
export function PaperHistory({ row: { product } }: { readonly row: PaperRow }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="c-paper-history">
      <h3>{t('paper.history')}</h3>
      <ol>
        {historyOf(product).map(({ key, at, role, what, words }) => (
          <li key={key} data-overstep={what.startsWith('overstep') || undefined}>
            <time>{format.hour(at)}</time>
            <span>
              {role !== undefined && <Roles ids={[role]} />}{' '}
              {t(`paper.history.${what}`, { version: product.version ?? 1 })}
              {words !== undefined && <q dir="auto">{words}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type What =
  | 'saved'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'released'
  | 'unsigned'
  | 'overstep.approve'
  | 'overstep.release';

interface Line {
  readonly key: string;
  readonly at: number;
  readonly role: string | undefined;
  readonly what: What;
  readonly words?: string;
}

function historyOf(product: ProductView): readonly Line[] {
  const { role, savedAt, submittedAt, returned, approved, released, overstepped = [] } = product;
  const lines: (Line | undefined)[] = [
    savedAt === undefined ? undefined : { key: 'saved', at: savedAt, role, what: 'saved' },
    submittedAt === undefined ? undefined : { key: 'submitted', at: submittedAt, role, what: 'submitted' },
    returned && { key: 'returned', at: returned.t, role: returned.role, what: 'returned', words: returned.reason },
    approved && { key: 'approved', at: approved.t, role: approved.role, what: 'approved' },
    released && {
      key: 'released',
      at: released.t,
      role: released.role,
      what: released.authority === 'none' ? 'unsigned' : 'released',
    },
    ...overstepped.map(
      (it, place): Line => ({ key: `overstep ${place}`, at: it.t, role: it.role, what: `overstep.${it.what}` }),
    ),
  ];
  return lines.flatMap((line) => line ?? []).sort((a, b) => a.at - b.at);
}
