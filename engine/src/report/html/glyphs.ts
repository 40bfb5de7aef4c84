import { html, type Markup } from './markup.ts';

/** The marks of the page, drawn once: cells by family and state, weights, results. Shape first; colour comes after. */
export const glyphs: Markup = html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
<symbol id="read-civilian" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/></symbol>
<symbol id="read-uniformed" viewBox="0 0 16 16"><path d="M1 1H15V15H1Z" fill="currentColor"/></symbol>
<symbol id="read-support" viewBox="0 0 16 16"><path d="M5 1H11L15 5V11L11 15H5L1 11V5Z" fill="currentColor"/></symbol>
<symbol id="told-civilian" viewBox="0 0 16 16"><path d="M3 3A7 7 0 1 1 3 13L8.5 8Z" fill="currentColor"/></symbol>
<symbol id="told-uniformed" viewBox="0 0 16 16"><path d="M1 1H15V15H1L8 8Z" fill="currentColor"/></symbol>
<symbol id="told-support" viewBox="0 0 16 16"><path d="M5 1H11L15 5V11L11 15H5L3 13 8.5 8 3 3Z" fill="currentColor"/></symbol>
<symbol id="unread-civilian" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="unread-uniformed" viewBox="0 0 16 16"><path d="M2 2H14V14H2Z" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="unread-support" viewBox="0 0 16 16"><path d="M5.4 2H10.6L14 5.4V10.6L10.6 14H5.4L2 10.6V5.4Z" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="none" viewBox="0 0 16 16"><path d="M5 8H11" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="lacking" viewBox="0 0 16 16"><path d="M2 2H14V14H2Z" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.4 2.6"/></symbol>
<symbol id="critical" viewBox="0 0 8 16"><path d="M1 1H7V15H1Z" fill="currentColor" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="useful" viewBox="0 0 8 16"><path d="M1 1H7V15H1Z" fill="none" stroke="currentColor" stroke-width="2"/><path d="M1 8H7V15H1Z" fill="currentColor"/></symbol>
<symbol id="context" viewBox="0 0 8 16"><path d="M1 1H7V15H1Z" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
<symbol id="met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="M4.4 8.3L7 10.8 11.6 5.6" fill="none" stroke="#fff" stroke-width="2"/></symbol>
<symbol id="justified-deviation" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.8 8.3L7.2 10.6 11.2 5.9" fill="none" stroke="currentColor" stroke-width="1.8"/></symbol>
<symbol id="late" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z" fill="currentColor"/></symbol>
<symbol id="missed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="7 3.2"/><path d="M5.4 5.4L10.6 10.6M10.6 5.4L5.4 10.6" stroke="currentColor" stroke-width="1.8"/></symbol>
<symbol id="wrong-decider" viewBox="0 0 16 16"><path d="M8 1.2L15 14.5H1Z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 6V10M8 11.4V13" stroke="currentColor" stroke-width="1.8"/></symbol>
<symbol id="not-applicable" viewBox="0 0 16 16"><path d="M3 8H13" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="pending" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="diamond" viewBox="0 0 16 16"><path d="M8 0.5L15.5 8 8 15.5 0.5 8Z" fill="currentColor"/></symbol>
</svg>`;
