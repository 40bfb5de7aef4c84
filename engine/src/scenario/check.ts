import { suggestion } from '../suggest.ts';
import { checkAssets } from './checks/assets.ts';
import { checkAuthority, checkRights } from './checks/authority.ts';
import { checkConditions } from './checks/conditions.ts';
import { type Findings, sheetOf } from './checks/findings.ts';
import { checkMap } from './checks/map.ts';
import { checkPhases } from './checks/phases.ts';
import { checkProcedures } from './checks/procedures.ts';
import { checkForms, checkProducts } from './checks/products.ts';
import { checkReach } from './checks/reach.ts';
import { checkReferences } from './checks/references.ts';
import { checkSense } from './checks/sense.ts';
import { checkTemplates } from './checks/templates.ts';
import { checkTexts } from './checks/texts.ts';
import { checkTriggers } from './checks/triggers.ts';
import { checkUses } from './checks/uses.ts';
import { prove } from './proof/prove.ts';
import type { AuthoredScenario, Setting } from './schema.ts';

/** What the schema cannot see: whether everything that is named is there, and whether the story can be played. */
export function checkScenario(scenario: AuthoredScenario, setting: Setting, findings: Findings): void {
  const sheet = sheetOf(scenario, setting, findings);
  for (const check of [
    checkReferences,
    checkAuthority,
    checkTriggers,
    checkReach,
    checkPhases,
    checkUses,
    checkConditions,
    checkTexts,
    checkSense,
    checkAssets,
    checkProducts,
  ])
    check(sheet);
  if (findings.isSound) prove(sheet);
}

/** The same for a setting. */
export function checkSetting(setting: Setting, { tell }: Findings): void {
  const { places, provinces, grid } = setting;
  for (const [id, { capital }] of Object.entries(provinces)) {
    if (capital === undefined || Object.hasOwn(places, capital)) continue;
    tell('reference.place', ['provinces', id, 'capital'], {
      id: capital,
      hint: suggestion(capital, Object.keys(places)),
    });
  }
  for (const [id, { province, x, y }] of Object.entries(places)) {
    if (province !== undefined && !Object.hasOwn(provinces, province)) {
      tell('reference.province', ['places', id, 'province'], {
        id: province,
        hint: suggestion(province, Object.keys(provinces)),
      });
    }
    if (x < 0 || y < 0 || x > grid.width || y > grid.height) {
      tell('place.outside', ['places', id], { id, width: grid.width, height: grid.height }, 'key');
    }
  }
  checkRights(setting, tell);
  checkMap(setting, tell);
  checkProcedures(setting, tell);
  checkForms(setting, tell);
  checkTemplates(setting, tell);
}
