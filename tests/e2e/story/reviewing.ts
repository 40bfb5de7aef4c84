import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { need } from './ending.ts';

/** What she leaves with. */
export function reviewing(cast: Cast): void {
  test('[UI101] the review shows each decision: who, by what authority, whom they had asked, what they had opened by then', async () => {
    const { facilitator } = cast;
    const { page } = facilitator;
    await facilitator.press('g', 'r');
    const decisions = page.getByRole('region', { name: 'Decisions' });
    const row = (title: string) => decisions.getByRole('row').filter({ hasText: title });
    const cells = async (title: string) =>
      (await row(title).getByRole('cell').allInnerTexts()).map((cell) => cell.replaceAll(/\s+/g, ' '));
    await row('Who launches, and which aircraft').waitFor();
    expect((await cells('Who launches, and which aircraft')).slice(3, 5)).toEqual(['DMS', 'Own authority']);
    const consulted = 7;
    expect((await cells('The villagers and the aircraft'))[consulted]).toMatch(/DMS|PC|FC/);
    await row('Who launches, and which aircraft')
      .getByRole('img', { name: /SRSG: told by a colleague/ })
      .first()
      .waitFor();
    await row('Who launches, and which aircraft').getByText('Reason, positions and what had been opened').click();
    await row('Who launches, and which aircraft')
      .getByText('Reason: Lives before the timetable. I tell the SRSG.')
      .waitFor();
    await row('Who launches, and which aircraft').getByText('Nearest by half an hour.').waitFor();
    expect((await cells('Four officers at the ford')).slice(3, 5)).toEqual(['–', 'Default at the deadline']);
    expect((await cells('Doctors or stretchers'))[2]).toContain('taken aloud');
    expect((await cells('The first public line'))[2]).toContain('Another course of action: An incident near Kika');
    expect((await cells('The first public line'))[2]).toContain('Treated as “A holding line');
    expect((await cells('The reserve'))[consulted]).toContain('message');
    await row('Who launches, and which aircraft').getByRole('button', { name: /^D-/ }).click();
    const known = page.getByRole('region', { name: /^Who knew what at 07:4\d, when DMS decided/ });
    await known.getByText('Opened by then').waitFor();
    await known.getByRole('listitem').filter({ hasText: 'Who authorises?' }).waitFor();
    expect(await known.getByRole('listitem').filter({ hasText: 'FLASH 004' }).count()).toBe(0);
    await known
      .getByRole('heading', { name: /^Who knew what/ })
      .evaluate((title) => title.scrollIntoView({ block: 'center' }));
    await facilitator.picture('review');
  });

  test('[UI101] the review shows checkpoints with times, observations by objective, the roads taken, and the timeline', async () => {
    const { page } = cast.facilitator;
    const checkpoints = page.getByRole('region', { name: 'Checkpoints' });
    const checkpoint = (title: string) => checkpoints.getByRole('listitem').filter({ hasText: title });
    await checkpoint('Launch decided, or formally delegated').getByText('within 8 min').waitFor();
    await checkpoint('Launch decided, or formally delegated').getByText('5 min', { exact: true }).waitFor();
    await checkpoint('Launch decided, or formally delegated').getByText('Met').waitFor();
    await checkpoint('Head of mission told that the aircraft').getByText('Met').waitFor();
    await checkpoint(need).getByText('Marked: Said aloud to the role-player, word for word.').waitFor();
    await checkpoint(need).getByText('Justified deviation').waitFor();

    const objectives = page.getByRole('region', { name: 'Objectives' });
    const objective = (title: RegExp) => objectives.getByRole('listitem').filter({ hasText: title });
    await objective(/^\s*1\s*The launch is decided early/)
      .getByText('1 strength')
      .waitFor();
    await objectives.getByText('The head of mission heard of it from the room.').waitFor();

    const roads = page.getByRole('region', { name: 'Roads' });
    const taken = await roads.getByRole('list').first().locator('b').allInnerTexts();
    expect(taken).toEqual([
      'The first minutes',
      'The aircraft is on its way',
      'The road opens',
      'What has to be answered for',
    ]);
    await roads.getByText('Two fronts').first().waitFor();

    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('button', { name: 'Everything' }).click();
    const line = (text: RegExp) => timeline.getByRole('listitem').filter({ hasText: text });
    await line(/FC shared with DMS: HERON 3, four lines/)
      .first()
      .waitFor();
    await line(/DMS decided: Who launches/)
      .first()
      .waitFor();
    await line(/FC told PC: HERON 3, four lines/)
      .first()
      .waitFor();
    await line(/PC acknowledged|FC acknowledged: HERON 3/)
      .first()
      .waitFor();
    await line(/Exercise ended/)
      .first()
      .waitFor();
  });

  test('[UI101] she downloads report and record; replaying and verifying the record agree with them', async () => {
    const { facilitator, folder } = cast;
    const download = async (name: string, file: string) => {
      const [saved] = await Promise.all([
        facilitator.page.waitForEvent('download'),
        facilitator.page.getByRole('link', { name, exact: true }).click(),
      ]);
      await saved.saveAs(join(folder, file));
      return readFileSync(join(folder, file), 'utf8');
    };
    const console = facilitator.page;
    [facilitator.page] = await Promise.all([
      facilitator.context.waitForEvent('page'),
      console.getByRole('link', { name: 'Report, English' }).click(),
    ]);
    await facilitator.page.getByRole('heading', { name: 'Ten, One, Two' }).first().waitFor();
    await facilitator.picture('report');
    const html = await (await console.request.get(facilitator.page.url())).text();
    await facilitator.page.close();
    facilitator.page = console;
    const markdown = await download('Markdown', 'report.md');
    const record = (await download('Record', 'record.jsonl')).trimEnd().split('\n');
    for (const written of [html, markdown]) {
      for (const text of [
        'Ten, One, Two',
        'Lives before the timetable. I tell the SRSG.',
        'Said aloud to the role-player',
      ]) {
        expect(written).toContain(text);
      }
    }
    expect(html).not.toMatch(/<script/i);
    for (const text of cast.once) {
      expect(
        record.filter((line) => line.includes(JSON.stringify(text).slice(1, -1))),
        text,
      ).toHaveLength(1);
    }

    const kalari = (...args: string[]) =>
      execFileSync(process.execPath, ['dist/server/cli.js', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const file = join(folder, 'record.jsonl');
    const verdict = JSON.parse(kalari('verify', file, '--json'));
    const replayed = JSON.parse(kalari('replay', file, '--json'));
    expect(verdict).toMatchObject({ ok: true, erased: 0, records: record.length - 2, key: expect.any(String) });
    expect(replayed).toEqual({
      exercise: verdict.exercise,
      records: verdict.records,
      head: verdict.head,
      state: verdict.state,
    });
    expect(markdown.includes(verdict.head.slice(0, 16))).toBe(true);
    expect(kalari('report', file) === markdown).toBe(true);
    expect(kalari('report', file, '--format', 'html') === html).toBe(true);
  });
}
