import { driftOf, driftTimers } from '../drift.ts';
import { contradictionsOf } from '../facts.ts';
import { say } from '../text.ts';
import type { Report, ReportAccounts } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Account = ReportAccounts['one'];

/** Pairs of facts that cannot both be true: who held which side, and who was the first to hold both. */
export function accountsOf(reporting: Reporting): Pick<Report, 'accounts'> {
  const { order } = reporting.flow.scenario;
  const pairs = order.facts.flatMap((one, place) =>
    contradictionsOf(reporting.flow.scenario, one)
      .filter((other) => order.facts.indexOf(other) > place)
      .map((other): ReportAccounts => pairOf(accountOf(reporting, one), accountOf(reporting, other))),
  );
  return pairs.length === 0 ? {} : { accounts: pairs };
}

/** What waiting cost: each drift of the scenario with the moments at which it came. */
export function waitingOf({ flow: { scenario }, world, language }: Reporting): Pick<Report, 'waiting'> {
  if (scenario.drift.length === 0) return {};
  const came = world.rows('feed').filter(({ event }) => event === 'drift.moved');
  return {
    waiting: driftTimers(scenario).flatMap((id) => {
      const drift = driftOf(scenario, id);
      if (drift === undefined) return [];
      const times = came.filter(({ about }) => about === id).map(({ t }) => t);
      return [{ why: say(drift.why, language), every: drift.every, times }];
    }),
  };
}

function accountOf({ flow: { scenario }, world, language }: Reporting, id: string): Account {
  const holders = Object.entries(world.get('facts', id)?.holders ?? {});
  return {
    id,
    text: say(scenario.facts[id]?.text, language),
    holders: holders.map(([role, { since }]) => ({ role, since })),
  };
}

function pairOf(one: Account, other: Account): ReportAccounts {
  const both = one.holders.flatMap(({ role, since }) => {
    const against = other.holders.find((holder) => holder.role === role);
    return against === undefined ? [] : [{ role, t: Math.max(since, against.since) }];
  });
  const met = both.toSorted((a, b) => a.t - b.t)[0];
  return { one, other, ...(met === undefined ? {} : { met }) };
}
