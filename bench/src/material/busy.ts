import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, WireCommand } from '@kalari/engine';
import type { RecordLine } from '../../../server/src/chain.ts';
import { seededChance } from '../../../server/src/chance.ts';
import { headerOf } from '../../../server/src/header.ts';
import { Ledger } from '../../../server/src/ledger.ts';
import { openSqlite } from '../../../server/src/store/sqlite.ts';
import { seal, sealedCommand } from '../../../server/src/words.ts';
import { facilitator, idOf, personOf, seatOf } from './room.ts';
import { flowOf, injectIds, recipientsOf, roles } from './scenario.ts';

const words =
  'We hold the road, inform the duty officer and start the procedure; the next report follows in fifteen minutes.';
const injects = 200;

export interface Kept {
  readonly id: string;
  readonly header: string;
  /** File with the record's lines. */
  readonly lines: string;
  /** The same in a store. */
  readonly store: string;
}

/** Where the record of so many lines is kept for a run, once `keepBusy` has made it. */
export function keptAt(folder: string, records: number): Kept {
  const at = join(folder, `busy-${records}`);
  return { id: 'e-busy', header: `${at}.header.json`, lines: `${at}.jsonl`, store: `${at}.db` };
}

/** Makes the record of a busy exercise, through the engine and its chain, and keeps it as a file and in a store. */
export async function keepBusy(folder: string, records: number): Promise<void> {
  const kept = keptAt(folder, records);
  if (existsSync(kept.lines)) return;
  mkdirSync(folder, { recursive: true });
  const { header, lines } = busyRecord(records);
  writeFileSync(kept.header, JSON.stringify(header));
  const texts = lines.map((line) => JSON.stringify(line));
  rmSync(kept.store, { force: true });
  const store = await openSqlite(kept.store);
  const entry = { id: kept.id, header: JSON.stringify(header), joinCode: 'ABCDEFGH', openedWall: 0, ended: false };
  await store.create(entry, texts);
  await store.close();
  writeFileSync(kept.lines, texts.join('\n'));
}

/** People at seven desks who read, acknowledge, answer, share, write to each other and advise until the record is so long. */
function busyRecord(records: number) {
  const flow = flowOf(injects);
  const header = headerOf({ exercise: 'e-busy', scenario: flow.scenario, seed: 1, wall: 0 });
  const ledger = new Ledger(flow, header);
  const chance = seededChance(1);
  const lines: RecordLine[] = [...ledger.open(0)];
  let asked = 0;
  const ask = (by: Actor, command: Parameters<Ledger['ask']>[0]['command']) => {
    if (lines.length >= records) return;
    asked += 1;
    const entered = ledger.ask({ command, by, wall: asked * 100, id: idOf(asked) });
    if (entered.ok) lines.push(...entered.lines);
  };
  const wish = (by: Actor, command: WireCommand) => ask(by, sealedCommand(command, chance));

  for (const role of roles) {
    const person = personOf(role);
    ask({ kind: 'applicant', person }, { type: 'seat.claim', person, name: seal(role, chance), role, admitted: true });
  }
  wish(facilitator, { type: 'exercise.start' });
  wish(facilitator, { type: 'decision.open', decision: 'd-0' });
  for (let turn = 0; lines.length < records; turn++) {
    const inject = injectIds(injects)[turn % injects] ?? '';
    const [first = '', second = '', third = ''] = recipientsOf(turn % injects);
    if (turn < injects) wish(facilitator, { type: 'inject.release', inject });
    wish(seatOf(first), { type: 'inject.acknowledge', inject });
    wish(seatOf(second), { type: 'inject.respond', inject, text: words });
    wish(seatOf(third), { type: 'inject.share', inject, to: [roles[turn % roles.length] ?? first], note: words });
    wish(seatOf(first), { type: 'message.send', to: [second, third], text: words });
    wish(seatOf(third), { type: 'decision.position', decision: 'd-0', option: 'go', stance: 'supports', text: words });
  }
  return { header, lines: lines.slice(0, records) };
}
