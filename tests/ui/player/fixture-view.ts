import type { DecisionView, InjectView, RoleView, Said, View } from '@kalari/engine/protocol';

/** What the Force Commander sees half an hour into a casualty evacuation. All of it is invented. */
export function fixtureView(): View {
  return {
    exercise: {
      id: 'x1',
      title: en('Ten, One, Two'),
      summary: en('A convoy, a road, one aircraft that is promised elsewhere.'),
      status: 'running',
      starts: minutes(24 * 60 + 7 * 60 + 40),
      length: minutes(150),
      languages: ['en', 'fr'],
      situation: en(
        'Month fourteen after the treaty. The mission has 6,800 troops and 1,250 police in Carana.\n\nThis morning a logistics convoy with a military escort is on the road from Muka to Kika. Fog lies over the coast until nine.',
      ),
      sensitivity: en('This exercise speaks of wounded and dead colleagues. Anybody may leave the room at any time.'),
    },
    clock: { t: minutes(31), wall: 0, factor: 1_000, running: true },
    me: {
      kind: 'participant',
      role: 'fc',
      person: 'p-fc',
      name: 'A. Diallo',
      brief: en(
        'You command **6,800 troops** in three sectors. Sector 3, with its headquarters at Muka, escorts the convoys to Kika.\n\nYou report to the SRSG. You advise on the use of aircraft; the DMS tasks them.\n\n## You can order\n\n- patrols and the posture of the bases\n- the reserve, one company of it at Muka\n\n## You must ask\n\n- aircraft\n- movement outside the area of operations',
      ),
      private: en('The escort commander is on his first tour. Last month he asked twice for mine-protected vehicles.'),
    },
    roles: tableOf(roles),
    injects: tableOf(injects),
    decisions: tableOf(decisions),
    procedures: tableOf([]),
    messages: tableOf([
      message(
        'm1',
        'srsg',
        ['fc', 'pc', 'dms'],
        'Team call at 08:15. One line each: what you know, what you need.',
        12,
      ),
      message(
        'm2',
        'dms',
        ['fc'],
        'Crew at Galasi has two hours ten of duty left. Muka needs twelve minutes to unload.',
        16,
      ),
      message(
        'm3',
        'fc',
        ['dms'],
        'Understood. I want the Muka aircraft. Who authorises at your end?',
        18,
        'first-alert',
      ),
      message('m4', 'dms', ['fc'], 'I do. Asking the SRSG to tell the minister.', 19),
      message(
        'm5',
        'pc',
        ['fc'],
        'Four of my officers are six kilometres from the market. Shall they close the road?',
        26,
      ),
    ]),
    rfis: tableOf([
      {
        id: 'q1',
        from: 'fc',
        text: 'How long until the engineers reach the place?',
        askedAt: minutes(9),
        answer: 'Search team left Xalksa at 07:48. On the spot about 08:25 if the road holds.',
        as: 'Force Engineer',
        answeredAt: minutes(14),
      },
      {
        id: 'q2',
        from: 'fc',
        text: 'Is the second landing site swept?',
        inject: 'second-device',
        askedAt: minutes(28),
      },
      {
        id: 'q3',
        from: 'fc',
        desk: 'cmo',
        text: 'Which hospital can take three with burns?',
        askedAt: minutes(20),
        answer: 'Galasi can take two now. The third goes on to Level 3 within the hour.',
        answeredAt: minutes(24),
      },
    ]),
    facts: tableOf([
      fact('second-device', 'A second device is likely near landing site 1', 'probable', 25, 'inject'),
      fact('crew-hours', 'The crew at Galasi has 2 h 10 of duty left', 'confirmed', 16, 'message', 'dms'),
      fact('unload', 'The Muka aircraft needs 12 minutes to unload', 'confirmed', 16, 'message', 'dms'),
      fact('three-critical', 'Three of the wounded are critical', 'confirmed', 12, 'inject'),
      fact('crowd', 'A crowd is gathering at the market', 'possible', 20, 'told', 'pc'),
    ]),
    ...{ assets: tableOf([]), forms: tableOf([]), products: tableOf([]) },
    desks: tableOf([
      { id: 'cmo', short: en('CMO'), title: en('Chief Medical Officer') },
      { id: 'jmac', short: en('JMAC'), title: en('Joint Mission Analysis Centre') },
      { id: 'cos', short: en('COS'), title: en('Chief of Staff') },
    ]),
    rights: { byId: {}, order: [], never: [], acting: [] },
    meetings: { byId: {}, order: [] },
    documents: tableOf([
      {
        id: 'authority',
        kind: 'authority',
        title: en('Authority, command and control'),
        body: en(
          '1. The **head of mission** sets priorities.\n2. The **DMS** tasks aircraft.\n3. The **Force Commander** has operational control of all military units.',
        ),
      },
      {
        id: 'casevac',
        kind: 'casevac',
        title: en('Casualty evacuation'),
        body: en(
          'Ten minutes to first aid, one hour to advanced care, two hours to surgery.\n\nThe launch decision may be delegated to the sector.',
        ),
      },
      {
        id: 'roe',
        kind: 'rules-of-engagement',
        title: en('Rules of engagement card'),
        body: en('1. Self-defence.\n2. Freedom of movement.\n3. Protection of civilians.'),
      },
    ]),
  };
}

