import type { ExerciseEvent, Scenario, Stamped, Words } from '@kalari/engine';

/*
 * What is addressed to a role, worked out from the record alone and from the meaning of the scenario format.
 * It knows nothing of how the engine makes views: tests of secrecy compare the two.
 */

/** What has come to a role in the course of an exercise. */
export interface Known {
  readonly role: string;
  /** For each message it has: whose parts of it. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly facts: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  /** Texts of the author that the facilitator has written anew, as `inject title` or `inject role body`. */
  readonly replaced: ReadonlySet<string>;
  /** Answers of desks that it was given, as `desk answer`. */
  readonly answers: ReadonlySet<string>;
  /** Assets that it sees: those it holds or may task, those it is told about, those it was asked to settle. */
  readonly assets: ReadonlySet<string>;
  /** Caveats that it knows of, as `asset caveat`. */
  readonly caveats: ReadonlySet<string>;
  /** Assets whose requests it answers. */
  readonly tasks: ReadonlySet<string>;
  /** Requests for an asset that are its business: its own, and those that were taken to it. */
  readonly requests: ReadonlySet<string>;
  /** Procedures that it was let into and that have begun, each with the states in which they stood. */
  readonly procedures: ReadonlyMap<string, ReadonlySet<string>>;
}

export function knownTo(scenario: Scenario, records: readonly Stamped[], role: string): Known {
  const parts = new Map<string, Map<string, Set<string>>>();
  const facts = new Set<string>();
  const decisions = new Set<string>();
  const replaced = new Set<string>();
  const answers = new Set<string>();
  const asked = new Map<string, string>();
  const partsOf = (inject: string, holder: string): Set<string> => {
    const byRole = parts.get(inject) ?? new Map<string, Set<string>>();
    parts.set(inject, byRole);
    const own = byRole.get(holder) ?? new Set<string>();
    byRole.set(holder, own);
    return own;
  };
  const hear = (event: ExerciseEvent) => {
    if (event.type === 'inject.released') for (const to of event.to) partsOf(event.inject, to).add(to);
    if (event.type === 'inject.shared') {
      const passed = [...partsOf(event.inject, event.from)];
      for (const to of event.to) for (const part of passed) partsOf(event.inject, to).add(part);
    }
    if (event.type === 'inject.edited') {
      const spot = [event.inject, ...(event.role === undefined ? [] : [event.role])].join(' ');
      for (const field of ['title', 'body'] as const) if (event[field] !== undefined) replaced.add(`${spot} ${field}`);
    }
    if (event.type === 'inject.restored')
      for (const spot of replaced) if (spot.startsWith(`${event.inject} `)) replaced.delete(spot);
    if (event.type === 'rfi.asked' && event.from === role) asked.set(event.rfi, event.desk ?? '');
    if (event.type === 'rfi.answered' && asked.has(event.rfi)) answers.add(`${asked.get(event.rfi)} ${event.answer}`);
    if (event.type === 'fact.learned' && event.role === role) facts.add(event.fact);
    if (event.type === 'decision.opened' || event.type === 'decision.taken') {
      const seenBy = scenario.decisions[event.decision]?.['seen-by'];
      if (seenBy === undefined || seenBy.includes(role)) decisions.add(event.decision);
    }
  };
  for (const { event } of records) hear(event);
  const own = [...parts].flatMap(([inject, byRole]) => {
    const mine = byRole.get(role);
    return mine === undefined || mine.size === 0 ? [] : [[inject, mine] as const];
  });
  return {
    role,
    parts: new Map(own),
    facts,
    decisions,
    replaced,
    answers,
    ...assetsKnown(scenario, records, role),
    procedures: begunFor(scenario, records, role),
  };
}

/** Procedures whose author lets the role see them: it sees where they stand, and never what lies ahead. */
function begunFor(scenario: Scenario, records: readonly Stamped[], role: string) {
  const begun = new Map<string, Set<string>>();
  for (const { event } of records) {
    if (event.type !== 'procedure.begun' && event.type !== 'procedure.moved') continue;
    if (scenario.procedures[event.procedure]?.['seen-by'].includes(role) !== true) continue;
    const states = begun.get(event.procedure) ?? new Set();
    begun.set(event.procedure, states.add(event.to));
  }
  return begun;
}

/** Who held a right at some time: those whose it is, those it was delegated to, and whoever stood in for one of them. */
function holdersEver(scenario: Scenario, records: readonly Stamped[], right: string, first: readonly string[]) {
  const delegates = records.flatMap(({ event }) =>
    event.type === 'authority.delegated' && event.right === right ? [event.to] : [],
  );
  return withActors(records, [...first, ...(scenario.setting.rights[right]?.delegated?.to ?? []), ...delegates]);
}

/** These, and whoever stood in for one of them at some time. */
function withActors(records: readonly Stamped[], roles: readonly string[]): Set<string> {
  const actors = records.flatMap(({ event }) =>
    event.type === 'acting.begun' && roles.includes(event.of) ? [event.actor] : [],
  );
  return new Set([...roles, ...actors]);
}

