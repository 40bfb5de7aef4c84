import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

const minute = 60_000;
const limits = { ten: 10 * minute, one: 60 * minute, two: 120 * minute } as const;
const guideline = /\b10-1-2\b/;

/**
 * The checkpoints that measure 10-1-2: their source names it, and they count from wounding, which is when the story
 * begins. The ten is first aid at the point of injury. A limit that the exercise has set for itself is no part of it.
 */
export function casualtiesOf({ flow: { scenario } }: Reporting): Report['casualties'] {
  if (!scenario.supports.includes('casualty-evacuation')) return undefined;
  const named = scenario.order.checkpoints.flatMap((id) => {
    const checkpoint = scenario.checkpoints[id];
    return checkpoint?.source !== undefined && guideline.test(checkpoint.source) ? [{ id, ...checkpoint }] : [];
  });
  const measured = named.filter(({ from, basis }) => from === undefined && basis !== 'exercise-standard');
  if (measured.length === 0) return undefined;
  const steps = (['ten', 'one', 'two'] as const).map((step) => {
    const checkpoint = measured.find(({ within }) => within === limits[step])?.id;
    return { step, limit: limits[step], ...(checkpoint === undefined ? {} : { checkpoint }) };
  });
  const apart = named.filter(({ basis }) => basis === 'exercise-standard').map(({ id }) => id);
  return { from: 0, steps, apart };
}
