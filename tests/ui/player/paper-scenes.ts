import type { FormView, ProductView, Said, View } from '@kalari/engine/protocol';
import { fixtureView, minutes, tableOf } from './fixture-view.ts';
import type { Scene } from './scenes.ts';

const en = (text: string): Said => ({ text, lang: 'en' });

const section = (id: string, title: string, hint: string) => ({ id, title: en(title), hint: en(hint) });

const forms: FormView[] = [
  {
    id: 'flash-report',
    title: en('Flash report'),
    brief: en('The first word to headquarters: what is known within half an hour, and nothing else.'),
    right: 'report',
    to: ['jmac'],
    beyond: en('United Nations Operations and Crisis Centre'),
    others: 'noted',
    sections: [
      section('what', 'What happened', 'Where, when, to whom. What was seen and who saw it.'),
      section('casualties', 'Casualties', 'Figures as they stand, and how sure they are.'),
      section('action', 'Action taken', 'What the mission has done and what it will do in the next hour.'),
      section('request', 'What is asked', 'Of whom, by when.'),
    ],
  },
  {
    id: 'tasking-order',
    title: en('Tasking order'),
    brief: en('Who does what, where, by when, with what.'),
    right: 'order',
    to: ['dms'],
    others: 'noted',
    sections: [section('task', 'Task', 'One sentence.'), section('timing', 'Timing', 'From when to when.')],
  },
  {
    id: 'press-line',
    title: en('Press line'),
    right: 'report',
    to: [],
    beyond: en('The press'),
    others: 'counts',
    sections: [section('line', 'Line', 'What may be quoted.')],
  },
];

const right = (id: string, title: string, holders: string[]): View['rights']['byId'][string] => ({
  id,
  title: en(title),
  decides: holders,
  delegatesTo: [],
  delegations: [],
  holders,
  consult: [],
  inform: [],
  mayNot: [],
  joint: false,
  urgent: false,
  basis: 'doctrine-unverified',
});

const report = (id: string, change: Partial<ProductView>): ProductView => ({
  id,
  form: 'flash-report',
  title: 'Convoy CHARLIE-2, north of Kika',
  state: 'draft',
  version: 2,
  role: 'fc',
  sections: [
    {
      id: 'what',
      text: 'Convoy CHARLIE-2 struck an explosive device 9 km north of Kika at 0740. Fire from the north-east, lessening.\nSource: escort commander, voice, one transmission.',
    },
    { id: 'casualties', text: 'Three critical, four serious, six light, two dead. Figures of 0752.' },
    { id: 'request', text: 'None for the moment.' },
  ],
  facts: ['three-critical'],
  to: ['jmac'],
  savedAt: minutes(20),
  standing: 'none',
  overstepped: [],
  ...change,
});

const order = (id: string, change: Partial<ProductView>): ProductView =>
  report(id, {
    form: 'tasking-order',
    title: 'Escort for the engineers',
    role: 'pc',
    sections: [
      { id: 'task', text: 'Escort the search team from Xalksa to the place of the device, and hold the road for it.' },
      { id: 'timing', text: 'From 0815 until relieved.' },
    ],
    facts: ['crowd'],
    to: ['dms'],
    standing: 'own',
    ...change,
  });

/** Papers as the Force Commander has them. */
export const papers = {
  draft: report('draft', {}),
  submitted: report('submitted', { state: 'submitted', submittedAt: minutes(22) }),
  returned: report('returned', {
    state: 'returned',
    submittedAt: minutes(22),
    returned: {
      role: 'srsg',
      t: minutes(27),
      reason: 'Say what we have done, and leave the guess about the wires out.',
    },
  }),
  approved: report('approved', {
    state: 'approved',
    submittedAt: minutes(22),
    approved: { role: 'srsg', t: minutes(28), authority: 'own' },
  }),
  noted: report('noted', { overstepped: [{ role: 'fc', what: 'release', t: minutes(29) }] }),
  asked: order('asked', { state: 'submitted', submittedAt: minutes(26) }),
  mine: order('mine', { role: 'fc', title: '' }),
  received: {
    id: 'received',
    form: 'press-line',
    title: '',
    state: 'released',
    sections: [
      { id: 'line', text: 'A convoy of the mission was attacked this morning. Our first thought is with the wounded.' },
    ],
    facts: [],
    to: ['fc', 'pc'],
    released: { role: 'srsg', t: minutes(30), authority: 'own' },
  },
  out: report('out', { state: 'released', released: { role: 'srsg', t: minutes(18), authority: 'own' } }),
} as const satisfies Readonly<Record<string, ProductView>>;

/** The fixture with forms to write on, and these papers. */
export function withPapers(...some: readonly ProductView[]): Scene {
  return {
    view: {
      ...fixtureView(),
      forms: tableOf(forms),
      products: tableOf(some),
      rights: {
        ...tableOf([
          right('report', 'Report to headquarters', ['srsg']),
          right('order', 'Task units of the Force', ['fc']),
        ]),
        never: [],
        acting: [],
      },
    },
  };
}

export const paperScenes: Readonly<Record<string, Scene>> = {
  papers: withPapers(...Object.values(papers)),
  papersNone: withPapers(),
};
