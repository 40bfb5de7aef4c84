import { checkOverlay, groundOf, type Overlay, overlaySchema, readScenario } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { countNames, renamed } from '../../engine/src/overlay/rename.ts';
import fc from '../support/laws.ts';
import { scenarioText } from '../support/ten-one-two.ts';

/** Who launches is decided by the setting's right, whoever else the author may have named. */
const text = scenarioText('ten-one-two/scenario.yaml').replace(
  /^( {2}launch:\n(?: {4}.*\n)*?) {4}authority: \[dms\]\n/m,
  '$1    right: casevac-launch\n',
);
const limit = '  launch: { title: { en: Launch, fr: Décollage }, time: 10min, basis: exercise-standard }';
const flash = '  flash-report: { title: { en: Flash, fr: Éclair }, time: 1h, basis: exercise-standard }';
const setting = scenarioText('_settings/carana/setting.yaml')
  .replace(/\nlimits:[\s\S]*?\n(?=\w)/, '\n')
  .concat(`\nlimits:\n${limit}\n${flash}\n`);
const readWith = (overlay?: Overlay) =>
  readScenario(
    { file: 'scenario.yaml', text },
    new Map([['carana', { file: 'setting.yaml', text: setting }]]),
    overlay,
  );
const plainly = readWith();
if (!plainly.ok) throw new Error(JSON.stringify(plainly.problems.slice(0, 3)));
const { scenario } = plainly;
const own = (change: Partial<Overlay>): Overlay =>
  overlaySchema.parse({ kalari: 'overlay', id: 'ours', title: 'A mission', setting: 'carana', ...change });

function over(change: Partial<Overlay>) {
  const read = readWith(own(change));
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.scenario;
}
const byRight = (right: string) => scenario.order.decisions.filter((id) => scenario.decisions[id]?.right === right);

describe('laid over a scenario', () => {
  test('[OV1] a mission’s rights, delegations and limits win over the setting’s and over the author’s', () => {
    const [decision = ''] = byRight('casevac-launch');
    expect(decision).not.toBe('');
    const changed = over({
      rights: {
        'casevac-launch': { decides: ['fc'], consult: ['pc'], delegated: { to: ['dms'], by: { en: 'Order 12' } } },
      },
      limits: { launch: 7 * 60_000 },
    });
    expect(changed.decisions[decision]).toMatchObject({
      authority: ['fc'],
      consult: ['pc'],
      delegated: { to: ['dms'], by: { en: 'Order 12' } },
    });
    expect(changed.setting.limits['launch']?.time).toBe(7 * 60_000);
  });

  test('[OV1] a delegation can be taken away', () => {
    const changed = over({ rights: { 'casevac-launch': { delegated: { to: [], by: { en: '-' } } } } });
    expect(changed.setting.rights['casevac-launch']?.delegated).toBeUndefined();
  });

  test('[OV1] an empty overlay changes nothing but the list of its papers', () => {
    const { papers, ...rest } = over({});
    expect(papers).toEqual({});
    expect(rest).toEqual(scenario);
  });

  test('[OV2] names are exchanged in every text and language, as whole words, all at once; nothing else is touched', () => {
    const names = [
      { from: 'Muka', to: 'Corma' },
      { from: 'Corma', to: 'Muka' },
      { from: 'INFBATT-4', to: 'NORBATT' },
    ];
    const changed = over({ names });
    expect(changed.setting.places['muka']?.name.en).toBe('Corma');
    expect(changed.setting.places['corma']?.name.fr).toBe('Muka');
    expect(JSON.stringify(changed)).not.toContain('INFBATT-4');
    const back = over({ names: [] });
    expect(countNames(changed, ['NORBATT'], ['en', 'fr']).get('NORBATT')).toEqual(
      countNames(back, ['INFBATT-4'], ['en', 'fr']).get('INFBATT-4'),
    );
    const ids = (it: typeof changed) => [it.order, Object.keys(it.setting.places), it.storyline['alert']?.next.length];
    expect(ids(changed)).toEqual(ids(back));
  });

  test('[OV2] a name inside another word stays', () => {
    const text = { en: 'Amsan, Amsanese, (Amsan) Amsan-side', fr: 'd’Amsan' };
    expect(renamed({ text }, [{ from: 'Amsan', to: 'X' }], ['en', 'fr']).text).toEqual({
      en: 'X, Amsanese, (X) X-side',
      fr: 'd’X',
    });
  });

  test('[OV2] exchanging and exchanging back gives what was there, whatever the names', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, maxLength: 12 }).filter((name) => name.trim() === name && /[\p{L}]/u.test(name)),
        fc.array(fc.string(), { maxLength: 6 }),
        (name, around) => {
          const words = `${around.join(` ${name} `)}`;
          const fresh = '⟦other⟧';
          const to = renamed({ en: words }, [{ from: name, to: fresh }], ['en']);
          expect(to.en.replaceAll(fresh, () => name)).toBe(words);
        },
      ),
    ));

  test('[OV3] contacts and documents of the mission stand beside or instead of the setting’s, its PDFs by their hash', () => {
    const sha256 = 'a'.repeat(64);
    const [contact = ''] = Object.keys(scenario.setting.contacts);
    const changed = over({
      contacts: { [contact]: { name: { en: 'Our duty officer' } } },
      documents: {
        mandate: { title: { en: 'Our mandate' }, kind: 'mandate', body: { en: '1. Protect.' } },
        'our-order': { title: { en: 'Order 12' }, kind: 'procedure', file: { name: 'o.pdf', sha256, bytes: 9 } },
      },
    });
    expect(changed.setting.contacts[contact]?.name).toEqual({ en: 'Our duty officer' });
    expect(changed.setting.documents['mandate']?.body).toEqual({ en: '1. Protect.' });
    expect(changed.order.documents.at(-1)).toBe('our-order');
    expect(changed.papers).toEqual({ 'our-order': { name: 'o.pdf', sha256, bytes: 9 } });
  });
});

