import { z } from 'zod';

/** What somebody of the control team is there for. It says what one may do and what one sees. */
export const posts = [
  'director',
  'facilitator',
  'co-facilitator',
  'role-player',
  'evaluator',
  'mentor',
  'observer',
  'safeguarding',
] as const;
export const postSchema = z.enum(posts);
export type Post = z.infer<typeof postSchema>;

/** Those who steer: any of them may have control of the exercise. */
export const steering = ['director', 'facilitator', 'co-facilitator'] as const satisfies readonly Post[];

export function isSteering(post: Post): boolean {
  return steering.some((one) => one === post);
}
