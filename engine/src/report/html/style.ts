import { Markup } from './markup.ts';
import { matrixStyle } from './style-matrix.ts';

/**
 * The style of the page, as the house's other screens have it, in light alone. `mark` is a word of the report's own,
 * never of people: it stands at the foot of each printed sheet. `wide` turns the sheets for many roles.
 */
export function styleOf(mark: string, wide: boolean): Markup {
  return new Markup(
    [base, blocks, tiles, drawings, matrixStyle, print(mark, wide)].join('\n').replaceAll(/\n\s*/g, '\n'),
  );
}

const base = `
:root{color-scheme:light;--ink:#12222A;--ink-2:#3B4D55;--ink-3:#53656C;--line:#D2DADA;--line-2:#B4C1C3;--soft:#F5F7F7;--soft-2:#E3E9E9;--primary:#0A5361;--amber:#7D4A00;--amber-soft:#FDEECF;--green:#1B6340;--brick:#962A1B;
--mono:"IBM Plex Mono",ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;--cond:"IBM Plex Sans Condensed","Arial Narrow","IBM Plex Sans","Segoe UI",system-ui,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:#ECF0EF}
body{margin:0;color:var(--ink);font:15px/1.45 "IBM Plex Sans","Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif}
.sheet{max-inline-size:76rem;margin-inline:auto;padding:2.5rem 2.5rem 4rem;background:#fff}
h1,h2,h3,h4{line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:2.25rem;letter-spacing:-.01em}
h2{margin-block:3.5rem 1rem;padding-block-start:.75rem;border-block-start:3px solid var(--primary);font-size:1.5rem}
h3{margin-block:1.75rem .5rem;font-size:1.0625rem}
h4{font-size:.875rem}
p{margin:0}ul,ol{margin:0;padding:0;list-style:none}
a{color:var(--primary)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #0B63CE;outline-offset:2px}
time,.figure,.hash,.when{font-family:var(--mono);font-size:.9em;font-variant-numeric:tabular-nums;white-space:nowrap}
.quiet{color:var(--ink-3)}.hash{color:var(--ink-3);font-size:.8125rem}
.rule{max-inline-size:60rem;color:var(--ink-2);font-size:.875rem}
.held{color:var(--amber);font-weight:600}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
q{font-family:"IBM Plex Serif","Noto Serif",Georgia,serif;quotes:none;overflow-wrap:anywhere}
small{display:block;font-size:.8125rem;font-weight:400;color:var(--ink-3);line-height:1.3}
dl,dd{margin:0}dt{color:var(--ink-3);font-size:.8125rem}
.tag{display:inline-block;padding:.0625rem .4375rem;border:1px solid var(--line-2);border-radius:3px;font-size:.8125rem;color:var(--ink-2);line-height:1.35}
.tag.strong{border-color:var(--amber);color:var(--amber);font-weight:600}
.chips{display:inline-flex;flex-wrap:wrap;gap:.1875rem;vertical-align:middle}
.role{display:inline-flex;align-items:center;justify-content:center;min-inline-size:2rem;block-size:1.25rem;padding:0 .4375rem;font:600 .75rem/1 var(--cond);text-decoration:none;white-space:nowrap;vertical-align:middle;background:var(--c,#8B8E90);color:var(--on,#0D1214);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.role.civilian{border-radius:99px}.role.uniformed{border-radius:2px}
.role.support{clip-path:polygon(5px 0,calc(100% - 5px) 0,100% 5px,100% calc(100% - 5px),calc(100% - 5px) 100%,5px 100%,0 calc(100% - 5px),0 5px)}
.role.desk{background:#fff;color:var(--ink-2);border:1px dashed var(--ink-3)}
.c-srsg{--c:#1B233D;--on:#fff}.c-dpol{--c:#86487A;--on:#fff}.c-rchc{--c:#469DCC;--on:#0A1A22}.c-fc{--c:#366947;--on:#fff}.c-pc{--c:#085FE6;--on:#fff}.c-dms{--c:#AD831E;--on:#12140A}.c-cos{--c:#8B8E90;--on:#0D1214}
.glyph{inline-size:1rem;block-size:1rem;flex:none;vertical-align:-.1875rem;color:var(--c,var(--ink-2))}
.glyph.amber{color:var(--amber)}.glyph.pale{color:var(--line-2)}.glyph.weight{inline-size:.5rem;color:var(--ink-2)}
.defs{position:absolute}
.scroll{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.875rem}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
th,td{padding:.4375rem .625rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--line);overflow-wrap:break-word}
thead th{background:var(--soft);color:var(--ink-2);font-size:.8125rem;font-weight:600;vertical-align:bottom;border-block-end-color:var(--line-2);-webkit-print-color-adjust:exact;print-color-adjust:exact}
tbody th{font-weight:400}`;

