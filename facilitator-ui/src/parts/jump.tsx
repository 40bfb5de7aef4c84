import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sectionAddress } from '../console/rail.tsx';
import { useAtHand } from './at-hand.tsx';
import { useExercise } from './view.ts';

interface Props {
  /** The tables of the scenario that a thing can be looked at by itself in. */
  readonly table: 'decisions' | 'injects' | 'procedures';
  readonly id: string;
  readonly children: ReactNode;
}

const sections = { decisions: 'decisions', injects: 'conduct', procedures: 'storyline' } as const;

/** A way to where something is shown: a decision takes the focus there, an inject is selected. */
export function Jump({ table, id, children }: Props) {
  const { id: exercise } = useExercise();
  const [, setAtHand] = useAtHand();
  const set = () => {
    if (table === 'decisions') setAtHand({ shown: id });
    if (table === 'injects') setAtHand({ inject: id, seat: null });
  };
  return (
    <Link href={sectionAddress(exercise, sections[table])} onClick={set}>
      {children}
    </Link>
  );
}
