import { expect, test } from 'vitest';
import {
  type AssetMoments,
  type DecisionMoments,
  holds,
  type InjectMoments,
  type Moments,
  namesIn,
  type ProcedureMoments,
  type ProductMoments,
  readCondition,
} from '../../../engine/src/conditions.ts';
import { spoken } from '../../../engine/src/phrases/phrase.ts';

const casevac = { states: { alert: {}, 'on-its-way': {} }, acts: { launch: {}, 'warn-hospital': {} } };
const parts = {
  storyline: { alert: {}, 'golden-hour': {} },
  seats: { srsg: {}, fc: {}, dms: {} },
  injects: { 'first-alert': {}, 'second-alert': {} },
  indicators: { consent: 60, 'civilian-safety': 50 },
  facts: { 'second-device': {} },
  checkpoints: { launched: {} },
  assets: { kestrel: {} },
  desks: { cmo: {} },
  decisions: {
    launch: { options: { now: {}, wait: {} } },
    'landing-site': { options: { trust: {}, 'site-1': {}, wait: {} } },
  },
  procedures: { evacuation: { use: 'casevac' } },
};
const names = namesIn(parts, {
  places: { kika: {}, corma: {} },
  procedures: { casevac },
  rights: { 'casevac-launch': {} },
  products: { 'flash-report': {} },
  roles: { srsg: { hats: { do: {}, hom: {} } }, fc: { hats: {} } },
});

interface Happened {
  phase?: string;
  injects?: Record<string, Partial<InjectMoments>>;
  decisions?: Record<string, Partial<DecisionMoments>>;
  indicators?: Record<string, number>;
  holders?: readonly string[];
  checkpoint?: { result?: string; reachedAt?: number };
  procedure?: ProcedureMoments;
  asset?: AssetMoments;
  right?: { delegatedAt?: number; holders: string[] };
  product?: ProductMoments;
  desk?: { askedAt: number; askedBy: string[]; answered: boolean };
}

/** An exercise in which only this has happened. */
function after(happened: Happened, asked: string[] = []): Moments {
  const note = <T>(name: string, answer: T): T => {
    asked.push(name);
    return answer;
  };
  return {
    phase: () => note('phase', happened.phase ?? 'alert'),
    inject: (id) => {
      const some = note(`injects.${id}`, happened.injects?.[id]);
      return some && { state: 'released', readBy: [], acknowledgedBy: [], answeredBy: [], ...some };
    },
    decision: (id) => {
      const some = note(`decisions.${id}`, happened.decisions?.[id]);
      return some && { state: 'taken', consulted: [], informed: [], overstepped: [], ...some };
    },
    indicator: (id) => note(`indicators.${id}`, happened.indicators?.[id] ?? 60),
    fact: () =>
      note(
        'facts.second-device',
        happened.holders && { holders: happened.holders, known: happened.holders.length > 0 },
      ),
    checkpoint: () => note('checkpoints.launched', happened.checkpoint),
    desk: () => note('desks.cmo', happened.desk),
    procedure: () => note('procedures.evacuation', happened.procedure),
    asset: () => note('assets.kestrel', happened.asset),
    right: () => note('rights.casevac-launch', happened.right),
    product: () => note('products.flash-report', happened.product),
  };
}

function met(source: string, happened: Happened = {}): boolean {
  const read = readCondition(source, names);
  if (!read.ok) throw new Error(`${source}: ${spoken(read.why, 'en')} ${spoken(read.remedy, 'en')}`);
  return holds(read.condition, after(happened));
}

const minutes = (count: number): number => count * 60_000;
const launched: Happened = {
  injects: { 'first-alert': { releasedAt: minutes(2), readBy: ['fc'] } },
  decisions: { launch: { takenAt: minutes(9), option: 'now', by: 'dms', authority: 'own', consulted: ['fc'] } },
};

test.each([
  ['injects.first_alert.released', launched],
  ["'fc' in injects.first_alert.readBy", launched],
  ['!injects.second_alert.released', launched],
  ["injects.second_alert.state == 'planned'", launched],
  ['decisions.launch.taken', launched],
  ["decisions.launch.option == 'now'", launched],
  ["decisions.launch.option != 'wait'", launched],
  ["decisions.launch.option in ['now', 'wait']", launched],
  ["decisions.launch.by == 'dms' && decisions.launch.authority == 'own'", launched],
  ["'fc' in decisions.launch.consulted", launched],
  ['decisions.launch.takenAt - injects.first_alert.releasedAt <= minutes(10)', launched],
  ['decisions.launch.takenAt == minutes(9)', launched],
  ['decisions.launch.takenAt < hours(1) && decisions.launch.takenAt > seconds(30)', launched],
  ['decisions.launch.takenAt > minutes(8.5)', launched],
  ["phase == 'golden-hour'", { phase: 'golden-hour' }],
  ["phase in ['alert', 'golden-hour']", {}],
  ['indicators.consent > 40', {}],
  ['indicators.consent < 60.5', {}],
  ['indicators.consent + 5 == 65', {}],
  ['65 == indicators.consent + 5', {}],
  ['indicators.consent - indicators.civilian_safety < 1', {}],
  ['-5 < indicators.consent', {}],
  ["'fc' in facts.second_device.holders", { holders: ['fc'] }],
  ['size(facts.second_device.holders) == 2', { holders: ['fc', 'dms'] }],
  ['!facts.second_device.known', {}],
  ['checkpoints.launched.met', { checkpoint: { result: 'met', reachedAt: 1 } }],
  ["checkpoints.launched.result == 'late'", { checkpoint: { result: 'late' } }],
  ['!checkpoints.launched.reached', { checkpoint: { result: 'pending' } }],
  ['decisions.launch.taken == true', launched],
] satisfies [string, Happened][])('[SC10] met: %s', (source, happened) => {
  expect(met(source, happened)).toBe(true);
});

