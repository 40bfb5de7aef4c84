import { isLive } from '@kalari/ui-kit/status';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useAtHand } from '../parts/at-hand.tsx';
import { followFocus } from '../parts/by-pointer.ts';
import { usePast } from '../parts/past.tsx';
import { useLastAct } from '../parts/undo.tsx';
import { type KeyBindings, useKeys } from '../parts/use-keys.ts';
import { rowsOf, useControl, useExercise, useRfis, useRoleList } from '../parts/view.ts';
import { sectionAddress } from './rail.tsx';
import { useTimeActs } from './use-time-acts.ts';

/** The keys that mean the same in every section of the console. */
export function useConsoleKeys(): void {
  const { id, status } = useExercise();
  const alive = isLive(status);
  const rfis = rowsOf(useRfis());
  const [{ answering, role, inject }, setAtHand] = useAtHand();
  const roles = useRoleList();
  const { injects } = useControl();
  const seatInView = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-seat]')?.dataset['seat'];
    return focused ?? role ?? injects.byId[inject ?? '']?.to[0] ?? roles[0]?.id ?? null;
  };
  const [, go] = useLocation();
  const { pause, freeze, step } = useTimeActs();
  const last = useLastAct();
  const clock = useClock();
  useEffect(followFocus, []);
  const past = usePast();
  const going: KeyBindings = {
    watch: () => {
      setAtHand({ seat: seatInView() });
      go(sectionAddress(id, 'conduct'));
    },
    keys: () => setAtHand({ panel: 'keys' }),
    goConduct: () => go(sectionAddress(id, 'conduct')),
    goStoryline: () => go(sectionAddress(id, 'storyline')),
    goDecisions: () => go(sectionAddress(id, 'decisions')),
    goMap: () => go(sectionAddress(id, 'map')),
    goReview: () => go(sectionAddress(id, 'review')),
  };
  const acting: KeyBindings = {
    pause,
    freeze,
    step,
    undo: () => last.undo(),
    lookBack: () => status !== 'planned' && past.look(clock),
    emergency: () => alive && setAtHand({ panel: 'emergency' }),
    length: () => setAtHand({ panel: 'length' }),
    told: () => setAtHand({ panel: 'told' }),
    oral: () => setAtHand({ panel: 'oral' }),
    rule: () => setAtHand({ panel: 'rule' }),
    meeting: () => setAtHand({ panel: 'meeting' }),
    delegate: () => setAtHand({ panel: 'delegate' }),
    standIn: () => setAtHand({ panel: 'standIn' }),
    paper: () => setAtHand({ panel: 'paper', about: null }),
    otherwise: () => setAtHand({ panel: 'otherwise', hindsight: {} }),
    knew: () => setAtHand({ panel: 'knew', hindsight: {} }),
    create: () => setAtHand({ panel: 'create' }),
    join: () => setAtHand({ panel: 'join' }),
    answer: () => {
      const oldest = rfis.find((rfi) => rfi.answeredAt === undefined);
      setAtHand({ tab: 'rfis', about: oldest?.id ?? null, drawer: true, answering: answering + 1 });
      go(sectionAddress(id, 'conduct'));
    },
  };
  // Whoever looks back can go about and look, and do nothing.
  useKeys(past.t === null ? { ...going, ...acting } : going);
}
