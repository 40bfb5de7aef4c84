import type { AssetView, ControlView, DecisionView, EffectView, Said } from '@kalari/engine/protocol';

type Decisions = Readonly<Record<string, DecisionView>>;

/** Whether an effect can still be kept from having happened: what has gone out or been put cannot. */
export function canOverrule(
  effect: EffectView,
  control: Pick<ControlView, 'injects'>,
  decisions: Decisions,
  assets: Readonly<Record<string, AssetView>> = {},
): boolean {
  if (effect.overruled !== undefined) return false;
  const inject = control.injects.byId[effect.about]?.state;
  switch (effect.kind) {
    case 'move':
      return true;
    case 'release':
    case 'delay':
      return inject === 'planned';
    case 'skip':
      return inject === 'skipped';
    case 'open':
      return decisions[effect.about]?.state === 'planned';
    case 'task':
      return assets[effect.about]?.state === 'busy';
    case 'delay-asset':
      return effect.due !== undefined && assets[effect.about]?.due === effect.due;
    case 'ready':
      return ['ready', 'later'].includes(assets[effect.about]?.state ?? '');
    case 'break':
      return assets[effect.about]?.state === 'broken';
  }
}

export interface Cause {
  readonly kind: 'decision' | 'inject' | 'phase' | 'drift';
  /** How it is numbered, where it is. */
  readonly number?: string;
  readonly title: Said;
}

/** What brought an effect about: a decision, an inject that nobody answered, a way the story went, time in which nobody acted. */
export function causeOf({ source }: EffectView, control: ControlView, decisions: Decisions): Cause | undefined {
  const decision = decisions[source];
  if (decision !== undefined) return { kind: 'decision', number: `D-${decision.number}`, title: decision.title };
  const inject = control.injects.byId[source];
  if (inject !== undefined) return { kind: 'inject', number: inject.number, title: inject.title };
  const drift = control.drift.find((each) => each.id === source);
  if (drift !== undefined) return { kind: 'drift', title: drift.why };
  const phase = control.phases.find((each) => each.id === source);
  return phase === undefined ? undefined : { kind: 'phase', title: phase.title };
}
