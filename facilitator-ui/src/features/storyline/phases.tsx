import type { PhaseView, Waiting } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { isLive } from '@kalari/ui-kit/status';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { listed } from '../../parts/listed.ts';
import { Sign } from '../../parts/sign.tsx';
import { rowsOf, useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { WhyNot } from './foresight/why-not.tsx';

type Branch = PhaseView['next'][number];

/** The phases in the author's order: where each led, and out of the present one every branch with why it has not opened. */
export function Phases({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const t = useT();
  const { phases } = useControl();
  return (
    <ol className="c-phases" aria-label={t('story.label')}>
      {phases.map((phase, place) => (
        <Phase key={phase.id} phase={phase} number={place + 1} waiting={waiting} />
      ))}
    </ol>
  );
}

interface PhaseProps {
  readonly phase: PhaseView;
  readonly number: number;
  readonly waiting: readonly Waiting[];
}

function Phase({ phase, number, waiting }: PhaseProps) {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const clock = useClock();
  const injects = rowsOf(control.injects).filter((inject) => inject.phase === phase.id);
  const out = injects.filter((inject) => inject.releasedAt !== undefined).length;
  return (
    <li className="c-phase" data-state={phase.state} aria-current={phase.state === 'current' ? 'step' : undefined}>
      <header>
        <span className="c-phase-number">{number}</span>
        <h3>
          <SaidText said={phase.title} />
        </h3>
        {phase.state === 'current' ? (
          <span className="c-now-flag">{format.hour(clock)}</span>
        ) : (
          <span className="c-tag">{t(`story.state.${phase.state}`)}</span>
        )}
      </header>
      <p className="c-muted">
        {phase.enteredAt !== undefined && (
          <span>
            {t(phase.state === 'current' ? 'story.entered' : 'story.from', { time: format.hour(phase.enteredAt) })}
          </span>
        )}
        {injects.length > 0 && <span>{t('story.injects', { done: out, of: injects.length })}</span>}
      </p>
      {phase.state === 'current' && phase.notes !== undefined && <SaidProse said={phase.notes} />}
      {phase.state === 'past' && <Taken phase={phase} />}
      {phase.state === 'current' && <Branches phase={phase} waiting={waiting} />}
      {(phase.state === 'ahead' || phase.state === 'not-taken') && <Ahead phase={phase} />}
    </li>
  );
}

/** Where a phase that is over led: to the phase that was entered next. */
function Taken({ phase }: { readonly phase: PhaseView }) {
  const t = useT();
  const next = followedBy(phase, useControl().phases);
  const why = phase.next.find((branch) => branch.to === next?.id)?.why;
  if (next === undefined) return null;
  return (
    <p className="c-taken">
      <StatusGlyph status="answered" />
      <span>
        {t.rich('story.took', { title: <SaidText key="title" said={next.title} /> })}{' '}
        {why !== undefined && (
          <span className="c-muted">
            <SaidText said={why} />
          </span>
        )}
      </span>
    </p>
  );
}

function Ahead({ phase }: { readonly phase: PhaseView }) {
  const t = useT();
  const { phases } = useControl();
  const titles = [...new Set(phase.next.map((branch) => branch.to))].map(
    (id) => phases.find((each) => each.id === id)?.title.text ?? id,
  );
  return (
    <p className="c-muted">
      {titles.length === 0 ? t('story.end') : t('story.leads', { titles: listed(titles, t.language, 'disjunction') })}
    </p>
  );
}

/** The phase entered after this one, by the clock. */
export function followedBy(phase: PhaseView, phases: readonly PhaseView[]): PhaseView | undefined {
  const after = phases.filter((each) => each.id !== phase.id && (each.enteredAt ?? -1) >= (phase.enteredAt ?? 0));
  return after.toSorted((a, b) => (a.enteredAt ?? 0) - (b.enteredAt ?? 0))[0];
}

/** The branches out of the present phase, each with why it has not opened, and the way to force it. */
function Branches({ phase, waiting }: Omit<PhaseProps, 'number'>) {
  const t = useT();
  const { phases } = useControl();
  const { status } = useExercise();
  const [, setAtHand] = useAtHand();
  if (phase.next.length === 0) return <p className="c-muted">{t('story.end')}</p>;
  return (
    <ol className="c-branches">
      {phase.next.map((next, place) => {
        const to = phases.find((each) => each.id === next.to);
        const why = waiting.find((it) => it.kind === 'branch' && it.from === phase.id && it.branch === place);
        return (
          <li key={`${String(place)} ${next.to}`} data-met={next.met || undefined}>
            <StatusGlyph status={next.met ? 'answered' : 'upcoming'} />
            <div>
              <p>
                <b>{to === undefined ? next.to : <SaidText said={to.title} />}</b>
                <span className="c-tag">{t(next.met ? 'story.met' : 'story.notMet')}</span>
              </p>
              <p className="c-branch-why">
                <SaidText said={next.why} />
              </p>
              <Why branch={next} why={why} />
            </div>
            {isLive(status) && (
              <Button kind="quiet" onClick={() => setAtHand({ panel: 'force', about: next.to })}>
                <Sign name="branch" />
                {t('story.force')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What the branch waits for: its condition part by part, as soon as the engine has said so, and its moment. */
function Why({ branch, why }: { readonly branch: Branch; readonly why: Waiting | undefined }) {
  const t = useT();
  const format = useFormat();
  const isWritten = branch.when !== undefined && why?.condition === undefined;
  return (
    <>
      {why?.condition !== undefined && <WhyNot condition={why.condition} source={branch.when} />}
      {(isWritten || branch.after !== undefined) && (
        <dl className="c-why">
          {isWritten && (
            <>
              <dt>{t('story.when')}</dt>
              <dd>
                <code dir="ltr">{branch.when}</code>
              </dd>
            </>
          )}
          {branch.after !== undefined && (
            <>
              <dt>{t('story.after', { length: format.length(branch.after) })}</dt>
              <dd>{branch.due !== undefined && <time>{format.hour(branch.due)}</time>}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
