import { report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { reportSchema } from '../../engine/src/report/report-schema.ts';
import { assetFlow } from '../support/asset-scenario.ts';
import { words } from '../support/fake-words.ts';
import { dms, fc, Play, srsg } from '../support/play.ts';

const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const told = (play: Play, language = 'en') => report(play.flow, facts, play.records, language);

/** One is asked for, refused, taken up and sent; another is ordered by somebody who may not, and a third will not go. */
function played(): Play {
  const play = new Play(assetFlow()).start().pass(2);
  play.must(fc, { type: 'asset.request', asset: 'kestrel-1', place: 'kika', text: words('Five wounded') });
  const request = play.world.must('assets', 'kestrel-1').requests[0]?.id ?? '';
  play.must(dms, { type: 'asset.refuse', request, reason: words('It is promised elsewhere') });
  play.must(fc, { type: 'asset.escalate', request, reason: words('Minutes count') });
  play.must(fc, { type: 'asset.task', asset: 'kestrel-1', stops: [{ place: 'kika' }] });
  play.pass(3).must(srsg, { type: 'asset.task', asset: 'kestrel-1', stops: [{ place: 'kika' }], request });
  play.must(fc, { type: 'asset.task', asset: 'reserve', stops: [{ place: 'kika' }] });
  return play.pass(60);
}

test('[RP25] of every asset it tells what was asked, refused, taken up and ordered, by whom and by which authority', () => {
  const { assets } = reportSchema.parse(told(played()));
  expect(assets?.map(({ id, holder }) => [id, holder])).toEqual([
    ['kestrel-1', 'dms'],
    ['reserve', 'fc'],
  ]);
  expect(assets?.[0]?.lines).toMatchObject([
    { what: 'requested', role: 'fc', places: [{ text: 'Kika' }], text: 'Five wounded' },
    { what: 'refused', role: 'dms', text: 'It is promised elsewhere' },
    { what: 'escalated', role: 'fc', to: ['srsg'], text: 'Minutes count' },
    { what: 'overstepped', role: 'fc', detail: 'task', places: [{ text: 'Kika' }] },
    { what: 'tasked', role: 'srsg', authority: 'escalated', places: [{ text: 'Kika' }] },
  ]);
  expect(assets?.[1]?.lines.at(-1)).toMatchObject({
    what: 'balked',
    caveat: { text: 'Its capital has said not to Kika' },
  });
});

test('[RP25] a report on an exercise in which nobody asked for an asset has no such part', () => {
  const untouched = told(new Play(assetFlow()).start().pass(2));
  expect(untouched.assets).toBeUndefined();
  expect(reportHtml(untouched)).not.toContain('id="assets"');
});

test('[RP25] [RP15] Markdown and page tell it in words, in both languages', () => {
  for (const [language, ...lines] of [
    ['en', 'held by DMS', 'settled after it was taken up', 'a task, without effect', 'It is promised elsewhere'],
    ['fr', 'détenu par DMS', 'tranché après avoir été porté plus haut', 'une tâche, sans effet'],
  ] as const) {
    const one = told(played(), language);
    for (const line of [...lines, 'Its capital has said not to Kika']) {
      expect(reportMarkdown(one)).toContain(line);
      expect(reportHtml(one)).toContain(line);
    }
  }
});

test('[RP25] the timeline tells of assets and places by name', () => {
  const { timeline } = told(played());
  const titles = timeline.filter(({ event }) => event.startsWith('asset.')).map((it) => it.title?.text);
  expect(titles).toContain('KESTREL 1 – Kika');
  expect(titles).toContain('The reserve – Its capital has said not to Kika');
  expect(titles.every((it) => /^(KESTREL 1|The reserve)/.test(it ?? ''))).toBe(true);
});
