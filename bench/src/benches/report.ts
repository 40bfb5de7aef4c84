import { readFileSync } from 'node:fs';
import { compile, report as made, reportHtml } from '@kalari/engine';
import { fromLine, type RecordHeader, type RecordLine } from '../../../server/src/chain.ts';
import type { Bench } from '../bench.ts';
import { keepBusy, keptAt } from '../material/busy.ts';
import { cpuSince } from '../measure.ts';

const sizeOf = (quick: boolean) => (quick ? 300 : 10_000);

/** The after-action report of a long record, as the page that people open, once the record is in memory. */
export const report: Bench = {
  name: 'report',
  prepare: ({ folder, quick }) => keepBusy(folder, sizeOf(quick)),
  cases: ({ quick }) => ['kalari', 'JSON.parse'].map((who) => ({ who, size: sizeOf(quick) })),
  measure({ who, size }, { folder }) {
    const kept = keptAt(folder, size);
    const header = JSON.parse(readFileSync(kept.header, 'utf8')) as RecordHeader;
    const texts = readFileSync(kept.lines, 'utf8').split('\n');
    const flow = compile(header.scenario);
    const cpu = process.cpuUsage();
    const lines = texts.map((line) => JSON.parse(line) as RecordLine);
    if (who !== 'kalari') return { ms: cpuSince(cpu) / 1_000 };
    const facts = { digest: header.digest, head: lines.at(-1)?.hash ?? '' };
    const html = reportHtml(made(flow, facts, lines.map(fromLine), 'en'));
    return { ms: cpuSince(cpu) / 1_000, bytes: html.length };
  },
  figures({ against, quick }) {
    const size = sizeOf(quick);
    return [
      against({
        what: `report of ${size.toLocaleString('en')} records, as a page`,
        metric: 'ms',
        unit: 'ms',
        ours: { who: 'kalari', size },
        peer: { who: 'JSON.parse', size },
        target: { figure: 2_000 },
      }),
    ];
  },
};
