import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellHandovers, tellMeeting } from '../telling-authority.ts';
import { type Block, heading, table } from './blocks.ts';

/** Delegations and acting, and who met. */
export function authorityBlocks({ handovers, meetings }: Report, names: Names): Block[] {
  const { w, hour, role, roles } = names;
  if (handovers === undefined && meetings === undefined) return [];
  return [
    heading(2, w.handovers),
    ...(handovers === undefined
      ? []
      : [
          heading(3, w.delegations),
          table(
            [w.fromRole, w.toRole, w.what, w.since, w.until, w.reason],
            tellHandovers(handovers, names).map((it) => [
              role(it.whose),
              role(it.who),
              it.what,
              it.from,
              it.until,
              it.reason,
            ]),
          ),
        ]),
    ...(meetings === undefined
      ? []
      : [
          heading(3, w.meetings),
          table(
            [w.time, w.present, w.about],
            meetings.map((it) => [hour(it.t), roles(it.roles), tellMeeting(it, names)]),
          ),
        ]),
  ];
}
