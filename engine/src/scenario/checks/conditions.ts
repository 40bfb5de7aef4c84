import { readCondition } from '../../conditions.ts';
import type { Path } from '../places.ts';
import type { ResolvedScenario } from '../resolve.ts';
import type { Sheet } from './findings.ts';

/** Whether every condition can be asked of this scenario. */
export function checkConditions({ scenario, names, tell, isFull }: Sheet): void {
  for (const { source, path } of conditionsIn(scenario)) {
    if (isFull()) return;
    const read = readCondition(source, names);
    if (!read.ok) tell('condition.wrong', path, { why: read.why, hint: read.remedy }, { offset: read.offset });
    else if (read.condition.dependsOn.length === 0) tell('condition.constant', path);
  }
}

interface PlacedCondition {
  readonly source: string;
  readonly path: Path;
}

/** Every condition of a scenario, and where it stands. */
export function conditionsIn({
  storyline,
  injects,
  decisions,
  checkpoints,
  drift,
  assets,
  procedures,
}: ResolvedScenario): PlacedCondition[] {
  const written = (source: string | undefined, ...path: Path): PlacedCondition[] =>
    source === undefined ? [] : [{ source, path }];
  return [
    ...Object.entries(storyline).flatMap(([id, { next }]) =>
      next.flatMap(({ when }, index) => written(when, 'storyline', id, 'next', index, 'when')),
    ),
    ...Object.entries(injects).flatMap(([id, inject]) => [
      ...written(inject.when, 'injects', id, 'when'),
      ...written(inject['only-if'], 'injects', id, 'only-if'),
    ]),
    ...Object.entries(decisions).flatMap(([id, { opens, options }]) => [
      ...written(opens.when, 'decisions', id, 'opens', 'when'),
      ...Object.entries(options).flatMap(([option, choice]) =>
        written(choice['only-if'], 'decisions', id, 'options', option, 'only-if'),
      ),
    ]),
    ...Object.entries(checkpoints).flatMap(([id, checkpoint]) => [
      ...written(checkpoint.act, 'checkpoints', id, 'act'),
      ...written(checkpoint.applies, 'checkpoints', id, 'applies'),
    ]),
    ...Object.entries(assets).flatMap(([id, { caveats }]) =>
      Object.entries(caveats).flatMap(([caveat, it]) =>
        written(it['only-if'], 'assets', id, 'caveats', caveat, 'only-if'),
      ),
    ),
    ...Object.entries(procedures).flatMap(([id, { starts, acts }]) => [
      ...written(starts?.when, 'procedures', id, 'starts', 'when'),
      ...Object.entries(acts).flatMap(([act, bound]) =>
        typeof bound === 'string'
          ? written(bound, 'procedures', id, 'acts', act)
          : written(bound.when, 'procedures', id, 'acts', act, 'when'),
      ),
    ]),
    ...drift.flatMap((one, index) => written(one.while, 'drift', index, 'while')),
  ];
}
