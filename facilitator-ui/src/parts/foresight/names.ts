import type { View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';

/** What things are called on this console, by the tables of the scenario. An id that nothing is called by stands for itself. */
export interface Names {
  of(table: string, id: string): string;
  option(decision: string, option: string): string;
  role(id: string): string;
  /** An act or a state of a procedure. */
  step(procedure: string, id: string): string;
}

export function useNames(): Names {
  return namesIn(useView(whole));
}

const whole = (view: View) => view;

export function namesIn({ control, decisions, roles, desks, indicators, assets }: View): Names {
  const of = (table: string, id: string): string => namers[table]?.(id) ?? id;
  const numbered = (number: string | number | undefined, title: string | undefined) =>
    title === undefined ? undefined : `${number ?? ''} ${title}`.trim();
  const namers: Readonly<Record<string, (id: string) => string | undefined>> = {
    injects: (id) => numbered(control?.injects.byId[id]?.number, control?.injects.byId[id]?.title.text),
    decisions: (id) => {
      const decision = decisions.byId[id];
      return decision === undefined ? undefined : `D-${decision.number} ${decision.title.text}`;
    },
    facts: (id) => control?.facts.byId[id]?.text.text,
    checkpoints: (id) => control?.checkpoints.byId[id]?.title.text,
    desks: (id) => desks.byId[id]?.short.text,
    indicators: (id) => indicators?.find((each) => each.id === id)?.title.text,
    phase: (id) => control?.phases.find((each) => each.id === id)?.title.text,
    drift: (id) => control?.drift.find((each) => each.id === id)?.why.text,
    assets: (id) => assets?.byId[id]?.name.text,
    procedures: (id) => control?.procedures.find((each) => each.id === id)?.title.text,
  };
  return {
    of,
    option: (decision, option) =>
      decisions.byId[decision]?.options.find((each) => each.id === option)?.text.text ?? option,
    step: (procedure, id) => {
      const found = control?.procedures.find((each) => each.id === procedure);
      const steps = [...(found?.states ?? []), ...(found?.acts ?? [])];
      return steps.find((each) => each.id === id)?.title.text ?? id;
    },
    role: (id) => roles.byId[id]?.short.text ?? desks.byId[id]?.short.text ?? id,
  };
}

/** A place by its id, written as a name. */
export function placed(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => (before && ' ') + letter.toUpperCase());
}