export const minutes = (count: number) => count * 60_000;
const en = (text: string): Said => ({ text, lang: 'en' });

export function tableOf<T extends { readonly id: string }>(
  rows: readonly T[],
): { byId: Record<string, T>; order: string[] } {
  return { byId: Object.fromEntries(rows.map((row) => [row.id, row])), order: rows.map(({ id }) => id) };
}

const role = (id: string, short: string, title: string, family: RoleView['family'], name?: string): RoleView => ({
  id,
  short: en(short),
  title: en(title),
  family,
  colour: id,
  taken: name !== undefined,
  ...(name === undefined ? {} : { name }),
});

const roles = [
  role('srsg', 'SRSG', 'Special Representative', 'civilian', 'M. Okonjo'),
  role('fc', 'FC', 'Force Commander', 'uniformed', 'A. Diallo'),
  role('pc', 'PC', 'Police Commissioner', 'uniformed', 'S. Lindqvist'),
  role('dms', 'DMS', 'Director of Mission Support', 'support', 'R. Haddad'),
];

const inject = (
  id: string,
  at: number,
  rest: Omit<InjectView, 'id' | 'releasedAt' | 'sharedWith' | 'state'> & Partial<InjectView>,
): InjectView => ({
  state: 'released',
  sharedWith: [],
  ...rest,
  id,
  releasedAt: minutes(at),
});

const injects: InjectView[] = [
  inject('first-alert', 0, {
    channel: 'flash-report',
    from: en('Sector 3 Operations'),
    title: en('Convoy CHARLIE-2 hit north of Kika'),
    body: en(
      'FLASH 004. Logistics convoy CHARLIE-2 struck an explosive device 9 km north of Kika at 07:40. Small-arms fire since, direction north-east, lessening.\n\nTwo vehicles burning. Casualties: several, count follows. Escort holds the road and returns fire.',
    ),
    readAt: minutes(1),
    acknowledgedAt: minutes(1),
    wants: 'acknowledge',
    sharedWith: ['srsg', 'dms'],
  }),
  inject('air-ops', 4, {
    channel: 'phone',
    from: en('Air Operations duty officer'),
    title: en('Who authorises the Muka aircraft?'),
    body: en(
      '“Muka aircraft is on the minister’s task, doors closed in ten minutes. Crew is willing. I need a name for the authorisation, not a committee.”',
    ),
    readAt: minutes(5),
    answeredAt: minutes(7),
    answer: 'The DMS has the aircraft. I asked her for it at 07:46.',
    wants: 'answer',
  }),
  inject('numbers', 12, {
    channel: 'radio',
    from: en('Escort commander, call sign LION 6'),
    title: en('Numbers change: three critical'),
    body: en(
      'THIS IS LION 6. THREE CRITICAL, FOUR SERIOUS, SIX LIGHT, TWO DEAD. TREATING UNDER FIRE. NEED AIRCRAFT. OVER.',
    ),
    readAt: minutes(12),
    wants: 'read',
  }),
  inject('crowd', 20, {
    channel: 'staff-note',
    from: en('Police operations centre'),
    title: en('Crowd at the market, eleven hurt'),
    body: en(
      'Eleven villagers hurt by fragments, two of them badly. An elder asks for help. The national police say nobody is hurt.',
    ),
    readAt: minutes(21),
    wants: 'read',
    sharedBy: 'pc',
    note: 'You will want this before you choose the landing site.',
  }),
  inject('second-device', 25, {
    channel: 'flash-report',
    from: en('Sector 3 Operations'),
    office: en('joint operations cell'),
    title: en('Second device likely, landing site 1 unsafe'),
    body: en(
      'FLASH 011. Search team reports wires 400 m past the burning vehicles. A second device is **likely**. Landing site 1 lies between.\n\nSite 2 is 900 m away, open ground, not searched. Twelve minutes to carry the wounded there.\n\nEscort asks whether to **wait for the search, move to site 2, or land at site 1 now**.',
    ),
    only: en('The escort commander asks you, not Sector 3. He has not told his own headquarters yet.'),
    readAt: minutes(26),
    wants: 'acknowledge',
    by: minutes(36),
  }),
  inject('ambassador', 27, {
    channel: 'email',
    from: en('Permanent mission, military adviser'),
    title: en('Our wounded to Galasi first'),
    body: en(
      'General,\n\nmy capital asks that our three wounded go to the hospital at Galasi, ahead of others. I am told the aircraft is yours to send.\n\nPlease confirm within the hour.',
    ),
    readAt: minutes(28),
    wants: 'answer',
    by: minutes(29),
    state: 'expired',
  }),
  inject('post', 29, {
    channel: 'social',
    from: en('@muka_voice'),
    title: en('Smoke over the Kika road'),
    body: en('Two white trucks burning past the bridge. My cousin drives for them. Nobody tells us anything.'),
    wants: 'read',
  }),
  inject('wire', 30, {
    channel: 'news',
    from: en('Carana Wire'),
    title: en('UN convoy attacked in the south, at least five dead'),
    body: en(
      'MUKA — A United Nations convoy was attacked on Tuesday on the road to Kika, a local official said. A person who was not authorised to speak put the dead at five. The mission did not comment.',
    ),
    wants: 'read',
  }),
];

