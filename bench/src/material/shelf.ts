import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioFiles } from './scenario.ts';

/** Puts a scenario of so many injects and its setting into a folder of scenarios, and answers its file. */
export function shelve(folder: string, injects: number): string {
  const { setting, scenario } = scenarioFiles(injects);
  for (const place of ['measured', '_settings/measured']) mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, '_settings/measured/setting.yaml'), setting);
  const file = join(folder, 'measured/scenario.yaml');
  writeFileSync(file, scenario);
  return file;
}
