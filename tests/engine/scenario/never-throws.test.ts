import { expect, test } from 'vitest';
import { holds, type Moments, namesIn, readCondition } from '../../../engine/src/conditions.ts';
import { spoken } from '../../../engine/src/phrases/phrase.ts';
import fc from '../../support/laws.ts';
import { clean, read } from './fixture.ts';

const words = [...new Set(clean.split(/[^\w-]+/).filter((word) => word.length > 1))];
const signs = [
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '#',
  '\n',
  '\n  ',
  '\t',
  '%',
  '@',
  '`',
  '?',
  '\\',
  '---\n',
  '\0',
  '\uFEFF',
  '😀',
  '\uD800',
];
const scraps = fc.array(
  fc.oneof(fc.constantFrom(...words), fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 4 })),
  { maxLength: 60 },
);

test('[SC14] whatever the text, reading answers and does not throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        scraps.map((parts) => parts.join('')),
        scraps.map((parts) => `kalari: 1\n${parts.join('')}`),
      ),
      answers,
    ),
    { numRuns: 400 },
  );
});

/** A slip of the hand somewhere in a good scenario: something left out, typed twice, moved or put in. */
const slip = fc.record({
  at: fc.nat(clean.length),
  gone: fc.oneof(fc.constant(0), fc.nat(30)),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...words), fc.constantFrom(...signs), fc.string({ maxLength: 8 })),
  line: fc.boolean(),
});

test('[SC14] slips in a good scenario are problems within the file, or make another scenario', () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => answers(slips.reduce(slipped, clean))),
    { numRuns: 400 },
  );
});

test('[SC14] lines of a good scenario in another order, some left out and some twice', () => {
  const lines = clean.split('\n');
  fc.assert(
    fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 90 }), (order) =>
      answers(order.map((line) => lines[line]).join('\n')),
    ),
    { numRuns: 300 },
  );
});

function slipped(
  text: string,
  { at, gone, put, line }: { at: number; gone: number; put: string; line: boolean },
): string {
  const start = line ? text.lastIndexOf('\n', at) + 1 : at;
  return (
    text.slice(0, start) +
    put +
    text.slice(line && gone > 0 ? Math.max(text.indexOf('\n', at) + 1, start) : start + gone)
  );
}

function answers(text: string): void {
  const result = read(text);
  const problems = result.ok ? result.warnings : result.problems;
  if (result.ok) expect(JSON.parse(JSON.stringify(result.scenario))).toEqual(result.scenario);
  else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  const lines = text.split('\n');
  for (const { line, column, message, hint } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
    expect(message.length).toBeGreaterThan(5);
    expect(hint).not.toBe('');
  }
}

const scenario = {
  storyline: { alert: {}, late: {} },
  seats: { fc: {}, dms: {} },
  injects: { first: {}, second: {} },
  indicators: { consent: 60 },
  facts: { device: {} },
  checkpoints: { launched: {} },
  assets: { kestrel: {} },
  desks: { cmo: {} },
  decisions: { launch: { options: { now: {}, wait: {} } } },
  procedures: { evacuation: { use: 'casevac' } },
};
const casevac = { states: { alert: {}, launched: {} }, acts: { launch: {} } };
const names = namesIn(scenario, {
  places: { kika: {}, corma: {} },
  procedures: { casevac },
  rights: { launch: {} },
  products: { 'flash-report': {} },
  roles: { fc: { hats: { do: {} } } },
});

test('[SC14] whatever stands in a condition, reading it answers and does not throw', () => {
  const parts = [
    'injects.first',
    '.released',
    '.releasedAt',
    'decisions.launch.option',
    "'now'",
    'phase',
    '==',
    '<',
    '&&',
    '||',
    '!',
    '(',
    ')',
    'minutes(',
    '5',
    '1.5',
    '-',
    '/',
    '[',
    ']',
    'in',
    '{',
    '}',
    '?',
    ':',
    '"',
    'indicators.consent',
    '0x1F',
    '1e9',
    'null',
    'size(',
    'b""',
    "r'\\'",
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((some) => some.join(' ')),
      ),
      (source) => {
        const result = readCondition(source, names);
        if (result.ok) return holds(result.condition, nothing) === false || holds(result.condition, nothing) === true;
        return (
          spoken(result.why, 'en') !== '' &&
          spoken(result.remedy, 'fr') !== '' &&
          result.offset >= 0 &&
          result.offset <= source.length
        );
      },
    ),
    { numRuns: 1_000 },
  );
});

const nothing: Moments = {
  phase: () => 'alert',
  inject: () => undefined,
  decision: () => undefined,
  indicator: () => 0,
  fact: () => undefined,
  checkpoint: () => undefined,
  desk: () => undefined,
  procedure: () => undefined,
  asset: () => undefined,
  right: () => undefined,
  product: () => undefined,
};

