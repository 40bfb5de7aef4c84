import type { MapResponse } from '@kalari/engine/protocol';
import type { Page } from 'playwright-core';
import { mapOf } from '../../engine/src/map/map.ts';
import { readSetting } from '../../engine/src/scenario/read.ts';
import { textOf } from './tree.ts';

/** The map of Carana as the server sends it. */
export function caranaMap(language = 'en'): MapResponse {
  const file = 'scenarios/_settings/carana/setting.yaml';
  const read = readSetting({ file, text: textOf(file) });
  if (!read.ok) throw new Error('The setting cannot be read.');
  return mapOf(read.setting, language);
}

/** Answers a page that asks for the map, in the language it asks in. */
export async function answerWithMap(page: Page): Promise<void> {
  await page.context().route('**/api/exercises/*/map*', (route) => {
    const language = new URL(route.request().url()).searchParams.get('lang') ?? 'en';
    return route.fulfill({ json: caranaMap(language) });
  });
}
