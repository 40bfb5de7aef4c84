import type { ControlView } from '@kalari/engine/protocol';
import { useT } from '../use-t.ts';
import { useRights } from './view.ts';

type Overstep = ControlView['oversteps'][number];

/** Why it has no effect, in plain words; an act without a path is named. */
export function useOverstepWords(): (overstep: Overstep) => string {
  const t = useT();
  const { never } = useRights();
  return ({ why, never: id }) => {
    const act = never.find((each) => each.id === id)?.title.text;
    return why === 'never' && act !== undefined ? t('overstep.neverNamed', { act }) : t(`overstep.${why}`);
  };
}
