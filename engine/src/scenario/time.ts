import { parse } from 'tinyduration';
import { z } from 'zod';

/** A length of time as a facilitator says it: `20min`, `1h30`, `45s`, `2d`, or ISO 8601 `PT20M`. Exercise milliseconds. */
export const durationSchema = z
  .string()
  .meta({
    pattern: '^(\\d+d)?(\\d+h(\\d{2})?)?(\\d+min)?(\\d+s)?$|^P[0-9DTHMSW]+$',
    examples: ['20min', '1h30', '45s'],
  })
  .transform((text, context) => {
    const length = readDuration(text);
    if (length !== null && length <= longest) return length;
    context.addIssue({ code: 'custom', message: 'This is not a length of time. Write 20min, 1h30, 45s or PT20M.' });
    return z.NEVER;
  });

/** The hour at which the story begins: `D+1 07:40`. Milliseconds since 00:00 of day 0. */
export const storyTimeSchema = z
  .string()
  .meta({ pattern: '^D\\+\\d{1,3} ([01]\\d|2[0-3]):[0-5]\\d$', examples: ['D+1 07:40'] })
  .transform((text, context) => {
    const parts = /^D\+(\d{1,3}) ([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
    if (parts !== null) return ((Number(parts[1]) * 24 + Number(parts[2])) * 60 + Number(parts[3])) * 60_000;
    context.addIssue({ code: 'custom', message: 'This is not a story time. Write D+1 07:40.' });
    return z.NEVER;
  });

const day = 86_400_000;
/** No exercise takes a year; beyond it whole numbers would end, too. */
const longest = 366 * day;
const hour = 3_600_000;
const minute = 60_000;

/** Milliseconds, or null when the text is not a length of time. Years and months are refused: they have no fixed length. */
function readDuration(text: string): number | null {
  const short = /^(?:(\d+)d)?(?:(\d+)h(\d{2})?)?(?:(\d+)min)?(?:(\d+)s)?$/.exec(text);
  if (short !== null && text !== '') {
    const [, d, h, hm, m, s] = short.map((part) => (part === undefined ? 0 : Number(part)));
    return (d ?? 0) * day + (h ?? 0) * hour + ((hm ?? 0) + (m ?? 0)) * minute + (s ?? 0) * 1_000;
  }
  if (!/^P[0-9DTHMSW]+$/.test(text)) return null;
  try {
    const iso = parse(text);
    if (iso.years || iso.months || iso.negative) return null;
    const days = (iso.weeks ?? 0) * 7 + (iso.days ?? 0);
    return days * day + (iso.hours ?? 0) * hour + (iso.minutes ?? 0) * minute + (iso.seconds ?? 0) * 1_000;
  } catch {
    return null;
  }
}
