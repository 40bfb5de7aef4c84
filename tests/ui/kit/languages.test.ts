import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en as consoleEn } from '../../../facilitator-ui/src/messages/en.ts';
import { fr as consoleFr } from '../../../facilitator-ui/src/messages/fr.ts';
import { en as playerEn } from '../../../player-ui/src/messages/en.ts';
import { fr as playerFr } from '../../../player-ui/src/messages/fr.ts';
import { type Catalogue, translator } from '../../../ui-kit/src/i18n.tsx';
import { bestOf, languageName } from '../../../ui-kit/src/language-choice.ts';
import { pseudo, pseudoLanguage } from '../../../ui-kit/src/messages/pseudo.ts';
import { typeset } from '../../../ui-kit/src/messages/typeset.ts';

const pairs: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['participants', playerEn, playerFr],
  ['console', consoleEn, consoleFr],
];
const english: Catalogue = { ...playerEn, ...consoleEn };
const french: Catalogue = { ...playerFr, ...consoleFr };

describe('French', () => {
  test.each(pairs)('[UI110] the %s have every text in both languages, with the same arguments', (_, en, fr) => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect(argumentsOf(fr[key] ?? '', 'fr'), key).toEqual(argumentsOf(text, 'en'));
    }
  });

  test('[UI110] what belongs together stays on one line, and apostrophes and quotation marks are French', () => {
    const torn = /[^\u00a0](?=[;?!»%])|[^\u00a0:](?=: )|«(?!\u00a0)|[\d}#] (?=(?:min|s)\b)/;
    const plain = (text: string) => text.replaceAll(/\{\w+, (?:plural|number)[^{}]*/g, '{');
    expect(Object.entries(french).filter(([, text]) => torn.test(plain(text)))).toEqual([]);
    expect(Object.entries(french).filter(([, text]) => /['"“”]/.test(text))).toEqual([]);
  });

  test('[UI110] no text is left in English: whatever is the same is the same word in both', () => {
    const words =
      /^(Radio|Note|Notes|Station|Situation|Documents?|Messages?|Actions?|Options?|Positions?|Question|Questions|Conversations|Phase|[Pp]robable|[Pp]ossible|Pause|Markdown|Minutes|Kalari|doctrine|Doctrine|position|message|Conversation|Canal|Code|Date|Zone|Confirmation|Long)?$/;
    const bare = (text: string) =>
      text
        .replaceAll(/\{[^{}]*\}/g, '')
        .replaceAll(/[^\p{L} ]/gu, '')
        .trim();
    const same = Object.entries(english).filter(([key, text]) => french[key] === text && /[a-z]{4}/.test(bare(text)));
    // What names a language is said in that language.
    const left = same.filter(([key, text]) => !words.test(bare(text)) && !/\.(en|fr)$/.test(key));
    expect(left).toEqual([]);
  });

  test('[UI12] participants read neither the plot’s words nor the machine’s in French', () => {
    const never = /\b(incidents?|injects?|joueurs?|joueuses?|utilisat\w+|jeux?|phases?|IA)\b|!/i;
    expect(Object.entries(playerFr).filter(([, text]) => never.test(text))).toEqual([]);
  });

  test('[UI110] spaces are set by the catalogue, never inside the names of arguments', () => {
    expect(
      typeset({ a: 'Qui : « {name} » ; {n, plural, one {# min} other {# min}} ?', b: '{by, number, ::sign-always}' }),
    ).toEqual({
      a: 'Qui\u00a0: «\u00a0{name}\u00a0»\u00a0; {n, plural, one {#\u00a0min} other {#\u00a0min}}\u00a0?',
      b: '{by, number, ::sign-always}',
    });
  });
});

describe('choosing a language', () => {
  test('[UI111] the first wish that can be met, a region by its language, else the first there is', () => {
    expect(bestOf(['en', 'fr'], ['fr-CA', 'en'])).toBe('fr');
    expect(bestOf(['en', 'fr'], ['es', 'fr'])).toBe('fr');
    expect(bestOf(['en', 'fr'], ['sw'])).toBe('en');
  });

  test('[UI111] a language is called by its own name, and inside a sentence as that language calls it', () => {
    expect([languageName('fr'), languageName('en'), languageName('ar')]).toEqual(['Français', 'English', 'العربية']);
    expect([languageName('en', 'fr'), languageName('fr', 'en')]).toEqual(['anglais', 'French']);
  });
});

describe('the language from the right', () => {
  const made = pseudo(english);

  test('[UI112] it is longer, keeps every argument, and nothing is left in Latin but acronyms', () => {
    const length = (catalogue: Catalogue) => Object.values(catalogue).join('').length;
    expect(length(made) / length(english)).toBeGreaterThan(1.25);
    for (const [key, text] of Object.entries(made)) {
      expect(argumentsOf(text, 'ar'), key).toEqual(argumentsOf(english[key] ?? '', 'en'));
      const shown = translator(made, pseudoLanguage)(key, valuesFor(text));
      expect(shown.replaceAll(/\u2068[^\u2069]*\u2069/g, ''), key).not.toMatch(/[a-z]{2}/);
    }
  });

  test('[UI112] a name or a time inside a sentence from the right keeps its own order', () => {
    const t = translator({ at: 'حتى {time}', n: 'D-{number}' }, 'ar');
    expect(t('at', { time: 'D+1 07:52' })).toBe('حتى \u2068D+1 07:52\u2069');
    expect(t('n', { number: '3' })).toBe('D-3');
    expect(translator({ at: 'by {time}' }, 'en')('at', { time: '07:52' })).toBe('by 07:52');
  });
});

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Names of the arguments of a message, each with its kind, sorted. */
function argumentsOf(text: string, language: string): string[] {
  const found = new Set<string>();
  const walk = (ast: Ast) => {
    for (const part of ast) {
      // 0 is literal text and 7 the number of a plural.
      if (part.type !== 0 && part.type !== 7) found.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}

function valuesFor(text: string): Record<string, number> {
  return Object.fromEntries(argumentsOf(text, 'ar').map((name) => [name, 3]));
}
