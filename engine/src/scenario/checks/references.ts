import { assetIn, isAssetEffect } from '../../assets/effects.ts';
import { phrase } from '../../phrases/phrase.ts';
import { suggestion } from '../../suggest.ts';
import type { Path } from '../places.ts';
import type { ProblemCode } from '../problems.ts';
import type { AuthoredStop } from '../schema.ts';
import { effectsIn } from './effects.ts';
import type { Sheet, Spot } from './findings.ts';

type Table =
  | 'setting.roles'
  | 'seats'
  | 'senders'
  | 'injects'
  | 'decisions'
  | 'facts'
  | 'objectives'
  | 'storyline'
  | 'setting.indicators'
  | 'indicators'
  | 'holders'
  | 'setting.places'
  | 'setting.asset-kinds'
  | 'setting.rights'
  | 'assets';

/** Whether everything that is named is there. */
export function checkReferences(sheet: Sheet): void {
  const must = lookUp(sheet);
  const { scenario } = sheet;
  for (const id of Object.keys(scenario.seats)) must('setting.roles', id, ['seats', id], 'key');
  for (const id of Object.keys(scenario.indicators)) must('setting.indicators', id, ['indicators', id], 'key');
  for (const [id, fact] of Object.entries(scenario.facts)) {
    must('holders', fact.first, ['facts', id, 'first']);
    for (const decision of Object.keys(fact['matters-to']))
      must('decisions', decision, ['facts', id, 'matters-to', decision], 'key');
    all(must, 'facts', fact.contradicts, ['facts', id, 'contradicts']);
  }
  for (const [id, phase] of Object.entries(scenario.storyline)) {
    for (const [index, branch] of phase.next.entries())
      must('storyline', branch.to, ['storyline', id, 'next', index, 'to']);
  }
  for (const [id, { answers }] of Object.entries(scenario.desks)) {
    must('setting.roles', id, ['desks', id], 'key');
    for (const [answer, { carries }] of Object.entries(answers))
      all(must, 'facts', carries, ['desks', id, 'answers', answer, 'carries']);
  }
  for (const [id, { starts }] of Object.entries(scenario.procedures)) {
    if (starts !== undefined) trigger(sheet, must, starts, ['procedures', id, 'starts']);
  }
  injects(sheet, must);
  decisions(sheet, must);
  checkpoints(sheet, must);
  assets(sheet, must);
  effects(sheet, must);
}

type LookUp = (table: Table, id: string | undefined, path: Path, spot?: Spot) => void;

function lookUp({ scenario, setting, tell }: Sheet): LookUp {
  const known: Record<Table, ReadonlySet<string>> = {
    'setting.roles': new Set(Object.keys(setting.roles)),
    'setting.indicators': new Set(Object.keys(setting.indicators)),
    senders: new Set([...Object.keys(setting.contacts), ...Object.keys(setting.roles)]),
    'setting.places': new Set(Object.keys(setting.places)),
    'setting.rights': new Set(Object.keys(setting.rights)),
    'setting.asset-kinds': new Set(Object.keys(setting['asset-kinds'])),
    assets: new Set(Object.keys(scenario.assets)),
    seats: new Set(Object.keys(scenario.seats)),
    holders: new Set([...Object.keys(scenario.seats), ...Object.keys(scenario.desks)]),
    injects: new Set(Object.keys(scenario.injects)),
    decisions: new Set(Object.keys(scenario.decisions)),
    facts: new Set(Object.keys(scenario.facts)),
    objectives: new Set(Object.keys(scenario.objectives)),
    storyline: new Set(Object.keys(scenario.storyline)),
    indicators: new Set(Object.keys(scenario.indicators)),
  };
  return (table, id, path, spot = 'value') => {
    if (id === undefined || known[table].has(id)) return;
    const isRole = (table === 'seats' || table === 'holders') && known['setting.roles'].has(id);
    const code = isRole ? 'reference.seat' : codes[table];
    tell(code, path, () => ({ id, hint: suggestion(id, [...known[table]], phrase('addFirst', { id })) }), spot);
  };
}

const codes: Record<Table, ProblemCode> = {
  'setting.roles': 'reference.role',
  'setting.indicators': 'reference.indicator',
  senders: 'reference.sender',
  'setting.places': 'reference.place',
  seats: 'reference.role',
  holders: 'reference.role',
  injects: 'reference.inject',
  decisions: 'reference.decision',
  facts: 'reference.fact',
  objectives: 'reference.objective',
  storyline: 'reference.phase',
  indicators: 'reference.indicator',
  'setting.rights': 'reference.right',
  'setting.asset-kinds': 'reference.assetKind',
  assets: 'reference.asset',
};

interface Follows {
  readonly with?:
    | {
        phase?: string | undefined;
        inject?: string | undefined;
        decision?: string | undefined;
        option?: string | undefined;
      }
    | undefined;
}

function trigger({ scenario, tell }: Sheet, must: LookUp, follows: Follows, path: Path): void {
  const { phase, inject, decision, option } = follows.with ?? {};
  must('storyline', phase, [...path, 'with', 'phase']);
  must('injects', inject, [...path, 'with', 'inject']);
  must('decisions', decision, [...path, 'with', 'decision']);
  const options = decision === undefined ? undefined : scenario.decisions[decision]?.options;
  if (option === undefined || options === undefined || Object.hasOwn(options, option)) return;
  tell('reference.option', [...path, 'with', 'option'], {
    id: option,
    decision: decision ?? '',
    hint: suggestion(option, Object.keys(options)),
  });
}

