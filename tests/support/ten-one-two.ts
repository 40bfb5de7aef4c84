import { readFileSync } from 'node:fs';
import { compile, type Flow, readScenario } from '@kalari/engine';

const folder = new URL('../../scenarios/', import.meta.url);

/** A file of the scenarios, by its path among them. */
export function scenarioText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** The first exercise that anybody plays, ready to play. */
export function tenOneTwo(): Flow {
  return flowOf('ten-one-two');
}

/** A scenario of Carana, ready to play. Throws with its problems when it does not read. */
export function flowOf(id: string): Flow {
  const file = `${id}/scenario.yaml`;
  const read = readScenario(
    { file, text: scenarioText(file) },
    new Map([['carana', { file: 'carana/setting.yaml', text: scenarioText('_settings/carana/setting.yaml') }]]),
  );
  if (read.ok) return compile(read.scenario);
  const errors = read.problems.filter((it) => it.severity === 'error');
  throw new Error(errors.map((it) => `${it.file}:${it.line}:${it.column} ${it.code} ${it.message}`).join('\n'));
}