const number = fc.oneof(
  fc.constantFrom('indicators.consent', '40', '40.5', '0', '9223372036854775807'),
  fc.nat(100).map(String),
);
const time = fc.constantFrom(
  'injects.first.releasedAt',
  'injects.second.releasedAt',
  'decisions.launch.takenAt',
  'decisions.launch.openedAt',
  'minutes(10)',
  'seconds(1.5)',
  'checkpoints.launched.reachedAt',
  'procedures.evacuation.since',
  'assets.kestrel.taskedAt',
  'rights.launch.delegatedAt',
  'products.flash_report.releasedAt',
);
const compare = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const sum = (part: fc.Arbitrary<string>) =>
  fc.oneof(
    part,
    fc.tuple(part, fc.constantFrom('+', '-'), part).map((parts) => parts.join(' ')),
  );
const { condition } = fc.letrec<{ condition: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(
      'injects.first.released',
      'decisions.launch.taken',
      'facts.device.known',
      'checkpoints.launched.met',
      'true',
      "'fc' in injects.first.readBy",
      "phase == 'late'",
      "procedures.evacuation.state == 'launched'",
      "'launch' in procedures.evacuation.done",
      'procedures.evacuation.begun',
      "'alert' in procedures.evacuation.passed",
      "decisions.launch.option != 'wait'",
      'decisions.launch.by in facts.device.holders',
      'size(facts.device.holders) > 1',
      "assets.kestrel.at == 'kika'",
      "'corma' in assets.kestrel.served",
      'assets.kestrel.aboard > 3',
      'rights.launch.delegated',
      'products.flash_report.released',
      "'dms' in products.flash_report.reached",
      "'dms' in rights.launch.holders",
      "decisions.launch.hat == 'do'",
      'size(decisions.launch.overstepped) > 0',
    ),
    fc.tuple(sum(number), compare, sum(number)).map((parts) => parts.join(' ')),
    fc.tuple(sum(time), compare, sum(time)).map((parts) => parts.join(' ')),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    tie('condition').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
  ),
}));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const t = maybe(fc.nat(3_600_000));
const roles = fc.subarray(['fc', 'dms']);
const happened: fc.Arbitrary<Moments> = fc
  .record({
    phase: fc.constantFrom('alert', 'late'),
    inject: maybe(
      fc.record({
        state: fc.constant('released'),
        releasedAt: t,
        readBy: roles,
        acknowledgedBy: roles,
        answeredBy: roles,
      }),
    ),
    decision: maybe(
      fc.record({
        state: fc.constantFrom('planned', 'open', 'ruling', 'taken', 'lapsed'),
        openedAt: t,
        takenAt: t,
        option: maybe(fc.constantFrom('now', 'wait')),
        by: maybe(fc.constantFrom('fc', 'dms')),
        authority: maybe(fc.constant('own')),
        hat: maybe(fc.constant('do')),
        consulted: roles,
        informed: roles,
        overstepped: roles,
      }),
    ),
    indicator: fc.nat(100),
    fact: maybe(fc.record({ holders: roles, known: fc.boolean() })),
    asset: maybe(
      fc.record({
        state: fc.constantFrom('ready', 'moving'),
        at: maybe(fc.constantFrom('kika', 'corma')),
        taskedAt: t,
        taskedBy: maybe(fc.constant('dms')),
        served: fc.subarray(['kika', 'corma']),
        aboard: fc.nat(5),
        requested: fc.boolean(),
        refused: fc.boolean(),
        escalated: fc.boolean(),
      }),
    ),
    right: maybe(fc.record({ delegatedAt: t, holders: roles })),
    product: maybe(fc.record({ releasedAt: t, releasedBy: roles, says: roles, reached: roles, overstepped: roles })),
    desk: maybe(fc.record({ askedAt: fc.nat(3_600_000), askedBy: roles, answered: fc.boolean() })),
    procedure: maybe(
      fc.record({
        state: fc.constantFrom('alert', 'launched'),
        since: fc.nat(3_600_000),
        begunAt: fc.nat(3_600_000),
        done: fc.subarray(['launch']),
        passed: fc.subarray(['alert', 'launched']),
      }),
    ),
    checkpoint: maybe(fc.record({ result: maybe(fc.constantFrom('met', 'late', 'pending')), reachedAt: t })),
  })
  .map((rows) => ({
    phase: () => rows.phase,
    inject: () => rows.inject,
    decision: () => rows.decision,
    indicator: () => rows.indicator,
    fact: () => rows.fact,
    checkpoint: () => rows.checkpoint,
    desk: () => rows.desk,
    procedure: () => rows.procedure,
    asset: () => rows.asset,
    right: () => rows.right,
    product: () => rows.product,
  }));

test('[SC11] a condition that was read never throws, and never holds together with its opposite', () => {
  const opposite = (source: string) => `!(${source})`;
  fc.assert(
    fc.property(condition, happened, (source, moments) => {
      const [plain, negated] = [readCondition(source, names), readCondition(opposite(source), names)];
      if (!plain.ok || !negated.ok) throw new Error(`${source} was not read`);
      return !(holds(plain.condition, moments) && holds(negated.condition, moments));
    }),
    { numRuns: 1_000 },
  );
});
