import type { Actor } from '../actor.ts';
import type { Ask } from '../acts/act.ts';
import type { RejectionCode } from '../rejections.ts';
import type { Tables } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';
import { teamCommands } from './commands.ts';
import { isSteering, type Post } from './posts.ts';

export type Member = Tables['team'];

/** Somebody of the control team who has not been removed. */
export function memberOf(world: WorldView, id: string | undefined): Member | undefined {
  const row = id === undefined ? undefined : world.get('team', id);
  return row?.state === 'removed' ? undefined : row;
}

/** The post of whoever asks for control. Without a row, having come by the passphrase or the server's own link: director. */
function postOf(world: WorldView, by: Extract<Actor, { kind: 'facilitator' }>): Post | undefined {
  return by.member === undefined ? 'director' : memberOf(world, by.member)?.post;
}

/** Why this is not for whoever of the control team asks: looked up each time, so that a change of post counts at once. */
export function refusePost({ command, by, world }: Pick<Ask, 'command' | 'by' | 'world'>): RejectionCode | undefined {
  if (by.kind !== 'facilitator') return undefined;
  const post = postOf(world, by);
  const right = post === undefined ? undefined : teamCommands[command.type].posts[post];
  if (right === 'all' || (right === 'own' && isOwn({ command, world }, by.member))) return undefined;
  return 'team.notYours';
}

/** While somebody has control, whoever else could have it takes it before steering. Others have nothing to take. */
export function refuseElsewhere({
  command,
  by,
  world,
}: Pick<Ask, 'command' | 'by' | 'world'>): RejectionCode | undefined {
  if (by.kind !== 'facilitator' || !teamCommands[command.type].steers) return undefined;
  const { control } = world.must('exercise', 'it');
  const post = postOf(world, by);
  const isElsewhere = control !== undefined && control.member !== by.member;
  return isElsewhere && post !== undefined && isSteering(post) ? 'control.elsewhere' : undefined;
}

/** Whether a role-player speaks for this desk or contact: all of them, unless some are named. */
export function plays({ roles }: Pick<Member, 'roles'>, id: string | undefined): boolean {
  return id !== undefined && (roles === undefined || roles.includes(id));
}

function isOwn({ command, world }: Pick<Ask, 'command' | 'world'>, id: string | undefined): boolean {
  const member = memberOf(world, id);
  if (member === undefined) return false;
  if (command.type === 'rfi.answer') {
    const rfi = world.get('rfis', command.rfi);
    return rfi !== undefined && plays(member, rfi.desk);
  }
  return command.type === 'observation.remove' && world.get('observations', command.observation)?.member === member.id;
}
