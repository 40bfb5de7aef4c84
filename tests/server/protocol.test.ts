import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '@kalari/engine';
import { expect, test } from 'vitest';
import { limitProfiles } from '../../server/src/config.ts';
import {
  callTable,
  commandTable,
  handshakeTable,
  messageTable,
  noticeList,
  sightTable,
  teamTable,
  viewTable,
} from './protocol-tables.ts';
import { House } from './transport/house.ts';

const page = join(process.cwd(), 'docs/protocol.md');

/** Puts a table in its place on the page: between `<!-- name -->` and `<!-- /name -->`. */
function filled(text: string, name: string, table: string): string {
  const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`);
  expect(text).toMatch(place);
  return text.replace(place, (_, before: string, after: string) => before + table + after);
}

test('[TR17] [TE12] the page about the protocol says what the schemas say; with -u it is written anew', async () => {
  const house = await House.open();
  const { body } = await house.call<{ paths: Record<string, Record<string, unknown>> }>('GET', '/api/openapi.json');
  await house.close();
  const { commands, codes, waiting, socketsOfPerson } = limitProfiles.standard;
  const limits = [
    `- ${commands.most} commands from one seat within ${commands.within / 1_000} seconds; messages of at most 64 kB; free text of at most 10,000 characters.`,
    `- After ${codes.free} wrong join codes from one address within a minute, each further try from there waits its turn.`,
    `- ${waiting} people at the door of one exercise; ${socketsOfPerson} open pages a person.`,
  ];
  const tables = {
    version: `The version of the protocol is **${PROTOCOL_VERSION}**.`,
    calls: callTable(body.paths),
    handshake: handshakeTable(),
    messages: messageTable(),
    notices: noticeList(),
    commands: commandTable(),
    view: viewTable(),
    posts: teamTable(),
    sights: sightTable(),
    limits: limits.join('\n'),
  };
  const text = Object.entries(tables).reduce(
    (all, [name, made]) => filled(all, name, made),
    readFileSync(page, 'utf8'),
  );
  await expect(text).toMatchFileSnapshot(page);
});
