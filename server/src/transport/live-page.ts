import {
  commandEnvelopeSchema,
  lookingSchema,
  memberOf,
  type RejectionCode,
  resyncSchema,
  wireCommandSchema,
} from '@kalari/engine';
import type { Answer, Notice, Presence } from '@kalari/engine/protocol';
import type { ExerciseHost, Subscription } from '../host/exercise-host.ts';
import type { Asker } from '../host/submission.ts';
import { refusal } from '../refusal.ts';
import type { Session } from '../sessions.ts';
import { sealedCommand } from '../words.ts';
import type { Admitted } from './admission.ts';
import type { Device, Devices } from './devices.ts';
import { type LiveSocket, type Outlet, outletOf } from './outlet.ts';
import type { Parts } from './parts.ts';
import { type PresenceBoard, presenceFor } from './presence.ts';

/** What the pages of one server share. */
export interface Shared {
  readonly parts: Parts;
  readonly devices: Devices;
  readonly mayAsk: (key: string) => boolean;
  readonly mayLook: (key: string) => boolean;
  board(exercise: string): PresenceBoard;
}

/** One page on the live link: what it asks goes to its exercise, what its exercise shows goes to it. */
export class LivePage implements Device {
  readonly #socket: LiveSocket;
  readonly #admitted: Admitted;
  readonly #shared: Shared;
  readonly #host: ExerciseHost;
  readonly #outlet: Outlet;
  readonly #subscription: Subscription;
  readonly #key: string;
  #language: string;
  #greeted = false;

  constructor(socket: LiveSocket, admitted: Admitted, shared: Shared) {
    const { session, held, language } = admitted;
    if (held.host === undefined) throw new Error('an exercise without a host admits nobody');
    this.#socket = socket;
    this.#admitted = admitted;
    this.#shared = shared;
    this.#host = held.host;
    this.#language = language;
    this.#key = `${held.entry.id} ${whoOf(admitted) ?? `console ${admitted.token}`}`;
    this.#outlet = outletOf(socket, () => this.#subscription.resync(0));

    const { clock } = shared.parts;
    this.#subscription = this.#host.listen(session, language, {
      view: (message) => this.#outlet.view({ ...message, wall: clock.now() }),
      delta: (message) => this.#outlet.delta({ ...message, wall: clock.now() }),
      removed: () => this.removed(),
      stopped: () => this.#outlet.notice('stopped'),
      readOnly: () => this.#outlet.notice('readOnly'),
    });
    this.#hear();
    this.#beCounted();
    if (admitted.old) this.#outlet.notice('oldPage');
  }

  isOf(exercise: string, who: string): boolean {
    return this.#admitted.held.entry.id === exercise && whoOf(this.#admitted) === who;
  }

  removed(): void {
    this.#outlet.notice('removed');
    this.cut();
  }

  replaced(): void {
    this.#outlet.notice('replaced');
  }

  notice(code: Notice['code']): void {
    this.#outlet.notice(code);
  }

  cut(): void {
    this.#subscription.stop();
    this.#socket.disconnect(true);
  }

  #hear(): void {
    this.#socket.on('command', (message, answer) => {
      const reply = (said: Answer) => {
        if (typeof answer === 'function') answer(said);
      };
      this.#guarded(
        async () => reply(await this.#command(message)),
        () => reply(refusal('command.malformed')),
      );
    });
    this.#socket.on('resync', (message) => this.#guarded(async () => this.#resync(message)));
  }

  async #command(message: unknown): Promise<Answer> {
    const { parts, mayAsk } = this.#shared;
    const barred = this.#barred();
    if (barred !== undefined) return refusal(barred);
    if (!mayAsk(this.#key)) return refusal('command.tooMany');
    const envelope = commandEnvelopeSchema.safeParse(message);
    if (!envelope.success) return refusal('command.malformed');
    const { id, ...sent } = envelope.data;
    const command = wireCommandSchema.safeParse(sent);
    if (!command.success) return refusal(isTooLong(command.error.issues) ? 'command.tooLarge' : 'command.malformed');
    const { session } = this.#admitted;
    return this.#host.submit({
      id,
      asker: askerIn(session),
      command: sealedCommand(command.data, parts.chance),
      sent,
    });
  }

  /** Looked at for every command: a session that ended and a newer device count at once. */
  #barred(): RejectionCode | undefined {
    const { session, token, old } = this.#admitted;
    if (this.#shared.parts.sessions.who(token) === undefined) {
      setImmediate(() => this.cut());
      return 'session.missing';
    }
    if (old) return 'command.oldPage';
    if (session.kind === 'person' && !this.#shared.devices.isNewest(this.#key, this)) return 'seat.replaced';
    return undefined;
  }

  /** The first one crosses the view that every new connection is sent unasked, and is answered by it. */
  #resync(message: unknown): void {
    const read = resyncSchema.safeParse(message);
    if (!read.success) return;
    const { n, language } = read.data;
    const first = !this.#greeted;
    this.#greeted = true;
    if (language !== undefined && language !== this.#language) {
      this.#language = language;
      this.#subscription.speak(language);
    } else if (!first) this.#subscription.resync(n);
  }

  #beCounted(): void {
    const { session, held } = this.#admitted;
    const board = this.#shared.board(held.entry.id);
    if (session.kind !== 'person') {
      const page = {
        key: this.#key,
        member: session.kind === 'member' ? session.member : undefined,
        tell: (presence: Presence) => this.#guarded(() => this.#tell(presence)),
      };
      const unwatch = board.watch(page);
      this.#socket.on('looking', (message) =>
        this.#guarded(async () => {
          const read = lookingSchema.safeParse(message);
          if (read.success && this.#barred() === undefined && this.#shared.mayLook(this.#key))
            board.looking(page, read.data.at);
        }),
      );
      this.#socket.on('disconnect', () => {
        unwatch();
        this.#subscription.stop();
      });
      return;
    }
    this.#shared.devices.add(this.#key, this);
    board.count(session.person, 1);
    this.#socket.on('disconnect', () => {
      this.#shared.devices.drop(this.#key, this);
      board.count(session.person, -1);
      this.#subscription.stop();
    });
  }

  /** Who is on line, as far as the member's post may know it at this moment. */
  async #tell(presence: Presence): Promise<void> {
    const { session } = this.#admitted;
    if (session.kind !== 'member') return this.#outlet.presence(presence);
    const post = await this.#host.look(({ world }) => memberOf(world, session.member)?.post);
    if (post !== undefined) this.#outlet.presence(presenceFor(post, presence));
  }

  /** Nothing that a page sends may end the process. */
  #guarded(act: () => Promise<void>, failed: () => void = () => undefined): void {
    act().catch((thrown: unknown) => {
      this.#shared.parts.log.error('live page', { exercise: this.#host.id, cause: String(thrown) });
      failed();
    });
  }
}

/** The person or the member; the console is nobody in particular. */
function whoOf({ session }: Admitted): string | undefined {
  if (session.kind === 'facilitator') return undefined;
  return session.kind === 'person' ? session.person : session.member;
}

function askerIn(session: Session): Asker {
  if (session.kind === 'facilitator') return session;
  return session.kind === 'person'
    ? { kind: 'person', person: session.person }
    : { kind: 'member', member: session.member };
}

function isTooLong(issues: readonly { readonly code: string }[]): boolean {
  return issues.some(({ code }) => code === 'too_big');
}
