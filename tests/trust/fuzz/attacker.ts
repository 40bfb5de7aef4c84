import { connect } from 'node:net';
import { rejections } from '@kalari/engine';
import type { Answer } from '@kalari/engine/protocol';
import { RawPage } from '../../support/raw-page.ts';
import type { Attack, Sender } from './attack.ts';

/** What became of attacks: how many ended how. */
export type Tally = Map<string, number>;

/** The auth of each sender, as JSON: one that stays for what is answered, one for what may cost the connection. */
export interface Doors {
  readonly standing: Readonly<Record<Sender, string>>;
  readonly passing: Readonly<Record<Sender, string>>;
}

/** Sends attacks to one server and holds every answer against the table. What should not be is kept in `wrong`. */
export class Attacker {
  readonly tally: Tally = new Map();
  readonly wrong: string[] = [];
  readonly #port: number;
  readonly #doors: Doors;
  readonly #standing = new Map<Sender, Promise<RawPage>>();

  constructor(port: number, doors: Doors) {
    this.#port = port;
    this.#doors = doors;
  }

  async attack(attack: Attack): Promise<void> {
    const ended = await this.#end(attack);
    const named = `${attack.how}: ${ended}`;
    this.tally.set(named, (this.tally.get(named) ?? 0) + 1);
  }

  async close(): Promise<void> {
    for (const page of this.#standing.values()) (await page).close();
  }

  async #end(attack: Attack): Promise<string> {
    switch (attack.how) {
      case 'command': {
        const page = await this.#stands(attack.by);
        return this.#refusalIn(await page.command(attack.json), attack);
      }
      case 'packets':
      case 'frames': {
        const page = await RawPage.open(this.#port, this.#doors.passing[attack.by]);
        if (attack.how === 'packets') for (const packet of attack.packets) page.packet(packet);
        else for (const frame of attack.frames) page.frame(frame);
        // Whoever began a message and does not end it is only waited for; the others are served as before, or cut.
        const waits = attack.how === 'frames' && attack.waits === true;
        const after = waits ? 'left waiting' : this.#refusalIn(await stillThere(page), attack);
        page.close();
        return after === 'closed' || after === 'left waiting' ? after : 'served on';
      }
      case 'handshake': {
        const page = await RawPage.open(this.#port, attack.auth, attack.path, attack.headers);
        const ended = page.isIn ? 'let in' : (page.refused ?? 'closed');
        if (page.isIn || (page.refused !== undefined && !(page.refused in rejections)))
          this.wrong.push(`${ended} ${JSON.stringify(attack)}`);
        page.close();
        return ended;
      }
      case 'http': {
        const { status, body } = await said(this.#port, attack.request);
        const refused = status >= 400 && status < 500 && codeIn(body);
        if (!refused && status !== 0 && !(status < 400 && harmless(attack.request)))
          this.wrong.push(`${status} ${attack.request.toString('latin1').slice(0, 300)} → ${body.slice(0, 200)}`);
        return String(status);
      }
    }
  }

  #stands(by: Sender): Promise<RawPage> {
    const page = (this.#standing.get(by) ?? Promise.resolve(undefined)).then((open) =>
      open === undefined || open.closed ? RawPage.open(this.#port, this.#doors.standing[by]) : open,
    );
    this.#standing.set(by, page);
    return page;
  }

  /** The code of a refusal that stands in the table, word for word; whatever else is kept as wrong. */
  #refusalIn(answer: Answer | 'closed' | undefined, attack: Attack): string {
    if (answer === 'closed') return 'closed';
    if (answer !== undefined && !answer.ok && answer.code in rejections) {
      const { message, hint } = rejections[answer.code as keyof typeof rejections];
      if (JSON.stringify(answer) === JSON.stringify({ ok: false, code: answer.code, message, hint }))
        return answer.code;
    }
    this.wrong.push(`${JSON.stringify(answer)} to ${JSON.stringify(attack).slice(0, 500)}`);
    return 'wrong';
  }
}

/** A command that is refused, to see whether the link still serves. */
function stillThere(page: RawPage): Promise<Answer | 'closed'> {
  return page.command('{"id":"still there?"}');
}

/** Whether a body is a refusal of the table. */
function codeIn(body: string): boolean {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: string } };
    return error?.code !== undefined && error.code in rejections;
  } catch {
    return false;
  }
}

/** Reading, asking what is allowed, and leaving are no attacks. */
function harmless(request: Buffer): boolean {
  return /^(GET|HEAD|OPTIONS|DELETE) /.test(request.toString('latin1'));
}

/** What a server says to bytes, when it has closed; 0 when it said nothing. */
function said(port: number, request: Buffer): Promise<{ status: number; body: string }> {
  return new Promise((heard) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    const silence = setTimeout(() => socket.destroy(), 3_000);
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(silence);
      const lines = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
      heard({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(lines)?.[1] ?? 0),
        body: lines.slice(lines.indexOf('\r\n\r\n') + 4),
      });
    });
  });
}