function injects(sheet: Sheet, must: LookUp): void {
  for (const [id, inject] of Object.entries(sheet.scenario.injects)) {
    const path = ['injects', id];
    trigger(sheet, must, inject, path);
    must('senders', inject.from, [...path, 'from']);
    must('setting.places', inject.place, [...path, 'place']);
    all(must, 'facts', inject.carries, [...path, 'carries']);
    all(must, 'objectives', inject.objectives, [...path, 'objectives']);
    for (const [role, part] of Object.entries(inject.to)) {
      must('seats', role, [...path, 'to', role], 'key');
      all(must, 'facts', part?.carries ?? [], [...path, 'to', role, 'carries']);
    }
    for (const [index, expected] of inject.expect.entries()) {
      must('setting.roles', expected.who, [...path, 'expect', index, 'who']);
      must('objectives', expected.shows, [...path, 'expect', index, 'shows']);
    }
  }
}

function decisions(sheet: Sheet, must: LookUp): void {
  for (const [id, decision] of Object.entries(sheet.authored.decisions)) {
    const path = ['decisions', id];
    trigger(sheet, must, decision.opens, [...path, 'opens']);
    all(must, 'setting.roles', decision.authority ?? [], [...path, 'authority']);
    all(must, 'setting.roles', decision.delegated?.to ?? [], [...path, 'delegated', 'to']);
    all(must, 'setting.roles', decision.consult ?? [], [...path, 'consult']);
    all(must, 'setting.roles', decision.inform ?? [], [...path, 'inform']);
    all(must, 'seats', decision['seen-by'] ?? [], [...path, 'seen-by']);
    all(must, 'objectives', decision.objectives, [...path, 'objectives']);
    const { otherwise, options } = decision;
    if (otherwise !== undefined && !Object.hasOwn(options, otherwise)) {
      sheet.tell('reference.option', [...path, 'otherwise'], {
        id: otherwise,
        decision: id,
        hint: suggestion(otherwise, Object.keys(options)),
      });
    }
  }
}

function checkpoints(sheet: Sheet, must: LookUp): void {
  for (const [id, checkpoint] of Object.entries(sheet.scenario.checkpoints)) {
    const path = ['checkpoints', id];
    all(must, 'setting.roles', checkpoint.who, [...path, 'who']);
    must('injects', checkpoint.from?.inject, [...path, 'from', 'inject']);
    must('decisions', checkpoint.from?.decision, [...path, 'from', 'decision']);
    must('storyline', checkpoint.from?.phase, [...path, 'from', 'phase']);
    must('objectives', checkpoint.objective, [...path, 'objective']);
    for (const [index, { asset, stops: way }] of checkpoint.feasible.entries()) {
      must('assets', asset, [...path, 'feasible', index, 'asset']);
      stops(must, way, [...path, 'feasible', index, 'stops']);
    }
  }
}

function assets({ scenario }: Sheet, must: LookUp): void {
  for (const [id, asset] of Object.entries(scenario.assets)) {
    const path = ['assets', id];
    must('setting.asset-kinds', asset.kind, [...path, 'kind']);
    must('setting.places', asset.at, [...path, 'at']);
    must('setting.roles', asset.holder, [...path, 'holder']);
    must('setting.rights', asset.right, [...path, 'right']);
    for (const key of ['tasked-by', 'escalates-to', 'known-to'] as const)
      all(must, 'setting.roles', asset[key] ?? [], [...path, key]);
    for (const [caveat, it] of Object.entries(asset.caveats)) {
      const here = [...path, 'caveats', caveat];
      all(must, 'setting.places', it['not-at'], [...here, 'not-at']);
      all(must, 'setting.roles', it['known-to'], [...here, 'known-to']);
      all(must, 'facts', it.carries, [...here, 'carries']);
    }
  }
}

function stops(must: LookUp, authored: readonly AuthoredStop[], path: Path): void {
  for (const [index, stop] of authored.entries()) {
    if (typeof stop === 'string') must('setting.places', stop, [...path, index]);
    else must('setting.places', stop.place, [...path, index, 'place']);
  }
}

function effects({ scenario }: Sheet, must: LookUp): void {
  for (const { effect, path } of effectsIn(scenario)) {
    if ('release' in effect) must('injects', effect.release, [...path, 'release']);
    if ('delay' in effect) must('injects', effect.delay, [...path, 'delay']);
    if ('skip' in effect) must('injects', effect.skip, [...path, 'skip']);
    if ('open' in effect) must('decisions', effect.open, [...path, 'open']);
    if (isAssetEffect(effect)) {
      const key = (['task', 'delay-asset', 'ready', 'break'] as const).find((it) => it in effect) ?? 'task';
      must('assets', assetIn(effect), [...path, key]);
    }
    if ('task' in effect) {
      stops(must, effect.stops, [...path, 'stops']);
      must('setting.places', effect.after, [...path, 'after']);
    }
    if ('delay-asset' in effect) {
      must('setting.places', effect.before, [...path, 'before']);
      must('setting.places', effect.at, [...path, 'at']);
    }
    // The short form has no key `move`: the indicator itself is the key, and the path leads to the entry.
    if ('move' in effect) must('indicators', effect.move, [...path, 'move']);
  }
}

function all(must: LookUp, table: Table, ids: readonly string[], path: Path): void {
  for (const [index, id] of ids.entries()) must(table, id, [...path, index]);
}