test('[SC10] another course of action is the option "other", and no answer at all is "none"', () => {
  expect(met("decisions.launch.option == 'other'", { decisions: { launch: { takenAt: 1 } } })).toBe(true);
  expect(met("decisions.launch.option != 'wait'", { decisions: { launch: { takenAt: 1 } } })).toBe(true);
  expect(met("decisions.launch.option == 'none'", { decisions: { launch: { state: 'lapsed', takenAt: 1 } } })).toBe(
    true,
  );
  expect(
    met('decisions.launch.lapsed && !decisions.launch.taken', { decisions: { launch: { state: 'lapsed' } } }),
  ).toBe(true);
});

test.each([
  'injects.second_alert.releasedAt <= minutes(10)',
  'injects.second_alert.releasedAt > minutes(10)',
  'injects.second_alert.releasedAt - injects.first_alert.releasedAt <= minutes(10)',
  "decisions.landing_site.option == 'wait'",
  "decisions.landing_site.option != 'wait'",
  "decisions.landing_site.option in ['wait', 'trust']",
  "decisions.landing_site.by == 'fc'",
  'decisions.landing_site.by in injects.first_alert.readBy',
  "checkpoints.launched.result != 'missed'",
])('[SC10] what has not happened is not met, and saying "not" does not make it so: %s', (source) => {
  expect(met(source, launched)).toBe(false);
  expect(met(`!(${source})`, launched)).toBe(false);
  expect(met(`!!(${source})`, launched)).toBe(false);
});

test('[SC10] the other side of && and || may still decide', () => {
  const open = 'injects.second_alert.releasedAt <= minutes(10)';
  for (const [condition, answer] of [
    [`${open} || indicators.consent > 40`, true],
    [`indicators.consent > 40 || ${open}`, true],
    [`${open} || indicators.consent < 40`, false],
    [`${open} && indicators.consent > 40`, false],
    [`!(${open} && indicators.consent < 40)`, true],
    [`!(indicators.consent < 40 && ${open})`, true],
    [`!(${open} && indicators.consent > 40)`, false],
    [`!(${open} || indicators.consent > 40)`, false],
  ] as const) {
    expect(met(condition, launched), condition).toBe(answer);
  }
});

test('[SC10] a decision that waits for a ruling is not taken', () => {
  const ruling = { decisions: { launch: { state: 'ruling', takenAt: 5, option: 'now', by: 'dms' } } };
  expect(met('decisions.launch.taken', ruling)).toBe(false);
  expect(met("decisions.launch.option == 'now'", ruling)).toBe(false);
});

test('[SC11] a condition asks only about what it depends on', () => {
  const read = readCondition(
    "injects.first_alert.released && (phase == 'alert' || decisions.landing_site.taken) && injects.first_alert.releasedAt > seconds(1)",
    names,
  );
  if (!read.ok) throw new Error(spoken(read.why, 'en'));
  expect(read.condition.dependsOn).toEqual(['injects.first-alert', 'phase', 'decisions.landing-site']);
  const asked: string[] = [];
  holds(read.condition, after(launched, asked));
  expect(asked.sort()).toEqual([...read.condition.dependsOn].sort());
});

test('[SC11] the same source is read once', () => {
  expect(readCondition('injects.first_alert.released', names)).toBe(
    readCondition('injects.first_alert.released', names),
  );
});

test('[SC11] a fault of whoever answers is not taken for something that has not happened', () => {
  const read = readCondition("phase == 'alert' || decisions.launch.taken", names);
  if (!read.ok) throw new Error(spoken(read.why, 'en'));
  const moments: Moments = {
    ...after({}),
    decision: () => {
      throw new TypeError('lost');
    },
  };
  expect(() => holds(read.condition, moments)).toThrow(TypeError);
});

