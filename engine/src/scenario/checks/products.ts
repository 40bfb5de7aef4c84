import { readCondition } from '../../conditions.ts';
import { phrase } from '../../phrases/phrase.ts';
import { suggestion } from '../../suggest.ts';
import type { Path } from '../places.ts';
import type { Setting } from '../schema.ts';
import { conditionsIn } from './conditions.ts';
import type { Findings, Sheet } from './findings.ts';

/** Whether a setting's products go by rights that there are, to roles that there are. */
export function checkForms({ products, rights, roles }: Setting, tell: Findings['tell']): void {
  for (const [id, { right, to }] of Object.entries(products)) {
    const path: Path = ['products', id];
    if (!Object.hasOwn(rights, right))
      tell('reference.right', [...path, 'right'], () => ({
        id: right,
        hint: suggestion(right, Object.keys(rights), phrase('settingNone')),
      }));
    for (const [index, role] of to.entries())
      if (!Object.hasOwn(roles, role))
        tell('reference.role', [...path, 'to', index], () => ({
          id: role,
          hint: suggestion(role, Object.keys(roles)),
        }));
  }
}

/** Whether the products that a scenario names or asks about can leave, and reach somebody. What it leaves unsaid it need not have. */
export function checkProducts(sheet: Sheet): void {
  const { scenario, setting, names, tell } = sheet;
  const written = scenario.products ?? [];
  for (const [index, id] of written.entries()) {
    const path: Path = ['products', index];
    if (!Object.hasOwn(setting.products, id))
      tell('reference.product', path, () => ({
        id,
        hint: suggestion(id, Object.keys(setting.products), phrase('settingNone')),
      }));
    else if (mayLetGo(sheet, id).length === 0) tell('product.noHolder', path, { id });
    else if (isUnread(sheet, id)) tell('product.noReader', path, { id });
  }
  for (const { source, path } of conditionsIn(scenario)) {
    const read = readCondition(source, names);
    if (!read.ok) continue;
    const isJudged = path[0] === 'checkpoints' && path.at(-1) === 'act';
    for (const { table, id } of read.condition.named) {
      if (table !== 'products') continue;
      const may = mayLetGo(sheet, id);
      if (may.length === 0 && !written.includes(id)) tell('product.noHolder', path, { id });
      else if (isJudged && may.length > 0 && !may.some((role) => Object.hasOwn(scenario.seats, role)))
        tell('checkpoint.noRelease', path, { id, role: may[0] ?? '' });
    }
  }
}

/** Who is there and may let products of a form go: by right, by a standing order, or for somebody absent. Anybody, where it counts all the same. */
function mayLetGo({ scenario, setting }: Sheet, id: string): readonly string[] {
  const form = setting.products[id];
  const right = setting.rights[form?.right ?? ''];
  const here = [...Object.keys(scenario.seats), ...Object.keys(scenario.desks)];
  if (form?.others === 'counts') return here;
  const first = [...(right?.decides ?? []), ...(right?.delegated?.to ?? [])];
  const acting = first.flatMap((of) => setting.roles[of]?.acting ?? []);
  return [...first, ...acting].filter((role) => here.includes(role));
}

function isUnread({ scenario, setting }: Sheet, id: string): boolean {
  const to = setting.products[id]?.to ?? [];
  return (
    to.length > 0 && !to.some((role) => Object.hasOwn(scenario.seats, role) || Object.hasOwn(scenario.desks, role))
  );
}
