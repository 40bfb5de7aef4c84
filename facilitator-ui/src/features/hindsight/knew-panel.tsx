import type { DecisionView, Known } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { KnowledgeStrip } from '@kalari/ui-kit/parts/knowledge-strip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf, useControl, useDecisions, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { settledIn } from './changes.ts';
import { arrangedKnown, type KnownRow, knowsIn } from './known.ts';
import { useThinking } from './use-thinking.ts';
import './hindsight.css';

const minute = 60_000;
/** A moment that is dragged along is asked about when it comes to rest. */
const rest = 250;

/** Who knew what: at a decision, or at any moment so far. */
export function KnewPanel() {
  const t = useT();
  const format = useFormat();
  const [{ hindsight }, setAtHand] = useAtHand();
  const now = useClock(minute);
  const settled = settledIn(rowsOf(useDecisions()));
  const [about, setAbout] = useState(settled.find(({ id }) => id === hindsight.decision)?.id ?? '');
  const [at, setAt] = useState(now);
  const { thought, ask } = useThinking<'knew'>();
  const decision = settled.find(({ id }) => id === about);
  const moment = decision?.outcome?.t ?? at;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const question = about === '' ? { of: 'knew' as const, t: String(at) } : { of: 'knew' as const, decision: about };
    waiting.current = setTimeout(() => ask(question), rest);
    return () => clearTimeout(waiting.current);
  }, [about, at, ask]);
  return (
    <Dialog wide title={t('knew.title')} onClose={() => setAtHand({ panel: null })}>
      <div className="c-hind">
        <div className="c-hind-moment">
          <label className="c-field">
            <span className="k-label">{t('knew.moment')}</span>
            <select
              className="c-input"
              ref={firstFocus}
              value={about}
              onChange={(event) => {
                setAbout(event.target.value);
                if (event.target.value === '') setAt(moment);
              }}
            >
              <option value="">{t('knew.chosen', { time: format.hour(moment) })}</option>
              {settled.map((each) => (
                <option key={each.id} value={each.id}>
                  {t('knew.at', {
                    time: format.hour(each.outcome?.t ?? 0),
                    number: each.number,
                    title: each.title.text,
                  })}
                </option>
              ))}
            </select>
          </label>
          <label className="c-field">
            <span className="k-label">{t('knew.slide')}</span>
            <input
              type="range"
              dir="ltr"
              min={0}
              max={now}
              step={minute}
              value={Math.min(now, moment)}
              aria-valuetext={format.hour(moment)}
              onChange={(event) => {
                setAbout('');
                setAt(event.target.valueAsNumber);
              }}
            />
          </label>
        </div>
        {thought.state === 'refused' && (
          <p className="c-ahead-assumes" role="status">
            {thought.code === 'offline' ? t('hind.offline') : t.either(`refusal.${thought.code}`, 'refusal.other')}
          </p>
        )}
        {thought.state === 'shown' ? (
          <Table facts={thought.answer.facts} moment={thought.answer.t ?? moment} decision={decision} />
        ) : (
          thought.state !== 'refused' && <Skeleton lines={5} />
        )}
      </div>
    </Dialog>
  );
}

interface Props {
  readonly facts: readonly Known[];
  readonly moment: number;
  readonly decision: DecisionView | undefined;
}

/** What bears on the decision first, then what was known, then what nobody knew. */
function Table({ facts, moment, decision }: Props) {
  const t = useT();
  const format = useFormat();
  const { facts: all } = useControl();
  const { bearing, known, unknown } = arrangedKnown(facts, all, decision);
  const groups = [
    ['bearing', bearing],
    ['known', known],
    ['unknown', unknown],
  ] as const;
  return (
    <div className="c-hind-answer">
      <p className="c-ahead-assumes">{t('knew.assumes', { time: format.hour(moment) })}</p>
      {groups.map(
        ([name, rows]) =>
          rows.length > 0 && (
            <section key={name} aria-label={t(`knew.${name}`)}>
              <h3>{t(`knew.${name}`)}</h3>
              <ul className="c-knew">
                {rows.map((row) => (
                  <Row key={row.fact.id} row={row} decider={name === 'bearing' ? decision?.outcome?.role : undefined} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Row({ row, decider }: { readonly row: KnownRow; readonly decider: string | undefined }) {
  const t = useT();
  const format = useFormat();
  const roles = useRoleList();
  const [, setAtHand] = useAtHand();
  const { fact, holders, weight } = row;
  const missed = decider !== undefined && !holders.some(({ role }) => role === decider);
  return (
    <li>
      <p>
        <SaidText said={fact.text} />{' '}
        {weight !== undefined && <span className="c-tag">{t(`know.weight.${weight}`)}</span>}
      </p>
      <KnowledgeStrip roles={roles} knows={knowsIn(holders)} />
      <p className="c-knew-who">
        {holders.map(({ role, since, via, from, noted }) => (
          <span key={role} className="c-contact">
            <Roles ids={[role]} />
            <small>
              <time>{format.hour(since)}</time> {t.either(`knew.via.${via}`, 'knew.via.other')}{' '}
              {from !== undefined && <Roles ids={[from]} />}
              {noted !== undefined && <span className="c-tag">{t('knew.noted', { time: format.hour(noted) })}</span>}
            </small>
          </span>
        ))}
        {missed && decider !== undefined && (
          <span className="c-knew-missed">
            {t.rich('knew.missed', { role: <Roles key="role" ids={[decider]} /> })}
            <Button
              kind="quiet"
              data-slim
              onClick={() =>
                setAtHand((was) => ({ panel: 'otherwise', hindsight: { ...was.hindsight, fact: fact.id } }))
              }
            >
              {t('hind.toldOpen')}
              <span className="k-unseen">{fact.text.text}</span>
            </Button>
          </span>
        )}
      </p>
    </li>
  );
}
