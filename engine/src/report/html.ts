import { assetPart } from './html/assets.ts';
import { authorityPart } from './html/authority.ts';
import { checkpointPart } from './html/checkpoints.ts';
import { communicationPart, conductPart } from './html/conduct.ts';
import { decisionOverview, decisionPages } from './html/decisions.ts';
import { glyphs } from './html/glyphs.ts';
import { html } from './html/markup.ts';
import { annexPart, objectivePart, planPart } from './html/objectives.ts';
import type { Page } from './html/parts.ts';
import { procedurePart } from './html/procedures.ts';
import { productPart } from './html/products.ts';
import { storyPart, timelinePart } from './html/story.ts';
import { styleOf } from './html/style.ts';
import { contents, summary, titleBlock } from './html/title.ts';
import { namesOf } from './names.ts';
import type { Report } from './report-schema.ts';

/** Nothing of the page may run, load or send; its style is its own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML file that needs nothing else: no script, no font, no network. It reads on a screen, prints on
 * A4, in black and white too, and every figure of a drawing stands in a table beside it.
 */
export function reportHtml(report: Report): string {
  const names = namesOf(report);
  const { w } = names;
  const page: Page = { report, names, lang: w.language };
  const wide = report.roles.length > 7;
  const parts = [
    ['figures', w.figures],
    ['decisions', w.decisions],
    ['who-knew', w.whoKnew],
    ['authority', w.handovers],
    ['checkpoints', w.checkpoints],
    ['procedures', w.procedures],
    ['assets', w.assets],
    ['products', w.products],
    ['objectives', w.objectives],
    ['storyline', w.storyline],
    ['communication', w.communication],
    ['conduct', w.conduct],
    ['plan', w.plan],
    ['every-fact', w.everyFact],
    ['timeline', w.timeline],
  ] as const;
  const there = parts.filter(([id]) => {
    if (id === 'procedures' || id === 'assets' || id === 'products') return report[id] !== undefined;
    if (id === 'authority') return report.handovers !== undefined || report.meetings !== undefined;
    return id !== 'who-knew' || report.decisions.length > 0;
  });
  const { source } = html`<html lang="${w.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${w.title}${w.colon}${report.exercise.title.text}</title>
<style>${styleOf(w.exerciseMark, wide)}</style>
</head>
<body${wide && html` class="wide"`}>
${glyphs}
<div class="sheet">
${titleBlock(page)}
${contents(page, there)}
<main>
${summary(page)}
${decisionOverview(page)}
${decisionPages(page)}
${authorityPart(page)}
${checkpointPart(page)}
${procedurePart(page)}
${assetPart(page)}
${productPart(page)}
${objectivePart(page)}
${storyPart(page)}
${communicationPart(page)}
${conductPart(page)}
${planPart(page)}
${annexPart(page, timelinePart)}
</main>
<footer><p>${w.integrity}</p><p>${w.notice}</p></footer>
</div>
</body>
</html>
`;
  return `<!doctype html>\n${source}`;
}
