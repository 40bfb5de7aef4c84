import type { DecisionView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageTag } from '@kalari/ui-kit/parts/language-tag.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Link } from 'wouter';
import { rightOf } from '../../model/decisions.ts';
import { paths } from '../../parts/paths.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { Advice } from './advice.tsx';
import css from './board.module.css';
import { BoardCards } from './board-cards.tsx';
import { BoardFacts } from './board-facts.tsx';
import { BoardHead } from './board-head.tsx';
import { BoardTable } from './board-table.tsx';
import { Consultation } from './consultation.tsx';
import { Decide } from './decide.tsx';
import { Delegate } from './delegation.tsx';
import { Noted } from './noted.tsx';
import { Outcome } from './outcome.tsx';
import { WhyMe } from './why-me.tsx';

/** One decision: who decides and how long is left, options against positions, then one's own part in it. */
export function Board({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const right = rightOf(decision, me.role);
  return (
    <div className={css.board}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard */}
      <section className={css.main} tabIndex={0} aria-label={decision.title.text}>
        <Link href={paths.decisions} className={css.back}>
          <Icon name="chevron" />
          {t('decision.back')}
        </Link>
        <header className={css.head}>
          <div>
            <p className={css.kicker}>
              {t('decision.number', { number: decision.number })}
              {decision.openedAt !== undefined && (
                <span>{t('decision.opened', { time: format.hour(decision.openedAt) })}</span>
              )}
              <LanguageTag said={decision.title} />
            </p>
            <h1>
              <SaidText said={decision.title} />
            </h1>
          </div>
          <BoardHead decision={decision} />
        </header>
        <Outcome decision={decision} />
        <Noted decision={decision} />
        <WhyMe decision={decision} />
        {decision.question !== undefined && (
          <div className={css.question}>
            <SaidProse said={decision.question} />
          </div>
        )}
        <BoardTable decision={decision} />
        <BoardCards decision={decision} />
      </section>
      <aside className={css.side}>
        {decision.state === 'open' && right !== 'none' && (
          <Decide key={decision.id} decision={decision} right={right} />
        )}
        {decision.state === 'open' && (
          <Advice key={`${decision.id} advice`} decision={decision} folded={right !== 'none'} />
        )}
        <Consultation key={`${decision.id} asked`} decision={decision} />
        <BoardFacts decision={decision} />
        <Delegate key={`${decision.id} delegate`} decision={decision} />
        {decision.state === 'open' && right === 'none' && (
          <Decide key={decision.id} decision={decision} right={right} />
        )}
      </aside>
    </div>
  );
}
