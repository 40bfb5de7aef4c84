import { compile, type Flow, readScenario } from '@kalari/engine';

/** A setting with four roles, enough for every rule. */
export const smallSetting = `
kalari: 1
id: small
title: { en: Small }
summary: { en: A small country. }
roles:
  srsg:
    short: { en: SRSG }
    title: { en: Head of Mission }
    family: civilian
    colour: srsg
    hats: { hom: { short: { en: HoM }, title: { en: Head of Mission } }, do: { short: { en: DO }, title: { en: Designated Official } } }
    acting: [dms]
  fc: { short: { en: FC }, title: { en: Force Commander }, family: uniformed, colour: fc }
  pc: { short: { en: PC }, title: { en: Police Commissioner }, family: uniformed, colour: pc }
  dms: { short: { en: DMS }, title: { en: Director of Mission Support }, family: support, colour: dms }
  cmo: { short: { en: CMO }, title: { en: Chief Medical Officer }, family: support, colour: dms }
contacts:
  sector: { name: { en: Sector 3 operations } }
  air: { name: { en: Air Operations }, office: { en: Duty officer } }
indicators:
  consent: { title: { en: Consent } }
grid: { width: 10, height: 10, provenance: INV }
travel: { air-speed: 220, road-speed: 35, road-factor: 135, provenance: INV }
places:
  kika: { name: { en: Kika }, x: 1, y: 1, role: { en: Contested }, provenance: INV }
documents:
  mandate: { title: { en: Mandate }, kind: mandate, body: { en: Protect civilians. }, provenance: INV }
`;

