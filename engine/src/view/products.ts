import type { Standing } from '../authority.ts';
import { addressees, readersOf, standingTo } from '../products.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { ProductRow } from '../world/tables.ts';
import { readsAll } from './audience.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { FormView, ProductView } from './product-view.ts';
import type { View } from './view.ts';

/** What the mission writes on. */
export function formsOf({ flow: { scenario }, audience: { language } }: Looking): View['forms'] {
  return remember(scenario, language, () => {
    const byId: View['forms']['byId'] = {};
    for (const id of scenario.order.products) {
      const form = formIn(scenario, id, language);
      if (form !== undefined) byId[id] = form;
    }
    return { byId, order: Object.keys(byId) };
  });
}

/** The papers that a role reads: its own, those it is to decide on, and those it has received. Control reads all of them, or those that have left. */
export function productsFor(looking: Looking): View['products'] {
  const { world, role, audience } = looking;
  const control = readsAll(audience, 'products');
  const seen = world
    .rows('products')
    .flatMap((row) =>
      control ? [rememberPaper(row, '', () => ({ ...paper(row), ...work(row) }))] : (readBy(looking, row, role) ?? []),
    );
  // The order of the rows tells a role which of two papers was begun first.
  if (!control) seen.sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  return { byId: Object.fromEntries(seen.map((one) => [one.id, one])), order: seen.map(({ id }) => id) };
}

function readBy(
  { flow: { scenario }, world, audience }: Looking,
  row: ProductRow,
  role: string | undefined,
): ProductView | undefined {
  if (audience.kind === 'facilitator')
    return row.released === undefined ? undefined : rememberPaper(row, 'released', () => paper(row));
  const asking = { scenario, world, t: Number.MAX_SAFE_INTEGER };
  if (role === undefined || !readersOf(asking, row).includes(role)) return undefined;
  const standing = standingTo(asking, row.form, role);
  const isWork = worksOn(row, role, standing);
  return rememberPaper(row, `${role} ${isWork} ${standing}`, () =>
    isWork ? { ...paper(row), ...work(row, role), standing } : paper(row),
  );
}

/** Who wrote it, approved it, or could have: those who saw how it came about. */
function worksOn({ role: author, approved, released }: ProductRow, role: string, standing: Standing): boolean {
  const mine = [author, approved?.role, released?.role].includes(role);
  return mine || (standing !== 'none' && standing !== 'barred');
}

function timeOf({ savedAt, released }: ProductView): number {
  return released?.t ?? savedAt ?? 0;
}

function paper({ id, form, title, state, sections, facts, to, released }: ProductRow): ProductView {
  return {
    id,
    form,
    title: title?.words ?? '',
    state,
    sections: sections.map(({ section, text }) => ({ id: section, text: text.words ?? '' })),
    facts: [...facts],
    to: [...to],
    ...(released === undefined
      ? {}
      : { released: { role: released.role, t: released.t, authority: released.authority } }),
  };
}

function work(row: ProductRow, role?: string): Partial<ProductView> {
  const { version, savedAt, submittedAt, approved, returned, overstepped } = row;
  return {
    version,
    role: row.role,
    savedAt,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(approved === undefined
      ? {}
      : { approved: { role: approved.role, t: approved.t, authority: approved.authority } }),
    ...(returned === undefined
      ? {}
      : { returned: { role: returned.role, t: returned.t, reason: returned.reason.words ?? '' } }),
    overstepped: overstepped
      .filter((it) => role === undefined || it.role === role)
      .map(({ role: who, what, t }) => ({ role: who, what, t })),
  };
}

function formIn(scenario: Scenario, id: string, language: string): FormView | undefined {
  const form = scenario.setting.products[id];
  if (form === undefined) return undefined;
  const { title, brief, right, beyond, others, sections } = form;
  return {
    id,
    title: say(title, language),
    ...(brief === undefined ? {} : { brief: say(brief, language) }),
    right,
    to: addressees(scenario, id),
    ...(beyond === undefined ? {} : { beyond: say(beyond, language) }),
    others,
    sections: Object.entries(sections).map(([section, { title: heading, hint }]) => ({
      id: section,
      title: say(heading, language),
      ...(hint === undefined ? {} : { hint: say(hint, language) }),
    })),
  };
}

const remember = memo<Scenario, View['forms']>();
const rememberPaper = memo<ProductRow, ProductView>();
