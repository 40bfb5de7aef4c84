import { describe, expect, test } from 'vitest';
import { downloadAddress, httpApi, Refused } from '../../../facilitator-ui/src/api.ts';

interface Asked {
  readonly path: string;
  readonly init: RequestInit;
}

function server(answers: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>) {
  const asked: Asked[] = [];
  const fetched: typeof fetch = async (path, init) => {
    asked.push({ path: String(path), init: init ?? {} });
    const answer = answers[String(path)];
    if (answer === undefined) throw new TypeError('no route');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  };
  return { asked, api: httpApi(fetched) };
}
const headers = (asked: Asked | undefined) => new Headers(asked?.init.headers);

describe('asking the server', () => {
  test('[UI65] the token of the session is kept in memory and sent with what follows', async () => {
    const { api, asked } = server({
      '/api/sessions': { status: 200, body: { token: 'secret', expires: 1 } },
      '/api/scenarios?lang=en': { status: 200, body: [] },
    });
    expect(api.token()).toBeUndefined();
    await api.signIn({ key: 'once' });
    expect(await api.scenarios('en')).toEqual([]);
    expect(api.token()).toBe('secret');
    expect(asked[0]?.init.body).toBe('{"key":"once"}');
    expect(headers(asked[0]).get('authorization')).toBeNull();
    expect(headers(asked[1]).get('authorization')).toBe('Bearer secret');
    expect(asked[1]?.path).not.toContain('secret');
  });

  test('[UI66] a refusal carries its code; no answer, or one that is none, is told as such', async () => {
    const { api } = server({
      '/api/sessions': { status: 401, body: { error: { code: 'session.wrong', message: 'No.', hint: '' } } },
      '/api/scenarios?lang=en': { status: 502, body: 'bad gateway' },
    });
    await expect(api.signIn({ passphrase: 'x' })).rejects.toMatchObject({ code: 'session.wrong', status: 401 });
    await expect(api.scenarios('en')).rejects.toMatchObject({ code: 'offline', status: 502 });
    await expect(api.exercises('en')).rejects.toBeInstanceOf(Refused);
    expect(api.token()).toBeUndefined();
  });

  test('[UI66] downloads lie at plain addresses with nothing secret in them', () => {
    expect(downloadAddress('e-1', 'html', 'en')).toBe('/api/exercises/e-1/report?format=html&lang=en');
    expect(downloadAddress('e-1', 'record', 'en')).toBe('/api/exercises/e-1/record');
    expect(downloadAddress('../x', 'md', 'en')).toBe('/api/exercises/..%2Fx/report?format=md&lang=en');
  });
});
