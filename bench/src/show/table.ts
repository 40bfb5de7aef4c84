import type { Figure } from '../sample.ts';

export const columns = ['figure', 'ours', 'peer or limit', 'ratio', 'target', 'met'] as const;

/** One line of the table, as texts. What could not be measured is a dash. */
export function rowOf(figure: Figure): string[] {
  const { what, unit, ours, peer, ratio, target, met } = figure;
  return [
    what,
    withUnit(ours, unit),
    peer === undefined ? '–' : `${withUnit(peer.value, unit)} ${peer.who}`,
    ratio === undefined ? '–' : ratioOf(ratio),
    target === undefined ? '–' : `${target}${/×/.test(target) ? '' : ` ${unit}`}`,
    met === undefined ? '–' : met ? 'yes' : 'not yet',
  ];
}

/** The table for a terminal. */
export function plainTable(rows: readonly (readonly string[])[]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The same for a page. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(columns), line(columns.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Three figures that count, thousands apart. */
export function rounded(value: number): string {
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: Math.min(3, places) });
}

function withUnit(value: number | undefined, unit: string): string {
  return value === undefined ? '–' : `${rounded(value)}${unit === '' || unit === '×' ? unit : ` ${unit}`}`;
}

function ratioOf({ median, low, high, of }: NonNullable<Figure['ratio']>): string {
  const times = `${rounded(median)}×${of === 'times less' ? ' less' : ''}`;
  return low === high ? times : `${times} (${rounded(low)}–${rounded(high)})`;
}
