import { readScenario, readSetting } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../support/scenario-texts.ts';
import { filesUnder, textOf } from '../../support/tree.ts';

const source = (file: string) => ({ file, text: textOf(file) });
const files = filesUnder('scenarios', /\.yaml$/);
const settingFiles = files.filter((file) => file.endsWith('/setting.yaml'));
const settings = new Map(settingFiles.map((file) => [file.split('/').at(-2) ?? '', source(file)]));

const written = [
  ...settingFiles.map((file) => ({ file, texts: textsOf(settingIn(file)) })),
  ...files
    .filter((file) => file.endsWith('/scenario.yaml'))
    .map((file) => ({ file, texts: textsOf(scenarioIn(file)) })),
];

describe.each(written)('$file', ({ texts }) => {
  test('[SC70] its French is set as French is set, and its quotes are typographic in both languages', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(where(texts, ({ fr = '' }) => / [;:?!»]/.test(fr) || / (?=:(?!:))/.test(fr) || /« |«\S/.test(fr))).toEqual(
      [],
    );
    expect(where(texts, ({ fr = '' }) => /[^\s\u00a0([–…?!][;?!»]/.test(fr.replaceAll(/[?!][?!]+/g, '')))).toEqual([]);
    expect(where(texts, (text) => Object.values(text).some((said) => /\p{L}'\p{L}|"/u.test(said)))).toEqual([]);
  });

  test('[SC71] both languages give the same figures and name the same units and call signs', () => {
    expect(where(texts, ({ en = '', fr = '' }) => figures(en) !== figures(fr))).toEqual([]);
    expect(where(texts, ({ en = '', fr = '' }) => callSigns(en) !== callSigns(fr))).toEqual([]);
  });

  test('[SC72] it names no State, mission or alliance that there is', () => {
    expect(where(texts, ({ en = '' }) => real.en.test(en))).toEqual([]);
    expect(where(texts, ({ fr = '' }) => real.fr.test(fr))).toEqual([]);
  });
});

test('[SC72] a State that there is would be found', () => {
  expect(real.en.test('A company from Mali is there.')).toBe(true);
  expect(real.fr.test('Une compagnie du Tchad y est.')).toBe(true);
  expect(real.en.test('The Congo is wide.')).toBe(true);
});

function settingIn(file: string): unknown {
  const read = readSetting(source(file));
  return read.ok ? read.setting : undefined;
}

function scenarioIn(file: string): unknown {
  const read = readScenario(source(file), settings);
  return read.ok ? { ...read.scenario, setting: undefined } : undefined;
}

type Texts = ReturnType<typeof textsOf>;

function where(texts: Texts, isWrong: (text: Record<string, string>) => boolean): string[] {
  return texts.filter(({ text }) => isWrong(text)).map(({ path }) => path);
}

/** What stands in figures, whatever the hour or the thousands look like: 0747, 07:47 and 07 h 47 are one. */
function figures(text: string): string {
  const plain = text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/(\d) h (\d\d)\b|(\d):(\d\d)/g, '$1$3$2$4')
    .replaceAll(/(\d)[ ,.](\d{3})\b/g, '$1$2')
    .replaceAll(/(\d),(\d)/g, '$1.$2');
  return sorted(plain.match(/\d+(?:\.\d+)?/g) ?? []);
}

function callSigns(text: string): string {
  const signs = /\b(?:KESTREL|PELICAN|STORK|HERON|IBIS|INFBATT|FPU|LIMA|UNAC|UNPOL)(?:[- \u00a0]?\d+)?/g;
  return sorted((text.match(signs) ?? []).map((sign) => sign.replaceAll('\u00a0', ' ')));
}

/** Each once: a language may say a thing again where the other says "it". */
function sorted(found: readonly string[]): string {
  return [...new Set(found)].sort().join(' ');
}

const real = { en: namesOfStates('en'), fr: namesOfStates('fr') };

/** The names of States and territories, as the runtime knows them, and of what they have founded together. */
function namesOfStates(language: string): RegExp {
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const ours = ['UN', 'ZZ', 'XA', 'XB'];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !ours.includes(code));
  const names = codes.flatMap((code) => regions.of(code)?.split(/ - | & |(?<=Congo)-|[()]/) ?? []);
  const founded =
    'MINUSMA MONUSCO MINUSCA UNMISS UNIFIL FINUL UNAMID MINUSTAH UNISFA MINURSO AMISOM ATMIS NATO OTAN ECOWAS CEDEAO'.split(
      ' ',
    );
  const words = [...names.map((name) => name.trim()).filter((name) => name.length > 3), ...founded];
  return new RegExp(
    `(?<!\\p{L})(?:${words.map((word) => word.replaceAll(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`,
    'u',
  );
}
