import type { PlannedInjectView } from '@kalari/engine/protocol';
import { SaidProse } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { receiptsOf } from '../../parts/standing.ts';
import { useT } from '../../use-t.ts';
import { Expected } from './expected.tsx';

/** Beside the papers: what is expected, the facilitator's notes, the role-player's script, the answers that came. */
export function Aside({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const format = useFormat();
  const answers = receiptsOf(inject).filter((receipt) => receipt.answer !== undefined);
  const bare =
    inject.expect.length === 0 && inject.notes === undefined && inject.script === undefined && answers.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it.
    <aside className="c-aside" aria-label={t('pane.aside')} tabIndex={0}>
      {inject.reason !== undefined && <p className="c-reason">{t('pane.reason', { reason: inject.reason })}</p>}
      {answers.length > 0 && (
        <section>
          <h3>{t('pane.answers')}</h3>
          {answers.map((receipt) => (
            <p key={receipt.role} className="c-answer">
              <Roles ids={[receipt.role]} />{' '}
              {receipt.answeredAt !== undefined && <time>{format.hour(receipt.answeredAt)}</time>}
              <span>{receipt.answer}</span>
            </p>
          ))}
        </section>
      )}
      {inject.expect.length > 0 && <Expected inject={inject} />}
      {inject.notes !== undefined && (
        <section>
          <h3>{t('pane.notes')}</h3>
          <SaidProse said={inject.notes} />
        </section>
      )}
      {inject.script !== undefined && (
        <section className="c-script">
          <h3>{t('pane.script')}</h3>
          <SaidProse said={inject.script} />
        </section>
      )}
      {bare && <p className="c-muted">{t('pane.nothing')}</p>}
    </aside>
  );
}
