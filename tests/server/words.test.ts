import { expect, test } from 'vitest';
import { seededChance } from '../../server/src/chance.ts';
import { isSealed, seal } from '../../server/src/words.ts';

test('[RC9] half a character is sealed as the mark for what cannot be read; whole ones stay as they are', () => {
  const halves = ['\ud800', '\udfff', 'a\ud83d b'].map((words) => seal(words, seededChance(1)).words);
  expect(halves).toEqual(['\ufffd', '\ufffd', 'a\ufffd b']);
  const whole = seal('Kika 🚁 مرحبا', seededChance(1));
  expect(whole.words).toBe('Kika 🚁 مرحبا');
  expect(isSealed({ salt: whole.salt, value: whole.words }, whole.seal)).toBe(true);
});
