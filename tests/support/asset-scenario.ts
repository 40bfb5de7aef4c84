import { compile, type Flow, readScenario } from '@kalari/engine';
import { smallScenario, smallSetting } from './small-scenario.ts';

/*
 * The small scenario on a larger ground, with assets of every sort. On this ground, by air at 220 km/h: Muka-Kika 20 min,
 * Kika-Corma 38, Muka-Corma 18, Kika-Galasi 52, Corma-Galasi 19; by road Muka-Xalksa 65 min.
 */

export const assetSetting = smallSetting
  .replace('title: { en: Force Commander }, ', 'title: { en: Force Commander }, acting: [pc], ')
  .replace('grid: { width: 10, height: 10, provenance: INV }', 'grid: { width: 540, height: 222, provenance: INV }')
  .replace(
    /places:\n.*\n/,
    `places:
  kika: { name: { en: Kika }, x: 370, y: 25, role: { en: Contested }, provenance: INV }
  corma: { name: { en: Corma }, x: 500, y: 75, role: { en: Hospital }, has: [airport, hospital], provenance: INV }
  galasi: { name: { en: Galasi }, x: 520, y: 140, role: { en: Capital }, has: [airport, hospital], provenance: INV }
  muka: { name: { en: Muka }, x: 440, y: 45, role: { en: Sector }, has: [airstrip], provenance: INV }
  xalksa: { name: { en: Xalksa }, x: 420, y: 65, role: { en: Company }, provenance: INV }
asset-kinds:
  helicopter: { title: { en: Helicopter }, moves: air, start: 12min, load: 10min, unload: 10min, carries: 6, provenance: X }
  aeroplane: { title: { en: Aeroplane }, moves: air, speed: 440, start: 30min, carries: 10, needs: [airport], provenance: X }
  company: { title: { en: Company }, moves: road, start: 30min, provenance: X }
  post: { title: { en: Post }, moves: none, provenance: X }
`,
  );

export const assets = `
assets:
  kestrel-1:
    name: { en: KESTREL 1 }
    kind: helicopter
    holder: dms
    at: muka
    crew: 3h
    known-to: [fc]
    escalates-to: [srsg]
    notes: { en: The crew is tired. }
    caveats:
      no-xalksa: { text: { en: No flights to Xalksa }, declared: true, not-at: [xalksa] }
  kestrel-2:
    name: { en: KESTREL 2 }
    kind: helicopter
    holder: dms
    at: galasi
    start: 15min
    ready: later
    ready-in: 1h20
    crew: 2h10
  kestrel-3: { name: { en: KESTREL 3 }, kind: helicopter, holder: dms, at: galasi, ready: broken }
  reserve:
    name: { en: The reserve }
    kind: company
    holder: fc
    at: muka
    known-to: [pc]
    caveats:
      not-kika:
        text: { en: Its capital has said not to Kika }
        declared: false
        known-to: [srsg]
        not-at: [kika]
        then: [{ consent: -4 }, { release: cordon-report }]
        carries: [capital-said-no]
  beech: { name: { en: The aeroplane }, kind: aeroplane, holder: dms, at: galasi, carries: 4 }
  gate: { name: { en: The gate post }, kind: post, holder: pc, at: xalksa, tasked-by: [fc] }
`;

const text = smallScenario
  .replace('promise: {', 'capital-said-no: { text: { en: The capital has said no } }\n  promise: {')
  .replace(
    'then: [{ release: arrival, in: 40min }, { consent: -2 }]',
    'then: [{ task: kestrel-1, stops: [kika, corma] }]',
  )
  .replace(
    'keep: {',
    'hold-up: { text: { en: Hold it up }, then: [{ delay-asset: kestrel-1, by: 6min }] }\n      keep: {',
  )
  .replace(
    'near: { text: { en: Close to the road }, then: [{ consent: -60 }] }',
    'near: { text: { en: Close to the road }, then: [{ break: kestrel-1 }] }',
  )
  .replace(
    'far: { text: { en: Far from the road }, then: [{ consent: 60 }] }',
    'far: { text: { en: Far from the road }, then: [{ ready: kestrel-3, in: 20min }] }',
  )
  .replace(
    'go: { text: { en: Go }, then: [{ consent: -3 }] }',
    'go: { text: { en: Go }, then: [{ delay-asset: kestrel-1, by: 15min, before: kika }] }',
  )
  .replace(
    'stay: { text: { en: Stay } }',
    'stay: { text: { en: Stay }, then: [{ task: kestrel-1, after: kika, stops: [galasi] }] }',
  )
  .replace(
    '  arrival:\n',
    "  arrival:\n    when: \"assets.kestrel_1.at == 'corma' && 'kika' in assets.kestrel_1.served\"\n",
  );

export const assetScenario = text + assets;

/** The small scenario with assets, with some lines written otherwise. */
export function assetFlow(...changes: readonly (readonly [line: string, instead: string])[]): Flow {
  let all = text + assets;
  for (const [line, instead] of changes) {
    if (all.split(line).length !== 2) throw new Error(`Not once in the scenario: ${line}`);
    all = all.replace(line, () => instead);
  }
  const read = readScenario({ file: 'assets.yaml', text: all }, assetSettings);
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map((it) => `${it.line}:${it.column} ${it.code} ${it.message}`).join('\n'));
}

const assetSettings = new Map([['small', { file: 'setting.yaml', text: assetSetting }]]);
