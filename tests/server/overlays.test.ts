import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Overlay } from '@kalari/engine';
import type { ErrorResponse, Ground, OpenResponse, OverlayCheckResponse, PaperResponse } from '@kalari/engine/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../server/src/library.ts';
import { openShelf } from '../../server/src/overlays/shelf.ts';
import { root } from '../support/tree.ts';
import { House } from './transport/house.ts';

const overlay = (change: Partial<Overlay> = {}): Overlay => ({
  kalari: 'overlay',
  id: 'ours',
  title: 'A mission',
  setting: 'carana',
  rights: {},
  limits: {},
  contacts: {},
  names: [],
  documents: {},
  ...change,
});
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('kept', () => {
  test('[OV6] rules and papers are there again after a restart; a spoilt file hides no other', async () => {
    const shelf = openShelf(folder);
    await shelf.save(overlay());
    await shelf.save(overlay({ id: 'theirs', title: 'B mission' }));
    const sha256 = await shelf.keep(pdf);
    expect(await shelf.keep(pdf)).toBe(sha256);
    writeFileSync(join(folder, 'overlays/theirs.json'), '{');
    writeFileSync(join(folder, 'overlays/note.txt'), 'not ours');
    const again = openShelf(folder);
    expect(again.all()).toEqual([overlay()]);
    expect(Buffer.from((await again.paper(sha256)) ?? [])).toEqual(pdf);
    expect(await again.paper('../../etc/passwd')).toBeUndefined();
    again.remove('ours');
    expect(openShelf(folder).all()).toEqual([]);
  });
});

describe('over HTTP', () => {
  let house: House;
  const library = openLibrary([join(root, 'scenarios')]);
  beforeEach(async () => {
    house = await House.open({ library, data: folder });
  });
  afterAll(() => library.close());
  afterEach(() => house.close());
  const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
    const headers = { authorization: `Bearer ${house.token}`, 'content-type': 'application/pdf' };
    const answer = await fetch(`${house.address}/api/papers`, { method: 'POST', headers, body: bytes });
    return { status: answer.status, paper: (await answer.json()) as PaperResponse };
  };
  const codeOf = ({ body }: { body: unknown }) => (body as ErrorResponse).error.code;

  test('[OV7] written down once, laid over when an exercise is opened, kept in its record; the kept ones may change later', async () => {
    const mine = overlay({ names: [{ from: 'Muka', to: 'Port Alba' }] });
    expect((await house.asFacilitator('PUT', '/api/overlays/ours', mine)).status).toBe(200);
    const { body } = await house.asFacilitator<OpenResponse>('POST', '/api/exercises', {
      scenario: 'ten-one-two',
      overlay: 'ours',
    });
    const map = await house.asFacilitator<object>('GET', `/api/exercises/${body.exercise}/map`);
    expect(JSON.stringify(map.body)).toContain('Port Alba');
    const [header = ''] = (
      await house.asFacilitator<string>('GET', `/api/exercises/${body.exercise}/record`)
    ).body.split('\n');
    expect(JSON.parse(header)).toMatchObject({ overlay: mine });
    expect(header).not.toContain('"en":"Muka"');
    expect((await house.asFacilitator('DELETE', '/api/overlays/ours')).status).toBe(204);
    expect((await house.asFacilitator('GET', `/api/exercises/${body.exercise}`)).status).toBe(200);
    const late = await house.asFacilitator('POST', '/api/exercises', { scenario: 'ten-one-two', overlay: 'ours' });
    expect([late.status, codeOf(late)]).toEqual([404, 'overlay.unknown']);
  });

  test('[OV7] rules that do not go with the scenario open nothing, and the check says why', async () => {
    const wrong = overlay({ rights: { 'casevac-launch': { decides: ['stranger'] } } });
    await house.asFacilitator('PUT', '/api/overlays/ours', wrong);
    const refused = await house.asFacilitator('POST', '/api/exercises', { scenario: 'ten-one-two', overlay: 'ours' });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'overlay.broken']);
    const check = await house.asFacilitator<OverlayCheckResponse>('POST', '/api/overlays/check?lang=fr', {
      scenario: 'ten-one-two',
      overlay: wrong,
    });
    expect(check.body).toEqual({
      problems: [{ code: 'role.unknown', severity: 'error', part: 'rights', id: 'casevac-launch', role: 'stranger' }],
      scenario: [],
    });
    const fine = await house.asFacilitator<OverlayCheckResponse>('POST', '/api/overlays/check', {
      scenario: 'ten-one-two',
      overlay: overlay(),
    });
    expect(fine.body).toEqual({ problems: [], scenario: [] });
  });

  test('[OV8] a PDF is opened by whoever was let into an exercise that has it, and by nobody else', async () => {
    const kept = await upload(pdf);
    expect(kept.status).toBe(201);
    const file = { name: 'Ordre n° 12.pdf', sha256: kept.paper.sha256, bytes: kept.paper.bytes };
    await house.asFacilitator(
      'PUT',
      '/api/overlays/ours',
      overlay({ documents: { order: { title: { en: 'Order' }, kind: 'procedure', file } } }),
    );
    const opened = await house.exercise({ scenario: 'ten-one-two', overlay: 'ours' });
    const address = `${house.address}/api/exercises/${opened.exercise}/papers/order`;
    const { token } = await house.sit(opened, 'fc');
    const mine = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect([mine.status, mine.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await mine.arrayBuffer())).toEqual(pdf);
    expect((await fetch(address)).status).toBe(401);
    const other = await house.exercise({ scenario: 'ten-one-two' });
    expect((await house.asFacilitator('GET', `/api/exercises/${other.exercise}/papers/order`)).status).toBe(404);
    const stranger = await house.sit(other, 'fc');
    expect((await fetch(address, { headers: { authorization: `Bearer ${stranger.token}` } })).status).toBe(401);
  });

  test('[OV8] what is no whole PDF is refused, as is one that is too large', async () => {
    for (const [bytes, status] of [
      [Buffer.from('<html>'), 422],
      [pdf.subarray(0, 12), 422],
      [Buffer.alloc(13 * 1_024 * 1_024), 413],
    ] as const)
      expect((await upload(bytes)).status).toBe(status);
  });

  test('[OV8] only the control team reads and writes rules', async () => {
    for (const [method, path] of [
      ['GET', '/api/overlays'],
      ['GET', '/api/overlays/ours'],
      ['PUT', '/api/overlays/ours'],
      ['DELETE', '/api/overlays/ours'],
      ['POST', '/api/overlays/check'],
      ['POST', '/api/papers'],
      ['GET', '/api/scenarios/ten-one-two/ground'],
    ] as const)
      expect([path, (await house.call(method, path, method === 'PUT' ? overlay() : undefined)).status]).toEqual([
        path,
        401,
      ]);
    const ground = await house.asFacilitator<Ground>('GET', '/api/scenarios/ten-one-two/ground?lang=fr');
    expect(ground.body.setting).toBe('carana');
  });

  test('[OV6] what is saved is on the disk before it is answered', async () => {
    await house.asFacilitator('PUT', '/api/overlays/ours', overlay());
    expect(JSON.parse(readFileSync(join(folder, 'overlays/ours.json'), 'utf8'))).toEqual(overlay());
  });
});
