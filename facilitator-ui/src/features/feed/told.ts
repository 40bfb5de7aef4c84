import type { ControlView } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

/** Something that can have been passed on aloud: an inject that went out, or a fact that somebody holds. */
export interface Tellable {
  readonly kind: 'inject' | 'fact';
  readonly id: string;
  readonly title: string;
  /** Who holds it already, first holder first. */
  readonly holders: readonly string[];
}

export function tellables(control: ControlView): Tellable[] {
  const injects = rowsOf(control.injects)
    .filter((inject) => inject.releasedAt !== undefined)
    .map((inject): Tellable => {
      const since = (role: string) => inject.receipts[role]?.readAt ?? inject.receipts[role]?.toldAt ?? Infinity;
      const holders = Object.keys(inject.receipts).toSorted((a, b) => since(a) - since(b));
      return { kind: 'inject', id: inject.id, title: `${inject.number} ${inject.title.text}`, holders };
    });
  const facts = rowsOf(control.facts)
    .filter((fact) => Object.keys(fact.holders).length > 0)
    .map((fact): Tellable => {
      const holders = Object.entries(fact.holders).toSorted((a, b) => a[1].since - b[1].since);
      return { kind: 'fact', id: fact.id, title: fact.text.text, holders: holders.map(([role]) => role) };
    });
  return [...injects.toReversed(), ...facts];
}

/** What is meant when the panel opens: the selected inject if it went out, else the latest that did. */
export function firstTellable(all: readonly Tellable[], selected: string | null): Tellable | undefined {
  return all.find((each) => each.kind === 'inject' && each.id === selected) ?? all[0];
}
