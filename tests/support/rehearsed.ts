import { draw, type Flow, report, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import type { Play } from './play.ts';

/** The tests that a rehearsal still gives the record, the last views and the report that were reviewed, in `tests/golden`. */
export function asRehearsed(folder: string, play: Play): void {
  const golden = (file: string) => `../golden/${folder}/${file}`;
  const { flow } = play;

  test('[EX18] the record is as rehearsed', async () => {
    const lines = play.records.map((record) => JSON.stringify(record));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('events.jsonl'));
  });

  test.each(flow.scenario.order.seats)('[VW12] %s ends with the view as rehearsed', async (role) => {
    await expect(`${JSON.stringify(play.view(role), null, 2)}\n`).toMatchFileSnapshot(golden(`views/${role}.json`));
  });

  test('[RP13] the report is as rehearsed', async () => {
    const facts = { digest: 'of the scenario', head: 'of the record' };
    await expect(reportMarkdown(report(flow, facts, play.records, 'en'))).toMatchFileSnapshot(golden('report.md'));
  });
}

/** The test that a storyline is compiled and drawn as it was reviewed. */
export function asDrawn(folder: string, flow: Flow): void {
  test('[EX5] the storyline is compiled and drawn as reviewed', async () => {
    await expect(draw(flow, 'json')).toMatchFileSnapshot(`../golden/${folder}/flow.json`);
    await expect(draw(flow, 'mermaid')).toMatchFileSnapshot(`../golden/${folder}/flow.mmd`);
  });
}