const blocks = `
.title .mark{color:var(--ink-3);font:600 .75rem/1 var(--cond);letter-spacing:.14em}
.title .what{margin-block:1.25rem .125rem;color:var(--primary);font-weight:600}
.facts-of{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-block:1.25rem}
.facts-of dd{font-weight:600}
.seats{display:grid;grid-template-columns:1fr 1fr;gap:.375rem 2rem;padding-block:.875rem;border-block:1px solid var(--line)}
.contents ol{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:.875rem;font-size:.875rem}
.decision{margin-block:2.25rem 3rem;padding-block-start:1.25rem;border-block-start:1px solid var(--line-2)}
.decision>header{display:flex;gap:.875rem;align-items:flex-start}
.decision .number{flex:none;padding:.1875rem .5rem;background:var(--ink);color:#fff;font:600 .875rem/1.3 var(--mono);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.decision h3{margin:0 0 .25rem;font-size:1.1875rem}
.chosen time{margin-inline:.25rem}
.account{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.75rem 2rem;margin-block:1rem 1.25rem;font-size:.875rem}
.account li+li{margin-block-start:.1875rem}
.account dt{margin-block-end:.125rem}
.seen{margin-block-start:.75rem;font-size:.8125rem;color:var(--ink-2)}
.objective{padding-block:1rem;border-block-end:1px solid var(--line)}
.objective header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem}
.objective h3{margin:0;flex:1 1 24rem}
.boxes{display:flex;gap:1rem;font-weight:600}
.boxes span:not(.unseen){display:inline-flex;align-items:center;gap:.375rem}
.boxes i{inline-size:1.0625rem;block-size:1.0625rem;border:1.5px solid var(--ink-2);border-radius:2px}
.notes{margin-block-start:.5rem}.notes li{padding-block:.1875rem;max-inline-size:60rem}
.marks{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-block-start:.5rem;font-size:.8125rem}
.path li{display:grid;grid-template-columns:6rem 1fr;gap:.75rem;padding-block:.5rem;border-block-end:1px solid var(--line)}
.path p,.roads p{color:var(--ink-2);font-size:.875rem}
.roads li{padding-block:.375rem;border-block-end:1px solid var(--line)}
.courses{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:1.25rem 2rem}
.courses li{display:grid;grid-template-rows:1fr auto auto}.courses .label{font-size:.875rem;font-weight:600}.courses svg{inline-size:100%;block-size:4rem}
.plan td{block-size:3.25rem}.plan td,.plan th{border:1px solid var(--line-2)}
.numbers td{font-family:var(--mono);font-size:.8125rem}.between{inline-size:auto}
.checks td:nth-child(3),.ten td:nth-child(2){min-inline-size:8rem;inline-size:22%}
.checks th:first-child,.ten th:first-child{inline-size:34%}
.casualties{margin-block-end:2rem}.ten td:nth-child(2){inline-size:34%}.ten th:first-child{inline-size:30%}
.ten tbody tr:last-child>*{border-block-start:2px dashed var(--line-2)}
.result{display:inline-flex;gap:.375rem;align-items:flex-start}.result .glyph{margin-block-start:.125rem}
.r-met .glyph{color:var(--green)}.r-late .glyph,.r-justified-deviation .glyph,.r-wrong-decider .glyph{color:var(--amber)}.r-missed .glyph{color:var(--brick)}
.events td:first-child,.events th:first-child{white-space:nowrap}
footer{margin-block-start:3rem;padding-block-start:1rem;border-block-start:1px solid var(--line-2);color:var(--ink-3);font-size:.8125rem}`;

const tiles = `
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1.5rem 2rem;margin-block-end:1.5rem}
.tile{padding-block-start:.625rem;border-block-start:1px solid var(--line-2)}
.tile .big{font-size:2rem;font-weight:600;line-height:1.1;letter-spacing:-.01em}
.tile .label{font-weight:600;margin-block-end:.5rem}
.tile .note{margin-block-start:.5rem;font-size:.8125rem;color:var(--ink-2)}
.tile ul{margin-block-start:.375rem;font-size:.8125rem}
.tile li{display:flex;gap:.375rem;align-items:baseline}.tile li b{margin-inline-start:auto}
.share{inline-size:100%;block-size:.75rem}.swatch{inline-size:.75rem;block-size:.75rem;flex:none;align-self:center}
.s-own,.s-known,.s-met,.s-recorded{fill:#12222A;stroke:#12222A}
.s-delegated,.s-justified-deviation{fill:#75868B;stroke:#53656C}
.s-acting{fill:#B4C1C3;stroke:#53656C}.s-joint{fill:#3B4D55;stroke:#12222A}
.s-late,.s-none,.s-wrong-decider{fill:#D99A2B;stroke:#7D4A00}
.s-missed,.s-default{fill:#FBE7E2;stroke:#962A1B;stroke-width:2}
.s-unread,.s-open,.s-pending{fill:#fff;stroke:#12222A}
.s-held{fill:#FDEECF;stroke:#7D4A00;stroke-dasharray:3 2}
.s-unknown,.s-absent{fill:#fff;stroke:#B4C1C3}
.away li{display:flex;flex-wrap:wrap;gap:.25rem .625rem;align-items:center;padding-block:.375rem;border-block-end:1px solid var(--line)}
.away li .held{margin-inline-start:auto}
.away+.rule{margin-block-start:1rem}`;

