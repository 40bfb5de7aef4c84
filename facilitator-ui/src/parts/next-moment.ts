import type { ControlView, DecisionView } from '@kalari/engine/protocol';

/** The next moment at which something is planned to happen by itself, for the step control. */
export function nextMoment(
  control: ControlView,
  closing: readonly (number | undefined)[],
  t: number,
): number | undefined {
  const planned = Object.values(control.injects.byId)
    .filter((inject) => inject.state === 'planned')
    .map((inject) => inject.due);
  const branches = control.phases
    .filter((phase) => phase.state === 'current')
    .flatMap((phase) => phase.next.map((next) => next.due));
  const ahead = [...planned, ...branches, ...closing].filter(
    (moment): moment is number => moment !== undefined && moment > t,
  );
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}

/** When the next inject is due, and when the next decision opens or closes, as far as that is known. */
export function nextOf(
  { injects }: Pick<ControlView, 'injects'>,
  decisions: readonly DecisionView[],
  t: number,
): { readonly inject: number | undefined; readonly decision: number | undefined } {
  const first = (moments: readonly (number | undefined)[]) => {
    const ahead = moments.filter((moment): moment is number => moment !== undefined && moment > t);
    return ahead.length === 0 ? undefined : Math.min(...ahead);
  };
  return {
    inject: first(Object.values(injects.byId).map(({ state, due }) => (state === 'planned' ? due : undefined))),
    decision: first(decisions.map(({ state, closesAt }) => (state === 'open' ? closesAt : undefined))),
  };
}