describe('in each language', () => {
  test('[OV9] a name is exchanged in each language by its own, and by the first written where one is missing', () => {
    const changed = over({
      names: [
        { from: 'Muka', to: { en: 'Port Alba', fr: 'Port-Albe' } },
        { from: 'Corma', to: { fr: 'Belle-Rive' } },
        { from: 'Kika', to: 'Alto' },
      ],
    });
    const { places } = changed.setting;
    expect([places['muka']?.name, places['corma']?.name, places['kika']?.name]).toEqual([
      { en: 'Port Alba', fr: 'Port-Albe' },
      { en: 'Belle-Rive', fr: 'Belle-Rive' },
      { en: 'Alto', fr: 'Alto' },
    ]);
  });

  test('[OV9] a delegation without words stands by the order of the setting, in all its languages', () => {
    const standing = scenario.setting.rights['casevac-launch']?.delegated;
    const changed = over({
      rights: { 'casevac-launch': { delegated: { to: ['pc'] } }, 'fpu-deployment': { delegated: { to: ['fc'] } } },
    });
    expect(changed.setting.rights['casevac-launch']?.delegated).toEqual({ to: ['pc'], by: standing?.by });
    expect(changed.setting.rights['fpu-deployment']?.delegated?.by).toEqual({ en: '—', fr: '—' });
  });

  test('[OV9] what is missing in a language of the scenario is told with its entry, and stands in the way of nothing', () => {
    const problems = checkOverlay(
      own({
        rights: {
          'casevac-launch': { delegated: { to: ['pc'], by: { en: 'Order 12' } } },
          'fpu-deployment': { delegated: { to: [], by: { en: 'nobody' } } },
        },
        contacts: { 'joc-desk': { name: { en: 'Watch', fr: 'Veille' }, office: { fr: 'Salle 2' } } },
        names: [
          { from: 'Muka', to: { en: 'Port Alba' } },
          { from: 'Kika', to: 'Alto' },
          { from: 'surgeon', to: { en: 'doctor' } },
        ],
        documents: { order: { title: { en: 'Order' }, kind: 'procedure', body: { en: 'Do.', fr: 'Faites.' } } },
      }),
      scenario,
    );
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
    expect(problems.map(({ code, part, id, language }) => [code, part, id, language])).toEqual([
      ['language.missing', 'names', 'Muka', 'fr'],
      ['language.missing', 'rights', 'casevac-launch', 'fr'],
      ['language.missing', 'contacts', 'joc-desk', 'en'],
      ['language.missing', 'documents', 'order', 'fr'],
    ]);
  });

  test('[OV9] no text is without words', () => {
    for (const change of [
      { names: [{ from: 'Muka', to: {} }] },
      { names: [{ from: 'Muka', to: { en: 'x'.repeat(81) } }] },
      { contacts: { 'joc-desk': { name: {} } } },
      { documents: { order: { title: { en: 'Order' }, kind: 'procedure', body: {} } } },
    ])
      expect(overlaySchema.safeParse({ ...own({}), ...change }).success).toBe(false);
  });
});

