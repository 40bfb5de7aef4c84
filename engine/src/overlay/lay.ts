import type { Id } from '../ids.ts';
import type { AuthoredScenario, Setting } from '../scenario/schema.ts';
import type { Text } from '../text.ts';
import { renamed } from './rename.ts';
import type { Overlay, OwnDocument, Paper, RightChange } from './schema.ts';

/** A scenario and its setting as their files have them, before the one is filled in from the other. */
export interface Written {
  readonly authored: AuthoredScenario;
  readonly setting: Setting;
}

/**
 * Lays a mission's rules over what was written. They win over the author's, also where a decision says for itself who decides:
 * whoever knows the mission knows better than the scenario. The result is read and checked like any other.
 */
export function layOver({ authored, setting }: Written, overlay: Overlay): Written {
  const languages = [...new Set([...authored.languages, ...Object.keys(setting.title)])];
  const own: Setting = {
    ...setting,
    rights: changed(setting.rights, overlay.rights, (right, change) => rightWith(right, change, languages)),
    limits: changed(setting.limits, overlay.limits, (limit, time) => ({ ...limit, time })),
  };
  const story: AuthoredScenario = {
    ...authored,
    decisions: Object.fromEntries(
      Object.entries(authored.decisions).map(([id, decision]) => [id, given(decision, overlay)]),
    ),
  };
  const names = overlay.names;
  return {
    authored: renamed(story, names, languages),
    setting: {
      ...renamed(own, names, languages),
      // What the mission wrote itself is already in its own words.
      contacts: { ...renamed(own.contacts, names, languages), ...overlay.contacts },
      documents: { ...renamed(own.documents, names, languages), ...written(overlay.documents) },
    },
  };
}

/** A right with what the mission says otherwise; a delegation to nobody takes the standing one away. */
function rightWith(
  right: Setting['rights'][string],
  change: RightChange,
  languages: readonly string[],
): Setting['rights'][string] {
  const { delegated: standing, ...rest } = right;
  const unsaid = Object.fromEntries(languages.map((language) => [language, '—']));
  const delegated =
    change.delegated === undefined
      ? standing
      : { to: change.delegated.to, by: change.delegated.by ?? standing?.by ?? unsaid };
  return {
    ...rest,
    decides: change.decides ?? right.decides,
    consult: change.consult ?? right.consult,
    inform: change.inform ?? right.inform,
    'may-not': change['may-not'] ?? right['may-not'],
    ...(delegated === undefined || delegated.to.length === 0 ? {} : { delegated }),
  };
}

/** What the author wrote about who decides gives way where the mission says it of the right. */
function given(decision: AuthoredScenario['decisions'][string], { rights }: Overlay) {
  const change: RightChange | undefined = rights[decision.right ?? ''];
  if (change === undefined) return decision;
  const left = { ...decision };
  if (change.decides !== undefined) delete left.authority;
  if (change.delegated !== undefined) delete left.delegated;
  if (change.consult !== undefined) delete left.consult;
  if (change.inform !== undefined) delete left.inform;
  return left;
}

function written(documents: Overlay['documents']): Setting['documents'] {
  return Object.fromEntries(
    Object.entries(documents).map(([id, { title, kind, body, file }]) => [
      id,
      { title, kind, body: body ?? bodyOf({ title, file }), provenance: 'X' as const },
    ]),
  );
}

/** The papers of the mission, by document. */
export function papersOf({ documents }: Overlay): Record<Id, Paper> {
  return Object.fromEntries(
    Object.entries(documents).flatMap(([id, { file }]) => (file === undefined ? [] : [[id, file]])),
  );
}

/** A paper that is only a PDF says so where its text would stand. */
function bodyOf({ title, file }: Pick<OwnDocument, 'title' | 'file'>): Text {
  return Object.fromEntries(Object.keys(title).map((language) => [language, file?.name ?? '']));
}

function changed<T, C>(
  rows: Readonly<Record<Id, T>>,
  changes: Readonly<Record<Id, C>>,
  change: (row: T, by: C) => T,
): Record<Id, T> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const by = Object.hasOwn(changes, id) ? changes[id] : undefined;
      return [id, by === undefined ? row : change(row, by)];
    }),
  );
}
