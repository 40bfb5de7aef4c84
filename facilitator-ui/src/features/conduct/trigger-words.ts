import type { ControlView, DecisionView, PlannedInjectView } from '@kalari/engine/protocol';

/** What an inject waits for, with titles in place of the author's ids; a condition stays as it is written. */
export function triggerWords(
  trigger: PlannedInjectView['trigger'],
  control: Pick<ControlView, 'injects' | 'phases'>,
  decisions: Readonly<Record<string, DecisionView>>,
): string {
  const text = trigger.text ?? '';
  if (trigger.kind !== 'follows') return text;
  const [id = '', option] = text.split(' = ');
  const decision = decisions[id];
  if (decision !== undefined) {
    const chosen = decision.options.find((each) => each.id === option)?.text.text;
    return chosen === undefined ? `D-${decision.number} ${decision.title.text}` : `D-${decision.number} ${chosen}`;
  }
  const inject = control.injects.byId[id];
  if (inject !== undefined) return `${inject.number} ${inject.title.text}`;
  return control.phases.find((phase) => phase.id === id)?.title.text ?? text;
}
