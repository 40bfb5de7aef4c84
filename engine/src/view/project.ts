import type { Flow } from '../flow.ts';
import type { Setting } from '../scenario/schema.ts';
import { say } from '../text.ts';
import type { Tables } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { assetsFor } from './assets.ts';
import { type Audience, sightOf } from './audience.ts';
import { controlOf } from './control.ts';
import { decisionsFor } from './decisions.ts';
import { injectsFor } from './injects.ts';
import { factsFor, messagesFor, rfisFor } from './knowledge.ts';
import { type Looking, Onlooker } from './looking.ts';
import { proceduresFor } from './procedures.ts';
import { formsOf, productsFor } from './products.ts';
import { meetingsFor, rightsFor } from './rights.ts';
import { memberIn } from './team.ts';
import type { ControlView, RoleView, View } from './view.ts';

/**
 * What an audience sees. Default deny: a new object is built field by field from what is that audience's business;
 * nothing is copied and then taken away.
 */
export function project(flow: Flow, world: World, audience: Audience): View {
  return watchingAs(flow, world, audience).onlooker.look((looking) => ({
    ...viewOf(looking, (control) => ({ ...control })),
  }));
}

/**
 * The same view, of which each part is made when it is looked at, of the world as it is then: for who looks often and at
 * little. It is one and the same object for one audience, and a part of it stays the same object until it changes.
 */
export function glance(flow: Flow, world: World, audience: Audience): View {
  return watchingAs(flow, world, audience).glance;
}

/** Somebody who looks at one world: views are kept up, not made anew, and every look costs what has changed since the last. */
interface Watching {
  readonly onlooker: Onlooker;
  readonly glance: View;
}

const watching = new WeakMap<World, Map<string, Watching>>();

function watchingAs(flow: Flow, world: World, audience: Audience): Watching {
  const here = watching.get(world) ?? new Map<string, Watching>();
  watching.set(world, here);
  const key = JSON.stringify(audience);
  const known = here.get(key);
  if (known?.onlooker.flow === flow) return known;
  const onlooker = new Onlooker(flow, world, audience);
  const come = { onlooker, glance: viewOf(onlooker.looking, undefined) };
  here.set(key, come);
  return come;
}

/** The parts of a view, each made when it is looked at; `whole` makes the control part at once. */
function viewOf(looking: Looking, whole: ((control: ControlView) => ControlView) | undefined): View {
  const { audience, part } = looking;
  const inside = audience.kind === 'facilitator' || looking.role !== undefined;
  /** A part that is none of this audience's business is empty. */
  const see = <P extends keyof View, V>(name: P, none: V, make: (looking: Looking) => V) =>
    sightOf(audience, name) === 'none' ? none : part(name, make);
  const view: View = {
    get exercise() {
      return part('exercise', exerciseOf);
    },
    get clock() {
      return part('clock', clockOf);
    },
    get me() {
      return part('me', meOf);
    },
    get roles() {
      return part('roles', rolesOf);
    },
    get injects() {
      return see('injects', nothing(), injectsFor);
    },
    get decisions() {
      return see('decisions', nothing(), decisionsFor);
    },
    get procedures() {
      return see('procedures', nothing(), proceduresFor);
    },
    get messages() {
      return see('messages', nothing(), messagesFor);
    },
    get rfis() {
      return see('rfis', nothing(), rfisFor);
    },
    get facts() {
      return see('facts', nothing(), factsFor);
    },
    get assets() {
      return see('assets', nothing(), assetsFor);
    },
    get forms() {
      return see('forms', nothing(), inside ? formsOf : nothing);
    },
    get products() {
      return see('products', nothing(), productsFor);
    },
    get documents() {
      return see('documents', nothing(), inside ? documentsOf : nothing);
    },
    get desks() {
      return see('desks', nothing(), inside ? desksOf : nothing);
    },
    get rights() {
      return see('rights', noRights(), inside ? rightsFor : noRights);
    },
    get meetings() {
      return see('meetings', nothing(), meetingsFor);
    },
  };
  if (audience.kind !== 'facilitator') return view;
  const { joinCode } = audience;
  const indicators = { enumerable: true, get: () => part('indicators', indicatorsOf) };
  return Object.defineProperties(view, {
    ...(sightOf(audience, 'indicators') === 'none' ? {} : { indicators }),
    control: {
      enumerable: true,
      get: () =>
        whole === undefined
          ? controlOf(looking, joinCode)
          : part('control', (within) => whole(controlOf(within, joinCode))),
    },
  });
}

const nothing = () => ({ byId: {}, order: [] });
const noRights = () => ({ byId: {}, order: [], never: [], acting: [] });

