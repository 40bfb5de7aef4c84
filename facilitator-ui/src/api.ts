import type {
  BrokenCard,
  ErrorResponse,
  ExerciseCard,
  ExerciseResponse,
  ForesightResponse,
  Ground,
  MapResponse,
  MomentResponse,
  OpenRequest,
  OpenResponse,
  Overlay,
  OverlayCard,
  OverlayCheckResponse,
  PaperResponse,
  Report,
  ScenarioCard,
  SeatViewResponse,
} from '@kalari/engine/protocol';

/** What the console asks of the server over HTTP. Everything that happens inside an exercise goes over the live link instead. */
export interface Api {
  /** Exchanges the one-time key of the facilitator link, or the passphrase, for a session. The cookie comes with the answer. */
  signIn(by: { key: string } | { passphrase: string }): Promise<void>;
  /** The token of this page's session, for the live link; undefined when only the cookie is there, as after a reload. */
  token(): string | undefined;
  scenarios(language: string): Promise<ScenarioCard[]>;
  broken(language: string): Promise<BrokenCard[]>;
  exercises(language: string): Promise<ExerciseCard[]>;
  exercise(id: string): Promise<ExerciseResponse>;
  open(request: OpenRequest): Promise<OpenResponse>;
  /** What a scenario offers for a mission's own rules. */
  ground(scenario: string, language: string): Promise<Ground>;
  /** The rules of missions that are kept on the server. */
  allRules(): Promise<OverlayCard[]>;
  rules(id: string): Promise<Overlay>;
  saveRules(overlay: Overlay): Promise<Overlay>;
  removeRules(id: string): Promise<void>;
  checkRules(scenario: string, overlay: Overlay, language: string): Promise<OverlayCheckResponse>;
  /** Keeps a PDF; a document of the rules then names it by its hash. */
  keepPaper(paper: Blob): Promise<PaperResponse>;
  report(id: string, language: string): Promise<Report>;
  /** The ground of the exercise. */
  map(id: string, language: string): Promise<MapResponse>;
  /** What comes, why not yet, what would follow, what would have been otherwise. Given up when the signal says so. */
  foresight(id: string, question: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<ForesightResponse>;
  /** A seat's desk exactly as that seat sees it now. */
  seatView(id: string, role: string, language: string): Promise<SeatViewResponse>;
  /** How things stood at an exercise time: on the console, or at a seat's desk. */
  moment(id: string, t: number, language: string, role?: string): Promise<MomentResponse>;
}

export type DownloadFormat = 'html' | 'md' | 'record';

/** The server said no: with one of its codes, or `offline` when there was no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** An `Api` over `fetch`. The token stays in this closure: never in storage, never in the address. */
export function httpApi(fetched: typeof fetch = (...ask) => fetch(...ask)): Api {
  let token: string | undefined;

  async function call<T>(
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
    signal?: AbortSignal,
  ): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    const init: RequestInit = { method, headers, credentials: 'same-origin', ...(signal && { signal }) };
    if (body instanceof Blob) {
      headers['content-type'] = 'application/pdf';
      init.body = body;
    } else if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const response = await fetched(path, init).catch(() => {
      throw new Refused('offline', 0, 'No answer from the server.');
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw refusal(answer, response.status);
    return answer as T;
  }

  return {
    async signIn(by) {
      const session = await call<{ token: string }>('/api/sessions', by);
      token = session.token;
    },
    token: () => token,
    scenarios: (language) => call(`/api/scenarios?lang=${encodeURIComponent(language)}`),
    broken: (language) => call(`/api/scenarios/broken?lang=${encodeURIComponent(language)}`),
    exercises: (language) => call(`/api/exercises?lang=${encodeURIComponent(language)}`),
    exercise: (id) => call(`/api/exercises/${encodeURIComponent(id)}`),
    open: (request) => call('/api/exercises', request),
    ground: (scenario, language) => call(`/api/scenarios/${encodeURIComponent(scenario)}/ground?lang=${language}`),
    allRules: () => call('/api/overlays'),
    rules: (id) => call(`/api/overlays/${encodeURIComponent(id)}`),
    saveRules: (overlay) => call(`/api/overlays/${encodeURIComponent(overlay.id)}`, overlay, 'PUT'),
    removeRules: (id) => call(`/api/overlays/${encodeURIComponent(id)}`, undefined, 'DELETE'),
    checkRules: (scenario, overlay, language) => call(`/api/overlays/check?lang=${language}`, { scenario, overlay }),
    keepPaper: (paper) => call('/api/papers', paper),
    report: (id, language) =>
      call(`/api/exercises/${encodeURIComponent(id)}/report?format=json&lang=${encodeURIComponent(language)}`),
    map: (id, language) => call(`/api/exercises/${encodeURIComponent(id)}/map?lang=${encodeURIComponent(language)}`),
    foresight: (id, question, signal) => {
      const asked = new URLSearchParams(question).toString();
      return call(`/api/exercises/${encodeURIComponent(id)}/foresight?${asked}`, undefined, 'GET', signal);
    },
    moment: (id, t, language, role) => {
      const asked = new URLSearchParams({ t: String(t), lang: language, ...(role === undefined ? {} : { role }) });
      return call(`/api/exercises/${encodeURIComponent(id)}/moment?${asked.toString()}`);
    },
    seatView: (id, role, language) =>
      call(
        `/api/exercises/${encodeURIComponent(id)}/seats/${encodeURIComponent(role)}/view?lang=${encodeURIComponent(language)}`,
      ),
  };
}

/** Where a download of an exercise lies; the browser's cookie opens it. */
export function downloadAddress(id: string, format: DownloadFormat, language: string): string {
  const exercise = `/api/exercises/${encodeURIComponent(id)}`;
  if (format === 'record') return `${exercise}/record`;
  return `${exercise}/report?format=${format}&lang=${encodeURIComponent(language)}`;
}

function refusal(answer: unknown, status: number): Refused {
  const error = isErrorResponse(answer) ? answer.error : { code: 'offline', message: '', hint: '' };
  return new Refused(error.code, status, error.message);
}

function isErrorResponse(answer: unknown): answer is ErrorResponse {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false;
  const { error } = answer;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