test.each([
  ['injects.first-alert.released', 8, 'A hyphen is a minus sign in conditions. Write injects.first_alert.'],
  ['injects.frist_alert.released', 8, 'There is no inject "frist_alert". Did you mean "first_alert"?'],
  ['injects.first_alert.relased', 20, 'injects.first_alert has no "relased". Did you mean "released"?'],
  ['inject.first_alert.released', 0, 'There is nothing called "inject" in conditions. Did you mean "injects"?'],
  ['first_alert.released', 0, '"first_alert" stands alone. Write injects.first_alert.'],
  [
    'injects.first_alert',
    19,
    'What about injects.first_alert? Add a dot and one of state, released, releasedAt, readBy, acknowledgedBy or answeredBy.',
  ],
  ['injects', 0, '"injects" alone says nothing. Name one of them, such as injects.first_alert.'],
  [
    "decisions.landing_site.option == 'site_1'",
    33,
    `'site_1' is not a possible decisions.landing_site.option. Did you mean "site-1"?`,
  ],
  ["phase == 'golden hour'", 9, `'golden hour' is not a phase. Did you mean "golden-hour"?`],
  ["'fcc' in facts.second_device.holders", 0, `'fcc' is not a role with a seat or a desk. Did you mean "fc"?`],
  ["phase in ['alert', 'end']", 19, `'end' is not a phase. There are alert and golden-hour.`],
  [
    'injects.first_alert.releasedAt < 600',
    0,
    'A time and a number do not go together. Give the number a unit: minutes(10), seconds(30) or hours(1).',
  ],
  [
    'indicators.consent > minutes(3)',
    0,
    'A number and a time do not go together. Give the number a unit: minutes(10), seconds(30) or hours(1).',
  ],
  ['indicators.consent', 0, 'This is a number, not true or false. Compare it: indicators.consent < 40.'],
  ['phase', 0, "This is a phase, not true or false. Compare it: phase == 'alert'."],
  [
    'facts.second_device.holders',
    0,
    "This is a list of roles, not true or false. Ask for a role: 'srsg' in facts.second_device.holders.",
  ],
  ["phase = 'alert'", 6, 'One "=" compares nothing. Write ==.'],
  ["indicators.consent > 40 and phase == 'alert'", 24, '"and" is not a sign of conditions. Write &&.'],
  [
    'not injects.first_alert.released',
    0,
    '"not" is not a sign of conditions. Write ! before the part that must not be true.',
  ],
  [
    'injects.first_alert.releasedAt < 10min',
    33,
    'A length of time is written differently in conditions. Write minutes(10), seconds(30) or hours(1).',
  ],
  ['phase == “alert”', 9, "These are typographic quotation marks. Write straight ones: '…'."],
  ["phase == 'alert", 9, "A text in quotes is never closed. Close it with the same sign: '…'."],
  ['indicators.consent >', 20, 'The condition stops too early. Something is missing at its end.'],
  ['indicators.consent / 2 > 10', 0, '"/" is not used in conditions. Compare with a number instead of dividing.'],
  [
    "'a'.matches('^(a+)+$')",
    3,
    "matches() is not used in conditions. Ask whether a list has something with in, as in 'fc' in facts.….holders.",
  ],
  [
    "facts.second_device.holders.exists(r, r == 'fc')",
    27,
    "exists() is not used in conditions. Ask whether a list has something with in, as in 'fc' in facts.….holders.",
  ],
  [
    "injects['first_alert'].released",
    0,
    '"[]" is not used in conditions. Write a dot and the name; hyphens become underscores.',
  ],
  [
    "phase == 'alert' ? true : false",
    0,
    '"? :" is not used in conditions. Write two conditions, or join them with && and ||.',
  ],
  ['minuts(1) < minutes(2)', 0, 'There is no minuts( ) in conditions. Did you mean "minutes"?'],
  ['injects.constructor.released', 8, 'There is no inject "constructor". There are first_alert and second_alert.'],
  ['indicators.__proto__ > 1', 11, 'There is no indicator "__proto__". There are consent and civilian_safety.'],
  [
    `${'('.repeat(40)}true${')'.repeat(40)}`,
    20,
    'This condition is too long or too deep. Split it, or take brackets away.',
  ],
])('[SC9] a slip in a condition is told at its character: %s', (source, offset, words) => {
  const read = readCondition(source, names);
  if (read.ok) throw new Error('it was read');
  expect({ offset: read.offset, words: `${spoken(read.why, 'en')} ${spoken(read.remedy, 'en')}` }).toEqual({
    offset,
    words,
  });
});

test('[SC73] a condition asks whether a product has left, by whom, whom it reached and what it says', () => {
  const product = {
    releasedAt: minutes(20),
    releasedBy: ['srsg'],
    says: ['second-device'],
    reached: ['cmo'],
    overstepped: ['fc'],
  };
  const asked = [
    'products.flash_report.released',
    'products.flash_report.releasedAt <= minutes(30)',
    "'srsg' in products.flash_report.releasedBy",
    "'second-device' in products.flash_report.says",
    "'cmo' in products.flash_report.reached",
    "'fc' in products.flash_report.overstepped",
  ];
  for (const source of asked) {
    expect(met(source, { product }), source).toBe(true);
    expect(met(source), source).toBe(false);
  }
  expect(readCondition("'third-device' in products.flash_report.says", names)).toMatchObject({ ok: false });
  expect(readCondition('products.flush_report.released', names)).toMatchObject({ ok: false });
});
