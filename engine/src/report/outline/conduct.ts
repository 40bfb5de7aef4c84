import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellFigures, tellPace } from '../telling.ts';
import { unmarked } from '../words.ts';
import { type Block, heading, list, table, text } from './blocks.ts';

/** What control changed, and the desks. */
export function conductBlocks({ conduct }: Report, names: Names): Block[] {
  const { w, at, role, roles } = names;
  const said = (it: { readonly title: { readonly text: string } }) => it.title.text;
  return [
    heading(2, w.conduct),
    ...(conduct.paces.length === 0
      ? []
      : [heading(3, w.length), list(conduct.paces.map((it) => `${at(it.t)}${w.colon}${tellPace(it, names)}`))]),
    heading(3, w.overruled),
    table(
      [w.time, w.effect, w.cause, w.scenarioFigure, w.facilitatorFigure, w.reason],
      conduct.overruled.map((it) => [
        at(it.t),
        `${w[`kind.${it.kind}`]} ${it.about.text}`,
        it.source.text,
        ...tellFigures(it, names),
        it.reason ?? '',
      ]),
      w.none,
    ),
    heading(3, w.edits),
    table(
      [w.time, w.item, w.editedTo, w.editedTitle, w.editedBody],
      conduct.edits.map((it) => [
        at(it.t),
        [it.was.text, it.released ? '' : w.notReleased].filter(Boolean).join(w.semicolon),
        it.to === undefined ? role(it.role) : roles(it.to),
        it.title ?? '',
        it.body ?? '',
      ]),
      w.none,
    ),
    heading(3, w.leftOut),
    table(
      [w.time, w.item, w.because, w.serves],
      conduct.leftOut.map((it) => [
        at(it.t),
        said(it),
        [w[`left.${it.how}`], it.reason].filter(Boolean).join(w.colon),
        it.objectives.map((each) => each.text).join(w.semicolon),
      ]),
      w.none,
    ),
    ...(conduct.desks.length === 0
      ? []
      : [
          heading(3, w.desks),
          table(
            [w.desk, '', w.asked, w.answer],
            conduct.desks.flatMap((desk) =>
              desk.asked.length === 0
                ? [[desk.short.text, desk.title.text, w.notAsked, '']]
                : desk.asked.map((it) => [
                    desk.short.text,
                    desk.title.text,
                    [`${role(it.from)} ${at(it.t)}`, it.text].filter(Boolean).join(w.colon),
                    unmarked(it.answer?.text ?? (it.answeredAt === undefined ? w.noAnswer : '')),
                  ]),
            ),
          ),
        ]),
  ];
}

/** How much went between people. */
export function communicationBlocks({ communication }: Report, { w, role, span, of }: Names): Block[] {
  return [
    heading(2, w.communication),
    table(
      [w.role, w.received, w.opened, w.toOpen, w.answered, w.shared, w.toldAloud, w.wrote, w.asked],
      communication.roles.map((it) => [
        role(it.role),
        String(it.received),
        String(it.opened),
        it.toOpen === undefined ? '' : span(it.toOpen),
        of(it.answered, it.wanted),
        String(it.shared),
        String(it.told),
        String(it.wrote),
        String(it.asked),
      ]),
    ),
    text(`${w.between}. ${w.betweenNote}`),
    table(
      ['', ...communication.roles.map((it) => role(it.role))],
      communication.roles.map(({ role: from }) => [
        role(from),
        ...communication.roles.map(({ role: to }) =>
          from === to ? '–' : String(communication.between.find((it) => it.from === from && it.to === to)?.count ?? 0),
        ),
      ]),
    ),
  ];
}
