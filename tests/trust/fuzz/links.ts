import { resyncSchema } from '@kalari/engine';
import fc from '../../support/laws.ts';
import type { Frame } from '../../support/raw-page.ts';
import { type Attack, sender } from './attack.ts';
import { odd, oddJson } from './odd.ts';

/** Packets on an open link that mean nothing, or not that. */
export function packets(): fc.Arbitrary<Attack> {
  const resync = oddJson
    .filter((json) => !resyncSchema.safeParse(parsed(json)).success)
    .map((json) => [`42["resync",${json}]`]);
  const unheard = fc
    .tuple(fc.constantFrom('connect', 'disconnect', 'error', 'constructor', '__proto__', 'view', 'notice', ''), oddJson)
    .map(([event, json]) => [`42[${JSON.stringify(event)},${json}]`]);
  const noAnswer = fc.tuple(oddJson, oddJson).map(([one, two]) => [`42["command",${one},${two},"no function"]`]);
  const oddAnswer = fc
    .tuple(fc.constantFrom('1e9', '99999999999999999999', '-1', '0x1', '00'), oddJson)
    .map(([id, json]) => [`42${id}["command",${json}]`]);
  const unasked = fc.tuple(fc.nat(9), oddJson).map(([id, json]) => [`43${id}[${json}]`]);
  const broken = fc
    .constantFrom(
      '42',
      '42[',
      '42["command"',
      '42{}',
      '42[]',
      '42[1]',
      '42[null]',
      '4',
      '49',
      '4x',
      '40',
      '40{}',
      '41/none,',
      '40/admin,{}',
      '42/admin,["command"]',
      '45',
      '451-["command"]',
      '451-["command",{"_placeholder":true,"num":0}]',
      '4599-[]',
      '45-1-[]',
      '451-["command",{"_placeholder":true,"num":-1}]',
      '46',
      '461-0[{"_placeholder":true,"num":"x"}]',
      '44{}',
      '2probe',
      '5',
      '6',
      '0{}',
      '7',
      'b',
      'bAAAA',
      '',
      'x'.repeat(65_000),
      'x'.repeat(66_000),
      `42["command","${'y'.repeat(66_000)}"]`,
    )
    .map((packet) => [packet]);
  const noise = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 3 });
  return (
    fc
      .record({
        how: fc.constant('packets' as const),
        by: sender,
        packets: fc.oneof(resync, unheard, noAnswer, oddAnswer, unasked, broken, noise),
      })
      // Leaving politely is nobody's attack.
      .filter((attack) => !attack.packets.some((packet) => packet.startsWith('41') && packet.length === 2))
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** WebSocket frames that are no Socket.IO, and some that are no WebSocket. */
export function frames(): fc.Arbitrary<Attack> {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some));
  const body = Buffer.from('42["command",{}]');
  const ends = fc.oneof(
    bytes.map((some) => [{ first: 0x81, body: some }]),
    bytes.map((some) => [{ first: 0x82, body: some }]),
    fc.tuple(fc.nat(255), bytes).map(([first, some]) => [{ first, body: some }]),
    fc.constantFrom<Frame[]>(
      [{ body, masked: false }],
      [{ first: 0x83, body }],
      [{ first: 0xf1, body }],
      [{ first: 0x80, body }],
      [{ first: 0x89, body: Buffer.alloc(200) }],
      [{ first: 0x09, body }],
      [{ first: 0x88, body: Buffer.from([0x00]) }],
      [{ first: 0x88, body: Buffer.from([0x03, 0xe8, 0xff, 0xfe]) }],
      [{ body: Buffer.from([0xc3, 0x28, 0xf0, 0x9f]) }],
      [{ body: Buffer.alloc(0), says: 0x7fffffff }],
      [
        { first: 0x01, body },
        { first: 0x01, body },
      ],
      [...Array.from({ length: 20 }, () => ({ first: 0x02, body: Buffer.alloc(10) }))],
      [...Array.from({ length: 50 }, () => ({ first: 0x89, body: Buffer.from('are you there') }))],
    ),
  );
  const open = fc.constantFrom<Frame[]>(
    [{ first: 0x01, body }],
    [{ body: Buffer.from('42'), says: 60_000 }],
    [
      { first: 0x01, body: Buffer.alloc(30_000, 0x61) },
      { first: 0x00, body: Buffer.alloc(30_000, 0x61) },
    ],
  );
  return fc.oneof(
    { weight: 9, arbitrary: fc.record({ how: fc.constant('frames' as const), by: sender, frames: ends }) },
    {
      weight: 1,
      arbitrary: fc.record({
        how: fc.constant('frames' as const),
        by: sender,
        frames: open,
        waits: fc.constant(true as const),
      }),
    },
  );
}

/** New links that must not be let in. */
export function handshakes(): fc.Arbitrary<Attack> {
  const live = '/socket.io/?EIO=4&transport=websocket';
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constant(live) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '/socket.io/?EIO=3&transport=websocket',
        '/socket.io/?EIO=4&transport=polling',
        '/socket.io/?EIO=4&transport=__proto__',
        '/socket.io/?transport=websocket',
        `${live}&sid=none`,
        `${live}&sid=__proto__`,
        `${live}&b64=1&j=0`,
        '/socket.io/../socket.io/?EIO=4&transport=websocket',
        '/elsewhere',
      ),
    },
  );
  const headers = fc.constantFrom<string[]>(
    [],
    [],
    ['Origin: https://evil.example'],
    ['Origin: null'],
    [`Cookie: kalari=${'a'.repeat(4_000)}`],
    ['Cookie: __proto__=1; kalari=; ;;=;constructor=2'],
    ['Sec-WebSocket-Protocol: x'],
    ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'],
    ['X-Forwarded-For: 127.0.0.1'],
  );
  const auth = fc.oneof(
    oddJson,
    fc
      .record({ token: odd, exercise: odd, version: odd, language: odd }, { requiredKeys: [] })
      .map((each) => JSON.stringify(each)),
    fc.constantFrom(
      '{"token":"wrong","exercise":"e-none"}',
      '{"__proto__":{"token":"x"}}',
      '{',
      '',
      'null',
      '{"token":{"$ne":1}}',
    ),
  );
  return fc.record({ how: fc.constant('handshake' as const), auth, path, headers });
}
