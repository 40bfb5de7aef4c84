import { readCondition } from '../../conditions.ts';
import { conditionsIn } from '../checks/conditions.ts';
import type { Sheet } from '../checks/findings.ts';
import { type Earliest, earliestIn, NEVER, type Thing } from './earliest.ts';

/** Whether everything is there for something: objectives are exercised, options lead somewhere, facts are needed in time. */
export function provePurpose(sheet: Sheet, earliest: Earliest): void {
  objectives(sheet);
  const asked = askedAbout(sheet);
  options(sheet, asked);
  facts(sheet, earliest, asked);
  for (const id of Object.keys(sheet.scenario.decisions)) seen(sheet, id);
  indicators(sheet, earliest);
}

function objectives({ scenario, tell }: Sheet): void {
  const { byInject, byDecision } = servedIn(scenario, () => true);
  for (const id of Object.keys(scenario.objectives)) {
    if (!byInject.has(id)) tell('objective.noInject', ['objectives', id], { id }, 'key');
    if (!byDecision.has(id)) tell('objective.noDecision', ['objectives', id], { id }, 'key');
  }
}

/** The objectives that some inject and some decision exercise, among those that count. */
export function servedIn(
  { injects, decisions, checkpoints }: Sheet['scenario'],
  counts: (thing: Thing) => boolean,
): { byInject: ReadonlySet<string>; byDecision: ReadonlySet<string> } {
  const byInject = new Set<string>();
  const byDecision = new Set<string>();
  for (const [id, { objectives: own, expect }] of Object.entries(injects)) {
    if (!counts(`inject ${id}`)) continue;
    for (const one of [...own, ...expect.map(({ shows }) => shows)]) if (one !== undefined) byInject.add(one);
  }
  for (const [id, { objectives: own }] of Object.entries(decisions)) {
    if (counts(`opened ${id}`)) for (const one of own) byDecision.add(one);
  }
  // A checkpoint that asks about a decision exercises its objective with it, and one that begins with an inject too.
  for (const { objective, act, from } of Object.values(checkpoints)) {
    if (objective === undefined) continue;
    for (const id of Object.keys(decisions))
      if (counts(`opened ${id}`) && act.includes(`decisions.${id.replaceAll('-', '_')}.`)) byDecision.add(objective);
    if (from?.inject !== undefined && counts(`inject ${from.inject}`)) byInject.add(objective);
  }
  return { byInject, byDecision };
}

/** What conditions ask about: `decisions.launch`, `facts.second-device`. */
function askedAbout({ scenario, names }: Sheet): ReadonlySet<string> {
  return new Set(
    conditionsIn(scenario).flatMap(({ source }) => {
      const read = readCondition(source, names);
      return read.ok ? read.condition.dependsOn : [];
    }),
  );
}

function options({ scenario, tell }: Sheet, asked: ReadonlySet<string>): void {
  const waiting = [...Object.values(scenario.injects), ...Object.values(scenario.decisions).map(({ opens }) => opens)];
  for (const [id, decision] of Object.entries(scenario.decisions)) {
    if (asked.has(`decisions.${id}`)) continue;
    if (waiting.some((one) => one.with?.decision === id && one.with.option === undefined)) continue;
    for (const [option, { then }] of Object.entries(decision.options)) {
      if (then.length > 0 || waiting.some((one) => one.with?.decision === id && one.with.option === option)) continue;
      tell('option.nowhere', ['decisions', id, 'options', option], { id: option }, 'key');
    }
  }
}

function facts(sheet: Sheet, earliest: Earliest, asked: ReadonlySet<string>): void {
  const { scenario, names, tell } = sheet;
  const contradicted = new Set(
    Object.entries(scenario.facts).flatMap(([id, { contradicts }]) =>
      contradicts.length > 0 ? [id, ...contradicts] : [],
    ),
  );
  const walks = new Map<string, Earliest | undefined>();
  const undecided = (decision: string): Earliest | undefined => {
    if (!walks.has(decision)) {
      const answers = [...(names.options[decision] ?? []), 'other', 'none'];
      const things = new Set(answers.map((option): Thing => `answered ${decision}/${option}`));
      walks.set(decision, earliestIn(scenario, names, { things }));
    }
    return walks.get(decision);
  };
  for (const [id, fact] of Object.entries(scenario.facts)) {
    const matters = Object.keys(fact['matters-to']);
    if (matters.length === 0 && !answersNeed(scenario, id) && !asked.has(`facts.${id}`) && !contradicted.has(id))
      tell('fact.unneeded', ['facts', id], { id }, 'key');
    if (earliest.of(`fact ${id}`) === NEVER) continue;
    for (const decision of matters) {
      // Known before the decision can be put at all: nothing to walk for.
      if (earliest.of(`fact ${id}`) < earliest.of(`opened ${decision}`)) continue;
      const before = undecided(decision);
      if (before !== undefined && before.of(`fact ${id}`) === NEVER)
        tell('fact.tooLate', ['facts', id, 'matters-to', decision], { decision }, 'key');
    }
  }
}

/** An answer is an act too: a fact that comes with a question, or that only a desk holds, is there for those who answer. */
function answersNeed({ injects, desks, facts: all }: Sheet['scenario'], fact: string): boolean {
  const { first } = all[fact] ?? {};
  if (first !== undefined && Object.hasOwn(desks, first)) return true;
  return Object.values(injects).some(
    ({ wants, carries, to }) =>
      wants === 'answer' && [...carries, ...Object.values(to).flatMap((part) => part?.carries ?? [])].includes(fact),
  );
}

/** `seen-by` must leave somebody who may decide. */
function seen({ scenario, tell }: Sheet, id: string): void {
  const decision = scenario.decisions[id];
  const seenBy = decision?.['seen-by'];
  if (decision === undefined || seenBy === undefined) return;
  const may = [...decision.authority, ...(decision.delegated?.to ?? [])];
  if (!may.some((role) => seenBy.includes(role) && Object.hasOwn(scenario.seats, role)))
    tell('decision.unseen', ['decisions', id, 'seen-by'], {}, 'key');
}

/** Indicators that leave their bounds even if every decision goes the gentlest way. */
function indicators({ scenario, tell }: Sheet, earliest: Earliest): void {
  for (const [id, start] of Object.entries(scenario.indicators)) {
    let [least, most] = [start, start];
    for (const [decision, { options: choices }] of Object.entries(scenario.decisions)) {
      if (earliest.of(`opened ${decision}`) === NEVER) continue;
      const changes = Object.values(choices).map(({ then }) =>
        then.reduce((sum, effect) => sum + ('move' in effect && effect.move === id ? effect.by : 0), 0),
      );
      least += Math.min(...changes);
      most += Math.max(...changes);
    }
    if (least > 100 || most < 0)
      tell('indicator.beyond', ['indicators', id], { id, bound: least > 100 ? 100 : 0 }, 'key');
  }
}
