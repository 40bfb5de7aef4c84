import { say } from '../text.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

/** The phases as they were entered, with the author's words for the branch that led there. */
export function phasesOf({ flow: { scenario }, world, language }: Reporting): Report['phases'] {
  const visits = new Map(world.rows('phases').map((phase) => [phase.id, phase.visits.values()]));
  // The feed knows the order, also of phases entered at one moment.
  return world
    .rows('feed')
    .flatMap(({ event, about = '' }) => {
      const visit = event === 'phase.entered' ? visits.get(about)?.next().value : undefined;
      return visit === undefined ? [] : [{ id: about, visit }];
    })
    .map(({ id, visit }) => {
      const branches = visit.from === undefined ? [] : (scenario.storyline[visit.from]?.next ?? []);
      const byTime = visit.how === 'time';
      const branch = branches.find((it) => it.to === id && (it.after !== undefined) === byTime);
      return {
        id,
        title: say(scenario.storyline[id]?.title, language),
        enteredAt: visit.enteredAt,
        ...(visit.leftAt === undefined ? {} : { leftAt: visit.leftAt }),
        cause: visit.how,
        ...(branch === undefined || visit.how === 'forced' ? {} : { why: say(branch.why, language) }),
        ...(visit.reason?.words ? { reason: visit.reason.words } : {}),
      };
    });
}

/** Branches out of phases that were played, to phases that were not. */
export function roadsNotTaken({ flow: { scenario }, world, language }: Reporting): Report['roadsNotTaken'] {
  const played = (id: string) => world.get('phases', id) !== undefined;
  return scenario.order.storyline.filter(played).flatMap((from) =>
    (scenario.storyline[from]?.next ?? [])
      .filter((branch) => !played(branch.to))
      .map((branch) => ({
        from: say(scenario.storyline[from]?.title, language),
        to: say(scenario.storyline[branch.to]?.title, language),
        why: say(branch.why, language),
      })),
  );
}
