import type { Scenario } from '@kalari/engine';

type Inject = Scenario['injects'][string];
type Decision = Scenario['decisions'][string];
type Effects = Decision['options'][string]['then'];

/** A number below `n`, the same for the same place in the same variant. */
export type Draw = (n: number) => number;

export const gets = (scenario: Scenario, inject: string, role: string): boolean =>
  Object.hasOwn(scenario.injects[inject]?.to ?? {}, role);
export const sees = (scenario: Scenario, decision: string, role: string): boolean =>
  scenario.decisions[decision]?.['seen-by']?.includes(role) ?? Object.hasOwn(scenario.decisions, decision);

/**
 * The scenario, so changed that nothing a role sees depends on what it does not see: what comes to it comes by the
 * clock or the facilitator's hand, and nothing hidden has an effect on it.
 */
export function quietFor(scenario: Scenario, role: string): Scenario {
  const quiet = (effects: Effects): Effects => effects.filter((effect) => isHidden(scenario, effect, role));
  let slot = 0;
  const next = () => {
    slot += 1;
    return slot * 75_000;
  };
  return {
    ...scenario,
    storyline: mapped(scenario.storyline, (phase) => ({
      ...phase,
      next: phase.next.map((branch) => ({ ...branch, then: quiet(branch.then) })),
    })),
    drift: scenario.drift.map((drift) => ({ ...drift, then: quiet(drift.then) })),
    // What it sees of a procedure comes of what people do in it, and of time.
    procedures: mapped(scenario.procedures, (use) =>
      use['seen-by'].includes(role) ? { use: use.use, 'seen-by': use['seen-by'], acts: {} } : use,
    ),
    assets: mapped(scenario.assets, (asset) => ({
      ...asset,
      caveats: mapped(asset.caveats, (caveat) => ({ ...caveat, then: quiet(caveat.then) })),
    })),
    injects: mapped(scenario.injects, (inject, id) => {
      const silent =
        inject['if-silent'] === undefined ? {} : { 'if-silent': { then: quiet(inject['if-silent'].then) } };
      return gets(scenario, id, role) ? { ...timed(inject, next()), ...silent } : { ...inject, ...silent };
    }),
    decisions: mapped(scenario.decisions, (decision, id) => {
      const visible = sees(scenario, id, role);
      const options = mapped(decision.options, ({ 'only-if': only, ...option }) => ({
        ...option,
        ...(visible || only === undefined ? {} : { 'only-if': only }),
        then: visible ? option.then : quiet(option.then),
      }));
      return { ...decision, options, ...(visible ? { opens: { at: next() } } : {}) };
    }),
  };
}

/** The same with everything that the role does not see in another state: other times, texts, numbers, and more of it. */
export function disturbed(scenario: Scenario, role: string, draw: Draw): Scenario {
  const others = scenario.order.seats.filter((seat) => seat !== role);
  const some = () => others.filter(() => draw(2) === 0);
  const hidden = scenario.order.injects.filter((id) => !gets(scenario, id, role));
  const extra = Array.from({ length: draw(4) }, (_, n) => `extra-${n}`);
  const injects: Record<string, Inject> = mapped(scenario.injects, (inject, id) =>
    gets(scenario, id, role) ? toOthersToo(inject, role, some(), draw) : elsewhen(inject, others, draw),
  );
  const pattern = scenario.injects[hidden[0] ?? ''];
  if (pattern !== undefined) for (const id of extra) injects[id] = elsewhen(pattern, others, draw);
  const order: string[] = [];
  for (const id of [...scenario.order.injects, ...extra]) order.splice(draw(order.length + 1), 0, id);
  const aside: Effects = [
    { move: 'consent', by: draw(40) - 20 },
    { release: hidden[draw(hidden.length)] ?? '', in: draw(600_000) },
  ];
  return {
    ...scenario,
    order: { ...scenario.order, injects: order },
    notes: { en: `Notes ${draw(99)}` },
    drift: [...scenario.drift, ...scenario.drift.slice(0, draw(2))].map((drift) => ({
      ...drift,
      every: 60_000 + draw(600_000),
      then: [{ move: 'consent', by: draw(20) - 10 }],
      why: { en: `Why ${draw(99)}` },
    })),
    procedures: mapped(scenario.procedures, (use) =>
      use['seen-by'].includes(role) ? use : { ...use, starts: { at: draw(900_000) }, 'seen-by': some() },
    ),
    assets: mapped(scenario.assets, (asset, id) =>
      mayCome(scenario, id, role) ? asset : elsewhere(scenario, asset, draw),
    ),
    seats: mapped(scenario.seats, (seat, id) =>
      id === role ? seat : { ...seat, private: { en: `Private ${draw(99)}` }, notes: { en: '.' } },
    ),
    indicators: mapped(scenario.indicators, () => draw(101)),
    facts: mapped(scenario.facts, (fact) => ({ ...fact, truth: draw(2) === 0, notes: { en: `Note ${draw(99)}` } })),
    storyline: mapped(scenario.storyline, (phase) => ({
      ...phase,
      title: { en: `Phase ${draw(99)}` },
      next: phase.next.map((branch) => ({
        ...branch,
        ...(branch.after === undefined ? {} : { after: 1 + draw(3_000_000) }),
        then: aside,
      })),
    })),
    injects,
    decisions: mapped(scenario.decisions, (decision, id) => {
      const seen = sees(scenario, id, role);
      const options = mapped(decision.options, (option) => ({
        ...option,
        doctrine: draw(2) === 0,
        then: [...aside, ...option.then],
      }));
      const common = { ...decision, notes: { en: `Notes ${draw(99)}` }, options };
      return seen
        ? common
        : { ...common, title: { en: `Title ${draw(99)}` }, opens: { at: draw(1_500_000) }, closes: 1 + draw(900_000) };
    }),
    checkpoints: mapped(scenario.checkpoints, (checkpoint) => ({
      ...checkpoint,
      within: 1 + draw(900_000),
      'late-until': 1_000_000 + draw(900_000),
    })),
  };
}