function exerciseOf({ flow: { scenario }, world, audience: { language } }: Looking): View['exercise'] {
  const { exercise, title, status, frozen, emergency } = world.must('exercise', 'it');
  return {
    id: exercise,
    title: title?.words ? { text: title.words, lang: language } : say(scenario.title, language),
    summary: say(scenario.summary, language),
    status,
    ...(frozen === undefined ? {} : { frozen: { reason: frozen.reason?.words ?? '' } }),
    ...(emergency === undefined ? {} : { noDuff: noDuffOf(emergency) }),
    starts: scenario.starts,
    length: scenario.length,
    languages: [...scenario.languages],
    ...(scenario.sensitivity === undefined ? {} : { sensitivity: say(scenario.sensitivity, language) }),
    situation: say(scenario.situation, language),
  };
}

function noDuffOf({ wall, from, reason }: NonNullable<Tables['exercise']['emergency']>): View['exercise']['noDuff'] {
  return { wall, ...(from === undefined ? {} : { from }), reason: reason?.words ?? '' };
}

function clockOf({ world }: Looking): View['clock'] {
  const { t, wall, factor, running } = world.must('clock', 'it');
  return { t, wall, factor, running };
}

function meOf({ flow: { scenario }, world, role, audience }: Looking): View['me'] {
  if (audience.kind === 'facilitator') return memberIn({ world }, audience);
  const person = world.get('persons', audience.person);
  const name = person?.name.words ?? '';
  if (audience.kind === 'waiting') {
    return {
      kind: 'waiting',
      person: audience.person,
      name,
      ...(person?.role === undefined ? {} : { role: person.role }),
    };
  }
  const seat = scenario.seats[role ?? ''];
  return {
    kind: 'participant',
    role: audience.role,
    person: audience.person,
    name,
    ...(seat === undefined ? {} : { brief: say(seat.brief, audience.language) }),
    ...(seat?.private === undefined ? {} : { private: say(seat.private, audience.language) }),
  };
}

/** At the door stand the seats; who speaks in which capacity, and who may stand in for whom, is known inside. */
function rolesOf({ flow: { scenario }, world, role: seat, audience: { kind, language } }: Looking): View['roles'] {
  const sitting = new Map(
    world
      .rows('persons')
      .flatMap((person) => (person.state === 'admitted' && person.role !== undefined ? [[person.role, person]] : [])),
  );
  const order = scenario.order.roles.filter((role) => Object.hasOwn(scenario.seats, role));
  const inside = kind === 'facilitator' || seat !== undefined;
  const byId: View['roles']['byId'] = {};
  for (const id of order) {
    const role = scenario.setting.roles[id];
    if (role === undefined) continue;
    const name = sitting.get(id)?.name.words;
    byId[id] = {
      id,
      short: say(role.short, language),
      title: say(role.title, language),
      family: role.family,
      colour: role.colour,
      taken: sitting.has(id),
      ...(name ? { name } : {}),
      ...(inside ? hatsOf(role, language) : {}),
      ...(inside && role.acting.length > 0 ? { acting: [...role.acting] } : {}),
    };
  }
  return { byId, order };
}

function hatsOf({ hats }: Setting['roles'][string], language: string): Pick<RoleView, 'hats'> {
  const worn = Object.entries(hats);
  if (worn.length === 0) return {};
  return {
    hats: worn.map(([id, { short, title }]) => ({ id, short: say(short, language), title: say(title, language) })),
  };
}

/** Which desks there are is known to everybody in the mission; what they hold is not. */
function desksOf({ flow: { scenario }, audience: { language } }: Looking): View['desks'] {
  const byId: View['desks']['byId'] = {};
  for (const id of scenario.order.desks) {
    const role = scenario.setting.roles[id];
    if (role !== undefined) byId[id] = { id, short: say(role.short, language), title: say(role.title, language) };
  }
  return { byId, order: [...scenario.order.desks] };
}

function documentsOf({ flow: { scenario }, audience: { language } }: Looking): View['documents'] {
  const byId: View['documents']['byId'] = {};
  for (const [id, document] of Object.entries(scenario.setting.documents)) {
    const paper = scenario.papers?.[id];
    byId[id] = {
      id,
      kind: document.kind,
      title: say(document.title, language),
      body: say(document.body, language),
      ...(paper === undefined ? {} : { paper: { name: paper.name, bytes: paper.bytes } }),
    };
  }
  return { byId, order: [...scenario.order.documents] };
}

function indicatorsOf({ flow: { scenario }, world, audience: { language } }: Looking): NonNullable<View['indicators']> {
  return scenario.order.indicators.map((id) => {
    const row = world.get('indicators', id);
    return {
      id,
      title: say(scenario.setting.indicators[id]?.title, language),
      value: row?.value ?? scenario.indicators[id] ?? 0,
      history: row?.history.map(({ t, value }) => ({ t, value })) ?? [],
    };
  });
}
