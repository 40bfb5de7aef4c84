import type { ExerciseEvent } from '../events.ts';
import type { World } from '../world/world.ts';

export type AuthorityEvent = Extract<ExerciseEvent, { type: `${'authority' | 'acting' | 'meeting'}.${string}` }>;

/** What was passed on and taken back, who acts for whom, and who met. */
export function evolveAuthority(world: World, event: AuthorityEvent, t: number): void {
  switch (event.type) {
    case 'authority.delegated': {
      const { right, from, to, reason, recorded } = event;
      const made = { from, to, since: t, recorded, ...(reason === undefined ? {} : { reason }) };
      const before = world.get('rights', right)?.delegations ?? [];
      world.put('rights', { id: right, delegations: [...before, made] });
      return;
    }
    case 'authority.withdrawn': {
      const { right, from, to } = event;
      const delegations = world
        .must('rights', right)
        .delegations.map((it) =>
          it.from === from && it.to === to && it.until === undefined ? { ...it, until: t } : it,
        );
      world.put('rights', { id: right, delegations });
      return;
    }
    case 'acting.begun': {
      const { of, actor, reason } = event;
      const span = { actor, since: t, ...(reason === undefined ? {} : { reason }) };
      world.put('acting', { id: of, spans: [...(world.get('acting', of)?.spans ?? []), span] });
      return;
    }
    case 'acting.ended': {
      const spans = world
        .must('acting', event.of)
        .spans.map((span) => (span.until === undefined ? { ...span, until: t } : span));
      world.put('acting', { id: event.of, spans });
      return;
    }
    case 'meeting.held': {
      const { meeting, roles, since, decision, facts, text } = event;
      world.put('meetings', {
        id: meeting,
        roles,
        t: since,
        ...(decision === undefined ? {} : { decision }),
        ...(facts === undefined ? {} : { facts }),
        ...(text === undefined ? {} : { text }),
      });
      return;
    }
  }
}
