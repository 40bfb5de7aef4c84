/** Cells, arcs and the band of whoever decided. Colour is the last of three: shape, then words, then colour. */
export const matrixStyle = `
.known{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:1.75rem;align-items:start}
.matrix{table-layout:fixed;border:1px solid var(--line)}
.matrix .fact{inline-size:32%;text-align:start}
.matrix thead th{text-align:center}.matrix thead .fact{text-align:start}
.matrix tbody .fact{font-weight:600;line-height:1.3}
.matrix tbody .fact>.glyph{float:inline-start;margin:.125rem .5rem 0 0}.matrix tbody .fact>span{display:block;overflow:hidden}
.matrix td{position:relative;padding:.875rem .25rem .375rem;text-align:center;vertical-align:top;font-size:.8125rem;line-height:1.25}
.matrix .decider{background:#EDF1F1;border-inline:2px solid var(--ink);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.matrix thead .decider{border-block-start:3px solid var(--ink)}
.matrix thead small{color:var(--ink);font:600 .75rem/1.3 var(--cond)}
.cell .how,.cell .held,.cell .note{display:block;font-family:var(--cond)}
.cell .faint{color:var(--ink-3)}.cell .note{color:var(--ink-3)}
.arc{position:absolute;inset-block-start:.25rem;inset-inline:0;block-size:.5rem;pointer-events:none}
.arc::before,.arc::after{content:"";position:absolute;inset-block-start:0;border-block-start:1.5px solid var(--ink-2)}
.arc.before::before{inset-inline:-1px 50%}.arc.after::after{inset-inline:50% -1px}
.arc:not(.before)::before,.arc:not(.after)::after{border:0}
.arc.stem,.arc.arrow{background:linear-gradient(var(--ink-2),var(--ink-2)) 50% 0/1.5px 100% no-repeat;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.arc i{display:none}.arc.arrow i{display:block;position:absolute;inset-block-end:-.1875rem;inset-inline-start:50%;margin-inline-start:-.25rem;border:.25rem solid transparent;border-block-end:0;border-block-start-color:var(--ink-2)}.arc.ghost.arrow i{border-block-start-color:var(--amber)}
.arc.ghost::before,.arc.ghost::after{border-block-start:2px dashed var(--amber)}
.arc.ghost.stem,.arc.ghost.arrow{background-image:linear-gradient(var(--amber),var(--amber))}
.arc.ghost:not(.before)::before,.arc.ghost:not(.after)::after{border:0}
.wide .sheet{max-inline-size:96rem}.wide .known{grid-template-columns:minmax(0,1fr);gap:1rem}.wide .known>.callout{order:-1;max-inline-size:60rem}
.wide .matrix{min-inline-size:88rem}.wide .matrix .fact{inline-size:20%}.wide .matrix .role{min-inline-size:0;padding-inline:.25rem}
.callout{padding-block-start:.125rem}
.reached b{display:block;font-size:1.875rem;line-height:1.1;letter-spacing:-.01em}.reached span{font-weight:600}
.facts{display:inline-flex;gap:2px;vertical-align:middle}
.facts i{inline-size:.625rem;block-size:.75rem;border:1.5px solid var(--ink);border-radius:1px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.facts .known{display:block;background:var(--ink)}.facts .held{border:1.5px dashed var(--amber);background:var(--amber-soft)}.facts .unknown{border-color:var(--line-2)}
.callout>.facts{display:flex;gap:3px;margin-block:.5rem 1rem}.callout>.facts i{flex:1 1 0;max-inline-size:2rem;block-size:.8125rem;border-width:2px}
.building li{display:grid;grid-template-columns:auto 1fr;gap:.125rem .5rem;align-items:start;padding-block:.4375rem;border-block-end:1px solid var(--line);font-size:.875rem;line-height:1.3}
.building li .held{grid-column:2}.building h4{margin-block-end:.25rem}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.5rem .75rem;background:var(--soft);font-size:.8125rem;color:var(--ink-2)}
.key .line{display:inline-block;inline-size:1.5rem;border-block-start:1.5px solid var(--ink-2);vertical-align:.25rem}
.key .dashed{border-block-start:2px dashed var(--amber)}
@media (max-width:72rem){.known{grid-template-columns:minmax(0,1fr);gap:1rem}.known>.callout{order:-1}}
@media (max-width:48rem){.matrix{min-inline-size:40rem}}
@media print{.wide .matrix{min-inline-size:0}.wide .matrix td{padding-inline:.3mm;font-size:6pt}.wide .matrix .role{font-size:5.5pt}.wide .matrix .fact{font-size:7pt}.known{display:block}.callout{display:grid;grid-template-columns:45mm 1fr;gap:0 6mm;margin-block-start:3mm}.callout .building{grid-column:2;grid-row:1/span 2}.reached b{font-size:15pt}.building li{font-size:8.5pt;padding-block:.6mm}.matrix td{padding-block:3.2mm 1mm;font-size:7.5pt}.matrix .fact small{font-size:7pt}.key{font-size:8pt}.glyph{inline-size:3.6mm;block-size:3.6mm}.glyph.weight{inline-size:1.8mm}}`;
