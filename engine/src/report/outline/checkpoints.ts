import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellFacts, tellResult } from '../telling.ts';
import { filled } from '../words.ts';
import { type Block, heading, list, pairs, table, text } from './blocks.ts';

/** The exercise in figures. */
export function summaryBlocks({ summary }: Report, names: Names): Block[] {
  const { w, of } = names;
  const { decisions, facts, critical, consultation, checkpoints, observations } = summary;
  const counted = (parts: readonly (readonly [string, number])[]) =>
    parts.flatMap(([word, n]) => (n === 0 ? [] : [`${word} ${n}`])).join(w.semicolon);
  const applied = Object.entries(checkpoints).reduce((sum, [key, n]) => (key === 'not-applicable' ? sum : sum + n), 0);
  const results = [
    'met',
    'late',
    'missed',
    'wrong-decider',
    'justified-deviation',
    'not-applicable',
    'pending',
  ] as const;
  return [
    heading(2, w.figures),
    pairs([
      [
        w.decisionsPut,
        `${decisions.put} (${counted([
          ...(['own', 'delegated', 'acting', 'joint', 'none', 'default'] as const).map(
            (it) => [w[`authority.${it}`], decisions[it]] as const,
          ),
          [w.stillOpen, decisions.open],
        ])})`,
      ],
      [w.factsReached, tellFacts(facts, names)],
      [w.criticalReached, tellFacts(critical, names)],
      [w.consultationRecorded, of(consultation.recorded, consultation.wanted)],
      [
        w.checkpointsMet,
        `${of(checkpoints.met, applied)} (${counted(results.map((it) => [w[`result.${it}`], checkpoints[it]] as const))})`,
      ],
      [
        w.observationsNoted,
        counted([
          [w.strength, observations.strengths],
          [w.improve, observations.improvements],
        ]) || w.none,
      ],
    ]),
    text(w.figuresNote),
  ];
}

/** 10-1-2 where there are casualties, then every checkpoint with its time against its limit. */
export function checkpointBlocks({ checkpoints, casualties }: Report, names: Names): Block[] {
  const { w, roles, span, hour, word } = names;
  const measured = (id: string | undefined) => {
    const it = checkpoints.find((each) => each.id === id);
    if (it === undefined) return w.stepUnmeasured;
    return [it.title.text, tellResult(it, names), it.took === undefined ? '' : span(it.took)]
      .filter(Boolean)
      .join(w.semicolon);
  };
  return [
    heading(2, w.checkpoints),
    ...(casualties === undefined
      ? []
      : [
          heading(3, filled(w.casualties, { time: hour(casualties.from) })),
          list([
            ...casualties.steps.map((it) => `${w[`step.${it.step}`]}. ${measured(it.checkpoint)}`),
            ...casualties.apart.map((id) => `${w.apart}. ${measured(id)}`),
          ]),
        ]),
    table(
      ['', w.who, w.took, w.limit, w.result, w.basis, w.source],
      checkpoints.map((it) => [
        it.title.text,
        roles(it.who),
        it.took === undefined ? '' : span(it.took),
        it.limit === undefined || it.from === undefined ? '' : span(it.limit - it.from),
        tellResult(it, names),
        word(`basis.${it.basis}`, it.basis),
        it.source ?? '',
      ]),
    ),
  ];
}
