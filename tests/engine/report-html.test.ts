import { type Report, report, reportHtml } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { english } from '../../engine/src/report/words-en.ts';
import { french } from '../../engine/src/report/words-fr.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, Play, pc, srsg } from '../support/play.ts';
import { smallFlow, smallScenario } from '../support/small-scenario.ts';

const flow = smallFlow();
const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const nasty = `"><script>alert(1)</script><img src=x onerror='go()'> </style> & {title} \${x}`;
const free = words(nasty);

/** Everything that people can write, written with ill will. */
function hostile(): Play {
  const play = new Play(flow);
  play.start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(fc, { type: 'message.send', to: ['dms', 'pc'], text: free });
  play.must(srsg, { type: 'rfi.ask', to: 'cmo', text: free });
  play.must(pc, { type: 'decision.position', decision: 'launch', stance: 'against', option: 'keep', text: free });
  play.must(facilitator, { type: 'inject.edit', inject: 'request', title: free, body: free });
  play.must(facilitator, { type: 'inject.skip', inject: 'reserve', reason: free });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep', reason: free });
  const [move] = play.world.rows('effects');
  play.must(facilitator, { type: 'effect.overrule', effect: move?.id ?? '', change: -1, reason: free });
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'improve', text: free });
  play.must(facilitator, { type: 'phase.force', phase: 'late', reason: free });
  play.must(facilitator, { type: 'checkpoint.mark', checkpoint: 'launch-decided', result: 'late', reason: free });
  return play.pass(8);
}

function pageOf(play: Play, language = 'en', change: (made: Report) => Report = (made) => made): string {
  return reportHtml(change(report(flow, facts, play.records, language)));
}

const titled = (made: Report): Report => ({
  ...made,
  exercise: { ...made.exercise, title: { text: nasty, lang: '"><b>' } },
});

describe('the page', () => {
  test('[RP22] nothing that people wrote becomes markup, wherever it stands', () => {
    const page = pageOf(hostile(), 'en', titled);
    expect(page).not.toMatch(/<script|<img|<b>"|onerror='|<\/style> &/);
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThan(10);
    expect(page.split('</style>')).toHaveLength(2);
    expect(problemsOf(page)).toEqual([]);
  });

  test('[RP22] it is whole HTML: every element closed in order, every id once, every link within the page there', () => {
    for (const play of [new Play(flow), new Play(flow).start(), hostile()]) {
      for (const language of ['en', 'fr', 'es']) expect(problemsOf(pageOf(play, language))).toEqual([]);
    }
  });

  test('[RP22] it runs nothing, loads nothing and sends nothing: no script, no address, and a policy that says so', () => {
    const page = pageOf(hostile());
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;`);
    const { tags } = read(page);
    const loading = ['script', 'img', 'link', 'iframe', 'object', 'embed', 'form', 'video', 'audio', 'base'];
    expect(tags.filter(({ name }) => loading.includes(name))).toEqual([]);
    const values = tags.flatMap(({ attributes }) => [...attributes]);
    expect(values.filter(([name]) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
    expect(values.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|https?:/);
  });

  test('[RP23] the matrix is a table with a text in every cell: row heads, column heads, a caption', () => {
    const page = pageOf(hostile());
    const [matrix = ''] = page.match(/<table class="matrix[\s\S]*?<\/table>/) ?? [];
    expect(matrix).toMatch(/<caption>Who knew what at 07:41, when DMS decided<\/caption>/);
    expect(matrix.match(/<th scope="col"/g)).toHaveLength(5);
    expect(matrix.match(/<th scope="row"/g)).toHaveLength(3);
    const cells = (matrix.match(/<td[\s\S]*?<\/td>/g) ?? []).map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim());
    expect(cells).toHaveLength(12);
    expect(cells.filter((cell) => cell === '')).toEqual([]);
    expect(matrix).toContain('received, unread');
    expect(matrix).toContain('no sharing recorded, 0 min');
  });

  test('[RP23] nobody is blamed in its words, and no word is given to participants that is not theirs', () => {
    const own = [...Object.values(english), ...Object.values(french)].join('\n');
    expect(own).not.toMatch(/not shared|failed to|should have|non partag|n’a pas transmis|aurait dû/i);
    expect(own).not.toMatch(/\b(player|user|game|joueur|utilisateur|jeu)\b/i);
  });

  test('[RP15] in French the page is French as a whole', () => {
    const page = pageOf(hostile(), 'fr').replaceAll(/<style>[\s\S]*<\/style>/g, '');
    const text = page.replaceAll(/<[^>]*>/g, '\n');
    const same = new Set<string>(Object.values(french));
    const foreign = Object.values(english).filter(
      (word) =>
        word.length > 5 &&
        !word.includes('{') &&
        !same.has(word) &&
        !smallScenario.includes(word) &&
        stands(text, word),
    );
    expect(foreign).toEqual([]);
    expect(text).not.toMatch(/\{(n|m|time|roles?|length|order|left|factor|low|high)\}/);
    expect(page).toContain('<html lang="fr">');
    expect(text).toContain('aucune transmission consignée');
  });

  test('[RP22] a fact’s truth and the notes of the author stay out of it', () => {
    const page = pageOf(hostile());
    for (const secret of ['Let them find it', 'Numbers will change', 'The near one is busy', 'You lead.']) {
      expect(page).not.toContain(secret);
    }
  });
});

/** Whether these words stand in the text by themselves, and not within others. */
function stands(text: string, words: string): boolean {
  return text
    .split(words)
    .some(
      (before, place, all) =>
        place < all.length - 1 && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(all[place + 1] ?? ''),
    );
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The tags of a page in order, and whatever of it is no HTML. */
function read(page: string): { tags: Tag[]; rest: string[] } {
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '');
  const tags: Tag[] = [];
  const shape = /<(\/?)([a-zA-Z][\w-]*|!doctype)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g;
  const rest = body.split(shape).filter((_, place) => place % 5 === 0);
  for (const [, closing, name = '', attributes = '', ended] of body.matchAll(shape)) {
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    tags.push({ name, closes: closing === '/', attributes: new Map(pairs) });
    if (ended === '/') tags.push({ name, closes: true, attributes: new Map() });
  }
  return { tags, rest: rest.filter((text) => /[<>]/.test(text)) };
}

function problemsOf(page: string): string[] {
  const { tags, rest } = read(page);
  const open: string[] = [];
  const problems = rest.map((text) => `no HTML: ${text.slice(0, 80)}`);
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  for (const { name, closes } of tags) {
    if (['!doctype', 'meta', 'br'].includes(name)) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) problems.push(`${name} closes what it did not open`);
  }
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`id ${id} twice`);
  for (const { attributes } of tags) {
    const pointed = [attributes.get('href')?.slice(1), attributes.get('aria-labelledby')];
    for (const id of pointed) if (id !== undefined && !ids.includes(id)) problems.push(`nothing is called ${id}`);
  }
  return [...problems, ...open.map((name) => `${name} stays open`)];
}
