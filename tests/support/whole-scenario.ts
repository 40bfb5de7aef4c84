import { compile, type Flow, readScenario } from '@kalari/engine';
import { assetScenario, assetSetting } from './asset-scenario.ts';
import { settingWithRights } from './rights-scenario.ts';
import { smallSetting } from './small-scenario.ts';

/* The small scenario with everything that has a table of its own: rights, procedures and assets. */

const procedures = `
procedures:
  casevac:
    title: { en: Casualty evacuation }
    basis: exercise-standard
    never: [ransom]
    acts:
      launch: { title: { en: Launch }, right: launch, limit: quick }
      escort: { title: { en: Agree the escort }, each: [fc, pc] }
      close: { title: { en: Close }, who: [srsg] }
    states:
      alert:
        title: { en: Alert }
        next:
          - { on: launch, to: launched }
          - { limit: quick, to: undecided, why: { en: Nobody has launched } }
      undecided: { title: { en: Undecided }, next: [{ on: launch, to: launched }] }
      launched: { title: { en: Launched }, next: [{ once: [escort], to: met }] }
      met: { title: { en: Met }, next: [{ on: close, to: closed }] }
      closed: { title: { en: Closed } }
`;

const uses = `procedures:
  evacuation: { use: casevac, seen-by: [dms, fc] }
  second:
    use: casevac
    starts: { with: { inject: first-alert }, delay: 1min }
    seen-by: [fc]
    acts: { launch: { when: "decisions.launch.taken", ago: 3min } }
`;

const police = 'pc: { short: { en: PC }, title: { en: Police Commissioner }, ';
const setting = `${assetSetting.replace(police, `${police}acting: [dms], `)}${settingWithRights.slice(smallSetting.length)}${procedures}`;

/** The whole of it, or without its procedures. */
export function wholeFlow({ without = false }: { readonly without?: boolean } = {}): Flow {
  const read = readScenario(
    {
      file: 'whole.yaml',
      text: without ? assetScenario : assetScenario.replace('checkpoints:\n', `${uses}checkpoints:\n`),
    },
    new Map([['small', { file: 'setting.yaml', text: setting }]]),
  );
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map((it) => `${it.line}:${it.column} ${it.code} ${it.message}`).join('\n'));
}
