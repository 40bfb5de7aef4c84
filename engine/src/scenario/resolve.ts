import type { Id } from '../ids.ts';
import type { AuthoredScenario, Setting } from './schema.ts';

type Decision = AuthoredScenario['decisions'][string];

/** A decision whose right has been looked up: who may, who is asked and who is told stand in it, whoever wrote it. */
export interface ResolvedDecision extends Omit<Decision, 'authority' | 'consult' | 'inform'> {
  readonly authority: readonly Id[];
  readonly consult: readonly Id[];
  readonly inform: readonly Id[];
}

/** A scenario with the rights and limits of its setting filled in. */
export interface ResolvedScenario extends Omit<AuthoredScenario, 'decisions'> {
  readonly decisions: Readonly<Record<Id, ResolvedDecision>>;
}

/**
 * Fills in what a scenario takes from its setting: a decision's `right`, a checkpoint's `limit`. What the author wrote
 * wins. Whom a right wants asked or told is asked or told only where somebody can be: in a seat or at a desk.
 */
export function resolve(authored: AuthoredScenario, setting: Setting): ResolvedScenario {
  const isThere = (role: Id) => Object.hasOwn(authored.seats, role) || Object.hasOwn(authored.desks, role);
  return {
    ...authored,
    decisions: mapped(authored.decisions, (decision) => {
      const right = own(setting.rights, decision.right);
      const delegated = decision.delegated ?? (decision.authority === undefined ? right?.delegated : undefined);
      const authority = decision.authority ?? right?.decides ?? [];
      return {
        ...decision,
        authority,
        ...(delegated === undefined ? {} : { delegated }),
        consult: decision.consult ?? right?.consult.filter(isThere) ?? [],
        inform: decision.inform ?? right?.inform.filter(isThere) ?? [],
      };
    }),
    checkpoints: mapped(authored.checkpoints, (checkpoint) => {
      const within = checkpoint.within ?? own(setting.limits, checkpoint.limit)?.time;
      return { ...checkpoint, ...(within === undefined ? {} : { within }) };
    }),
  };
}

function own<T>(table: Readonly<Record<Id, T>>, id: Id | undefined): T | undefined {
  return id !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;
}

function mapped<T, U>(rows: Readonly<Record<Id, T>>, change: (row: T) => U): Record<Id, U> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
}
