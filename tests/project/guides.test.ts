import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keyGroups, keyTable } from '../../facilitator-ui/src/keys.ts';
import { en } from '../../facilitator-ui/src/messages/en.ts';
import { runVerb } from '../../server/src/cli/run.ts';
import { verbsIn } from '../../server/src/cli/verbs.ts';
import { textOf } from '../support/tree.ts';

const guides = ['README.md', 'docs/facilitators.md', 'docs/scenarios.md', 'docs/hardening.md', 'docs/bench.md'];
const root = process.cwd();

/* The guides speak of commands, pictures, pages, keys and buttons. Each of them is there. */

test('[PJ25] every section that the facilitator’s guide leads to is there', () => {
  const guide = textOf('docs/facilitators.md');
  const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchorOf(title ?? ''));
  const wanted = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(wanted.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});

test('[PJ26] the guide’s keys are the console’s; with -u the table is written anew', async () => {
  const rows = keyGroups.flatMap((group) =>
    keyTable
      .filter((key) => key.group === group)
      .map(({ press, act }) => `| ${en[`keys.group.${group}`]} | \`${press}\` | ${en[`key.${act}`]} |`),
  );
  const table = ['| | key | does |', '| --- | --- | --- |', ...rows].join('\n');
  const guide = textOf('docs/facilitators.md');
  const written = guide.replace(/(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/, `$1${table}\n$2`);
  await expect(written).toMatchFileSnapshot(join(root, 'docs/facilitators.md'));
});

test('[PJ26] every button that the guide names is on a screen under that name', () => {
  const texts = new Set(Object.values(en).map((text) => text.toLowerCase()));
  const guide = textOf('docs/facilitators.md').replace(/^## .*$/gm, '');
  const named = [...guide.matchAll(/(?<=[^*])\*\*([^*]+)\*\*(?: `[^`]+`)?/g)].map(([, name]) => name ?? '');
  const unknown = named.filter((name) => !/^\d+\./.test(name) && !known(name));
  expect([...new Set(unknown)]).toEqual([]);

  function known(name: string): boolean {
    const plain = name.toLowerCase();
    return plain.endsWith('.') || ourWords.has(plain) || [...texts].some((text) => withoutFigures(text) === plain);
  }
});

/** Bold words of the guide that are no buttons. */
const ourWords = new Set([
  'addresses',
  'facilitator link',
  'top',
  'left',
  'middle',
  'right',
  'below',
  'desk',
  'record',
  '⋯',
  'review',
  'pause',
  'checkpoint',
  'questions to control',
  'storyline',
  'the map',
]);

/** "Release to {count}" is the button that the guide calls Release. */
function withoutFigures(text: string): string {
  return text.replace(/ to \{count\}/, '').trim();
}

let folder = '';
let errors = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-guides-'));
  const [, first = ''] = /^```yaml scenario\n([\s\S]*?)^```$/m.exec(textOf('docs/scenarios.md')) ?? [];
  mkdirSync(join(folder, 'scenarios/night-call'), { recursive: true });
  writeFileSync(join(folder, 'scenarios/night-call/scenario.yaml'), first);
  for (const shared of ['_settings', 'ten-one-two'])
    symlinkSync(join(root, 'scenarios', shared), join(folder, 'scenarios', shared));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  errors = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
});

const commands = guides.flatMap((guide) =>
  [...(existsSync(guide) ? textOf(guide) : '').matchAll(/npx kalari (\w[^\n`|]*)/g)]
    .map(([, line]) => (line ?? '').trim().replace(/[.;,]$/, ''))
    // A thousand rehearsals have tests of their own.
    .filter((line) => !/[A-Z]{4}|<|--runs|^(serve|verify$)/.test(line))
    .map((line) => [line, guide] as const),
);

test.each([['rehearse ten-one-two --seed 3 --out record.jsonl', 'this test'] as const, ...commands])(
  '[PJ27] “kalari %s” of %s does what it says',
  async (line) => {
    const args = line.split(/\s+/);
    const code = await runVerb(verbsIn(folder, {}), args, '0.1.0');
    expect([code, errors]).toEqual([0, '']);
  },
);

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-');
}
