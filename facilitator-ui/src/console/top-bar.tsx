import type { ControlView } from '@kalari/engine/protocol';
import { roomTime } from '@kalari/ui-kit/format';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { ClockPlate } from '@kalari/ui-kit/parts/clock-plate.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { PresenceDot } from '@kalari/ui-kit/parts/presence-dot.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock, useLink, useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { roomLeft } from '../features/length/pace.ts';
import { useAtHand } from '../parts/at-hand.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Sign } from '../parts/sign.tsx';
import { useClockView, useControl, useExercise, useRoleList } from '../parts/view.ts';
import { useT } from '../use-t.ts';
import { sectionAddress } from './rail.tsx';
import { useTimeActs } from './use-time-acts.ts';

const speeds = [1_000, 2_000, 4_000] as const;

/** Title, clock, what moves the clock, room time, the door and the seats. */
export function TopBar() {
  const [, setAtHand] = useAtHand();
  const t = useT();
  return (
    <header className="c-top">
      <Title />
      <Plate />
      <Controls />
      <span className="c-space" />
      <RoomTime />
      <Door />
      <button
        type="button"
        className="c-top-box c-drawer-open"
        onClick={() => setAtHand({ drawer: true })}
        aria-label={t('feed.open')}
      >
        <Sign name="drawer" />
        <span>{t('top.feed')}</span>
      </button>
    </header>
  );
}

function Title() {
  const t = useT();
  const { title } = useExercise();
  const { phases, phase } = useControl();
  const place = phases.findIndex((each) => each.id === phase);
  return (
    <div className="c-title">
      <h1>
        <SaidText said={title} />
      </h1>
      {place >= 0 && (
        <p>
          {t('top.phase', { n: place + 1, m: phases.length })}
          <span className="c-long">
            <SaidText said={phases[place]?.title ?? title} />
          </span>
        </p>
      )}
    </div>
  );
}

function Plate() {
  const t = useT();
  const { starts, status, frozen } = useExercise();
  const { factor } = useClockView();
  const { phase } = useLinkState();
  const clock = useClock();
  const state = frozen !== undefined ? 'frozen' : status;
  const remark = factor === 0 ? t('top.story') : t('top.running', { factor: factor / 1_000 });
  const fast = status === 'running' && factor !== 1_000 ? { remark } : {};
  return <ClockPlate t={clock} starts={starts} state={state} known={phase === 'live'} words {...fast} />;
}

function Controls() {
  const t = useT();
  const format = useFormat();
  const { id, status, frozen } = useExercise();
  const { factor } = useClockView();
  const [, setAtHand] = useAtHand();
  const acts = useTimeActs();
  if (status === 'ended') {
    return (
      <div className="c-controls">
        <Link className="k-button" data-kind="primary" href={sectionAddress(id, 'review')}>
          <Sign name="history" />
          {t('top.report')}
        </Link>
      </div>
    );
  }
  const still = status === 'paused' || status === 'planned';
  const going = status !== 'planned';
  return (
    <div className="c-controls" role="toolbar" aria-label={t('top.controls')}>
      <Button className="k-button c-wide" kind={still ? 'primary' : 'plain'} disabled={acts.busy} onClick={acts.pause}>
        <Icon name={still ? 'play' : 'pause'} size="small" />
        {t(status === 'planned' ? 'top.start' : still ? 'top.resume' : 'top.pause')}
        <KeyHint act="pause" />
      </Button>
      <Button disabled={acts.busy || acts.next === undefined || !going} onClick={acts.step}>
        <Sign name="step" />
        <span className="c-middle">
          {acts.next === undefined
            ? t('top.stepNone')
            : t.rich('top.step', { time: <time key="t">{format.hour(acts.next)}</time> })}
        </span>
        <KeyHint act="step" />
      </Button>
      <Button disabled={acts.busy || !going} aria-pressed={frozen !== undefined} onClick={acts.freeze}>
        <Icon name="freeze" size="small" />
        <span className="c-middle">{t(frozen === undefined ? 'top.freeze' : 'top.thaw')}</span>
        <KeyHint act="freeze" />
      </Button>
      <fieldset className="c-segments c-speed">
        <legend className="k-unseen">{t('top.speed')}</legend>
        {speeds.map((speed) => (
          <button key={speed} type="button" aria-pressed={factor === speed} onClick={() => acts.speed(speed)}>
            {t('top.times', { factor: speed / 1_000 })}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={!speeds.some((speed) => speed === factor)}
          aria-label={t('top.more')}
          title={t('top.more')}
          onClick={() => setAtHand({ panel: 'jump' })}
        >
          <Sign name="more" />
        </button>
      </fieldset>
    </div>
  );
}

/** The room's own time and when the story ends in it; opens what there is to say about its length. */
function RoomTime() {
  const t = useT();
  const { status } = useExercise();
  const { length } = useControl();
  const { factor } = useClockView();
  const clock = useClock();
  const link = useLink();
  const [, setAtHand] = useAtHand();
  const now = link.serverNow();
  const ends = now + roomLeft(length.story, clock, factor, length.pace);
  return (
    <button type="button" className="c-top-box c-room" onClick={() => setAtHand({ panel: 'length' })}>
      <Sign name="length" />
      <span>
        <span className="k-label">
          {t('top.room')} <time>{roomTime(now)}</time>
        </span>
        <b>
          {status === 'ended'
            ? t('home.status.ended')
            : status === 'planned'
              ? t('length.minutes', { minutes: Math.round(plannedFor(length) / 60_000) })
              : factor === 0
                ? t('top.endsStory')
                : t.rich('top.ends', { time: <time key="t">{roomTime(ends)}</time> })}
        </b>
        <span className="k-unseen">{t('length.open')}</span>
      </span>
    </button>
  );
}

/** How long the exercise is meant to take in the room, before it begins. */
function plannedFor(length: ControlView['length']): number {
  return roomLeft(length.story, 0, 1_000, length.pace);
}

/** Join code and seats: both open the join panel. */
function Door() {
  const t = useT();
  const { joinCode, persons } = useControl();
  const roles = useRoleList();
  const { presence } = useLinkState();
  const [, setAtHand] = useAtHand();
  const people = Object.values(persons);
  const waiting = people.filter((person) => person.state === 'waiting').length;
  const on = roles.filter((role) =>
    people.some(
      (person) =>
        person.role === role.id && person.state === 'admitted' && (presence?.persons[person.id]?.devices ?? 0) > 0,
    ),
  ).length;
  const open = () => setAtHand({ panel: 'join' });
  return (
    <>
      <button type="button" className="c-top-box" data-hot={waiting > 0 || undefined} onClick={open}>
        <Sign name="qr" />
        <span>
          <span className="k-label">{waiting > 0 ? t('top.waiting', { count: waiting }) : t('top.join')}</span>
          <b className="k-mono" dir="ltr">
            {joinCode}
          </b>
          <span className="k-unseen">{t('top.joinMore')}</span>
        </span>
      </button>
      <button type="button" className="c-top-box" onClick={open}>
        <PresenceDot state={on === 0 ? 'off' : on === roles.length ? 'on' : 'idle'} />
        <span>
          <span className="k-label">{t('top.seats')}</span>
          <b className="k-mono">{t('top.seatsOf', { on, of: roles.length })}</b>
          <span className="k-unseen">{t('top.seatsMore')}</span>
        </span>
      </button>
    </>
  );
}
