import type { Names } from '../names.ts';
import type { ReportDecision } from '../report-schema.ts';
import { tellCell, tellChoice, tellDecider, whoKnew } from '../telling.ts';
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
  const { outcome, delegation } = decision;
  const held = `${w.heldBy} ${roles(decision.holders)}`;
  const order =
    delegation === undefined ? '' : filled(w.delegation, { roles: roles(delegation.to), order: delegation.by.text });
  const notTold = decision.inform.filter(
    (id) => id !== outcome?.role && !decision.toldAfter.some((it) => it.role === id),
  );
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
        ? held
        : `${w[`authority.${outcome.authority}`]} (${[held, order].filter(Boolean).join(w.semicolon)})`,
    ],
    [w.putAt, at(decision.openedAt)],
    ...(decision.closesAt === undefined ? [] : [[w.openUntil, at(decision.closesAt)] as const]),
    [w.took, outcome === undefined ? w.none : span(outcome.took)],
    [outcome?.other === undefined ? w.choice : w.otherCourse, tellChoice(decision, names)],
    ...(outcome?.ruling?.as === undefined ? [] : [[w.ruled, outcome.ruling.as.text] as const]),
    ...(outcome?.ruling?.reason === undefined ? [] : [[w.ruledBecause, outcome.ruling.reason] as const]),
    ...(outcome?.reason === undefined ? [] : [[w.reason, outcome.reason] as const]),
    [
      w.consulted,
      decision.consulted.map((it) => `${role(it.role)} (${w[`how.${it.how}`]}, ${at(it.t)})`).join(w.semicolon) ||
        w.none,
    ],
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
    ...(outcome === undefined
      ? []
      : [
          [
            w.toldAfter,
            decision.toldAfter
              .map((it) => `${role(it.role)} (${w[`how.${it.how}`]}, ${hour(it.t)})`)
              .join(w.semicolon) || w.none,
          ] as const,
        ]),
    ...(outcome?.role === undefined || notTold.length === 0 ? [] : [[w.noWord, roles(notTold)] as const]),
  ];
}