/** What a role knows of assets, from what the author wrote and from what has happened. */
function assetsKnown(scenario: Scenario, records: readonly Stamped[], role: string) {
  const events = records.map(({ event }) => event);
  const [assets, caveats, tasks, requests] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const [id, asset] of Object.entries(scenario.assets)) {
    const { right = '' } = asset;
    const own = asset['tasked-by'] ?? scenario.setting.rights[right]?.decides ?? [asset.holder];
    const byRight = asset['tasked-by'] === undefined && right !== '';
    const taskers = byRight ? holdersEver(scenario, records, right, own) : withActors(records, own);
    if (taskers.has(role)) tasks.add(id);
    let settles = false;
    for (const event of events) {
      if (event.type === 'asset.requested' && event.asset === id && event.from === role) requests.add(event.request);
      if (event.type !== 'asset.escalated' || event.asset !== id) continue;
      if (!withActors(records, event.to).has(role)) continue;
      settles = true;
      requests.add(event.request);
    }
    const mine = tasks.has(id) || withActors(records, [asset.holder]).has(role) || settles;
    if (mine || asset['known-to'].includes(role)) assets.add(id);
    for (const [caveat, it] of Object.entries(asset.caveats)) {
      const shown = events.some((one) => one.type === 'asset.balked' && one.asset === id && one.caveat === caveat);
      if (it.declared || it['known-to'].includes(role) || (shown && mine)) caveats.add(`${id} ${caveat}`);
    }
  }
  return { assets, caveats, tasks, requests };
}

/** Whether a text of the scenario, at this path in it, is for somebody who knows this much. */
export function mayRead(scenario: Scenario, known: Known, path: readonly string[]): boolean {
  const [table, id = '', field, ...rest] = path;
  switch (table) {
    case 'title':
    case 'summary':
    case 'situation':
    case 'sensitivity':
      return true;
    case 'seats':
      return id === known.role && (field === 'brief' || field === 'private');
    case 'facts':
      return field === 'text' && known.facts.has(id);
    case 'injects': {
      const parts = known.parts.get(id);
      if (parts === undefined) return false;
      if (field === 'title' || field === 'body') return !known.replaced.has(`${id} ${field}`);
      const [part = '', kind] = rest;
      if (known.replaced.has(`${id} ${part} ${kind}`)) return false;
      return field === 'to' && parts.has(part) && (kind === 'title' || kind === 'body');
    }
    case 'decisions': {
      if (!known.decisions.has(id)) return false;
      if (field === 'title' || field === 'question') return true;
      if (field === 'delegated') return rest[0] === 'by';
      return field === 'options' && (rest[1] === 'text' || rest[1] === 'detail');
    }
    case 'desks':
      return field === 'answers' && rest[1] === 'text' && known.answers.has(`${id} ${rest[0]}`);
    case 'assets': {
      if (!known.assets.has(id)) return false;
      return field === 'name' || (field === 'caveats' && rest[1] === 'text' && known.caveats.has(`${id} ${rest[0]}`));
    }
    case 'setting':
      return ofSetting(scenario, known, path.slice(1));
    default:
      return false;
  }
}

function ofSetting(scenario: Scenario, known: Known, [table, id = '', field, ...rest]: readonly string[]): boolean {
  const sent = [...known.parts.keys()].some((inject) => scenario.injects[inject]?.from === id);
  // The matrix of rights and what nobody may do are known to everybody in the mission.
  if (table === 'rights') return field !== 'delegated' || rest[0] === 'by';
  if (table === 'never') return true;
  // What the mission writes on is known to everybody in it.
  if (table === 'products') return true;
  if (table === 'procedures') return ofProcedure(scenario, known, id, [field ?? '', ...rest]);
  if (table === 'roles' && field === 'hats') return Object.hasOwn(scenario.seats, id);
  if (table === 'documents') return field === 'title' || field === 'body';
  if (table === 'asset-kinds')
    return field === 'title' && [...known.assets].some((asset) => scenario.assets[asset]?.kind === id);
  if (table === 'contacts') return sent && (field === 'name' || field === 'office');
  if (table === 'roles')
    return (
      ((Object.hasOwn(scenario.seats, id) || Object.hasOwn(scenario.desks, id)) &&
        (field === 'short' || field === 'title')) ||
      (sent && field === 'title')
    );
  return false;
}

/** Its name and what can be done in it; where it stands or stood. Where it may yet lead, and why, is for the control team. */
function ofProcedure(
  { procedures }: Scenario,
  known: Known,
  use: string,
  [field, id, part]: readonly string[],
): boolean {
  const seen = [...known.procedures].filter(([procedure]) => procedures[procedure]?.use === use);
  if (seen.length === 0) return false;
  if (field === 'title') return true;
  if (part !== 'title') return false;
  return field === 'acts' || (field === 'states' && seen.some(([, states]) => states.has(id ?? '')));
}

