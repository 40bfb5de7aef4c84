import type { Report, ReportDecision } from './report-schema.ts';

type Summary = Report['summary'];

/** Counts what the other parts tell. It judges nobody: an absent record is an absent record. */
export function summaryOf({
  decisions,
  checkpoints,
  objectives,
}: Pick<Report, 'decisions' | 'checkpoints' | 'objectives'>): Summary {
  const answered = decisions.filter((it) => it.outcome !== undefined);
  const facts = answered.flatMap((it) => it.facts);
  const by = (authority: string) => answered.filter((it) => it.outcome?.authority === authority).length;
  const result = (name: keyof Summary['checkpoints']) => checkpoints.filter((it) => it.result === name).length;
  return {
    decisions: {
      put: decisions.length,
      own: by('own'),
      delegated: by('delegated'),
      acting: by('acting'),
      joint: by('joint'),
      none: by('none'),
      default: by('default'),
      open: decisions.length - answered.length,
      ruled: answered.filter((it) => it.outcome?.ruling !== undefined).length,
    },
    facts: statesOf(facts),
    critical: statesOf(facts.filter((it) => it.weight === 'critical')),
    consultation: {
      wanted: answered.reduce((sum, it) => sum + wantedOf(it).length, 0),
      recorded: answered.reduce((sum, it) => sum + wantedOf(it).length - it.notConsulted.length, 0),
    },
    checkpoints: {
      met: result('met'),
      late: result('late'),
      missed: result('missed'),
      'wrong-decider': result('wrong-decider'),
      'justified-deviation': result('justified-deviation'),
      'not-applicable': result('not-applicable'),
      pending: result('pending'),
    },
    observations: {
      strengths: objectives.reduce((sum, it) => sum + it.strengths, 0),
      improvements: objectives.reduce((sum, it) => sum + it.improvements, 0),
    },
  };
}

/** Whoever decided, alone or with others, need not be asked. */
function wantedOf({ consult, consulted, notConsulted }: ReportDecision): string[] {
  return consult.filter((role) => notConsulted.includes(role) || consulted.some((it) => it.role === role));
}

function statesOf(facts: ReportDecision['facts']): Summary['facts'] {
  const of = (state: string) => facts.filter((it) => it.state === state).length;
  return { bore: facts.length, known: of('known'), unread: of('unread'), held: of('held'), unknown: of('unknown') };
}