type Asset = Scenario['assets'][string];

/** Whether an asset is, or may come to be, seen by a role: as its holder, by a right, or because a request is taken to it. */
function mayCome({ assets }: Scenario, id: string, role: string): boolean {
  const asset = assets[id];
  if (asset === undefined || asset.right !== undefined) return true;
  const named = [asset.holder, ...asset['known-to'], ...(asset['tasked-by'] ?? []), ...(asset['escalates-to'] ?? [])];
  return named.includes(role);
}

/** Another asset under the same name: at another place, in another state, with another caveat. */
function elsewhere({ setting }: Scenario, asset: Asset, draw: Draw): Asset {
  const places = Object.keys(setting.places);
  return {
    ...asset,
    name: { en: `Another ${draw(99)}` },
    at: places[draw(places.length)] ?? asset.at,
    ready: draw(2) === 0 ? 'broken' : 'ready',
    notes: { en: `Notes ${draw(99)}` },
  };
}

function isHidden(scenario: Scenario, effect: Effects[number], role: string): boolean {
  if ('draw' in effect) return false;
  if ('move' in effect) return true;
  if ('open' in effect) return !sees(scenario, effect.open, role);
  if (!('release' in effect || 'delay' in effect || 'skip' in effect)) return false;
  const inject = 'release' in effect ? effect.release : 'delay' in effect ? effect.delay : effect.skip;
  return !gets(scenario, inject, role);
}

function timed(
  { with: _, when: __, 'by-hand': ___, delay: ____, 'only-if': _____, ...inject }: Inject,
  at: number,
): Inject {
  return { ...inject, at, release: 'auto' };
}

function elsewhen(inject: Inject, others: readonly string[], draw: Draw): Inject {
  const to = others[draw(others.length)] ?? '';
  return {
    ...timed(inject, draw(1_800_000)),
    title: { en: `Other title ${draw(99)}` },
    body: { en: `Other body ${draw(99)}` },
    release: draw(3) === 0 ? 'hand' : 'auto',
    wants: draw(2) === 0 ? 'answer' : 'read',
    ...(draw(2) === 0 ? { within: 1 + draw(300_000) } : {}),
    to: { [to]: { body: { en: `Other part ${draw(99)}` }, carries: [] } },
  };
}

/** The role gets what it got; who else does, and what they read, is another matter. */
function toOthersToo(inject: Inject, role: string, others: readonly string[], draw: Draw): Inject {
  const parts = others.map((seat) => [seat, { body: { en: `Other part ${draw(99)}` }, carries: [] }] as const);
  const own = [role, inject.to[role] ?? null] as const;
  return {
    ...inject,
    to: Object.fromEntries(draw(2) === 0 ? [...parts, own] : [own, ...parts]),
    notes: { en: `Notes ${draw(99)}` },
  };
}

function mapped<T, U>(table: Readonly<Record<string, T>>, change: (row: T, id: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, change(row, id)]));
}
