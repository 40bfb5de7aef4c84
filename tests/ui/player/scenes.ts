import type { Answer, View } from '@kalari/engine/protocol';
import type { LinkState, Waiting } from '@kalari/ui-kit/link';
import { authorityScenes } from './authority-scenes.ts';
import { fixtureView, tableOf } from './fixture-view.ts';
import { paperScenes } from './paper-scenes.ts';

export interface Scene {
  readonly view: View | null;
  readonly state?: Partial<LinkState>;
  readonly waiting?: readonly Waiting[];
  /** What is answered from the beginning. */
  readonly answer?: Answer;
}

const changed = (change: (view: View) => Partial<View>): View => {
  const view = fixtureView();
  return { ...view, ...change(view) };
};
const stopped = (view: View): View['clock'] => ({ ...view.clock, running: false });
const nothing = { byId: {}, order: [] };
const minuteAgo = () => Date.now() - 8_000;

/** Where the messages of the fixture are about, in the scene with a map. */
const placesOfItems: Readonly<Record<string, string>> = {
  'first-alert': 'kika',
  'second-device': 'kika',
  post: 'xalksa',
};

/** Further roles, with the longest names there are. */
const more = [
  ['dpol', 'DSRSG-P', 'Deputy Special Representative for Political Affairs', 'civilian', 'dpol'],
  ['rchc', 'DSRSG/RC/HC', 'Deputy Special Representative, Resident and Humanitarian Coordinator', 'civilian', 'rchc'],
  ['dfc', 'DFC', 'Deputy Force Commander', 'uniformed', 'rose'],
  ['dpc', 'DPC', 'Deputy Police Commissioner', 'uniformed', 'earth'],
  ['cos', 'COS', 'Chief of Staff', 'support', 'cos'],
  ['cmo', 'CMO', 'Chief Medical Officer', 'support', 'moss'],
  ['csa', 'CSA', 'Chief Security Adviser', 'support', 'violet'],
  ['joc', 'JOC', 'Chief of the Joint Operations Centre', 'support', 'teal'],
] as const;

/** States of the page that are hard to reach by playing. */
export const scenes: Readonly<Record<string, Scene>> = {
  desk: { view: fixtureView() },
  empty: {
    view: changed(() => ({ injects: nothing, decisions: nothing, messages: nothing, rfis: nothing, facts: nothing })),
  },
  reconnecting: {
    view: fixtureView(),
    state: { phase: 'reconnecting', since: minuteAgo(), lastHeardWall: minuteAgo() },
    waiting: [
      { id: '1', command: { type: 'message.send', to: ['dms'], text: 'Hold at Kika and report every ten minutes.' } },
      { id: '2', command: { type: 'inject.acknowledge', inject: 'second-device' } },
    ],
  },
  leftOver: {
    view: fixtureView(),
    waiting: [
      { id: '1', command: { type: 'message.send', to: ['dms'], text: 'Written before the page was loaded again.' } },
    ],
    answer: { ok: false, code: 'exercise.frozen', message: '', hint: '' },
  },
  frozen: {
    view: changed((view) => ({
      exercise: { ...view.exercise, status: 'paused', frozen: { reason: 'A question about the map' } },
      clock: stopped(view),
    })),
  },
  noDuff: {
    view: changed((view) => ({
      exercise: {
        ...view.exercise,
        status: 'paused',
        frozen: { reason: '' },
        noDuff: { wall: 1_767_600_000_000, from: 'pc', reason: 'A guard has collapsed at the door of room 4.' },
      },
      clock: stopped(view),
    })),
  },
  paused: { view: changed((view) => ({ exercise: { ...view.exercise, status: 'paused' }, clock: stopped(view) })) },
  ended: { view: changed((view) => ({ exercise: { ...view.exercise, status: 'ended' }, clock: stopped(view) })) },
  planned: {
    view: changed((view) => ({
      exercise: { ...view.exercise, status: 'planned' },
      clock: { ...stopped(view), t: 0 },
      injects: nothing,
      decisions: nothing,
      messages: nothing,
      rfis: nothing,
      facts: nothing,
      roles: tableOf(
        view.roles.order
          .flatMap((id) => view.roles.byId[id] ?? [])
          .map((role) => ({ ...role, taken: role.id !== 'dms' })),
      ),
    })),
  },
  door: {
    view: changed((view) => ({
      me: { kind: 'waiting', role: 'fc', name: 'A. Diallo' },
      exercise: { ...view.exercise, status: 'planned' },
    })),
  },
  advise: {
    view: changed((view) => ({ me: { ...view.me, role: 'pc' } })),
  },
  ruling: {
    view: changed((view) => {
      const { landing } = view.decisions.byId;
      if (landing === undefined) return {};
      const outcome = {
        role: 'fc',
        other: 'Carry the wounded to the road bend and lift them from there, with smoke on site 1.',
        reason: 'Keeps the time of site 1 and leaves the wires alone.',
        authority: 'own',
        t: 31 * 60_000,
        recorded: false,
      } as const;
      return {
        decisions: {
          ...view.decisions,
          byId: { ...view.decisions.byId, landing: { ...landing, state: 'ruling', outcome } },
        },
      };
    }),
  },
  map: {
    view: changed((view) => ({
      injects: {
        ...view.injects,
        byId: Object.fromEntries(
          Object.entries(view.injects.byId).map(([id, item]) => [
            id,
            { ...item, ...(placesOfItems[id] === undefined ? {} : { place: placesOfItems[id] }) },
          ]),
        ),
      },
    })),
  },
  three: { view: changed((view) => seatsOf(view, ['srsg', 'fc', 'dms'])) },
  twelve: { view: changed((view) => seatsOf(view, [...view.roles.order, ...more.map(([id]) => id)])) },
  faster: { view: changed((view) => ({ clock: { ...view.clock, factor: 4_000 } })) },
  replaced: { view: fixtureView(), state: { phase: 'replaced' } },
  stopped: { view: fixtureView(), state: { phase: 'stopped' } },
  refused: { view: null, state: { phase: 'refused' } },
  removed: { view: null, state: { phase: 'removed' } },
  oldPage: { view: null, state: { phase: 'oldPage' } },
  loading: { view: null, state: { phase: 'connecting' } },
  ...authorityScenes,
  ...paperScenes,
};

/** The same exercise with these roles only, all taken, in the order of their families. */
function seatsOf(view: View, ids: readonly string[]): Partial<View> {
  const known = view.roles.order.flatMap((id) => view.roles.byId[id] ?? []);
  const added = more.map(([id, short, title, family, colour]) => ({
    id,
    short: { text: short, lang: 'en' },
    title: { text: title, lang: 'en' },
    family,
    colour,
    taken: true,
    name: short,
  }));
  const families = ['civilian', 'uniformed', 'support'];
  const roles = [...known, ...added].filter(({ id }) => ids.includes(id));
  return { roles: tableOf(roles.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family))) };
}
