import { compile, type Flow, readScenario } from '@kalari/engine';
import { assetSetting, assets } from './asset-scenario.ts';
import { rightsDecisions, settingWithRights } from './rights-scenario.ts';
import { smallScenario, smallSetting } from './small-scenario.ts';

/*
 * The small scenario with everything that one role may see and another may not: rights and decisions by them, assets with
 * requests and caveats, procedures of which one is seen by two roles and one by nobody, drift, and facts that contradict.
 */

const setting = `${assetSetting}${settingWithRights.slice(smallSetting.length)}
procedures:
  casevac:
    title: { en: Casualty evacuation }
    basis: exercise-standard
    acts:
      launch: { title: { en: Launch }, who: [dms], within: 10min }
      warn: { title: { en: Warn the hospital }, who: [dms, srsg] }
      escort: { title: { en: Agree the escort }, each: [dms, pc] }
    never: [ransom]
    states:
      alert:
        title: { en: Alert }
        next:
          - { on: launch, to: launched }
          - { after: 10min, to: undecided, why: { en: Nobody has launched } }
      undecided: { title: { en: Undecided }, next: [{ on: launch, to: launched }] }
      launched:
        title: { en: Launched }
        next: [{ once: [warn, escort], to: closed }, { after: 20min, to: undecided, why: { en: Too long } }]
      closed: { title: { en: Closed } }
  lead:
    title: { en: Who leads }
    basis: exercise-standard
    acts: { offer: { title: { en: Offer }, who: [fc] }, take: { title: { en: Take }, who: [pc] } }
    states:
      held: { title: { en: Held }, next: [{ once: [offer, take], to: handed, why: { en: Both said so } }] }
      handed: { title: { en: Handed over } }
`;

const scenario = `${smallScenario
  .replace(
    'promise: {',
    'capital-said-no: { text: { en: The capital has said no }, contradicts: [promise] }\n  promise: {',
  )
  .replace('decisions:\n', rightsDecisions)}
${assets}
  dash: { name: { en: The small aeroplane }, kind: aeroplane, holder: fc, at: galasi, right: launch, escalates-to: [srsg, pc] }
procedures:
  evacuation: { use: casevac, seen-by: [dms, srsg] }
  handover: { use: lead, starts: { at: 2min }, seen-by: [] }
drift:
  - { every: 3min, while: "!decisions.launch.taken", then: [{ consent: -1 }], why: { en: Everybody waits } }
`;

export function secretsFlow(): Flow {
  const read = readScenario(
    { file: 'small.yaml', text: scenario },
    new Map([['small', { file: 'setting.yaml', text: setting }]]),
  );
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map((it) => `${it.file} ${it.line} ${it.code} ${it.message}`).join('\n'));
}
