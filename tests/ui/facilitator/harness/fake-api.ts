import type { ExerciseCard, OpenRequest, Overlay, ScenarioCard, View } from '@kalari/engine/protocol';
import { type Api, Refused } from '../../../../facilitator-ui/src/api.ts';
import { foreseen } from '../fixture/foresight.ts';
import { fixtureReport } from '../fixture/report.ts';
import { ground, rules } from '../fixture/rules.ts';
import { seatViewOf } from '../fixture/seat-view.ts';
import { fixtureView } from '../fixture/view.ts';
import { en, min, roles } from '../fixture/words.ts';

const card = (id: string, title: string, summary: string, more: Partial<ScenarioCard> = {}): ScenarioCard => ({
  id,
  setting: 'carana',
  title: en(title),
  summary: en(summary),
  languages: ['en'],
  roles: roles.map(({ id: role, short, title: long, family, colour }) => ({
    id: role,
    short,
    title: long,
    family,
    colour,
  })),
  minutes: 150,
  supports: ['casualty-evacuation', 'crisis-management'],
  objectives: [
    { id: 'delegate', title: en('Launch is decided where it is fastest') },
    { id: 'share', title: en('What one knows, the others hear') },
    { id: 'protect', title: en('Rescuers and civilians are protected while force is used') },
  ],
  injects: 24,
  decisions: 5,
  ...more,
});

const exercise = (
  id: string,
  status: ExerciseCard['status'],
  t: number,
  more: Partial<ExerciseCard> = {},
): ExerciseCard => ({
  id,
  scenario: 'ten-one-two',
  title: en('Ten, One, Two'),
  status,
  t,
  openedWall: Date.UTC(2026, 10, 24, 9, 0),
  joinCode: 'GALK2M7P',
  taken: 3,
  seats: 4,
  stopped: false,
  ...more,
});

const exercises = [
  exercise('ex1', 'running', min(27)),
  exercise('ex0', 'ended', min(98)),
  exercise('ex2', 'planned', 0, { taken: 0 }),
];

/** What the server would answer. `signedIn: false` begins outside; the passphrase is “carana”. */
export interface FakeApi extends Api {
  /** What was asked for, in order. */
  readonly opened: OpenRequest[];
  readonly saved: Overlay[];
  /** How many questions were given up before they were answered. */
  readonly stopped: number;
}

export function fakeApi(signedIn = true, view: () => View = () => fixtureView): FakeApi {
  const opened: OpenRequest[] = [];
  const saved: Overlay[] = [];
  let stopped = 0;
  let inside = signedIn;
  const asked = async <T>(answer: T): Promise<T> => {
    if (!inside) throw new Refused('session.missing', 401, '');
    return answer;
  };
  return {
    async signIn(by) {
      if (!('key' in by ? by.key === 'once' : by.passphrase === 'carana')) throw new Refused('session.wrong', 401, '');
      inside = true;
    },
    token: () => undefined,
    moment: (_id, t) => asked({ seq: 12, t, view: { ...view(), clock: { ...view().clock, t, running: false } } }),
    ground: () => asked(ground),
    allRules: () => asked([{ id: 'ours', title: 'UNAC', setting: 'carana' }]),
    rules: () => asked(rules),
    opened,
    saved,
    get stopped() {
      return stopped;
    },
    saveRules: (overlay) => {
      saved.push(overlay);
      return asked(overlay);
    },
    removeRules: () => asked(undefined),
    checkRules: () =>
      asked({
        problems: [
          { code: 'right.decidesBarred', severity: 'error', part: 'rights', id: 'casevac-launch', role: 'fc' },
          { code: 'name.nowhere', severity: 'warning', part: 'names', id: 'Muka' },
        ],
        scenario: [
          {
            severity: 'error',
            message: 'Nobody at the table can take this decision: dsrsg-p without a seat.',
            hint: '',
          },
        ],
      }),
    keepPaper: () => asked({ sha256: 'a'.repeat(64), bytes: 48_213 }),
    scenarios: () =>
      asked([
        card(
          'ten-one-two',
          'Ten, One, Two',
          'A logistics convoy is hit north of Kika at first light. Ten minutes, one hour, two hours. One helicopter is promised to a minister.',
        ),
        card(
          'the-gate',
          'The Gate at Amsan',
          'Four thousand people reach the wall of a base built for three hundred.',
          { languages: ['en', 'fr'], minutes: 180, supports: ['crisis-management'], injects: 31 },
        ),
      ]),
    broken: () =>
      asked([
        {
          id: 'fifteen-per-cent',
          problems: [
            'scenario.yaml:41:7 unknown-key “auhority”: did you mean authority?',
            'scenario.yaml:88:3 missing-role: nobody receives “budget-cut”',
          ],
        },
      ]),
    exercises: () => asked(exercises),
    exercise: (id) =>
      asked({
        ...(exercises.find((each) => each.id === id) ?? exercise(id, 'running', 0)),
        links: roles.map((role) => ({
          role: role.id,
          link: `http://192.168.1.20:3000/join/GALK2M7P#seat=${role.id}-7f3a91c2`,
        })),
        team: [],
        addresses: ['http://192.168.1.20:3000', 'http://10.0.0.4:3000'],
      }),
    open: (request) => {
      opened.push(request);
      return asked({ exercise: 'ex2', joinCode: 'GALK2M7P', seats: [] });
    },
    report: () => asked(fixtureReport),
    // A test answers this call with a map.
    map: async (id, language) => (await fetch(`/api/exercises/${id}/map?lang=${language}`)).json(),
    foresight: async (_, question, signal) => {
      if (window.location.search.includes('deaf')) throw new Refused('offline', 0, '');
      signal?.addEventListener('abort', () => {
        stopped += 1;
      });
      if (window.location.search.includes('slow')) return new Promise(() => undefined);
      if (window.location.search.includes('long') && question['of'] === 'otherwise')
        throw new Refused('foresight.tooLong', 422, '');
      return asked(foreseen(question));
    },
    seatView: async (_, role) => {
      if (window.location.search.includes('deaf')) throw new Refused('offline', 0, '');
      return asked(seatViewOf(view(), role));
    },
  };
}
