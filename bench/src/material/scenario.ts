import { compile, type Flow, readScenario } from '@kalari/engine';

/** The seven roles of the scenarios that are measured, and the colours that a setting knows. */
export const roles = ['srsg', 'dpol', 'rchc', 'fc', 'pc', 'dms', 'cos'] as const;

const en = (text: string) => ({ en: text });
const paragraph =
  'The hotline reports vehicles on the road north of the market; numbers are not confirmed and will change. ';

/** The roles that inject number `n` goes to: three of the seven, in turn. */
export function recipientsOf(n: number): (typeof roles)[number][] {
  return [0, 2, 4].map((step) => roles[(n + step) % roles.length] ?? 'srsg');
}

export const injectIds = (injects: number): string[] => Array.from({ length: injects }, (_, n) => `i-${n}`);

/**
 * A setting and a scenario of so many injects, as files: JSON is YAML. Each of its uses of a procedure runs from the start and
 * waits for one inject to be acknowledged.
 */
export function scenarioFiles(injects: number, uses = 0): { readonly setting: string; readonly scenario: string } {
  const setting = {
    kalari: 1,
    id: 'measured',
    title: en('Measured'),
    summary: en('A country for measurements.'),
    roles: Object.fromEntries(
      roles.map((role) => [role, { short: en(role), title: en(role), family: 'civilian', colour: role }]),
    ),
    contacts: { desk: { name: en('The desk') } },
    indicators: { consent: { title: en('Consent') }, supply: { title: en('Supply') } },
    grid: { width: 10, height: 10, provenance: 'INV' },
    travel: { 'air-speed': 220, 'road-speed': 35, 'road-factor': 135, provenance: 'INV' },
    procedures: { drill },
    places: { town: { name: en('Town'), x: 1, y: 1, role: en('A town'), provenance: 'INV' } },
  };
  const scenario = {
    kalari: 1,
    id: 'measured',
    title: en('Measured'),
    summary: en('A scenario for measurements.'),
    setting: 'measured',
    length: '3h',
    starts: 'D+1 08:00',
    situation: en('It is morning.'),
    seats: Object.fromEntries(roles.map((role) => [role, { brief: en(`You are ${role}.`) }])),
    objectives: { share: { title: en('Share what others need'), short: en('Sharing') } },
    indicators: { consent: 60, supply: 60 },
    facts: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`f-${n}`, { text: en(`Fact number ${n}.`) }])),
    storyline,
    injects: Object.fromEntries(injectIds(injects).map((id, n) => [id, injectOf(n)])),
    decisions: Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`d-${n}`, decisionOf(n)])),
    checkpoints: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`c-${n}`, checkpointOf(n)])),
    procedures: Object.fromEntries(Array.from({ length: uses }, (_, n) => [`u-${n}`, useOf(n)])),
  };
  return { setting: JSON.stringify(setting, null, 1), scenario: JSON.stringify(scenario, null, 1) };
}

/** The same, ready to play. */
export function flowOf(injects: number, uses = 0): Flow {
  const { setting, scenario } = scenarioFiles(injects, uses);
  const read = readScenario(
    { file: 'scenario.yaml', text: scenario },
    new Map([['measured', { file: 'setting.yaml', text: setting }]]),
  );
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
}

const drill = {
  title: en('The drill'),
  basis: 'exercise-standard',
  acts: {
    heard: { title: en('Hear of it'), who: ['srsg'] },
    said: { title: en('Say it'), who: ['srsg'] },
  },
  states: {
    first: { title: en('Nothing heard'), next: [{ on: 'heard', to: 'second' }] },
    second: { title: en('Heard'), next: [{ on: 'said', to: 'last' }] },
    last: { title: en('Said') },
  },
};

function useOf(n: number) {
  return { use: 'drill', acts: { heard: `'${recipientsOf(n)[0]}' in injects.i_${n}.acknowledgedBy` } };
}

const storyline = Object.fromEntries(
  [0, 1, 2, 3].map((n) => [
    `p-${n}`,
    {
      title: en(`Phase ${n}`),
      next: n === 3 ? [] : [{ to: `p-${n + 1}`, when: `indicators.consent < ${30 - n}`, why: en('It gets worse') }],
    },
  ]),
);

function injectOf(n: number) {
  const [first = '', ...others] = recipientsOf(n);
  return {
    'by-hand': true,
    from: 'desk',
    via: 'email',
    title: en(`Report number ${n}`),
    body: en(paragraph.repeat(4)),
    carries: n < 12 ? [`f-${n}`] : [],
    wants: 'acknowledge',
    within: '2h',
    to: {
      [first]: { body: en(`Only you read this: ${paragraph}`) },
      ...Object.fromEntries(others.map((role) => [role, null])),
    },
  };
}

function decisionOf(n: number) {
  const mine = roles[n] ?? 'srsg';
  return {
    opens: { 'by-hand': true },
    title: en(`Question ${n}`),
    authority: [mine],
    'seen-by': [...roles],
    // What is chosen moves the two indicators, so that every phase and every checkpoint can come.
    options: {
      go: choice('Go', { move: 'supply', by: 10 }),
      wait: choice('Wait', { move: 'consent', by: -10 }),
    },
  };
}

/** `then` is the format's word; nobody awaits an option. */
const choice = (text: string, effect: object) =>
  Object.fromEntries([
    ['text', en(text)],
    ['then', [effect]],
  ]);

function checkpointOf(n: number) {
  return {
    title: en(`Checkpoint ${n}`),
    act: `'${recipientsOf(n)[0]}' in injects.i_${n}.acknowledgedBy && indicators.supply > 90`,
    objective: 'share',
    basis: 'exercise-standard',
  };
}
