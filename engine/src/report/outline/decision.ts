import type { Names } from '../names.ts';
import type { ReportDecision } from '../report-schema.ts';
import { tellCell, tellChoice, tellDecider, whoKnew } from '../telling.ts';
import { tellAuthority, tellContact, tellHat, tellHeld, tellOverstep } from '../telling-authority.ts';
import { filled } from '../words.ts';
import { type Block, heading, list, pairs, table, text } from './blocks.ts';

/** One decision: who decided, on what, with whom, and who knew what by then. */
export function decisionBlocks(decision: ReportDecision, names: Names, end: number): Block[] {
  const { w, at, of } = names;
  const { facts } = decision;
  const lapsed = decision.outcome !== undefined && decision.outcome.role === undefined;
  const reachedWhom = lapsed ? filled(w.factsReachedLapsed, { role: names.role(decision.decider) }) : w.factsReached;
  const reached = facts.filter((it) => it.state === 'known').length;
  return [
    heading(3, `D-${decision.number} ${decision.title.text}`),
    pairs(accountOf(decision, names)),
    ...(decision.seen.length === 0
      ? []
      : [text(`${w.seen}${w.colon.trimEnd()}`), list(decision.seen.map((it) => `${at(it.readAt)} ${it.title.text}`))]),
    ...(facts.length === 0
      ? []
      : [
          text(`${whoKnew(decision, names, end)}. ${reachedWhom}${w.colon}${of(reached, facts.length)}.`),
          table(
            [w.fact, ...(facts[0]?.cells ?? []).map((it) => names.role(it.role))],
            facts.map((it) => [
              `${it.text.text} (${w[`weight.${it.weight}`]}, ${w[`state.${it.state}`]})`,
              ...it.cells.map((cell) => tellCell(cell, names)),
            ]),
          ),
        ]),
  ];
}

function accountOf(decision: ReportDecision, names: Names): (readonly [string, string])[] {
  const { w, at, role, roles, span, hour } = names;
  const { outcome } = decision;
  const hat = tellHat(decision, names);
  const contacts = (its: ReportDecision['informed']) =>
    its.map((it) => `${role(it.role)} (${tellContact(it, outcome?.role, names)})`).join(w.semicolon);
  return [
    [
      w.decidedBy,
      [tellDecider(decision, names), outcome === undefined ? '' : at(outcome.t), outcome?.recorded ? w.recorded : '']
        .filter(Boolean)
        .join(', '),
    ],
    [
      w.authority,
      outcome === undefined
        ? tellHeld(decision, names)
        : `${tellAuthority(decision, names)} (${tellHeld(decision, names)})`,
    ],
    ...(hat === '' ? [] : [[w.hat, hat] as const]),
    [w.putAt, at(decision.openedAt)],
    ...(decision.closesAt === undefined ? [] : [[w.openUntil, at(decision.closesAt)] as const]),
    [w.took, outcome === undefined ? w.none : span(outcome.took)],
    [outcome?.other === undefined ? w.choice : w.otherCourse, tellChoice(decision, names)],
    ...(outcome?.ruling?.as === undefined ? [] : [[w.ruled, outcome.ruling.as.text] as const]),
    ...(outcome?.ruling?.reason === undefined ? [] : [[w.ruledBecause, outcome.ruling.reason] as const]),
    ...(outcome?.reason === undefined ? [] : [[w.reason, outcome.reason] as const]),
    ...(decision.consulted.length === 0 ? [] : [[w.consulted, contacts(decision.consulted)] as const]),
    ...(decision.notConsulted.length === 0 ? [] : [[w.notConsulted, roles(decision.notConsulted)] as const]),
    [
      w.positions,
      decision.positions
        .map((it) =>
          [`${role(it.role)} ${w[`stance.${it.stance}`]}`, it.option?.text, it.text, it.dissent ? w.dissent : '']
            .filter(Boolean)
            .join(', '),
        )
        .join(w.semicolon) || w.none,
    ],
    ...(decision.informed.length === 0 ? [] : [[w.informed, contacts(decision.informed)] as const]),
    ...(decision.notInformed.length === 0 ? [] : [[w.noWord, roles(decision.notInformed)] as const]),
    ...decision.oversteps.map(
      (it) => [w.overstepped, `${role(it.role)}, ${hour(it.t)}${w.colon}${tellOverstep(it, names)}`] as const,
    ),
  ];
}
