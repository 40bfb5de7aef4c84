import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test, vi } from 'vitest';
import { rejections } from '../../../engine/src/rejections.ts';
import { en as player } from '../../../player-ui/src/messages/en.ts';
import { direction, translator } from '../../../ui-kit/src/i18n.tsx';
import { en as common } from '../../../ui-kit/src/messages/en.ts';
import { enControl } from '../../../ui-kit/src/messages/en-control.ts';
import { filesUnder, root } from '../../support/tree.ts';

const catalogues: Readonly<Record<string, string>>[] = [common, enControl, player];

describe('catalogues', () => {
  test('[UI10] every refusal of the server has a plain sentence', () => {
    const texts: Record<string, string> = { ...common, ...enControl };
    const missing = Object.keys(rejections).filter((code) => texts[`refusal.${code}`] === undefined);
    expect(missing).toEqual([]);
  });

  test('[UI10] every refusal that a participant can meet stands in the participants’ catalogue', () => {
    const onlyControl = Object.keys(enControl).map((key) => key.replace('refusal.', ''));
    const met = [
      'exercise.',
      'command.',
      'seat.',
      'join.',
      'inject.unknown',
      'inject.done',
      'decision.closed',
      'server.',
    ];
    expect(onlyControl.filter((code) => met.some((start) => code.startsWith(start)))).toEqual([]);
  });

  test('[UI11] every text is well-formed ICU, and every plural has its other', () => {
    for (const catalogue of catalogues) {
      for (const [key, text] of Object.entries(catalogue)) {
        expect(() => new IntlMessageFormat(text, 'en'), key).not.toThrow();
        if (text.includes('plural,')) expect(text, key).toContain('other {');
      }
    }
  });

  test('[UI12] no participant reads inject, player, user, game, phase or AI', () => {
    const never = /\b(injects?|players?|users?|games?|phases?|AI)\b/i;
    expect(Object.entries(player).filter(([, text]) => never.test(text))).toEqual([]);
  });

  test('[UI12] texts are plain: no exclamation marks, no please, no oops', () => {
    for (const catalogue of catalogues) {
      expect(Object.entries(catalogue).filter(([, text]) => /!|\bplease\b|\boops\b|\bsorry\b/i.test(text))).toEqual([]);
    }
  });

  test('[UI11] no text is left that no screen shows', () => {
    const sources = ['ui-kit/src', 'player-ui/src']
      .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
      .filter((file) => !file.includes('src/messages/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    // Keys made from data: `channel.${…}` uses everything that begins so.
    const starts = [...sources.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(player).filter(
      (key) => !sources.includes(`'${key}'`) && !starts.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe('translator', () => {
  const t = translator(
    { hello: 'Hello {name}', many: '{count, plural, one {# item} other {# items}}', plain: 'Plain' },
    'en',
  );

  test('[UI11] values and plurals are put in by the message, never by joining', () => {
    expect(t('hello', { name: 'FC' })).toBe('Hello FC');
    expect([t('many', { count: 1 }), t('many', { count: 2 })]).toEqual(['1 item', '2 items']);
  });

  test('[UI11] a text that lacks a value shows as it is written, and the slip is reported: the rest of the screen stands', () => {
    const slips: unknown[] = [];
    vi.stubGlobal('reportError', (slip: unknown) => slips.push(slip));
    expect([t('hello'), t.rich('hello', {}), t('hello', { name: 'FC' })]).toEqual([
      'Hello {name}',
      'Hello {name}',
      'Hello FC',
    ]);
    expect(slips.map(String)).toEqual([expect.stringContaining('name'), expect.stringContaining('name')]);
    vi.unstubAllGlobals();
  });

  test('[UI11] a key from data that nobody wrote a text for falls back to another text', () => {
    expect(t.either('refusal.unheard', 'plain')).toBe('Plain');
    expect(t.either('plain', 'hello')).toBe('Plain');
  });

  test('[UI13] languages written from the right are told', () => {
    expect(['ar', 'fa', 'en', 'fr', 'ar-EG', 'zh'].map(direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'rtl', 'ltr']);
  });
});
