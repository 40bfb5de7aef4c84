import type { DecisionView, Said, View } from '@kalari/engine/protocol';
import { fixtureView, minutes, tableOf } from './fixture-view.ts';
import type { Scene } from './scenes.ts';

type RightView = View['rights']['byId'][string];

const en = (text: string): Said => ({ text, lang: 'en' });

const right = (id: string, title: string, rest: Partial<RightView>): RightView => ({
  id,
  title: en(title),
  decides: [],
  delegatesTo: [],
  delegations: [],
  holders: rest.decides ?? [],
  consult: [],
  inform: [],
  mayNot: [],
  joint: false,
  urgent: false,
  basis: 'doctrine-unverified',
  ...rest,
});

const rights = {
  ...tableOf([
    right('landing-risk', 'Accept the risk at a landing site', {
      decides: ['fc'],
      delegatesTo: ['pc', 'dms'],
      consult: ['dms', 'pc'],
      inform: ['srsg', 'jmac'],
    }),
    right('launch', 'Launch an aircraft for casualties', {
      decides: ['dms'],
      delegated: { to: ['fc'], by: en('Casualty evacuation, point 3') },
      urgent: true,
      inform: ['srsg'],
    }),
    right('security', 'Decide on the security of all personnel', { decides: ['srsg'], as: 'do', mayNot: ['fc'] }),
    right('lead-change', 'Hand the lead from police to military, or back', { decides: ['fc', 'pc'], joint: true }),
    right('mandate', 'Change the mandate', { beyond: en('The Security Council') }),
  ]),
  never: [
    {
      id: 'ransom',
      title: en('Pay a ransom.'),
      why: en('Whoever pays once is taken again.'),
      basis: 'doctrine-verified' as const,
    },
  ],
  acting: [],
};

const hats = [
  { id: 'hom', short: en('HoM'), title: en('Head of Mission') },
  { id: 'do', short: en('DO'), title: en('Designated Official for security') },
];

/** The fixture under a setting's matrix: the landing is the Force Commander's by right. */
function ruled(change: Partial<DecisionView>, more: (view: View) => Partial<View> = () => ({})): Scene {
  const view = fixtureView();
  const { landing } = view.decisions.byId;
  if (landing === undefined) throw new Error('The fixture has no landing.');
  const { srsg } = view.roles.byId;
  if (srsg === undefined) throw new Error('The fixture has no SRSG.');
  const ruledView: View = {
    ...view,
    rights,
    roles: { ...view.roles, byId: { ...view.roles.byId, srsg: { ...srsg, hats } } },
    decisions: {
      ...view.decisions,
      byId: { ...view.decisions.byId, landing: { ...landing, right: 'landing-risk', standing: 'own', ...change } },
    },
  };
  return { view: { ...ruledView, ...more(ruledView) } };
}

const as = (role: string) => (view: View) => ({ me: { ...view.me, role } });

const delegatedTo = (role: string) => (view: View) => {
  const held = view.rights.byId['landing-risk'];
  if (held === undefined) return {};
  const delegations = [{ from: 'fc', to: role, since: minutes(29) }];
  return { rights: { ...view.rights, byId: { ...view.rights.byId, 'landing-risk': { ...held, delegations } } } };
};

/** Who may decide, who was asked, what was passed on: states of the board that a setting's matrix brings about. */
export const authorityScenes: Readonly<Record<string, Scene>> = {
  right: ruled({
    consulted: [{ role: 'dms', asker: 'fc', how: 'message', t: minutes(29) }],
  }),
  desks: ruled({ consult: ['dms', 'cmo'] }),
  passedOn: ruled({}, delegatedTo('pc')),
  delegate: ruled({ standing: 'delegated' }, (view) => ({ ...as('pc')(view), ...delegatedTo('pc')(view) })),
  acting: ruled({ standing: 'acting', authority: ['srsg'], right: 'security' }, (view) => ({
    ...as('dms')(view),
    rights: { ...view.rights, acting: [{ of: 'srsg', actor: 'dms', since: minutes(20) }] },
  })),
  hats: ruled({ authority: ['srsg'], right: 'security' }, as('srsg')),
  leaves: ruled({ authority: ['srsg'], right: 'security' }, (view) => {
    const { srsg } = view.roles.byId;
    if (srsg === undefined) throw new Error('The fixture has no SRSG.');
    const named = { ...srsg, acting: ['dms', 'fc', 'cos'] };
    return { ...as('srsg')(view), roles: { ...view.roles, byId: { ...view.roles.byId, srsg: named } } };
  }),
  notMine: ruled({ standing: 'none', others: 'noted' }, as('pc')),
  barred: ruled({ standing: 'barred', authority: ['srsg'], right: 'security' }),
  overstepped: ruled(
    {
      standing: 'none',
      others: 'noted',
      overstepped: [{ why: 'none', option: 'site-1', t: minutes(30), recorded: false }],
    },
    as('pc'),
  ),
  never: ruled({
    overstepped: [{ why: 'never', never: 'ransom', option: 'leave', t: minutes(30), recorded: true }],
  }),
  joint: ruled({
    right: 'lead-change',
    authority: ['fc', 'pc'],
    consult: [],
    positions: [{ role: 'pc', option: 'site-2', stance: 'supports', t: minutes(29) }],
  }),
  met: ruled({}, () => ({
    meetings: tableOf([
      {
        id: 'g1',
        roles: ['fc', 'dms'],
        t: minutes(22),
        decision: 'landing',
        facts: ['unload'],
        text: 'Met about fuel.',
      },
    ]),
  })),
  urgent: ruled({ right: 'launch', authority: ['dms'], consult: ['dms', 'pc'], positions: [], standing: 'delegated' }),
};
