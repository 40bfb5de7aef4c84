import type { PolicyName, Scenario } from '@kalari/engine';
import type { Findings, Played, Reached, Spread } from './found.ts';

type Row = readonly string[];

/** What rehearsals found, as a page of text for people. */
export function tableOf(scenario: Scenario, found: Findings, took: number, state?: string): string {
  const { runs, seed, reached, endings } = found;
  const names = Object.keys(found.policies) as PolicyName[];
  const played = names.map((name) => found.policies[name]).filter((it) => it !== undefined);
  const most = Math.max(...played.map(({ records }) => records.most));
  const seeds = Math.ceil(runs / Math.max(1, names.length));
  const lines = [
    `${found.scenario}: ${runs === 1 ? 'one rehearsal' : `${runs} rehearsals`} in ${(took / 1_000).toFixed(1)} s, ${seeds === 1 ? `seed ${seed}` : `seeds ${seed} to ${seed + seeds - 1}`}, ${most} records at most`,
    ...Object.entries(reached).map(([kind, what]) => `  ${kind.padEnd(10)} ${shareOf(what)}`),
    `  endings    ${countsOf(endings)}`,
    ...(state === undefined ? [] : [`  state      ${state}`]),
  ];
  if (runs > 1) lines.push('', ...sections(scenario, found, names, played));
  return lines.join('\n');
}

function sections(scenario: Scenario, found: Findings, names: readonly PolicyName[], played: readonly Played[]) {
  const { order } = scenario;
  const of = (cell: (it: Played) => string) => played.map(cell);
  return [
    'Checkpoints met, of a hundred that applied',
    ...aligned([
      ['policy', 'runs', 'median', 'least', 'most', 'ends in'],
      ...names.map((name, at) => policyRow(name, played[at])),
    ]),
    '',
    'How often each was met, of a hundred runs',
    ...aligned([
      ['checkpoint', ...names],
      ...order.checkpoints.map((id) => [id, ...of(({ checkpoints, runs }) => hundredths(checkpoints[id]?.met, runs))]),
    ]),
    '',
    'Minutes until somebody decided, median; – where nobody did',
    ...aligned([
      ['decision', ...names],
      ...order.decisions.map((id) => [
        id,
        ...of(({ decided }) => (decided[id]?.runs ? minutes(decided[id].median) : '–')),
      ]),
    ]),
    '',
    'Indicators at the end, median',
    ...aligned([
      ['indicator', ...names],
      ...order.indicators.map((id) => [id, ...of(({ indicators }) => String(indicators[id]?.median ?? ''))]),
    ]),
    '',
    'Seats: longest wait in minutes / most things within ten minutes, median',
    ...aligned([
      ['seat', ...names],
      ...order.seats.map((id) => [
        id,
        ...of(({ seats }) => `${spell(seats[id]?.idle)} / ${seats[id]?.load.median ?? 0}`),
      ]),
    ]),
    '',
    verdictLine(found),
  ];
}

function policyRow(name: string, played: Played | undefined): Row {
  if (played === undefined) return [name];
  const { runs, met, endings } = played;
  return [name, String(runs), String(met.median), String(met.least), String(met.most), countsOf(endings)];
}

function verdictLine({ verdict }: Findings): string {
  if (verdict === null) return 'No verdict: not every policy has played.';
  if (verdict.sound) return 'Sound: everything can be reached, and doctrine beats the others.';
  return [
    ...(verdict.never.length === 0 ? [] : [`Not sound: nobody ever reaches ${verdict.never.join(', ')}.`]),
    ...(verdict.unbeaten.length === 0 ? [] : [`Not sound: doctrine does not beat ${verdict.unbeaten.join(', ')}.`]),
  ].join('\n');
}

/** Columns side by side: the first to the left, figures to the right, a last one of words to the left. */
function aligned(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || /[a-z]/.test(rows[1]?.[at] ?? '') ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .replace(/^/, '  ')
      .trimEnd(),
  );
}

function shareOf({ of, reached, never }: Reached): string {
  return `${reached} of ${of}${never.length > 0 ? `; never: ${never.join(', ')}` : ''}`;
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

const hundredths = (met: number | undefined, runs: number) =>
  String(Math.round(((met ?? 0) * 100) / Math.max(1, runs)));
const minutes = (t: number) => String(Math.round(t / 60_000));
const spell = (idle: Spread | undefined) => minutes(idle?.median ?? 0);
