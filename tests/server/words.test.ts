import { expect, test } from 'vitest';
import { fromLine, isWhole, toLine, unsealedIn } from '../../server/src/chain.ts';
import { seededChance } from '../../server/src/chance.ts';
import { isSealed, seal, sealedCommand } from '../../server/src/words.ts';

test('[RC9] half a character is sealed as the mark for what cannot be read; whole ones stay as they are', () => {
  const halves = ['\ud800', '\udfff', 'a\ud83d b'].map((words) => seal(words, seededChance(1)).words);
  expect(halves).toEqual(['\ufffd', '\ufffd', 'a\ufffd b']);
  const whole = seal('Kika 🚁 مرحبا', seededChance(1));
  expect(whole.words).toBe('Kika 🚁 مرحبا');
  expect(isSealed({ salt: whole.salt, value: whole.words }, whole.seal)).toBe(true);
});

test('[PR11] each text of a paper is sealed by itself: it can be erased, and one that was exchanged is found', () => {
  const command = sealedCommand(
    {
      type: 'product.save',
      form: 'flash',
      title: 'Flash 1',
      sections: [
        { section: 'what', text: 'A convoy was hit.' },
        { section: 'asks', text: 'An aircraft.' },
      ],
    },
    seededChance(1),
  );
  if (command.type !== 'product.save' || command.title === undefined) throw new Error(command.type);
  const { title, sections } = command;
  const event = { product: 'p-1', form: 'flash', version: 1, role: 'fc', title, sections, facts: [], to: [] };
  const stamped = { seq: 1, t: 0, wall: 0, by: { kind: 'facilitator' }, cause: 'a' } as const;
  const line = toLine('e-1', { ...stamped, event: { type: 'product.saved', ...event } }, 'p', 's');
  expect(Object.keys(line.open ?? {})).toEqual(['title', 'sections.0.text', 'sections.1.text']);
  expect(JSON.stringify({ ...line, open: undefined })).not.toContain('convoy');
  expect(fromLine(line).event).toEqual({ type: 'product.saved', ...event });
  const { 'sections.0.text': first, ...kept } = line.open ?? {};
  const erased = { ...line, open: kept };
  expect(isWhole('e-1', erased)).toBe(true);
  expect(unsealedIn(erased)).toBeUndefined();
  expect(fromLine(erased).event).toMatchObject({ sections: [{ text: { words: null } }, { text: sections[1]?.text }] });
  expect(unsealedIn({ ...line, open: { ...kept, 'sections.1.text': first ?? { salt: '', value: '' } } })).toBe(
    'sections.1.text',
  );
  expect(unsealedIn({ ...line, open: { ...kept, 'sections.9.text': first ?? { salt: '', value: '' } } })).toBe(
    'sections.9.text',
  );
});
