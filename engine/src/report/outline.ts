import { namesOf } from './names.ts';
import { accountBlocks, waitingBlocks } from './outline/accounts.ts';
import { assetBlocks } from './outline/assets.ts';
import { authorityBlocks } from './outline/authority.ts';
import { type Block, heading, list, pairs, table, text } from './outline/blocks.ts';
import { checkpointBlocks, summaryBlocks } from './outline/checkpoints.ts';
import { communicationBlocks, conductBlocks } from './outline/conduct.ts';
import { decisionBlocks } from './outline/decision.ts';
import { procedureBlocks } from './outline/procedures.ts';
import { productBlocks } from './outline/products.ts';
import type { Report } from './report-schema.ts';
import { tellLine } from './telling.ts';
import { calendarDay } from './words.ts';

/** The report's blocks in reading order, for a format that knows no more than headings, lists and tables. */
export function outline(report: Report): Block[] {
  const { exercise } = report;
  const names = namesOf(report);
  const { w, at, role, roles, span } = names;
  return [
    heading(1, `${w.title}${w.colon}${exercise.title.text}`),
    text(w.exerciseMark),
    pairs([
      [w.scenario, `${exercise.scenario} (${exercise.digest.slice(0, 16)})`],
      ...(exercise.startedWall === undefined ? [] : [[w.date, calendarDay(w, exercise.startedWall)] as const]),
      [w.lasted, span(exercise.lasted)],
      [w.record, `${exercise.records}, ${exercise.head.slice(0, 16)}`],
    ]),
    ...(exercise.ended ? [] : [text(w.notEnded)]),
    ...summaryBlocks(report, names),
    heading(2, w.seats),
    table(
      ['', '', ''],
      report.roles.map((it) => [it.short.text, it.title.text, it.name ?? (it.taken ? '' : w.nobody)]),
    ),
    heading(2, w.decisions),
    ...report.decisions.flatMap((decision) => decisionBlocks(decision, names, exercise.lasted)),
    ...authorityBlocks(report, names),
    ...checkpointBlocks(report, names),
    ...procedureBlocks(report, names),
    ...assetBlocks(report, names),
    ...productBlocks(report, names),
    heading(2, w.objectives),
    ...report.objectives.flatMap((it) => [
      heading(3, it.title.text),
      it.observations.length === 0
        ? text(w.noObservations)
        : list(
            it.observations.map((note) => [`${at(note.t)} ${w[note.rating]}`, note.text].filter(Boolean).join(w.colon)),
          ),
    ]),
    text(
      `${w.rating}${w.colon}${(['P', 'S', 'M', 'U'] as const).map((it) => `${it} ${w[`rating.${it}`]}`).join(w.semicolon)}.`,
    ),
    heading(2, w.storyline),
    table(
      [w.entered, '', w.because],
      report.phases.map((it) => [
        at(it.enteredAt),
        it.title.text,
        [w[`cause.${it.cause}`], it.reason ?? it.why?.text].filter(Boolean).join(w.colon),
      ]),
    ),
    ...(report.roadsNotTaken.length === 0
      ? []
      : [
          heading(3, w.roadsNotTaken),
          list(
            report.roadsNotTaken.map((it) => `${it.from.text} → ${it.to.text}. ${w.wouldLead}${w.colon}${it.why.text}`),
          ),
        ]),
    heading(2, w.indicators),
    table(
      ['', w.start, w.end, w.course],
      report.indicators.map((it) => [
        it.title.text,
        String(it.start),
        String(it.end),
        it.course.map(({ t, value }) => `${at(t)} ${value}`).join(w.semicolon),
      ]),
    ),
    ...waitingBlocks(report, names),
    ...communicationBlocks(report, names),
    ...conductBlocks(report, names),
    heading(2, w.everyFact),
    table(
      [w.fact, ...report.roles.map((it) => it.short.text)],
      report.facts.map((fact) => [
        fact.text.text,
        ...report.roles.map((it) => {
          const holder = fact.holders.find((one) => one.role === it.id);
          return holder === undefined ? '' : at(holder.since);
        }),
      ]),
    ),
    ...accountBlocks(report, names),
    heading(2, w.timeline),
    table(
      [w.time, '', w.what],
      report.timeline.map((it) => [
        at(it.t),
        [role(it.role), it.to === undefined ? '' : `→ ${roles(it.to)}`].filter(Boolean).join(' '),
        tellLine(it, names),
      ]),
    ),
    text(w.integrity),
    text(w.notice),
  ];
}
