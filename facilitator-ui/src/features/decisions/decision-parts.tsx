import type { DecisionView } from '@kalari/engine/protocol';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StanceGlyph } from '@kalari/ui-kit/parts/stance-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { OtherwiseButton } from '../../parts/hindsight-buttons.tsx';
import { letterOf } from '../../parts/letters.ts';
import { Roles } from '../../parts/roles.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

interface Props {
  readonly decision: DecisionView;
}

/** The options with their letters, and which of them doctrine would choose. */
export function Options({ decision }: Props) {
  const t = useT();
  const { doctrine } = useControl();
  return (
    <ol className="c-options" aria-label={t('decisions.options')}>
      {decision.options.map((option, place) => (
        <li
          key={option.id}
          data-chosen={decision.outcome?.option === option.id || undefined}
          data-shut={!option.open || undefined}
        >
          <span className="c-letter">{letterOf(place)}</span>
          <span>
            <SaidText said={option.text} />
            {doctrine[decision.id]?.includes(option.id) === true && (
              <span className="c-tag">{t('decisions.doctrine')}</span>
            )}
            {!option.open && <span className="c-tag">{t('decisions.shut')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Who supports, accepts or is against what. */
export function Positions({ decision }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="c-positions" aria-label={t('decisions.positions')}>
      {decision.positions.map((position) => {
        const place = decision.options.findIndex((option) => option.id === position.option);
        return (
          <li key={position.role} data-stance={position.stance}>
            <Roles ids={[position.role]} />
            <StanceGlyph stance={position.stance} />
            <span>
              {t(`stance.${position.stance}`)} {place >= 0 && <span className="c-letter">{letterOf(place)}</span>}
              {position.text !== undefined && <q>{position.text}</q>}
            </span>
            <time>{format.hour(position.t)}</time>
          </li>
        );
      })}
    </ul>
  );
}

/** What the author tells the facilitator about this decision. */
export function Notes({ decision }: Props) {
  const t = useT();
  const notes = useControl().decisionNotes[decision.id];
  if (notes === undefined) return null;
  return (
    <section className="c-facts">
      <h4>{t('decisions.notes')}</h4>
      <SaidProse said={notes} />
    </section>
  );
}

/** The facts that matter to it, and who holds them. */
export function Facts({ decision }: Props) {
  const t = useT();
  const { facts } = useControl();
  const rows = decision.facts.flatMap((id) => facts.byId[id] ?? []);
  if (rows.length === 0) return null;
  return (
    <section className="c-facts">
      <h4>{t('decisions.facts')}</h4>
      <ul>
        {rows.map((fact) => (
          <li key={fact.id}>
            <SaidText said={fact.text} />
            <span>
              <small>{t('decisions.holds')}</small>{' '}
              {Object.keys(fact.holders).length === 0 ? (
                t('decisions.nobody')
              ) : (
                <Roles ids={Object.keys(fact.holders)} />
              )}{' '}
              <OtherwiseButton about={{ decision: decision.id, fact: fact.id }} name={fact.text.text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
