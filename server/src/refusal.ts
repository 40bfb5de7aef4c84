import { type RejectionCode, rejections } from '@kalari/engine';
import type { Answer } from '@kalari/engine/protocol';

export type Refusal = Extract<Answer, { ok: false }>;

/** A rejection as it goes to whoever asked. The table is the only source of its words, so it cannot tell too much. */
export function refusal(code: RejectionCode): Refusal {
  const { message, hint } = rejections[code];
  return { ok: false, code, message, hint };
}

/** Whether a text is one of the table's codes, as every code of an answer is. */
export function isCode(code: string): code is RejectionCode {
  return Object.hasOwn(rejections, code);
}
