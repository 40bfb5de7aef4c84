import type { Scenario } from './scenario/scenario.ts';
import type { WorldView } from './world/world.ts';

/** The roles an inject went to that have not yet done what it wants of them. */
export function silentOn(scenario: Scenario, world: WorldView, inject: string): string[] {
  const row = world.must('injects', inject);
  const wants = scenario.injects[inject]?.wants ?? 'read';
  return row.to.filter((role) => {
    const receipt = row.receipts[role];
    if (wants === 'answer') return receipt?.answeredAt === undefined;
    if (wants === 'acknowledge') return receipt?.acknowledgedAt === undefined && receipt?.answeredAt === undefined;
    return receipt?.firstReadAt === undefined;
  });
}
