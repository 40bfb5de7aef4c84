import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingJsonSchema } from '../../../engine/src/scenario/json-schema.ts';
import { root } from '../../support/tree.ts';

const theme = readFileSync(join(root, 'ui-kit/src/css/theme.css'), 'utf8');
const roles = readFileSync(join(root, 'ui-kit/src/css/roles.css'), 'utf8');
const colours = [...roles.matchAll(/\[data-colour='(\w+)'\]/g)].map(([, name]) => name ?? '');

/** The two values of a colour of the theme: in light, in dark. */
function valuesOf(name: string): string[] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(theme);
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

function luminance(hex: string): number {
  const part = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('[UI85] there are twelve colours for roles, the same for screens and for settings', () => {
  expect(colours).toHaveLength(12);
  const schema = JSON.stringify(settingJsonSchema());
  expect(schema).toContain(`"enum":${JSON.stringify(colours)}`);
});

test('[UI85] every role’s letters can be read on its colour, in light and in dark, and its colour is seen on the page', () => {
  const [light = '', dark = ''] = valuesOf('surface');
  for (const colour of colours) {
    const fill = valuesOf(`r-${colour}`);
    const ink = valuesOf(`on-${colour}`);
    for (const place of [0, 1]) {
      expect(contrast(fill[place] ?? '', ink[place] ?? ''), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill[place] ?? '', place === 0 ? light : dark), colour).toBeGreaterThanOrEqual(2.9);
    }
  }
});

test('[UI85] no two roles have the same colour', () => {
  for (const place of [0, 1]) {
    const fills = colours.map((colour) => valuesOf(`r-${colour}`)[place]);
    expect(new Set(fills).size).toBe(colours.length);
  }
});
