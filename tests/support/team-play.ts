import { type Actor, type Flow, type Post, posts, project, type View } from '@kalari/engine';
import { words } from './fake-words.ts';
import { facilitator, Play } from './play.ts';

export { posts };

/** A play with one member of each post, named after it; `roles` are what that post goes with. */
export class TeamPlay extends Play {
  readonly members = new Map<Post, string>();

  constructor(flow: Flow, roles: Partial<Record<Post, string[]>> = {}) {
    super(flow);
    for (const post of posts) {
      const said = this.must(facilitator, {
        type: 'team.invite',
        post,
        name: words(`the ${post}`),
        ...(roles[post] === undefined ? {} : { roles: roles[post] }),
      });
      const invited = said.find((event) => event.type === 'team.invited');
      if (invited !== undefined) this.members.set(post, invited.member);
    }
  }

  /** The member who was invited to a post, as who asks. */
  as(post: Post): Extract<Actor, { kind: 'facilitator' }> {
    return { kind: 'facilitator', member: this.members.get(post) ?? '' };
  }

  /** What the member who was invited to a post sees now. */
  seenBy(post: Post): View & { readonly control: NonNullable<View['control']> } {
    const row = this.world.must('team', this.members.get(post) ?? '');
    const member = { id: row.id, post: row.post, ...(row.roles === undefined ? {} : { roles: row.roles }) };
    const view = project(this.flow, this.world, { kind: 'facilitator', language: 'en', joinCode: 'ABCD-EFGH', member });
    if (view.control === undefined) throw new Error('Control has no control part.');
    return { ...view, control: view.control };
  }
}
