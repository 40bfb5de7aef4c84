import type { DecisionView, RoleView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StanceGlyph } from '@kalari/ui-kit/parts/stance-glyph.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { hasSpoken, letterOf, type Position, positionOf, rolesOnBoard } from '../../model/decisions.ts';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './board-table.module.css';
import { Stance } from './stance.tsx';

/** Options in columns, roles in rows. Advice is not a vote: nothing is counted. */
export function BoardTable({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const me = useMe();
  const roles = useView(useCallback((view) => rolesOnBoard(view, decision), [decision]));
  const detailed = decision.options.some((option) => option.detail !== undefined);
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              {decision.options.map((option, place) => (
                <th key={option.id} scope="col" data-chosen={decision.outcome?.option === option.id || undefined}>
                  <span className={css.option}>
                    <span className={css.letter}>{letterOf(place)}</span>
                    <span>
                      <SaidText said={option.text} />
                      {!option.open && <small>{t('decision.closed')}</small>}
                    </span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          {detailed && (
            <tbody className={css.details}>
              <tr>
                <td />
                {decision.options.map((option) => (
                  <td key={option.id}>{option.detail !== undefined && <SaidText said={option.detail} />}</td>
                ))}
              </tr>
            </tbody>
          )}
          <tbody className={css.positions}>
            <tr className={css.band}>
              <th scope="colgroup" colSpan={decision.options.length + 1}>
                {t('decision.stands')}
              </th>
            </tr>
            {roles.map((role) => (
              <Row key={role.id} role={role} decision={decision} mine={role.id === me.role} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.key}>
        {(['supports', 'accepts', 'against'] as const).map((stance) => (
          <span key={stance}>
            <StanceGlyph stance={stance} />
            {t(`stance.${stance}`)}
          </span>
        ))}
      </p>
    </>
  );
}

function Row({
  role,
  decision,
  mine,
}: {
  readonly role: RoleView;
  readonly decision: DecisionView;
  readonly mine: boolean;
}) {
  const t = useT();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const whole = positionOf(decision, role.id);
  const holds = decision.authority.includes(role.id);
  const [asked, ask] = useState(false);
  const send = async () => {
    ask(true);
    const accepted = await submit(
      {
        type: 'message.send',
        to: [role.id],
        text: t('decision.ask.text', { number: decision.number, title: decision.title.text }),
      },
      { text: t('decision.ask.done', { role: role.short.text }), icon: 'message' },
    );
    if (!accepted) ask(false);
  };
  return (
    <tr data-mine={mine || undefined}>
      <th scope="row">
        <RoleChip role={role} />
        {mine && <span className={css.you}>{t('decision.you')}</span>}
      </th>
      {hasSpoken(decision, role.id) && whole === undefined ? (
        decision.options.map((option) => <Cell key={option.id} position={positionOf(decision, role.id, option.id)} />)
      ) : (
        <td colSpan={decision.options.length}>
          {whole === undefined ? (
            <span className={css.none}>
              {holds ? t('decision.decides') : t('decision.noPosition')}
              {!mine && !holds && role.taken && decision.state === 'open' && mayWrite && (
                <Button disabled={asked} onClick={() => void send()}>
                  {t(asked ? 'decision.ask.done' : 'decision.ask', { role: role.short.text })}
                </Button>
              )}
            </span>
          ) : (
            <Stance position={whole} />
          )}
        </td>
      )}
    </tr>
  );
}

function Cell({ position }: { readonly position: Position | undefined }) {
  return <td>{position !== undefined && <Stance position={position} />}</td>;
}
