import type { ExerciseEvent } from '../events.ts';
import { isSteering } from '../team/posts.ts';
import type { World } from '../world/world.ts';

type TeamEvent = Extract<ExerciseEvent, { type: `team.${string}` | `control.${string}` }>;

/** Who is of the control team, and who has control. */
export function evolveTeam(world: World, event: TeamEvent, t: number): void {
  switch (event.type) {
    case 'team.invited': {
      const { member, name, post, roles, invitation } = event;
      world.put('team', {
        id: member,
        name,
        post,
        state: 'invited',
        invitation,
        ...(roles === undefined ? {} : { roles }),
      });
      letGo(world, member);
      return;
    }
    case 'team.assigned': {
      const { roles: _, ...row } = world.must('team', event.member);
      world.put('team', { ...row, post: event.post, ...(event.roles === undefined ? {} : { roles: event.roles }) });
      if (!isSteering(event.post)) letGo(world, event.member);
      return;
    }
    case 'team.renamed':
      world.put('team', { ...world.must('team', event.member), name: event.name });
      return;
    case 'team.arrived':
      world.put('team', { ...world.must('team', event.member), state: 'here' });
      return;
    case 'team.removed':
      world.put('team', { ...world.must('team', event.member), state: 'removed' });
      letGo(world, event.member);
      return;
    case 'control.taken': {
      const { member, reason } = event;
      world.edit('exercise', 'it', (it) => {
        it.control = {
          since: t,
          ...(member === undefined ? {} : { member }),
          ...(reason === undefined ? {} : { reason }),
        };
      });
      return;
    }
    case 'control.given': {
      const { to } = event;
      world.edit('exercise', 'it', (it) => {
        if (to === undefined) delete it.control;
        else it.control = { since: t, member: to };
      });
      return;
    }
  }
}

/** Whoever can no longer steer has control no longer; then nobody has. */
function letGo(world: World, member: string): void {
  if (world.must('exercise', 'it').control?.member !== member) return;
  world.edit('exercise', 'it', (it) => {
    delete it.control;
  });
}
