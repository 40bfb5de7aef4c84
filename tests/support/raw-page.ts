import { connect, type Socket } from 'node:net';
import type { Answer } from '@kalari/engine/protocol';

/** The bits of a WebSocket frame's first byte, and how it is sent. */
export interface Frame {
  readonly first?: number;
  readonly body: Buffer;
  /** A server refuses what is not masked. */
  readonly masked?: boolean;
  /** Another length than the body's. */
  readonly says?: number;
}

const text = 0x81;

/**
 * The far end of a live link without any library: whatever bytes a test likes, framed or not. It answers the server's
 * heartbeat, and keeps what came.
 */
export class RawPage {
  /** Packets of the server, as text. */
  readonly heard: string[] = [];
  closed = false;
  readonly #socket: Socket;
  readonly #answers = new Map<number, (answer: Answer | 'closed') => void>();
  readonly #changed = new Set<() => void>();
  #upgraded = false;
  #bytes = Buffer.alloc(0);
  #asked = 0;

  private constructor(port: number, path: string, headers: readonly string[]) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
        '',
        '',
      ].join('\r\n'),
    );
    this.#socket.on('data', (bytes) => this.#take(bytes));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.closed = true;
      for (const answered of this.#answers.values()) answered('closed');
      this.#answers.clear();
      this.#tell();
    });
  }

  /** Connects and says who it is. Resolves once it was let in, refused or cut. */
  static async open(
    port: number,
    auth: string,
    path = '/socket.io/?EIO=4&transport=websocket',
    headers: readonly string[] = [],
  ): Promise<RawPage> {
    const page = new RawPage(port, path, headers);
    await page.until(() => page.heard.some((packet) => packet.startsWith('0')));
    page.packet(`40${auth}`);
    await page.until(() => page.heard.some((packet) => /^4[04]/.test(packet)));
    return page;
  }

  get isIn(): boolean {
    return !this.closed && this.heard.some((packet) => packet.startsWith('40'));
  }

  /** Why it was not let in. */
  get refused(): string | undefined {
    const packet = this.heard.find((each) => each.startsWith('44'));
    return packet === undefined
      ? undefined
      : (JSON.parse(packet.slice(2)) as { data?: Answer & { code?: string } }).data?.code;
  }

  /** Sends a command given as JSON, or as what looks like it, and waits for its answer. */
  command(json: string): Promise<Answer | 'closed'> {
    if (this.closed) return Promise.resolve('closed');
    this.#asked += 1;
    const asked = this.#asked;
    return new Promise((answered) => {
      this.#answers.set(asked, answered);
      this.packet(`42${asked}["command",${json}]`);
    });
  }

  packet(packet: string): void {
    this.frame({ body: Buffer.from(packet) });
  }

  frame({ first = text, body, masked = true, says = body.length }: Frame): void {
    const mask = masked ? 0x80 : 0;
    const head = [first];
    if (says < 126) head.push(mask | says);
    else if (says < 65_536) head.push(mask | 126, says >> 8, says & 0xff);
    else
      head.push(mask | 127, 0, 0, 0, 0, (says >>> 24) & 0xff, (says >>> 16) & 0xff, (says >>> 8) & 0xff, says & 0xff);
    // A mask of noughts leaves the body as it is.
    this.bytes(Buffer.concat([Buffer.from(head), Buffer.alloc(masked ? 4 : 0), body]));
  }

  bytes(bytes: Buffer): void {
    if (!this.closed) this.#socket.write(bytes);
  }

  /** Resolves when this holds, or when it was cut. */
  until(holds: () => boolean): Promise<void> {
    if (this.closed || holds()) return Promise.resolve();
    return new Promise((seen) => {
      const look = () => {
        if (!this.closed && !holds()) return;
        this.#changed.delete(look);
        seen();
      };
      this.#changed.add(look);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    if (!this.#upgraded) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#upgraded = true;
      this.#bytes = this.#bytes.subarray(end + 4);
    }
    for (let frame = firstFrame(this.#bytes); frame !== undefined; frame = firstFrame(this.#bytes)) {
      this.#bytes = this.#bytes.subarray(frame.length);
      if (frame.opcode === 1) this.#hear(frame.body.toString());
      if (frame.opcode === 8) this.#socket.destroy();
    }
    this.#tell();
  }

  #hear(packet: string): void {
    if (packet === '2') this.packet('3');
    const answer = /^43(\d+)(\[.*\])$/s.exec(packet);
    if (answer === null) {
      this.heard.push(packet.slice(0, 500));
      return;
    }
    const asked = Number(answer[1]);
    const answered = this.#answers.get(asked);
    this.#answers.delete(asked);
    answered?.((JSON.parse(answer[2] ?? '[]') as Answer[])[0] as Answer);
  }

  #tell(): void {
    for (const look of [...this.#changed]) look();
  }
}

function firstFrame(bytes: Buffer): { opcode: number; body: Buffer; length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const opcode = (bytes[0] ?? 0) & 0x0f;
  const short = (bytes[1] ?? 0) & 0x7f;
  const head = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < head) return undefined;
  const size = short === 127 ? bytes.readUInt32BE(6) : short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < head + size) return undefined;
  return { opcode, body: bytes.subarray(head, head + size), length: head + size };
}
