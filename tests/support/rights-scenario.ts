import type { Flow } from '@kalari/engine';
import { compile, readScenario } from '@kalari/engine';
import { smallScenario, smallSetting } from './small-scenario.ts';

/** The small setting with a matrix of rights: each rule of authority has one. */
export const settingWithRights = `${smallSetting}
rights:
  launch:
    title: { en: Launch }
    decides: [dms]
    delegates-to: [fc, pc]
    consult: [cmo]
    inform: [srsg]
    urgent: true
    basis: doctrine-verified
  police:
    title: { en: Police units }
    decides: [pc]
    consult: [fc]
    may-not: [fc]
    basis: doctrine-verified
  staff:
    title: { en: Staff movement }
    decides: [srsg]
    as: do
    consult: [dms]
    inform: [pc]
    basis: doctrine-unverified
  lead:
    title: { en: The lead }
    decides: [fc, pc]
    joint: true
    basis: doctrine-verified
products:
  flash:
    title: { en: Flash report }
    brief: { en: What has happened. }
    right: staff
    to: [pc, cmo]
    sections: { what: { title: { en: What }, hint: { en: In one sentence. } }, asks: { title: { en: What is asked } } }
  line:
    title: { en: Public line }
    right: launch
    beyond: { en: The public }
    others: counts
    sections: { words: { title: { en: Words } } }
never:
  ransom: { title: { en: Ransom }, why: { en: None is paid. }, basis: doctrine-verified }
limits:
  quick: { title: { en: Soon }, time: 10min, basis: exercise-standard }
`;

/** Decisions by these rights, all put at the start, and checkpoints on them. */
export const rightsDecisions = `decisions:
  units:
    opens: { at: 0min }
    title: { en: Where the unit goes }
    right: police
    options:
      gate: { text: { en: To the gate }, then: [{ consent: 5 }] }
      stay: { text: { en: It stays }, then: [{ consent: -5 }] }
  stay-put:
    opens: { at: 0min }
    title: { en: Who may move }
    right: staff
    others: noted
    options:
      all: { text: { en: All stay }, then: [{ consent: -5 }] }
      some: { text: { en: Some move }, then: [{ consent: 5 }] }
      pay: { text: { en: Pay for passage }, never: ransom }
  who-leads:
    opens: { at: 0min }
    title: { en: Who leads }
    right: lead
    options:
      police: { text: { en: Police }, then: [{ consent: 5 }] }
      force: { text: { en: Force }, then: [{ consent: -5 }] }
  aircraft:
    opens: { at: 0min }
    title: { en: The aircraft }
    right: launch
    options:
      now: { text: { en: Now }, then: [{ consent: 5 }] }
      later: { text: { en: Later }, then: [{ consent: -5 }] }
`;

const checkpoints = `checkpoints:
  staff-settled:
    title: { en: Movement settled }
    who: [srsg]
    act: "decisions.stay_put.taken"
    limit: quick
    late-until: 30min
    basis: exercise-standard
`;

/** A scenario whose decisions go by rights, with lines of setting or scenario written otherwise. */
export function rightsFlow(...changes: readonly (readonly [line: string, instead: string])[]): Flow {
  const read = readRights(...changes);
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map((it) => `${it.line} ${it.code} ${it.message}`).join('\n'));
}

export function readRights(...changes: readonly (readonly [line: string, instead: string])[]) {
  let scenario = smallScenario.replace('decisions:\n', rightsDecisions).replace('checkpoints:\n', checkpoints);
  let setting = settingWithRights;
  for (const [line, instead] of changes) {
    if (!scenario.includes(line) && !setting.includes(line)) throw new Error(`There is no "${line}".`);
    scenario = scenario.replace(line, instead);
    setting = setting.replace(line, instead);
  }
  return readScenario(
    { file: 'small.yaml', text: scenario },
    new Map([['small', { file: 'setting.yaml', text: setting }]]),
  );
}
