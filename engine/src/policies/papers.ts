import type { WireCommand } from '../commands.ts';
import type { Seen } from './policy.ts';
import { workedOut } from './worked-out.ts';

/** Before that there is little to report. */
const SOON = 20 * 60_000;
/** A paper bears no more than this. */
const MOST_FACTS = 20;

/**
 * What a leader does with papers: lets go what waits for it, submits what it may not let go, and of each form that leaves
 * the mission and is its own to let go it writes one. With nothing in it, if it tells nobody anything.
 */
export function* papers(view: Seen, now: number, { decidesAfter, talks }: { decidesAfter: number; talks: boolean }) {
  yield* inHand(view.products, view.me);
  if (now >= SOON + decidesAfter)
    yield* toWrite(view.forms, view.products, view.rights, talks ? view.facts : none, view.me);
}

/** One paper that is not its own to let go, and lets it go; told that it was in vain, not again. */
export const notOnesOwn = workedOut(
  (forms: Seen['forms'], products: Seen['products'], rights: Seen['rights'], me: Seen['me']): WireCommand[] => {
    const begun = Object.values(products.byId).find(({ role }) => role === me.role);
    if (begun?.version !== undefined)
      return begun.state === 'draft' && begun.overstepped?.length === 0
        ? [{ type: 'product.release', product: begun.id, version: begun.version }]
        : [];
    const form = forms.order.find((id) => !mayLetGo(forms, rights, me, id));
    return form === undefined ? [] : [written(forms, form, [])];
  },
);

/** A paper on any form, and any that it has begun let go. */
export function* anyPaper({ forms, products, me }: Seen, draw: (n: number) => number): Generator<WireCommand> {
  const form = forms.order[draw(forms.order.length)];
  if (form !== undefined) yield written(forms, form, []);
  for (const { id, version, role, state, overstepped } of Object.values(products.byId))
    if (version !== undefined && role === me.role && state !== 'released' && overstepped?.length === 0)
      yield { type: 'product.release', product: id, version };
}

const inHand = workedOut(({ byId, order }: Seen['products'], me: Seen['me']): WireCommand[] =>
  order.flatMap((id): WireCommand[] => {
    const { version, state, role, standing } = byId[id] ?? {};
    if (version === undefined || state === 'released') return [];
    const mine = role === me.role;
    const may = standing === 'own' || standing === 'delegated' || standing === 'acting';
    if (may ? mine || state === 'submitted' : mine && state === 'approved')
      return [{ type: 'product.release', product: id, version }];
    return mine && (state === 'draft' || state === 'returned')
      ? [{ type: 'product.submit', product: id, version }]
      : [];
  }),
);

const toWrite = workedOut(
  (
    forms: Seen['forms'],
    products: Seen['products'],
    rights: Seen['rights'],
    facts: Seen['facts'],
    me: Seen['me'],
  ): WireCommand[] => {
    const begun = new Set(Object.values(products.byId).map(({ form }) => form));
    return forms.order
      .filter((id) => forms.byId[id]?.beyond !== undefined && !begun.has(id) && mayLetGo(forms, rights, me, id))
      .map((id) => written(forms, id, facts.order.slice(0, MOST_FACTS)));
  },
);

const none: Seen['facts'] = { byId: {}, order: [] };

function mayLetGo(forms: Seen['forms'], rights: Seen['rights'], me: Seen['me'], form: string): boolean {
  return rights.byId[forms.byId[form]?.right ?? '']?.holders.includes(me.role ?? '') === true;
}

function written(forms: Seen['forms'], form: string, facts: string[]): WireCommand {
  const sections = (forms.byId[form]?.sections ?? [])
    .slice(0, 1)
    .map(({ id }) => ({ section: id, text: 'What is known at this hour.' }));
  return { type: 'product.save', form, sections, facts };
}