const drawings = `
.line-of{display:block;inline-size:100%;min-inline-size:46rem}
.line-of text{font:600 11px "IBM Plex Sans","Segoe UI",system-ui,sans-serif;fill:#12222A}
.line-of .name{font-weight:400;fill:#3B4D55}.line-of .hour{font-weight:400;fill:#53656C}
.line-of .phase{fill:#E3E9E9}.line-of .axis{stroke:#53656C;stroke-width:2}.line-of .thin{stroke:#B4C1C3;fill:none}.line-of .mark{fill:#12222A}
.bar{display:block;inline-size:100%;block-size:.875rem;margin-block-start:.1875rem}
.bar .track{stroke:#E3E9E9;stroke-width:5}.bar .limit{stroke:#12222A;stroke-width:2;vector-effect:non-scaling-stroke}
.bar rect{fill:#53656C}.bar .b-met{fill:#1B6340}.bar .b-late,.bar .b-wrong-decider,.bar .b-justified-deviation{fill:#D99A2B}.bar .b-missed{fill:#FBE7E2;stroke:#962A1B;stroke-width:1.5;vector-effect:non-scaling-stroke}
.courses .grid{stroke:#E3E9E9;vector-effect:non-scaling-stroke}.courses .course{fill:none;stroke:#0A5361;stroke-width:2;vector-effect:non-scaling-stroke}`;

/** On paper: no colour is needed, a row is never torn, heads repeat, and each sheet is marked and numbered. */
function print(mark: string, wide: boolean): string {
  return `
@media (max-width:48rem){.sheet{padding:1.25rem 1rem 3rem}h1{font-size:1.75rem}h2{margin-block-start:2.5rem}.seats{grid-template-columns:1fr}.account{grid-template-columns:1fr}.path li{grid-template-columns:1fr;gap:.125rem}.away li .held{margin-inline-start:0}.overview,.checks,.ten,.events,.holders,#conduct table{min-inline-size:44rem}}
@page{size:A4${wide ? ' landscape' : ''};margin:14mm 12mm 16mm;@bottom-left{content:"${mark}";font:8pt sans-serif;color:#53656C}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#53656C}}
@media print{
html{background:#fff}body{font-size:9.5pt;line-height:1.35}
.sheet{max-inline-size:none;padding:0}
.scroll{overflow:visible}.line-of{min-inline-size:0}
h1{font-size:20pt}h2{font-size:14pt;margin-block:8mm 3mm}h3{font-size:11pt}
h2,h3,h4,caption,.rule{break-after:avoid}
thead{display:table-header-group}
tr,li,.tile,.callout,.account>div,.objective,.casualties,.decision>header{break-inside:avoid}
.contents{display:none}
.title .what{margin-block-start:3mm}.facts-of{margin-block:3mm;gap:1mm 8mm}
.seats{grid-template-columns:1fr 1fr;gap:1mm 6mm;padding-block:2mm}
.tiles{grid-template-columns:repeat(4,1fr);gap:5mm}.tile .big{font-size:17pt}
#figures h2{margin-block-start:5mm}
#decisions,#checkpoints,#plan,#every-fact{break-before:page}
.decision{break-inside:auto;margin-block:6mm 8mm}.account{grid-template-columns:1fr 1fr;font-size:8.5pt;margin-block:3mm}
table,.seen,.rule,.away,.marks{font-size:8.5pt}small,.role,.tag,thead th,.tile ul,.tile .note,.matrix thead small,dt{font-size:7.5pt}.role{block-size:4.2mm}.away li .held{margin-inline-start:auto}
th,td{padding:1mm 1.5mm}.plan td{block-size:18mm}
.events,.holders{font-size:8pt}
a{color:inherit;text-decoration:none}
}`;
}
