import type { CommandType } from '../commands.ts';
import type { Act } from './act.ts';
import { assetActs } from './asset.ts';
import { authorityActs } from './authority.ts';
import { controlActs } from './control.ts';
import { decisionActs } from './decision.ts';
import { exerciseActs } from './exercise.ts';
import { readingActs, steeringActs } from './inject.ts';
import { lengthActs } from './length.ts';
import { meetingActs } from './meeting.ts';
import { overruleActs } from './overrule.ts';
import { procedureActs } from './procedure.ts';
import { productActs } from './product.ts';
import { timingActs } from './retime.ts';
import { talkActs } from './talk.ts';
import { teamActs } from './team.ts';
import { timerActs } from './timer.ts';
import { undoActs } from './undo.ts';

/** Every command has its act; forgetting one does not compile. */
export const acts = {
  ...exerciseActs,
  ...lengthActs,
  ...steeringActs,
  ...timingActs,
  ...readingActs,
  ...talkActs,
  ...meetingActs,
  ...decisionActs,
  ...assetActs,
  ...authorityActs,
  ...controlActs,
  ...timerActs,
  ...overruleActs,
  ...procedureActs,
  ...productActs,
  ...undoActs,
  ...teamActs,
} satisfies { [T in CommandType]: Act<T> };

/** The act of a command whose type is only known at run time. */
export function actOf<T extends CommandType>(type: T): Act<T> {
  return (acts as { [K in CommandType]: Act<K> })[type];
}
