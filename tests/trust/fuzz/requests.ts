import fc from '../../support/laws.ts';
import type { Attack } from './attack.ts';
import { odd, oddJson } from './odd.ts';

/** Whole requests, well-formed and not, that must change nothing. */
export function requests(): fc.Arbitrary<Attack> {
  const call = fc.constantFrom(
    'POST /api/sessions',
    'POST /api/join',
    'POST /api/exercises',
    'PUT /api/exercises',
    'GET /api/exercises/__proto__',
    'GET /api/exercises/e-none/record',
    'GET /api/exercises/e-none/report?format=exe&lang=__proto__',
    'GET /api/join/AAAA-AAAA',
    'GET /api/join/%00',
    'GET /api/join/%E0%A4%A',
    `GET /api/join/${'A'.repeat(300)}`,
    'GET /api/scenarios?lang=constructor&lang=x',
    'GET /..%2f..%2fetc/passwd',
    'GET /assets/..%5c..%5cpackage.json',
    'OPTIONS /api/join',
    'TRACE /api/join',
    'PATCH /api/none',
  );
  const type = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data; boundary=x',
    '',
  );
  const bare = fc.constantFrom('POST /api/sessions', 'POST /api/join');
  const wrongKey = fc.string().map((key) => JSON.stringify({ key }));
  const body = fc.oneof(
    oddJson,
    fc
      .record({ code: odd, name: odd, role: odd, key: odd, scenario: odd, seed: odd, title: odd }, { requiredKeys: [] })
      .map((each) => JSON.stringify(each)),
    fc.constantFrom(
      '{',
      '{"code":"AAAA-AAAA","name":"x","__proto__":{"admitted":true}}',
      'x'.repeat(70_000),
      '\ufeff{}',
      '{"a":1}{"b":2}',
    ),
  );
  const headers = fc.constantFrom<string[]>(
    [],
    ['Origin: https://evil.example'],
    ['Origin: null', 'Cookie: kalari=x'],
    ['Authorization: Bearer __proto__'],
    [`Authorization: Bearer ${'a'.repeat(5_000)}`],
    [`X-Long: ${'a'.repeat(20_000)}`],
    ['Content-Encoding: gzip'],
    ['Expect: 100-continue'],
    ['Transfer-Encoding: chunked'],
    ['Content-Length: 5'],
    ['Bad Header: x'],
  );
  const made = fc.oneof(
    fc.tuple(call, type, body, headers),
    fc.tuple(bare, fc.constant('application/json'), wrongKey, fc.constant([])),
  );
  const spoken = made.map(([line, kind, text, more]) => {
    const bytes = Buffer.from(text);
    const own = [...(kind === '' ? [] : [`Content-Type: ${kind}`]), `Content-Length: ${bytes.length}`];
    const head = [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...own, ...more, '', ''];
    return Buffer.concat([Buffer.from(head.join('\r\n')), bytes]);
  });
  const noise = fc
    .uint8Array({ minLength: 20, maxLength: 400 })
    .map((some) => Buffer.concat([Buffer.from(some), Buffer.from('\r\n\r\n')]));
  return fc.record({
    how: fc.constant('http' as const),
    request: fc.oneof({ weight: 9, arbitrary: spoken }, { weight: 1, arbitrary: noise }),
  });
}
