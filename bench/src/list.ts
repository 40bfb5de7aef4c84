import type { Bench } from './bench.ts';
import { append } from './benches/append.ts';
import { check } from './benches/check.ts';
import { open } from './benches/open.ts';
import { page } from './benches/page.ts';
import { path } from './benches/path.ts';
import { procedures } from './benches/procedures.ts';
import { rehearse } from './benches/rehearse.ts';
import { replay } from './benches/replay.ts';
import { report } from './benches/report.ts';
import { step } from './benches/step.ts';
import { views } from './benches/views.ts';

/** Everything that is measured, in the order of the table. */
export const benches: readonly Bench[] = [
  step,
  procedures,
  replay,
  open,
  views,
  path,
  append,
  check,
  rehearse,
  report,
  page,
];
