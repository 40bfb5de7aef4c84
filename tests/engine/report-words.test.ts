import { report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { englishEvents } from '../../engine/src/report/events-en.ts';
import { frenchEvents } from '../../engine/src/report/events-fr.ts';
import { english } from '../../engine/src/report/words-en.ts';
import { french } from '../../engine/src/report/words-fr.ts';
import { words } from '../support/fake-words.ts';
import { dms, fc, Play } from '../support/play.ts';
import { smallFlow, smallScenario } from '../support/small-scenario.ts';
import { textOf } from '../support/tree.ts';

const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };

function told(language: string) {
  const play = new Play(smallFlow()).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.pass(7);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take', reason: words('Minutes') });
  return report(play.flow, facts, play.records, language);
}

test('[RP15] every line of the feed has its words in the report, in both languages', () => {
  const lines = [...textOf('engine/src/evolve/feed.ts').matchAll(/case '([a-z]+\.[a-z]+)'/g)].map(([, event]) => event);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((event) => !Object.hasOwn(englishEvents, event ?? ''))).toEqual([]);
  expect(Object.keys(frenchEvents)).toEqual(Object.keys(englishEvents));
});

test('[RP15] a report in French is French as a whole, with its own times and spaces', () => {
  const markdown = reportMarkdown(told('fr'));
  const same = new Set<string>([...Object.values(french), ...Object.values(frenchEvents)]);
  const foreign = [...Object.values(english), ...Object.values(englishEvents)].filter(
    (text) => text.length > 5 && !same.has(text) && !smallScenario.includes(text) && markdown.includes(text),
  );
  expect(foreign).toEqual([]);
  expect(markdown).toMatch(/J\+1 \d\d:\d\d/);
  expect(markdown).not.toContain('D+1');
  expect([...same].filter((text) => /(?<!\u00a0)[:;?!»](?=\s|$)/.test(text))).toEqual([]);
  expect(reportHtml(told('fr'))).toContain('<html lang="fr">');
});

test('[RP15] in a language without words of its own the report speaks English and says so', () => {
  const html = reportHtml(told('es'));
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('After-action report');
});