/** Everything people wrote that is for this role, as it was written. */
export function wordsFor(scenario: Scenario, records: readonly Stamped[], known: Known): Set<string> {
  const { role } = known;
  const events = records.map((record) => record.event);
  const mine = new Set<string>();
  const take = (...all: readonly (Words | undefined)[]) => {
    for (const it of all) if (it?.words != null) mine.add(it.words);
  };
  const askedBy = (rfi: string) => events.some((it) => it.type === 'rfi.asked' && it.rfi === rfi && it.from === role);
  const asked = (it: { asset: string; request: string }) => known.tasks.has(it.asset) || known.requests.has(it.request);
  const ruledOn = (decision: string) => events.some((it) => it.type === 'decision.ruled' && it.decision === decision);
  let proposer: Record<string, string> = {};
  for (const event of events) {
    if (event.type === 'exercise.opened') take(event.title);
    if (event.type === 'exercise.paused' && event.freeze) take(event.reason);
    if (event.type === 'exercise.emergency') take(event.reason);
    if (event.type === 'inject.created' && known.parts.has(event.inject)) take(event.from, event.title, event.body);
    if (event.type === 'inject.edited') {
      const parts = known.parts.get(event.inject);
      if (event.role === undefined ? parts !== undefined : parts?.has(event.role)) take(event.title, event.body);
    }
    if (event.type === 'inject.responded' && event.role === role) take(event.text);
    if (event.type === 'inject.shared' && event.to.includes(role)) take(event.note);
    if (event.type === 'message.sent' && (event.from === role || event.to.includes(role))) take(event.text);
    if (event.type === 'rfi.asked' && event.from === role) take(event.text);
    if (event.type === 'rfi.answered' && askedBy(event.rfi)) take(event.text, event.as);
    // A request is between whoever asks, those who may grant it, and those to whom it was taken.
    if (event.type === 'asset.requested' && asked(event)) take(event.text);
    if (event.type === 'asset.refused' && asked(event)) take(event.reason);
    if (event.type === 'seat.claimed' || event.type === 'seat.renamed') take(event.name);
    if (event.type === 'decision.positioned' && known.decisions.has(event.decision)) take(event.text);
    if (event.type === 'decision.taken') {
      const open = event.option !== undefined || ruledOn(event.decision);
      if (event.role === role || (open && known.decisions.has(event.decision))) take(event.other, event.reason);
      proposer = { ...proposer, [event.decision]: event.role };
    }
    // An overstep is its speaker's and the control team's; what was said at a table is for those who sat there. Reasons for
    // a delegation, for acting, for taking a request further, for an order and for an act of a procedure stay with control.
    if (event.type === 'decision.overstepped' && event.role === role) take(event.other, event.reason);
    if (event.type === 'meeting.held' && event.roles.includes(role)) take(event.text);
    if (event.type === 'decision.ruled' && known.decisions.has(event.decision)) take(event.reason);
    if (event.type === 'decision.returned') {
      const { authority = [], delegated, right = '' } = scenario.decisions[event.decision] ?? {};
      const deciders = holdersEver(scenario, records, right, [...authority, ...(delegated?.to ?? [])]);
      if (deciders.has(role) || proposer[event.decision] === role) take(event.reason);
    }
  }
  take(...papersFor(scenario, records, role));
  return mine;
}

/**
 * What stands in papers that a role reads: its own; from when they are submitted those that it may let go; those that were
 * sent to it. Whoever writes or decides also reads why one came back.
 */
function papersFor(scenario: Scenario, records: readonly Stamped[], role: string): Words[] {
  const papers = new Map<string, { author: string; form: string; state: string; text: Words[] }>();
  const read: Words[] = [];
  for (const { event } of records) {
    if (!event.type.startsWith('product.') || !('product' in event) || event.product === undefined) continue;
    const before = papers.get(event.product);
    if (event.type === 'product.saved') {
      const author = before?.author ?? event.role;
      const text = [...event.sections.map((it) => it.text), ...(event.title === undefined ? [] : [event.title])];
      const kept = before?.state === 'submitted' || event.role !== author;
      papers.set(event.product, { author, form: event.form, state: kept ? 'submitted' : 'draft', text });
    }
    const paper = papers.get(event.product);
    if (paper === undefined) continue;
    if (event.type !== 'product.saved' && event.type !== 'product.overstepped')
      paper.state = event.type.slice('product.'.length);
    const right = scenario.setting.products[paper.form]?.right ?? '';
    const first = scenario.setting.rights[right]?.decides ?? [];
    const decides = holdersEver(scenario, records, right, first).has(role);
    const has = event.type === 'product.released' && event.to.includes(role);
    if (paper.author === role || has || (decides && paper.state !== 'draft')) read.push(...paper.text);
    if (event.type === 'product.returned' && (paper.author === role || decides)) read.push(event.reason);
  }
  return read;
}
