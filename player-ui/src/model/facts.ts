import type { FactView, View } from '@kalari/engine/protocol';

/** What this role holds, the latest first. */
export function factsOf(view: View): readonly FactView[] {
  return view.facts.order.flatMap((id) => view.facts.byId[id] ?? []).sort((a, b) => b.since - a.since);
}
