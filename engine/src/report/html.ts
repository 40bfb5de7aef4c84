import type { Block } from './outline/blocks.ts';
import { outline } from './outline.ts';
import type { Report } from './report-schema.ts';
import { wordsOf } from './words.ts';

/** The report as one HTML file that needs nothing else: it prints, and opens without a network. Every text is escaped. */
export function reportHtml(report: Report): string {
  const blocks = outline(report);
  const title = blocks[0]?.kind === 'heading' ? blocks[0].text : '';
  return `<!doctype html>
<html lang="${escaped(wordsOf(report.exercise.language).language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${blocks.map(write).join('\n')}
</main>
</body>
</html>
`;
}

const style = [
  ':root{color-scheme:light}',
  'body{margin:0;background:#fff;color:#12222A;font:15px/1.5 "IBM Plex Sans","Segoe UI",system-ui,sans-serif}',
  'main{max-width:62rem;margin-inline:auto;padding:2rem 1.5rem}',
  'h1{font-size:1.75rem;line-height:1.2}h2{margin-block-start:2.5rem;border-block-end:2px solid #0A5361;padding-block-end:.25rem}',
  'h3{margin-block:1.75rem .5rem}',
  'table{border-collapse:collapse;inline-size:100%;font-size:.9rem}',
  'th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-block-end:1px solid #D2DADA}',
  'dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem;margin:0}dt{color:#3B4D55}dd{margin:0}',
  'tr,li,dl{break-inside:avoid}@media print{main{max-width:none;padding:0}}',
].join('');

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'pairs':
      return `<dl>${block.rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
    case 'table':
      return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