describe('checked', () => {
  test('[OV10] a delegation may go to a seat or a desk; to nobody in this scenario, it is told', () => {
    const passed = own({ rights: { 'casevac-launch': { delegated: { to: ['fc', 'cmo', 'legal'] } } } });
    expect(checkOverlay(passed, scenario)).toEqual([]);
    const { legal: _, ...desks } = scenario.desks;
    expect(checkOverlay(passed, { ...scenario, desks })).toEqual([
      { code: 'role.nobody', severity: 'warning', part: 'rights', id: 'casevac-launch', role: 'legal' },
    ]);
  });

  const codes = (change: Partial<Overlay>) =>
    checkOverlay(own(change), scenario).map(({ code, id }) => `${code} ${id}`);

  test('[OV4] what the setting does not have, and what contradicts itself, is told with its entry', () => {
    expect(codes({ setting: 'elsewhere' })).toEqual(['setting.other elsewhere']);
    expect(
      codes({
        rights: {
          nothing: { decides: ['fc'] },
          'casevac-launch': { decides: ['fc', 'stranger'], 'may-not': ['fc'] },
          relocation: { delegated: { to: ['pc'], by: { en: 'X', fr: 'X' } }, 'may-not': ['pc'] },
        },
        limits: { never: 60_000 },
        contacts: { nobody: { name: { en: 'X', fr: 'X' } } },
        names: [
          { from: 'Atlantis', to: 'X' },
          { from: 'Muka', to: 'X' },
          { from: 'Muka', to: 'Y' },
        ],
      }),
    ).toEqual([
      'right.unknown nothing',
      'role.unknown casevac-launch',
      'right.decidesBarred casevac-launch',
      'right.delegatedBarred casevac-launch',
      'right.delegatedBarred relocation',
      'limit.unknown never',
      'contact.unknown nobody',
      'name.nowhere Atlantis',
      'name.twice Muka',
    ]);
    expect(codes({})).toEqual([]);
  });

  test('[OV4] a scenario that can no longer be played with it says so', () => {
    const read = readWith(
      own({ rights: { 'casevac-launch': { decides: ['dsrsg-p'], delegated: { to: [], by: { en: '-' } } } } }),
    );
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toContain('decision.nobody');
  });

  test('[OV5] what can be changed is listed as the scenario has it, with the units its texts name', () => {
    const ground = groundOf(scenario, 'fr');
    expect(ground.rights.map(({ id }) => id)).toEqual(Object.keys(scenario.setting.rights));
    expect(ground.rights.find(({ id }) => id === 'casevac-launch')?.decisions.length).toBe(
      byRight('casevac-launch').length,
    );
    expect(ground.units.map(({ name }) => name)).toContain('INFBATT-4');
    expect(ground.places.length).toBe(Object.keys(scenario.setting.places).length);
  });
});
