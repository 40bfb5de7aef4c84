import type { Block } from './outline/blocks.ts';
import { outline } from './outline.ts';
import type { Report } from './report-schema.ts';

/** The report as Markdown. What people wrote is escaped, so that it stays text. */
export function reportMarkdown(report: Report): string {
  return `${outline(report).map(write).join('\n\n')}\n`;
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'pairs':
      return block.rows.map(([name, value]) => `- **${plain(name)}**: ${plain(value)}`).join('\n');
    case 'table':
      return [
        row(block.head),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(plain))),
      ].join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_<>|[\]]/g, '\\$&');
}
