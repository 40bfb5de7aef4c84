import type { EventOf, ExerciseEvent } from '../events.ts';
import type { FormRow, ProductRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export type ProductEvent = Extract<ExerciseEvent, { type: `product.${string}` }>;

/** What was written, by whom it was let go, and who tried without being asked. */
export function evolveProduct(world: World, event: ProductEvent, t: number): void {
  switch (event.type) {
    case 'product.saved':
      world.put('products', saved(world.get('products', event.product), event, t));
      return;
    case 'product.submitted': {
      const { returned: _, ...row } = world.must('products', event.product);
      world.put('products', { ...row, state: 'submitted', submittedAt: t });
      return;
    }
    case 'product.returned': {
      const { approved: _, ...row } = world.must('products', event.product);
      const { role, reason } = event;
      world.put('products', { ...row, state: 'returned', returned: { role, t, reason } });
      return;
    }
    case 'product.approved': {
      const { product, role, authority, recorded } = event;
      const row = world.must('products', product);
      world.put('products', { ...row, state: 'approved', approved: { role, t, authority, recorded } });
      return;
    }
    case 'product.released': {
      const { product, form, role, authority, facts, to, recorded } = event;
      const row = world.must('products', product);
      world.put('products', { ...row, state: 'released', released: { role, t, authority, recorded } });
      const known = formRow(world, form);
      world.put('forms', { ...known, released: [...known.released, { product, role, t, authority, facts, to }] });
      return;
    }
    case 'product.overstepped': {
      const { product, form, role, what, recorded } = event;
      const row = world.must('products', product);
      world.put('products', { ...row, overstepped: [...row.overstepped, { role, what, t, recorded }] });
      const known = formRow(world, form);
      world.put('forms', { ...known, overstepped: [...known.overstepped, { product, role, t }] });
      return;
    }
  }
}

/** A changed text is approved by nobody. What its author changes is his own again, unless it has been submitted. */
function saved(before: ProductRow | undefined, event: EventOf<'product.saved'>, t: number): ProductRow {
  const { product: id, form, version, role, title, sections, facts, to } = event;
  const text = { id, form, version, sections, facts, to, savedAt: t, ...(title === undefined ? {} : { title }) };
  if (before === undefined) return { ...text, state: 'draft', role, begunAt: t, overstepped: [] };
  const { state, role: author, begunAt, submittedAt, returned, overstepped } = before;
  return {
    ...text,
    state: state === 'submitted' || role !== author ? 'submitted' : 'draft',
    role: author,
    begunAt,
    overstepped,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(returned === undefined ? {} : { returned }),
  };
}

function formRow(world: World, id: string): FormRow {
  return world.get('forms', id) ?? { id, released: [], overstepped: [] };
}
