import { tellHandovers, tellMeeting } from '../telling-authority.ts';
import { html, type Markup } from './markup.ts';
import { chip, chips, type Page, section, table } from './parts.ts';

/** Delegations and acting, and who met. */
export function authorityPart(page: Page): Markup | undefined {
  const { handovers, meetings } = page.report;
  const { w, hour } = page.names;
  if (handovers === undefined && meetings === undefined) return undefined;
  const given =
    handovers !== undefined &&
    html`<h3>${w.delegations}</h3>${table(
      w.delegations,
      [w.fromRole, w.toRole, w.what, w.since, w.until, w.reason],
      tellHandovers(handovers, page.names).map((it) => [
        chip(it.whose, page),
        chip(it.who, page),
        it.what,
        html`<time>${it.from}</time>`,
        it.until,
        it.reason,
      ]),
    )}`;
  const met =
    meetings !== undefined &&
    html`<h3>${w.meetings}</h3>${table(
      w.meetings,
      [w.time, w.present, w.about],
      meetings.map((it) => [html`<time>${hour(it.t)}</time>`, chips(it.roles, page), tellMeeting(it, page.names)]),
    )}`;
  return section('authority', w.handovers, html`${given}${met}`);
}
