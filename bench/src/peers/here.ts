import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../material/tree.ts';

/** The packages behind those who are compared with. Everybody else is always here. */
const packages: Readonly<Record<string, string>> = { 'boardgame.io': 'boardgame.io', ws: 'ws' };

/** Whether somebody can be measured: the peers are installed by the first run that finds a network. */
export function isHere(who: string): boolean {
  const name = packages[who];
  return name === undefined || existsSync(join(root, 'bench/node_modules', name, 'package.json'));
}
