import type { Otherwise } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import type { ReactNode } from 'react';
import { happeningWords } from '../../parts/foresight/happening-words.ts';
import { useNames } from '../../parts/foresight/names.ts';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';
import { deedWords } from './deed-words.ts';
import type { Thought } from './use-thinking.ts';

interface Props {
  readonly thought: Thought<'otherwise'>;
  readonly onStop: () => void;
}

/** What would have been otherwise: while it is thought out, when it cannot be, and the answer with what it assumes. */
export function Answer({ thought, onStop }: Props) {
  const t = useT();
  return (
    <div className="c-hind-answer" role="status">
      {thought.state === 'thinking' && (
        <>
          <p className="c-hind-ask">
            <span>{t('hind.thinking')}</span>
            <Button data-slim onClick={onStop}>
              {t('hind.stop')}
            </Button>
          </p>
          <Skeleton lines={3} />
        </>
      )}
      {thought.state === 'refused' && (
        <p className="c-ahead-assumes">
          {thought.code === 'offline' ? t('hind.offline') : t.either(`refusal.${thought.code}`, 'refusal.other')}
        </p>
      )}
      {thought.state === 'shown' && <Told otherwise={thought.answer.otherwise} />}
    </div>
  );
}

type Happenings = Otherwise['gained'];
const isTold = ({ event }: Happenings[number]) => event !== 'indicator.moved';

function Told({ otherwise }: { readonly otherwise: Otherwise }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { t: from, until, fallen, phase, indicators } = otherwise;
  const gained = otherwise.gained.filter(isTold);
  const missing = otherwise.missing.filter(isTold);
  const shifted = otherwise.shifted.filter(isTold);
  const isSame = gained.length + missing.length + shifted.length + fallen.length + indicators.length === 0;
  return (
    <>
      <p className="c-ahead-assumes">
        <b>{t('hind.assumes')}</b> {t('hind.assumesText', { from: format.hour(from), until: format.hour(until) })}
      </p>
      {isSame && <p>{t('hind.same')}</p>}
      <div className="c-hind-parts">
        <Part title={t('hind.gained')} count={gained.length}>
          {gained.map((each, place) => (
            <Line key={`${String(place)} ${each.event}`} t={each.t} to={each.to}>
              {happeningWords(each, names, t)}
            </Line>
          ))}
        </Part>
        <Part title={t('hind.gone')} count={missing.length}>
          {missing.map((each, place) => (
            <Line key={`${String(place)} ${each.event}`} t={each.t} to={each.to}>
              {happeningWords(each, names, t)}
            </Line>
          ))}
        </Part>
        <Part title={t('hind.shifted')} count={shifted.length}>
          {shifted.map((each, place) => (
            <Line key={`${String(place)} ${each.event}`} t={each.t} to={each.to}>
              {happeningWords(each, names, t)}{' '}
              <span className="c-tag">{t('hind.wasAt', { time: format.hour(each.was) })}</span>
            </Line>
          ))}
        </Part>
        <Part title={t('hind.fallen')} count={fallen.length}>
          {fallen.map((each) => (
            <Line key={each.seq} t={each.t}>
              <Who by={each.by} /> {deedWords(each, names, t)}{' '}
              <span className="c-muted">
                {t.maybe(`fall.${each.code}`) ?? t.either(`refusal.${each.code}`, 'refusal.other')}
              </span>
            </Line>
          ))}
        </Part>
      </div>
      {!isSame && (
        <div className="c-ahead-ends">
          <h4 className="k-label">{t('ahead.ends')}</h4>
          <ul>
            {phase.is !== undefined && (
              <li>
                {phase.is === phase.was || phase.was === undefined
                  ? t('ahead.phase', { title: names.of('phase', phase.is) })
                  : t('hind.phase', { is: names.of('phase', phase.is), was: names.of('phase', phase.was) })}
              </li>
            )}
            {indicators.map(({ id, was, is }) => (
              <li key={id}>
                {t('hind.indicator', { title: names.of('indicators', id), is: String(is), was: String(was) })}
              </li>
            ))}
            {indicators.length === 0 && <li className="c-muted">{t('ahead.unchanged')}</li>}
          </ul>
        </div>
      )}
      <p className="c-ask">{t('hind.ask')}</p>
    </>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it. */}
      <ol className="c-ahead-list" tabIndex={0}>
        {children}
      </ol>
    </section>
  );
}

function Line(props: {
  readonly t: number;
  readonly to?: readonly string[] | undefined;
  readonly children: ReactNode;
}) {
  const { t, to = [], children } = props;
  const format = useFormat();
  return (
    <li>
      <time>{format.hour(t)}</time>
      <div>
        {children} {to.length > 0 && <Roles ids={to} />}
      </div>
    </li>
  );
}

function Who({ by }: { readonly by: string }) {
  const t = useT();
  return by === 'facilitator' || by === 'clock' ? <b>{t('hind.control')}</b> : <Roles ids={[by]} />;
}
