import type { RoleView, View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { colleaguesOf } from '../model/inbox.ts';

/** Every role of the exercise by id. */
export function useRoles(): Readonly<Record<string, RoleView>> {
  return useView(selectRoles);
}

/** Every desk that nobody plays, by id. */
export function useDesks(): View['desks']['byId'] {
  return useView(selectDesks);
}

/** What a role or a desk is called, by id. */
export function useTitle(): (id: string) => string {
  const roles = useRoles();
  const desks = useDesks();
  return (id) => (roles[id] ?? desks[id])?.title.text ?? id;
}

export function useMe(): View['me'] {
  return useView(selectMe);
}

/** The other roles in which somebody sits, in the order of the exercise. */
export function useColleagues(): readonly RoleView[] {
  return useView(colleaguesOf);
}

const selectRoles = (view: View) => view.roles.byId;
const selectDesks = (view: View) => view.desks.byId;
const selectMe = (view: View) => view.me;
