import type { Standing } from '../authority.ts';
import type { ExerciseEvent } from '../events.ts';
import { factsOf } from '../facts.ts';
import { addressees, approversOf, authorityIn, formOf, readersOf, standingTo } from '../products.ts';
import type { RejectionCode } from '../rejections.ts';
import type { ProductRow } from '../world/tables.ts';
import { type Act, type Ask, given, isHeld, live, roleOf } from './act.ts';

type Writing = 'product.save' | 'product.submit' | 'product.return' | 'product.approve' | 'product.release';

/** Writing a paper, putting it to whoever may let it go, and letting it go. */
export const productActs: { [T in Writing]: Act<T> } = {
  'product.save': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => refuseSpeaker(ask) ?? refuseText(ask),
    say: (ask) => {
      const { product, title, sections, facts = [], to = [] } = ask.command;
      const known = product === undefined ? undefined : ask.world.must('products', product);
      const form = known?.form ?? ask.command.form ?? '';
      return [
        {
          type: 'product.saved',
          product: known?.id ?? `p-${ask.id}`,
          form,
          version: (known?.version ?? 0) + 1,
          role: speakerOf(ask),
          ...given({ title }),
          sections,
          facts: [...new Set(facts)],
          to: [...new Set([...addressees(ask.scenario, form), ...to])],
        },
      ];
    },
  },
  'product.submit': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const refused = refusePaper(ask, ['draft', 'returned']);
      if (refused !== undefined) return refused;
      const { form, role, sections } = known(ask);
      if (role !== speakerOf(ask)) return 'product.notYours';
      if (sections.length === 0) return 'product.empty';
      return approversOf(ask, form).some((one) => one !== role) ? undefined : 'product.nobody';
    },
    say: (ask) => [{ type: 'product.submitted', product: ask.command.product, role: speakerOf(ask) }],
  },
  'product.return': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) =>
      refusePaper(ask, ['submitted', 'approved']) ?? (authorityOf(ask) === undefined ? 'product.notYours' : undefined),
    say: (ask) => {
      const { product, reason } = ask.command;
      return [{ type: 'product.returned', product, role: speakerOf(ask), reason }];
    },
  },
  'product.approve': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => refusePaper(ask, ['submitted']),
    say: (ask) => {
      const authority = authorityOf(ask);
      return authority === undefined ? [overstepped(ask, 'approve')] : [approvedBy(ask, authority)];
    },
  },
  'product.release': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) =>
      refusePaper(ask, ['draft', 'submitted', 'returned', 'approved']) ??
      (known(ask).sections.length === 0 ? 'product.empty' : undefined),
    say: (ask) => {
      const { approved, role, form } = known(ask);
      const authority = authorityOf(ask);
      // What is approved may be sent off by whoever wrote it, or approved it.
      const sends = approved !== undefined && [role, approved.role].includes(speakerOf(ask));
      if (sends) return [releasedWith(ask, authority ?? approved.authority)];
      if (authority !== undefined) {
        const first = approved === undefined ? [approvedBy(ask, authority)] : [];
        return [...first, releasedWith(ask, authority)];
      }
      const counts = formOf(ask.scenario, form)?.others === 'counts';
      return [counts ? releasedWith(ask, 'none') : overstepped(ask, 'release')];
    },
  },
};

type Here = Pick<Ask, 'scenario' | 'world' | 'by' | 't'>;
type Speaking = Here & {
  readonly command: { readonly product?: string | undefined; readonly role?: string | undefined };
};
/** An act on a product that is there. */
type Paper = Here & {
  readonly command: {
    readonly product: string;
    readonly version?: number | undefined;
    readonly role?: string | undefined;
  };
};

/** The asking participant, or the role on whose behalf the facilitator writes. */
function speakerOf({ by, command }: Pick<Speaking, 'by' | 'command'>): string {
  return by.kind === 'participant' ? roleOf(by) : (command.role ?? '');
}

function refuseSpeaker(ask: Speaking): RejectionCode | undefined {
  return isHeld(ask.scenario, speakerOf(ask)) ? undefined : 'seat.unknown';
}

/** A paper that a role does not read, or only has because it was sent to it, is not there to be worked on. */
function refusePaper(ask: Paper, states: readonly ProductRow['state'][]): RejectionCode | undefined {
  const refused = refuseSpeaker(ask);
  if (refused !== undefined) return refused;
  const { product, version } = ask.command;
  const row = ask.world.get('products', product);
  if (row === undefined || !readersOf(ask, row).includes(speakerOf(ask))) return 'product.unknown';
  if (row.state === 'released') return 'product.out';
  if (version !== undefined && version !== row.version) return 'product.changed';
  return states.includes(row.state) ? undefined : 'product.notNow';
}

/** Whether this text may be written: by whom, for which form, and out of what its writer knows. */
function refuseText(ask: Ask<'product.save'>): RejectionCode | undefined {
  const { product, form: asked, version, sections, facts = [], to = [] } = ask.command;
  const role = speakerOf(ask);
  const row = product === undefined ? undefined : ask.world.get('products', product);
  if (product === undefined) {
    if (asked === undefined || formOf(ask.scenario, asked) === undefined) return 'product.noForm';
  } else {
    if (row === undefined || !readersOf(ask, row).includes(role)) return 'product.unknown';
    if (row.state === 'released') return 'product.out';
    if (row.role !== role && (row.state === 'returned' || authorityOf(ask, row) === undefined))
      return 'product.notYours';
    if (version !== row.version) return 'product.changed';
  }
  const form = formOf(ask.scenario, row?.form ?? asked ?? '');
  const named = sections.map(({ section }) => section);
  const isFitting = named.every((section) => Object.hasOwn(form?.sections ?? {}, section));
  if (!isFitting || new Set(named).size < named.length) return 'product.noSection';
  const held = [...factsOf(ask.world, role), ...(row?.facts ?? [])];
  if (!facts.every((fact) => held.includes(fact))) return 'fact.unknown';
  return to.every((one) => isHeld(ask.scenario, one)) ? undefined : 'inject.noRole';
}

function known({ world, command }: Pick<Paper, 'world' | 'command'>): ProductRow {
  return world.must('products', command.product);
}

type Authority = NonNullable<ReturnType<typeof authorityIn>>;

function authorityOf(ask: Speaking, row = ask.world.get('products', ask.command.product ?? '')): Authority | undefined {
  const standing: Standing = row === undefined ? 'none' : standingTo(ask, row.form, speakerOf(ask));
  return authorityIn(standing);
}

function approvedBy(ask: Paper, authority: Authority): ExerciseEvent {
  const { product } = ask.command;
  return { type: 'product.approved', product, role: speakerOf(ask), authority, recorded: isRecorded(ask) };
}

function releasedWith(ask: Paper, authority: Authority | 'none'): ExerciseEvent {
  const { id: product, form, facts, to } = known(ask);
  const role = speakerOf(ask);
  return {
    type: 'product.released',
    product,
    form,
    role,
    authority,
    facts: [...facts],
    to: [...to],
    recorded: isRecorded(ask),
  };
}

function overstepped(ask: Paper, what: 'approve' | 'release'): ExerciseEvent {
  const { id: product, form } = known(ask);
  return { type: 'product.overstepped', product, form, role: speakerOf(ask), what, recorded: isRecorded(ask) };
}

function isRecorded({ by }: Pick<Ask, 'by'>): boolean {
  return by.kind !== 'participant';
}
