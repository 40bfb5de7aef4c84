import { canonical, type World } from '@kalari/engine';
import { tableNames } from '../../engine/src/world/tables.ts';

/** Every row of every table as canonical text, in the order of names and ids: equal worlds have equal texts. */
export function worldText(world: World): string {
  return tableNames
    .flatMap((table) => world.rows(table).map((row) => `${table} ${row.id} ${canonical(row)}`))
    .sort()
    .join('\n');
}
