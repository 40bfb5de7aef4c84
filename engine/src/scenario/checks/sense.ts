import { list } from '../../phrases/phrase.ts';
import type { Path } from '../places.ts';
import type { ResolvedDecision } from '../resolve.ts';
import type { Sheet } from './findings.ts';

/** What can be read and played, but hardly means what it says. */
export function checkSense(sheet: Sheet): void {
  const { scenario } = sheet;
  for (const id of Object.keys(scenario.injects)) inject(sheet, id);
  for (const [id, decision] of Object.entries(scenario.decisions)) {
    decisionSense(sheet, id, decision);
    for (const option of ['other', 'none']) {
      if (Object.hasOwn(decision.options, option))
        sheet.tell('id.reserved', ['decisions', id, 'options', option], { id: option }, 'key');
    }
  }
  for (const id of Object.keys(scenario.checkpoints)) checkpoint(sheet, id);
  times(sheet);
  facts(sheet);
  accounts(sheet);
  drifts(sheet);
  lengths(sheet);
  for (const id of Object.keys(scenario.desks)) {
    if (Object.hasOwn(scenario.seats, id)) sheet.tell('desk.seated', ['desks', id], { id }, 'key');
  }
}

function lengths({ scenario, tell }: Sheet): void {
  const { length, shortest, 'real-time': realTime } = scenario;
  if (shortest === undefined) return;
  if (shortest > length) tell('length.shortest', ['shortest']);
  else if (realTime >= shortest) tell('length.realTime', ['real-time']);
}

/** Less than this, and no person could do it. */
const SHORTEST_TIME = 60_000;

function times({ authored, tell }: Sheet): void {
  const short = (time: number | undefined, path: Path): void => {
    if (time !== undefined && time < SHORTEST_TIME) tell('time.short', path, { seconds: Math.floor(time / 1_000) });
  };
  for (const [id, { closes }] of Object.entries(authored.decisions)) short(closes, ['decisions', id, 'closes']);
  for (const [id, { within }] of Object.entries(authored.injects)) short(within, ['injects', id, 'within']);
  for (const [id, { within }] of Object.entries(authored.checkpoints)) short(within, ['checkpoints', id, 'within']);
}

function inject(sheet: Sheet, id: string): void {
  const { scenario, tell } = sheet;
  const one = scenario.injects[id];
  if (one?.['if-silent'] !== undefined && one.within === undefined)
    tell('inject.silence', ['injects', id, 'if-silent'], { id }, 'key');
  for (const [index, { who }] of (one?.expect ?? []).entries()) {
    const path = ['injects', id, 'expect', index, 'who'];
    unseated(sheet, who, path);
    if (Object.hasOwn(scenario.seats, who) && !Object.hasOwn(one?.to ?? {}, who))
      tell('inject.unheard', path, { role: who });
  }
}

function decisionSense(sheet: Sheet, id: string, decision: ResolvedDecision): void {
  const { scenario, authored, setting, tell } = sheet;
  const path = ['decisions', id];
  const seated = (role: string): boolean => Object.hasOwn(scenario.seats, role);
  const deciders = [...decision.authority, ...(decision.delegated?.to ?? [])];
  const areRoles = deciders.every((role) => Object.hasOwn(setting.roles, role));
  const written = authored.decisions[id];
  const where = written?.authority === undefined ? 'right' : 'authority';
  if (areRoles && deciders.length > 0 && !deciders.some(seated))
    tell('decision.nobody', [...path, where], {
      roles: list(deciders),
      seats: list(Object.keys(scenario.seats)),
    });
  if (decision.closes !== undefined && decision.otherwise === undefined)
    tell('decision.noDefault', [...path, 'closes'], { id }, 'key');
  if (decision.otherwise !== undefined && decision.closes === undefined)
    tell('decision.noDeadline', [...path, 'otherwise'], { id }, 'key');
  for (const key of ['consult', 'inform'] as const) {
    for (const [index, role] of (written?.[key] ?? []).entries()) unseated(sheet, role, [...path, key, index]);
  }
}

function checkpoint(sheet: Sheet, id: string): void {
  const { scenario, tell } = sheet;
  const one = scenario.checkpoints[id];
  if (one === undefined) return;
  const path = ['checkpoints', id];
  const late = one['late-until'];
  if (late !== undefined && one.within === undefined && one.limit === undefined)
    tell('checkpoint.noLimit', [...path, 'late-until'], {}, 'key');
  else if (late !== undefined && one.within !== undefined && late < one.within)
    tell('checkpoint.order', [...path, 'late-until']);
  const begins = one.from === undefined ? 1 : Object.values(one.from).filter((value) => value !== undefined).length;
  if (begins !== 1) tell('checkpoint.from', [...path, 'from'], {}, 'key');
  if (one.who.some((role) => Object.hasOwn(scenario.seats, role))) return;
  for (const [index, role] of one.who.entries()) {
    unseated(sheet, role, [...path, 'who', index]);
    if (Object.hasOwn(scenario.desks, role)) tell('checkpoint.desk', [...path, 'who', index], { role });
  }
}

/** A role that the setting has and that nobody takes in this scenario. A role that is not there at all is told elsewhere. */
function unseated({ scenario, setting, tell }: Sheet, role: string, path: Path): void {
  const somewhere = Object.hasOwn(scenario.seats, role) || Object.hasOwn(scenario.desks, role);
  if (!somewhere && Object.hasOwn(setting.roles, role)) tell('role.unseated', path, { role });
}

function facts({ scenario, tell }: Sheet): void {
  const carried = new Set([
    ...Object.values(scenario.injects).flatMap(({ carries, to }) => [
      ...carries,
      ...Object.values(to).flatMap((part) => part?.carries ?? []),
    ]),
    ...Object.values(scenario.desks).flatMap(({ answers }) => Object.values(answers).flatMap(({ carries }) => carries)),
    ...Object.values(scenario.assets).flatMap(({ caveats }) =>
      Object.values(caveats).flatMap(({ carries }) => carries),
    ),
  ]);
  for (const [id, { first }] of Object.entries(scenario.facts)) {
    const seated = first !== undefined && Object.hasOwn(scenario.seats, first);
    if (!seated && !carried.has(id)) tell('fact.uncarried', ['facts', id], { id }, 'key');
  }
}

/** Two accounts that cannot both be right: of two facts, not both true, and not both with one desk alone. */
function accounts({ scenario, tell }: Sheet): void {
  for (const [id, { contradicts, truth, first }] of Object.entries(scenario.facts)) {
    for (const [index, other] of contradicts.entries()) {
      const against = scenario.facts[other];
      const path = ['facts', id, 'contradicts', index];
      if (other === id) tell('fact.itself', path, { id });
      else if (against === undefined) continue;
      else if (truth === true && against.truth === true) tell('fact.bothTrue', path, { id, other });
      else if (first !== undefined && first === against.first)
        tell('fact.oneAccount', path, { id, other, role: first });
    }
  }
}

/** Shorter than this, a drift is no longer a course of things. */
const SHORTEST_DRIFT = 60_000;

function drifts({ scenario, tell }: Sheet): void {
  for (const [index, { every }] of scenario.drift.entries()) {
    if (every < SHORTEST_DRIFT) tell('drift.often', ['drift', index, 'every']);
    else if (every > scenario.length) tell('drift.late', ['drift', index, 'every']);
  }
}