/** A scenario with one of everything. */
export const smallScenario = `
kalari: 1
id: small-ambush
title: { en: A small ambush, fr: Une petite embuscade }
summary: { en: A convoy is hit. }
setting: small
length: 1h
shortest: 40min
real-time: 10min
starts: D+1 07:40
situation: { en: It is morning. }
seats:
  srsg: { brief: { en: You lead. }, private: { en: The minister was promised an aircraft. } }
  fc: { brief: { en: You command. } }
  pc: { brief: { en: You police. } }
  dms: { brief: { en: You support. }, notes: { en: Let them find it. } }
desks:
  cmo:
    notes: { en: Calm. }
    answers:
      hospitals: { about: { en: Which hospital }, text: { en: The near one is busy until nine. }, carries: [busy-surgeon] }
      team: { about: { en: The team }, text: { en: It waits at the clinic. }, only-if: "decisions.launch.taken" }
objectives:
  launch: { title: { en: Launch where it is fastest }, short: { en: Launch } }
  share: { title: { en: Share what others need }, short: { en: Sharing } }
indicators: { consent: 60 }
facts:
  ambush: { text: { en: A convoy was hit. }, matters-to: { launch: critical }, truth: true, reliability: probable }
  second-device: { text: { en: A second device. }, first: fc, matters-to: { launch: useful }, truth: true }
  busy-aircraft: { text: { en: The aircraft is on a minister's task. }, matters-to: { launch: critical } }
  promise: { text: { en: The minister was promised. }, first: srsg }
  busy-surgeon: { text: { en: The surgeon is busy until nine. } }
storyline:
  alert:
    title: { en: The first minutes }
    next:
      - { to: in-time, when: "decisions.launch.taken && decisions.launch.takenAt <= minutes(10)", why: { en: Launched in time }, then: [{ consent: 5 }] }
      - { to: late, after: 25min, why: { en: Nobody has launched }, then: [{ consent: -10 }, { release: bad-news }] }
  in-time:
    title: { en: In time }
    next: [{ to: calm, when: "indicators.consent > 70", why: { en: People are with us } }]
  late:
    title: { en: Late }
  calm:
    title: { en: Calm }
injects:
  first-alert:
    at: 0min
    from: sector
    via: flash-report
    title: { en: Contact north of Kika, fr: Contact au nord de Kika }
    body: { en: A convoy was hit at 0740. }
    carries: [ambush]
    wants: acknowledge
    within: 5min
    to:
      fc: { body: { en: A second device may lie further on. }, carries: [second-device] }
      dms: { body: { en: Air operations asks who authorises. } }
    if-silent: { then: [{ release: second-alert }] }
    notes: { en: Numbers will change. }
  air-call:
    at: 4min
    release: hand
    from: air
    via: phone
    title: { en: Who authorises }
    to: { dms: { body: { en: The aircraft is on the minister's task. }, carries: [busy-aircraft] } }
    wants: answer
    script: { en: Hurried. }
  second-alert:
    from: sector
    via: radio
    title: { en: Again }
    to: { fc: ~ }
  follow-up:
    with: { inject: first-alert }
    delay: 2min
    from: sector
    via: radio
    title: { en: Follow-up }
    to: { fc: ~, pc: ~ }
  arrival:
    from: air
    via: staff-note
    title: { en: Aircraft at the hospital }
    to: { dms: ~, srsg: ~ }
  bad-news:
    from: sector
    via: flash-report
    title: { en: Bad news }
    to: { srsg: ~ }
  on-consent:
    when: "indicators.consent < 55"
    delay: 1min
    from: sector
    via: news
    title: { en: People are angry }
    to: { pc: ~ }
  only-if-pc:
    at: 20min
    optional: true
    place: kika
    only-if: "'pc' in facts.ambush.holders"
    from: sector
    via: radio
    title: { en: For those who know }
    to: { pc: ~ }
  request:
    at: 6min
    from: sector
    via: email
    title: { en: What do you need }
    to: { pc: ~, dms: ~ }
    wants: answer
    within: 5min
    if-silent: { then: [{ skip: reserve }] }
  thanks:
    with: { decision: launch }
    delay: 3min
    from: air
    via: phone
    title: { en: Thank you }
    to: { dms: ~ }
  late-news:
    with: { phase: late }
    delay: 2min
    from: sector
    via: news
    title: { en: Late news }
    to: { pc: ~ }
  cordon-report:
    with: { decision: cordon }
    from: sector
    via: radio
    title: { en: About the cordon }
    to: { pc: ~ }
  reserve:
    by-hand: true
    from: sector
    via: radio
    title: { en: Reserve }
    to: { fc: ~ }
decisions:
  launch:
    opens: { with: { inject: first-alert } }
    title: { en: Who launches }
    authority: [dms]
    delegated: { to: [fc], by: { en: Standing procedure } }
    consult: [fc, srsg]
    closes: 15min
    options:
      take: { text: { en: Take the aircraft }, doctrine: true, then: [{ release: arrival, in: 40min }, { consent: -2 }] }
      keep: { text: { en: Keep the minister's flight }, then: [{ consent: -8 }, { delay: follow-up, by: 5min }] }
    otherwise: keep
  escort:
    opens: { with: { decision: launch, option: take }, delay: 1min }
    title: { en: Escort }
    authority: [fc]
    seen-by: [fc, dms]
    options:
      yes: { text: { en: Escort } , then: [{ draw: luck, percent: 50, then: [{ consent: 20 }], otherwise: [{ consent: 20 }] }] }
      no: { text: { en: No escort }, then: [{ skip: reserve }, { open: cordon, in: 2min }] }
      later: { text: { en: Later }, only-if: "indicators.consent > 90" }
    other: no
  cordon:
    optional: true
    opens: { by-hand: true }
    title: { en: Cordon }
    authority: [pc]
    closes: 5min
    options:
      near: { text: { en: Close to the road }, then: [{ consent: -60 }] }
      far: { text: { en: Far from the road }, then: [{ consent: 60 }] }
  patrol:
    opens: { by-hand: true }
    title: { en: Patrol }
    authority: [fc]
    seen-by: [fc]
    options:
      go: { text: { en: Go }, then: [{ consent: -3 }] }
      stay: { text: { en: Stay } }
checkpoints:
  launch-decided:
    title: { en: Launch decided }
    who: [dms]
    from: { inject: first-alert }
    act: "decisions.launch.taken"
    within: 10min
    late-until: 30min
    objective: launch
    basis: exercise-standard
  srsg-informed:
    title: { en: The SRSG knows }
    act: "'srsg' in facts.ambush.holders"
    within: 5min
    objective: share
    basis: exercise-standard
  cordon-set:
    title: { en: A cordon stands }
    who: [pc]
    from: { decision: cordon }
    act: "decisions.cordon.taken"
    within: 3min
    late-until: 10min
    applies: "indicators.consent < 90"
    basis: exercise-standard
  aftermath:
    title: { en: Aftermath handled }
    from: { phase: late }
    act: "'srsg' in injects.bad_news.readBy"
    basis: seed
`;

/** The small scenario, or a changed text of it, ready to play. Throws with the problems when it does not read. */
export function smallFlow(text: string = smallScenario): Flow {
  const read = readScenario(
    { file: 'small.yaml', text },
    new Map([['small', { file: 'setting.yaml', text: smallSetting }]]),
  );
  if (read.ok) return compile(read.scenario);
  const errors = read.problems.filter((it) => it.severity === 'error');
  throw new Error(errors.map((it) => `${it.line}:${it.column} ${it.code} ${it.message}`).join('\n'));
}

/** The small scenario with some lines written otherwise. */
export function smallFlowWith(...changes: readonly (readonly [line: string, instead: string])[]): Flow {
  let text = smallScenario;
  for (const [line, instead] of changes) {
    if (text.split(line).length !== 2) throw new Error(`Not once in the small scenario: ${line}`);
    text = text.replace(line, () => instead);
  }
  return smallFlow(text);
}
