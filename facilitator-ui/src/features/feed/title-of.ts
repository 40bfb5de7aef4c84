import type { ControlView, FeedItemView, Said, View } from '@kalari/engine/protocol';

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
    case 'decision':
      return item.event.startsWith('authority.') ? view.rights.byId[about]?.title : undefined;
    case 'checkpoint':
      return control.checkpoints.byId[about]?.title;
    case 'asset':
      return view.assets.byId[about]?.name;
    case 'product':
      return view.forms.byId[view.products.byId[about]?.form ?? '']?.title;
    case 'procedure':
      return procedureTitle(item, control);
    default:
      return undefined;
  }
}

/** The procedure by its name, with where it has come to. */
function procedureTitle({ about, event, text }: FeedItemView, { procedures }: ControlView): Said | undefined {
  const procedure = procedures.find(({ id }) => id === about);
  const came = event === 'procedure.begun' || event === 'procedure.moved';
  const state = came ? procedure?.states.find(({ id }) => id === text)?.title : undefined;
  if (procedure === undefined || state === undefined) return procedure?.title;
  return { ...procedure.title, text: `${procedure.title.text} – ${state.text}` };
}

/** The overstep that a feed line tells of: of that role on that decision, said last before the line was written. */
export function oversteppedIn(
  item: FeedItemView,
  oversteps: ControlView['oversteps'],
): ControlView['oversteps'][number] | undefined {
  const theirs = oversteps.filter((it) => it.decision === item.about && it.role === item.role);
  return (
    theirs.find((it) => it.t === item.t) ??
    theirs.findLast((it) => it.t <= item.t && [it.other, it.reason, it.why].includes(item.text))
  );
}
