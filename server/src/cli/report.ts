import { report as makeReport, reportHtml, reportMarkdown } from '@kalari/engine';
import { defineCommand } from 'citty';
import { fromLine } from '../chain.ts';
import { openRecord, writeOut } from './files.ts';
import { exit } from './verb.ts';

export const report = defineCommand({
  meta: { name: 'kalari report', description: 'Makes the after-action report from a record' },
  args: {
    record: { type: 'positional', required: true, description: 'File with the record' },
    format: { type: 'enum', options: ['md', 'html', 'json'], default: 'md', description: 'md, html or json' },
    lang: { type: 'string', default: 'en', description: 'Language: en or fr' },
    out: { type: 'string', description: 'File to write; standard output without it' },
  },
  run({ args }) {
    const { header, flow, lines } = openRecord(args.record);
    const facts = { digest: header.digest, head: lines.at(-1)?.hash ?? '' };
    const made = makeReport(flow, facts, lines.map(fromLine), args.lang);
    const text = {
      md: () => reportMarkdown(made),
      html: () => reportHtml(made),
      json: () => `${JSON.stringify(made, null, 2)}\n`,
    };
    writeOut(args.out, text[args.format as 'md' | 'html' | 'json']());
    return exit.done;
  },
});
