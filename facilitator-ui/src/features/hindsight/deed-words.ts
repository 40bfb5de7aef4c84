import type { Otherwise } from '@kalari/engine/protocol';
import type { Names } from '../../parts/foresight/names.ts';
import type { useT } from '../../use-t.ts';

const tables: Readonly<Record<string, string>> = {
  decision: 'decisions',
  inject: 'injects',
  fact: 'facts',
  phase: 'phase',
  procedure: 'procedures',
  asset: 'assets',
};

/** What somebody did that could then not have been done, in one line. */
export function deedWords(
  { command, about }: Pick<Otherwise['fallen'][number], 'command' | 'about'>,
  names: Names,
  t: ReturnType<typeof useT>,
): string {
  const table = tables[command.slice(0, command.indexOf('.'))];
  const what = about === undefined ? '' : table === undefined ? about : names.of(table, about);
  return t.maybe(`deed.${command}`, { what }) ?? t('deed.other', { what });
}
