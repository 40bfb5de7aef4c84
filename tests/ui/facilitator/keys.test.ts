import { describe, expect, test } from 'vitest';
import { figureOf, keyTable, meaningOf, type Press, pressFor } from '../../../facilitator-ui/src/keys.ts';
import { consoleEn } from '../../../facilitator-ui/src/messages/en.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keys', () => {
  test('[UI50] every key of the console stands once in the table, with one meaning and its words', () => {
    const presses = keyTable.map((key) => key.press);
    expect(new Set(presses).size).toBe(presses.length);
    expect(new Set(keyTable.map((key) => key.act)).size).toBe(keyTable.length);
    for (const { act } of keyTable) expect(consoleEn).toHaveProperty([`key.${act}`]);
  });

  test('[UI50] what a press means is what its row says', () => {
    expect(meaningOf(press(' '), false)).toEqual({ act: 'pause' });
    expect(meaningOf(press('r'), false)).toEqual({ act: 'release' });
    expect(meaningOf(press('R', { shiftKey: true }), false)).toEqual({ act: 'release' });
    expect(meaningOf(press('/'), false)).toEqual({ act: 'find' });
    expect(meaningOf(press('?', { shiftKey: true }), false)).toEqual({ act: 'keys' });
    expect(meaningOf(press('#'), false)).toBeNull();
    expect(pressFor('release')).toBe('R');
  });

  test('[UI50] G waits for a second key: G C goes to Conduct, C alone opens the door', () => {
    expect(meaningOf(press('g'), false)).toBe('G');
    expect(meaningOf(press('c'), true)).toEqual({ act: 'goConduct' });
    expect(meaningOf(press('c'), false)).toEqual({ act: 'join' });
    expect(meaningOf(press('x'), true)).toBeNull();
  });

  test('[UI51] figures are read by their place, so that keyboards which need Shift for them note strengths too', () => {
    expect(meaningOf(press('&', { code: 'Digit1' }), false)).toEqual({ act: 'strength', figure: 1 });
    expect(meaningOf(press('1', { code: 'Digit1', shiftKey: true }), false)).toEqual({ act: 'improve', figure: 1 });
    expect(meaningOf(press('6', { code: 'Numpad6' }), false)).toEqual({ act: 'strength', figure: 6 });
    expect(meaningOf(press('7', { code: 'Digit7' }), false)).toBeNull();
    expect(figureOf({ code: 'KeyA' })).toBeNull();
  });

  test('[UI51] combinations with Ctrl, Alt or Command are left to the browser', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(meaningOf(press('r', held), false)).toBeNull();
    }
  });
});
