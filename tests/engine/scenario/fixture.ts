import { lineOf, type Problem, readScenario, type Source } from '@kalari/engine';
import { expect, test } from 'vitest';

export const setting = `kalari: 1
id: small
title: { en: Small }
summary: { en: A small country. }
roles:
  srsg: { short: { en: SRSG }, title: { en: Head of Mission }, family: civilian, colour: srsg }
  fc: { short: { en: FC }, title: { en: Force Commander }, family: uniformed, colour: fc }
  dms: { short: { en: DMS }, title: { en: Director of Mission Support }, family: support, colour: dms }
  cos: { short: { en: COS }, title: { en: Chief of Staff }, family: civilian, colour: cos }
contacts:
  sector: { name: { en: Sector 3 operations } }
indicators:
  consent: { title: { en: Consent } }
  cohesion: { title: { en: Cohesion } }
grid: { width: 10, height: 10, provenance: INV }
travel: { air-speed: 220, road-speed: 35, road-factor: 135, provenance: INV }
provinces:
  leppko: { name: { en: Leppko }, capital: kika, provenance: INV }
places:
  kika: { name: { en: Kika }, x: 1, y: 1, role: { en: Contested }, province: leppko, provenance: INV }
`;

/** A procedure for that setting. */
export const procedures = `procedures:
  casevac:
    title: { en: Casualty evacuation }
    basis: exercise-standard
    acts:
      launch: { title: { en: Launch }, who: [dms] }
      close: { title: { en: Close }, who: [cos] }
    states:
      alert: { title: { en: Alert }, next: [{ on: launch, to: launched }] }
      launched: { title: { en: Launched }, next: [{ once: [close], to: closed }] }
      closed: { title: { en: Closed } }
`;

/** A second place, and kinds of assets, for that setting; stands where its places end. */
export const assetKinds = `  corma: { name: { en: Corma }, x: 9, y: 9, role: { en: Hospital }, province: leppko, has: [airport], provenance: INV }
asset-kinds:
  helicopter: { title: { en: Helicopter }, moves: air, start: 12min, load: 10min, unload: 10min, carries: 6, provenance: INV }
  aeroplane: { title: { en: Aeroplane }, moves: air, needs: [airport], provenance: INV }
  post: { title: { en: Post }, moves: none, provenance: INV }
`;

/** Rights, acts that nobody may do, and time limits for that setting. */
export const rights = `rights:
  launch:
    title: { en: Launch an aircraft }
    decides: [dms]
    may-not: [fc]
    basis: doctrine-verified
  evacuate:
    title: { en: Leave the country }
    beyond: { en: Headquarters }
    basis: doctrine-unverified
  write:
    title: { en: Write to the Government }
    decides: [cos]
    basis: doctrine-unverified
never:
  ransom: { title: { en: Pay a ransom }, why: { en: It feeds the next one. }, basis: doctrine-verified }
limits:
  launch: { title: { en: Launch decided }, time: 10min, basis: exercise-standard }
`;

/** Papers for that setting with its rights; stands after them. */
export const products = `products:
  flash: { title: { en: Flash report }, right: launch, to: [cos], sections: { what: { title: { en: What } } } }
  cable: { title: { en: Cable }, right: evacuate, sections: { what: { title: { en: What } } } }
  note: { title: { en: Note }, right: write, to: [dms], sections: { what: { title: { en: What } } } }
`;

/** A scenario without a problem, and with one of everything that can go wrong. */
export const clean = `kalari: 1
id: ambush
title: { en: An ambush }
summary: { en: A convoy is hit. }
setting: small
length: 1h
starts: D+1 07:40
situation: { en: It is morning. }
seats:
  fc: { brief: { en: You command. } }
  dms: { brief: { en: You support. } }
objectives:
  launch-early: { title: { en: Launch early }, short: { en: Launch } }
indicators: { consent: 60 }
facts:
  second-device:
    text: { en: A second device lies ahead. }
    first: fc
    matters-to: { launch: critical }
storyline:
  alert:
    title: { en: The first minutes }
    next:
      - { to: in-time, when: "decisions.launch.taken", why: { en: Launched } }
      - { to: late, after: 25min, why: { en: Nobody has launched }, then: [{ consent: -10 }] }
  in-time: { title: { en: In time } }
  late: { title: { en: Late } }
injects:
  first-alert:
    at: 0min
    from: sector
    via: radio
    title: { en: Contact }
    to: { fc: , dms: { body: { en: Air operations ask who authorises. } } }
    carries: [second-device]
    wants: acknowledge
    within: 5min
    if-silent: { then: [{ release: second-alert }] }
    expect:
      - { who: dms, act: { en: frees the aircraft }, within: 10min, shows: launch-early }
  second-alert:
    from: sector
    via: radio
    title: { en: Contact again }
    to: { fc: }
decisions:
  launch:
    opens: { with: { inject: first-alert }, delay: 2min }
    title: { en: Who may launch }
    authority: [dms]
    consult: [fc]
    closes: 12min
    options:
      now: { text: { en: Launch now }, then: [{ consent: 5 }] }
      wait: { text: { en: Wait } }
    otherwise: wait
checkpoints:
  launched:
    title: { en: Launched in time }
    who: [dms]
    from: { inject: first-alert }
    act: "decisions.launch.option == 'now'"
    within: 10min
    late-until: 25min
    objective: launch-early
    basis: exercise-standard
`;

/** The clean scenario with parts of it written differently. What to replace must be there exactly once. */
export function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from).length - 1, `"${from}" stands in the fixture once`).toBe(1);
    return text.replace(from, () => to);
  }, clean);
}

/** Takes the marks « out of a text and says where they stood, as `line:column`. */
export function marked(text: string): { text: string; marks: string[] } {
  const parts = text.split('«');
  const marks = parts.slice(0, -1).map((_, index) => {
    const before = parts.slice(0, index + 1).join('');
    const line = before.split('\n').length;
    return `${line}:${before.length - before.lastIndexOf('\n')}`;
  });
  return { text: parts.join(''), marks };
}

const settings: ReadonlyMap<string, Source> = new Map([['small', { file: 'setting.yaml', text: setting }]]);

export function read(text: string, with_: ReadonlyMap<string, Source> = settings): ReturnType<typeof readScenario> {
  return readScenario({ file: 'scenario.yaml', text }, with_);
}

/** What is wrong with a text: errors, or the warnings of one that can be played. */
export function problemsOf(text: string): Problem[] {
  const result = read(text);
  return result.ok ? result.warnings : result.problems;
}

/** `file:line:column code` of each problem. */
export function placesOf(text: string): string[] {
  return problemsOf(text).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

export function linesOf(text: string): string[] {
  return problemsOf(text).map(lineOf);
}

type Broken = readonly [what: string, text: string, ...codes: string[]];

/** One test for each text: it is refused with exactly these codes, where its marks « stand. One code serves all marks. */
export function refused(name: string, cases: readonly Broken[]): void {
  test.each(cases)(name, (_what, text, ...codes) => {
    const { text: plain, marks } = marked(text);
    expect(placesOf(plain)).toEqual(marks.map((place, index) => `scenario.yaml:${place} ${codes[index] ?? codes[0]}`));
    expect(read(plain).ok).toBe(false);
  });
}
