import { z } from 'zod';
import { languageSchema } from '../../ids.ts';
import { list } from '../../phrases/phrase.ts';
import type { Path } from '../places.ts';
import { scenarioSchema, settingSchema } from '../schema.ts';
import { bare } from '../shape.ts';
import type { Sheet } from './findings.ts';

/** Whether every text is there in every language of the scenario. */
export function checkTexts({ authored, setting, tell }: Sheet): void {
  const { languages } = authored;
  for (const [index, language] of languages.entries()) {
    if (languages.indexOf(language) < index) tell('language.twice', ['languages', index], { language });
  }
  for (const { text, path } of textsIn(scenarioSchema, authored)) {
    const missing = languages.filter((language) => !Object.hasOwn(text, language));
    if (missing.length > 0) tell('text.missing', path, { key: String(path.at(-1)), languages: list(missing) }, 'key');
    for (const language of Object.keys(text)) {
      if (!languages.includes(language))
        tell('text.language', [...path, language], { language, languages: list(languages) }, 'key');
    }
  }
  const untold = textsIn(settingSchema, setting).filter(({ text }) =>
    languages.some((language) => !Object.hasOwn(text, language)),
  );
  if (untold.length > 0) tell('text.setting', ['setting'], { count: untold.length, languages: list(languages) });
}

interface PlacedText {
  readonly text: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Every text in the author's languages, found by the schema: a new key with a text is looked at without further word. */
function textsIn(schema: z.ZodType, value: unknown, path: Path = []): PlacedText[] {
  const { schema: inner } = bare(schema);
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? inner.element : undefined;
    return element instanceof z.ZodType ? value.flatMap((one, index) => textsIn(element, one, [...path, index])) : [];
  }
  if (!isTable(value)) return [];
  if (inner instanceof z.ZodRecord && inner.keyType === languageSchema) return [{ text: value, path }];
  return Object.entries(value).flatMap(([key, one]) => {
    const next: unknown =
      inner instanceof z.ZodRecord ? inner.valueType : inner instanceof z.ZodObject ? inner.shape[key] : undefined;
    return next instanceof z.ZodType ? textsIn(next, one, [...path, key]) : [];
  });
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
