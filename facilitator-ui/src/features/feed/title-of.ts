import type { FeedItemView, Said, View } from '@kalari/engine/protocol';

/** The title of what a feed line points to, where it has one. */
export function titleOf(item: FeedItemView, view: View): Said | undefined {
  const { control } = view;
  const { about } = item;
  if (about === undefined || control === undefined) return undefined;
  switch (item.kind) {
    case 'inject':
    case 'share':
    case 'told':
    case 'answer':
      return control.injects.byId[about]?.title ?? control.facts.byId[about]?.text;
    case 'phase':
      return (
        control.phases.find((phase) => phase.id === about)?.title ?? control.drift.find((it) => it.id === about)?.why
      );
    case 'checkpoint':
      return control.checkpoints.byId[about]?.title;
    default:
      return undefined;
  }
}
