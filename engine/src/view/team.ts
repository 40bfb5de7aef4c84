import { mayGive } from '../team/commands.ts';
import { type Audience, postIn } from './audience.ts';
import type { Looking } from './looking.ts';
import type { ControlView, View } from './view.ts';

/** Everybody of the control team, in the order in which they were invited; also those who have been removed. */
export function teamOf({ world }: Looking): ControlView['team'] {
  const rows = world.rows('team');
  return {
    byId: Object.fromEntries(
      rows.map(({ id, name, post, state, roles }) => [
        id,
        { id, name: name.words ?? '', post, state, ...(roles === undefined ? {} : { roles: [...roles] }) },
      ]),
    ),
    order: rows.map(({ id }) => id),
  };
}

/** Who has control, when anybody was given it. */
export function atControlOf({ world, audience }: Looking): Pick<ControlView, 'atControl'> {
  const { control } = world.must('exercise', 'it');
  if (control === undefined) return {};
  const { since, member, reason } = control;
  const own = audience.kind === 'facilitator' ? audience.member?.id : undefined;
  return {
    atControl: {
      since,
      mine: own === member,
      ...(member === undefined ? {} : { member }),
      ...(reason?.words ? { reason: reason.words } : {}),
    },
  };
}

/** Who somebody of the control team is, and what that post may ask. */
export function memberIn(
  { world }: Pick<Looking, 'world'>,
  audience: Extract<Audience, { kind: 'facilitator' }>,
): View['me'] {
  const post = postIn(audience);
  const row = audience.member === undefined ? undefined : world.get('team', audience.member.id);
  return {
    kind: 'facilitator',
    post,
    may: mayGive(post),
    ...(row === undefined ? {} : { member: row.id, name: row.name.words ?? '' }),
  };
}
