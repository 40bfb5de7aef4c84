import { z } from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import type { Text } from '../text.ts';
import { countNames } from './rename.ts';
import type { Overlay } from './schema.ts';

/** What is wrong with an overlay, and with which of its entries; the words for it are in the screens' catalogues. */
export const overlayProblemSchema = z.object({
  code: z.enum([
    'setting.other',
    'right.unknown',
    'right.ofNobody',
    'right.decidesBarred',
    'right.delegatedBarred',
    'role.unknown',
    'limit.unknown',
    'contact.unknown',
    'role.nobody',
    'name.nowhere',
    'name.twice',
    'language.missing',
  ]),
  severity: z.enum(['error', 'warning']),
  part: z.enum(['setting', 'rights', 'limits', 'contacts', 'names', 'documents']),
  /** The right, limit, contact, name or document it is about. */
  id: z.string(),
  /** The role, where one is wrong. */
  role: z.string().optional(),
  /** The language, where a text is missing in it. */
  language: z.string().optional(),
});
export type OverlayProblem = z.infer<typeof overlayProblemSchema>;

/** What the overlay alone gets wrong: whether the scenario can still be played with it is for `readScenario` to say. */
export function checkOverlay(overlay: Overlay, scenario: Scenario): OverlayProblem[] {
  const { setting } = scenario;
  if (overlay.setting !== setting.id) return [error('setting.other', 'setting', overlay.setting)];
  return [
    ...Object.entries(overlay.rights).flatMap(([id, change]) => rightProblems(id, change, scenario)),
    ...unknown('limit.unknown', 'limits', overlay.limits, setting.limits),
    ...unknown('contact.unknown', 'contacts', overlay.contacts, setting.contacts),
    ...nameProblems(overlay.names, scenario),
    ...untranslated(overlay, scenario.languages),
  ];
}

function rightProblems(
  id: string,
  change: Overlay['rights'][string],
  { setting, seats, desks }: Scenario,
): OverlayProblem[] {
  const right = Object.hasOwn(setting.rights, id) ? setting.rights[id] : undefined;
  if (right === undefined) return [error('right.unknown', 'rights', id)];
  const { decides, delegated, consult = [], inform = [] } = change;
  const mayNot = change['may-not'] ?? right['may-not'];
  const named = [...(decides ?? []), ...(delegated?.to ?? []), ...consult, ...inform, ...mayNot];
  const strangers = [...new Set(named)].filter((role) => !Object.hasOwn(setting.roles, role));
  const both = (decides ?? right.decides).filter((role) => mayNot.includes(role));
  const passed = (delegated ?? right.delegated)?.to ?? [];
  const unheld = (delegated?.to ?? []).filter(
    (role) => !strangers.includes(role) && !Object.hasOwn(seats, role) && !Object.hasOwn(desks, role),
  );
  return [
    ...strangers.map((role) => error('role.unknown', 'rights', id, role)),
    ...both.map((role) => error('right.decidesBarred', 'rights', id, role)),
    ...passed.filter((role) => mayNot.includes(role)).map((role) => error('right.delegatedBarred', 'rights', id, role)),
    // Other scenarios of the setting may have somebody there.
    ...unheld.map((role): OverlayProblem => ({ code: 'role.nobody', severity: 'warning', part: 'rights', id, role })),
    ...(decides?.length === 0 ? [error('right.ofNobody', 'rights', id)] : []),
  ];
}

function unknown(
  code: OverlayProblem['code'],
  part: OverlayProblem['part'],
  entries: object,
  known: object,
): OverlayProblem[] {
  return Object.keys(entries)
    .filter((id) => !Object.hasOwn(known, id))
    .map((id) => error(code, part, id));
}

function nameProblems(names: Overlay['names'], scenario: Scenario): OverlayProblem[] {
  const from = names.map((name) => name.from);
  const counts = countNames(scenario, from, scenario.languages);
  return [...new Set(from)].flatMap((name): OverlayProblem[] => {
    const stands = [...(counts.get(name)?.keys() ?? [])];
    const to = names.find((one) => one.from === name)?.to;
    return [
      ...(from.indexOf(name) === from.lastIndexOf(name) ? [] : [error('name.twice', 'names', name)]),
      ...(stands.length > 0 ? [] : [{ code: 'name.nowhere', severity: 'warning', part: 'names', id: name } as const]),
      // A name that a language does not use needs no other in it.
      ...(typeof to === 'object' ? missing('names', name, [to], stands) : []),
    ];
  });
}

/** A text that is missing in a language of the scenario is shown there in another one. */
function untranslated({ rights, contacts, documents }: Overlay, languages: readonly string[]): OverlayProblem[] {
  return [
    ...Object.entries(rights).flatMap(([id, { delegated }]) =>
      delegated === undefined || delegated.to.length === 0 ? [] : missing('rights', id, [delegated.by], languages),
    ),
    ...Object.entries(contacts).flatMap(([id, { name, office }]) => missing('contacts', id, [name, office], languages)),
    ...Object.entries(documents).flatMap(([id, { title, body }]) => missing('documents', id, [title, body], languages)),
  ];
}

function missing(
  part: OverlayProblem['part'],
  id: string,
  texts: readonly (Text | undefined)[],
  languages: readonly string[],
): OverlayProblem[] {
  return languages
    .filter((language) => texts.some((text) => text !== undefined && !Object.hasOwn(text, language)))
    .map((language) => ({ code: 'language.missing', severity: 'warning', part, id, language }));
}

function error(code: OverlayProblem['code'], part: OverlayProblem['part'], id: string, role?: string): OverlayProblem {
  return { code, severity: 'error', part, id, ...(role === undefined ? {} : { role }) };
}