const unspoken = { others: 'counts' as const, consulted: [], informed: [], overstepped: [] };

const decisions: DecisionView[] = [
  {
    id: 'aircraft',
    number: 1,
    state: 'taken',
    title: en('Keep the minister’s flight, or take the aircraft'),
    authority: ['dms'],
    consult: ['fc'],
    inform: ['srsg'],
    ...unspoken,
    openedAt: minutes(4),
    closesAt: minutes(15),
    options: [
      { id: 'take', text: en('Take it now'), open: true },
      { id: 'keep', text: en('Let the flight go'), open: true },
    ],
    other: true,
    positions: [{ role: 'fc', option: 'take', stance: 'supports', t: minutes(8) }],
    outcome: {
      role: 'dms',
      option: 'take',
      reason: 'Medical need comes first. The SRSG tells the minister.',
      authority: 'own',
      t: minutes(10),
      recorded: false,
    },
    facts: [],
  },
  {
    id: 'landing',
    number: 2,
    state: 'open',
    title: en('Accept the risk at the landing site'),
    question: en(
      'The aircraft is twelve minutes out. Its commander and Sector 3 choose the site; you say what risk the mission accepts.',
    ),
    authority: ['fc'],
    consult: ['dms', 'pc'],
    inform: ['srsg'],
    ...unspoken,
    openedAt: minutes(26),
    closesAt: minutes(41),
    options: [
      {
        id: 'site-1',
        text: en('Site 1 now'),
        detail: en('Wounded on board by 08:20. Unsearched ground, wires 400 m away.'),
        open: true,
      },
      {
        id: 'site-2',
        text: en('Site 2'),
        detail: en('Twelve minutes more. Open ground, an escort can ring it.'),
        open: true,
      },
      {
        id: 'leave',
        text: en('Leave it to the crew and Sector 3'),
        detail: en('They see the ground. You give escort and answer for it.'),
        open: true,
      },
    ],
    other: true,
    positions: [
      { role: 'dms', option: 'site-2', stance: 'supports', text: 'Crew will not land on wires.', t: minutes(29) },
      { role: 'dms', option: 'site-1', stance: 'against', t: minutes(29) },
      { role: 'srsg', option: 'leave', stance: 'accepts', text: 'If you tell me who answers for it.', t: minutes(30) },
    ],
    facts: ['second-device', 'three-critical'],
  },
];

function message(id: string, from: string, to: string[], text: string, at: number, about?: string) {
  return { id, from, to, text, t: minutes(at), ...(about === undefined ? {} : { inject: about }) };
}

function fact(
  id: string,
  text: string,
  reliability: 'confirmed' | 'probable' | 'possible',
  at: number,
  via: 'inject' | 'told' | 'message',
  from?: string,
) {
  return { id, text: en(text), reliability, since: minutes(at), via, ...(from === undefined ? {} : { from }) };
}
