import { list, phrase } from '../../phrases/phrase.ts';
import { suggestion } from '../../suggest.ts';
import type { Path } from '../places.ts';
import type { Setting } from '../schema.ts';
import type { Right } from '../schema-authority.ts';
import type { Findings, Sheet } from './findings.ts';

type Tell = Findings['tell'];

/** Whether a setting's rights can be used: by somebody, by nobody who is barred, and in hats that there are. */
export function checkRights(setting: Setting, tell: Tell): void {
  for (const [id, right] of Object.entries(setting.rights)) {
    const path = ['rights', id];
    for (const key of ['decides', 'delegates-to', 'consult', 'inform', 'may-not'] as const)
      known(setting, tell, right[key], [...path, key]);
    known(setting, tell, right.delegated?.to ?? [], [...path, 'delegated', 'to']);
    possible(setting, tell, right, id, path);
  }
  acting(setting, tell);
}

/** What a scenario takes from its setting, and whether its decisions are anybody's. */
export function checkAuthority({ authored, setting, tell }: Sheet): void {
  for (const [id, decision] of Object.entries(authored.decisions)) {
    const path = ['decisions', id];
    const right = named(setting.rights, decision.right, 'reference.right', [...path, 'right'], tell);
    if (decision.authority === undefined) {
      if (decision.right === undefined) tell('decision.noAuthority', path, { id }, 'key');
      else if (right?.decides.length === 0)
        tell('decision.beyond', [...path, 'right'], { id, right: decision.right }, 'value');
    }
    for (const [index, role] of (decision.authority ?? []).entries()) {
      if (right?.['may-not'].includes(role) === true)
        tell('decision.barred', [...path, 'authority', index], { role, right: decision.right ?? '' });
    }
    const options = Object.entries(decision.options);
    for (const [option, { never }] of options)
      named(setting.never, never, 'reference.never', [...path, 'options', option, 'never'], tell);
    if (options.every(([, { never }]) => never !== undefined))
      tell('decision.noPath', [...path, 'options'], { id }, 'key');
    const { otherwise } = decision;
    const chosen = otherwise !== undefined && Object.hasOwn(decision.options, otherwise);
    if (chosen && decision.options[otherwise]?.never !== undefined)
      tell('decision.neverDefault', [...path, 'otherwise'], { option: otherwise });
  }
  for (const [id, { limit, within }] of Object.entries(authored.checkpoints)) {
    const path = ['checkpoints', id, 'limit'];
    named(setting.limits, limit, 'reference.limit', path, tell);
    if (limit !== undefined && within !== undefined) tell('checkpoint.twoLimits', path, {}, 'key');
  }
}

function possible({ roles }: Setting, tell: Tell, right: Right, id: string, path: Path): void {
  const { decides, beyond, as } = right;
  if (decides.length === 0 && beyond === undefined) tell('right.nobody', path, { id }, 'key');
  if (decides.length > 0 && beyond !== undefined) tell('right.beyond', [...path, 'beyond'], { id }, 'key');
  if (right.joint && decides.length < 2) tell('right.joint', [...path, 'joint'], { id }, 'key');
  for (const key of ['decides', 'delegates-to'] as const) barred(tell, right, right[key], [...path, key]);
  barred(tell, right, right.delegated?.to ?? [], [...path, 'delegated', 'to']);
  const hats = decides.flatMap((role) => Object.keys(roles[role]?.hats ?? {}));
  if (as !== undefined && !hats.includes(as))
    tell('reference.hat', [...path, 'as'], {
      id: as,
      roles: list(decides),
      hint: suggestion(as, hats, phrase('noHats')),
    });
}

function barred(tell: Tell, right: Right, roles: readonly string[], path: Path): void {
  for (const [index, role] of roles.entries())
    if (right['may-not'].includes(role)) tell('right.barred', [...path, index], { role });
}

/** Whoever is named to act must be there; and no two may stand in for each other, or nobody would be responsible. */
function acting(setting: Setting, tell: Tell): void {
  const { roles } = setting;
  for (const [id, role] of Object.entries(roles)) {
    known(setting, tell, role.acting, ['roles', id, 'acting']);
    for (const [index, other] of role.acting.entries()) {
      if (other === id || leadsTo(roles, other, id)) tell('acting.loop', ['roles', id, 'acting', index], { id, other });
    }
  }
}

function leadsTo(roles: Setting['roles'], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const role of reached) for (const next of roles[role]?.acting ?? []) reached.add(next);
  return reached.has(to);
}

function known({ roles }: Setting, tell: Tell, named: readonly string[], path: Path): void {
  for (const [index, id] of named.entries()) {
    if (!Object.hasOwn(roles, id))
      tell('reference.role', [...path, index], () => ({ id, hint: suggestion(id, Object.keys(roles)) }));
  }
}

function named<T>(
  table: Readonly<Record<string, T>>,
  id: string | undefined,
  code: 'reference.right' | 'reference.never' | 'reference.limit',
  path: Path,
  tell: Tell,
): T | undefined {
  if (id === undefined || Object.hasOwn(table, id)) return id === undefined ? undefined : table[id];
  tell(code, path, () => ({ id, hint: suggestion(id, Object.keys(table), phrase('settingNone')) }));
  return undefined;
}
