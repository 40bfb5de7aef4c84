import type { Path } from '../places.ts';
import type { ResolvedScenario } from '../resolve.ts';
import type { Effect } from '../schema.ts';

/** An effect, where it stands, and what leads to it. */
export interface PlacedEffect {
  readonly effect: Effect;
  readonly path: Path;
  readonly cause: { readonly kind: 'phase' | 'inject' | 'decision' | 'drift' | 'asset'; readonly id: string };
}

/** Every effect of a scenario, those of both sides of a draw included. */
export function effectsIn({ storyline, injects, decisions, drift, assets }: ResolvedScenario): PlacedEffect[] {
  return [
    ...Object.entries(storyline).flatMap(([id, phase]) =>
      phase.next.flatMap((branch, index) =>
        placed(branch.then, ['storyline', id, 'next', index, 'then'], { kind: 'phase', id }),
      ),
    ),
    ...Object.entries(injects).flatMap(([id, inject]) =>
      placed(inject['if-silent']?.then ?? [], ['injects', id, 'if-silent', 'then'], { kind: 'inject', id }),
    ),
    ...Object.entries(decisions).flatMap(([id, decision]) =>
      Object.entries(decision.options).flatMap(([option, { then }]) =>
        placed(then, ['decisions', id, 'options', option, 'then'], { kind: 'decision', id }),
      ),
    ),
    ...Object.entries(assets).flatMap(([id, { caveats }]) =>
      Object.entries(caveats).flatMap(([caveat, { then }]) =>
        placed(then, ['assets', id, 'caveats', caveat, 'then'], { kind: 'asset', id }),
      ),
    ),
    ...drift.flatMap(({ then }, index) => placed(then, ['drift', index, 'then'], { kind: 'drift', id: String(index) })),
  ];
}

function placed(effects: readonly Effect[], path: Path, cause: PlacedEffect['cause']): PlacedEffect[] {
  return effects.flatMap((effect, index) => {
    const here = [...path, index];
    const inside =
      'draw' in effect
        ? [...placed(effect.then, [...here, 'then'], cause), ...placed(effect.otherwise, [...here, 'otherwise'], cause)]
        : [];
    return [{ effect, path: here, cause }, ...inside];
  });
}
