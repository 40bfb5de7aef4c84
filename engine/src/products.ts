import { type Asking, holdersOf, rightOf, type Standing, standingOf } from './authority.ts';
import type { EventOf, ExerciseEvent } from './events.ts';
import type { Id } from './ids.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { ProductForm } from './scenario/schema-products.ts';
import type { Situation } from './situation.ts';
import type { ProductRow } from './world/tables.ts';
import type { WorldView } from './world/world.ts';

/* Papers: who may let one go, who reads it, and what its readers learn from it. */

/** A form that this exercise has. */
export function formOf({ order, setting }: Pick<Scenario, 'order' | 'setting'>, id: string): ProductForm | undefined {
  return order.products.includes(id) ? setting.products[id] : undefined;
}

/** How a role stands to the right by which products of a form are approved and released. */
export function standingTo(asking: Asking, form: string, role: Id): Standing {
  const right = formOf(asking.scenario, form)?.right;
  const { decides = [], delegated } = rightOf(asking.scenario, right) ?? {};
  return standingOf(asking, { authority: decides, delegated, right }, role);
}

/** The authority that a standing gives, if it gives any. */
export function authorityIn(standing: Standing): EventOf<'product.approved'>['authority'] | undefined {
  return standing === 'none' || standing === 'barred' ? undefined : standing;
}

/** Those at the table or at a desk who may approve products of a form now. */
export function approversOf(asking: Asking, form: string): Id[] {
  const right = formOf(asking.scenario, form)?.right;
  return right === undefined ? [] : holdersOf(asking, right).filter((role) => isThere(asking.scenario, role));
}

/** Who reads a product: its author; from when it is submitted those who decide on it; once it is out, whoever has it. */
export function readersOf(asking: Asking, product: ProductRow): Id[] {
  const { state, role, approved, returned, released, to, form } = product;
  if (state === 'draft') return [role];
  const decided = [approved, returned, released].flatMap((it) => (it === undefined ? [] : [it.role]));
  const within = [role, ...approversOf(asking, form), ...decided];
  return [...new Set(state === 'released' ? [...within, ...to] : within)];
}

/** Where a product of a form goes anyway: to those of its addressees who are there. */
export function addressees(scenario: Scenario, form: string): Id[] {
  return formOf(scenario, form)?.to.filter((role) => isThere(scenario, role)) ?? [];
}

/** What the readers of a product learn from it that they did not know. */
export function learnedFromProduct(situation: Situation, id: Id): ExerciseEvent[] {
  const { world, t } = situation;
  const product = world.must('products', id);
  const from = product.released?.role ?? product.role;
  return readersOf(situation, product).flatMap((role) =>
    product.facts
      .filter((fact) => world.get('facts', fact)?.holders[role] === undefined)
      .map(
        (fact): ExerciseEvent => ({ type: 'fact.learned', fact, role, since: t, via: 'product', from, product: id }),
      ),
  );
}

/** Whoever may decide from now on reads what waits for a decision. */
export function learnedByDeciding(situation: Situation): ExerciseEvent[] {
  return openProducts(situation.world).flatMap(({ id }) => learnedFromProduct(situation, id));
}

function openProducts(world: WorldView): ProductRow[] {
  return world.rows('products').filter(({ state }) => state !== 'draft' && state !== 'released');
}

function isThere({ seats, desks }: Scenario, role: Id): boolean {
  return Object.hasOwn(seats, role) || Object.hasOwn(desks, role);
}
