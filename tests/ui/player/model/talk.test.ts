import { expect, test } from 'vitest';
import { cleanCode, seatKey, shownCode } from '../../../../player-ui/src/features/join/code.ts';
import { askTalksOf, conversationsOf, unseen } from '../../../../player-ui/src/model/conversations.ts';
import { find, sheetsOf } from '../../../../player-ui/src/model/documents.ts';
import { fixtureView } from '../fixture-view.ts';

const view = fixtureView();

test('[UI21] messages among the same people are one conversation, the latest first', () => {
  expect(conversationsOf(view).map(({ key, messages }) => [key, messages.length])).toEqual([
    ['pc', 1],
    ['dms', 3],
    ['srsg+pc+dms', 1],
  ]);
});

test('[UI21] only messages of others count as new, and only after what was seen', () => {
  const [pc, dms] = conversationsOf(view);
  if (pc === undefined || dms === undefined) throw new Error('no conversations');
  expect(unseen(dms, 'fc', 0)).toBe(2);
  expect(unseen(dms, 'fc', 1)).toBe(1);
  expect(unseen(dms, 'fc', 3)).toBe(0);
  expect(unseen(pc, 'pc', 0)).toBe(0);
});

test('[UI21] what comes while time stands still is new, too', () => {
  const [, dms] = conversationsOf(view);
  const last = dms?.messages.at(-1);
  if (dms === undefined || last === undefined) throw new Error('no messages');
  const more = { ...dms, messages: [...dms.messages, { ...last, id: 'next', from: 'dms' }] };
  expect(unseen(more, 'fc', dms.messages.length)).toBe(1);
});

test('[UI130] questions are one’s own: those to control first, then each desk with its own', () => {
  const jmac = { id: 'jmac', short: { text: 'JMAC', lang: 'en' }, title: { text: 'Analysis Centre', lang: 'en' } };
  const cmo = { id: 'cmo', short: { text: 'CMO', lang: 'en' }, title: { text: 'Chief Medical Officer', lang: 'en' } };
  const rfis = {
    order: [...view.rfis.order, 'q4'],
    byId: {
      ...view.rfis.byId,
      q2: { id: 'q2', from: 'pc', text: 'x', askedAt: 1 },

      q4: { id: 'q4', from: 'fc', text: 'x', desk: 'dms', askedAt: 3 },
    },
  };
  const talks = askTalksOf({ ...view, rfis, desks: { byId: { jmac, cmo }, order: ['jmac', 'cmo'] } });
  expect(talks.map(({ key, rfis: asked }) => [key, asked.map(({ id }) => id)])).toEqual([
    ['control', ['q1']],
    ['@jmac', []],
    ['@cmo', ['q3']],
    ['@dms', ['q4']],
  ]);
});

test('[UI22] a join code is read however it is typed, pasted or dictated', () => {
  for (const typed of ['ABCD2345', 'abcd-2345', ' AbCd 2345 ', 'ab-cd-23-45', 'ABCD–2345', 'ABCD23456789']) {
    expect(cleanCode(typed)).toBe('ABCD2345');
  }
  expect([shownCode('ABCD2345'), shownCode('ABC'), shownCode('')]).toEqual(['ABCD-2345', 'ABC', '']);
});

test('[UI22] a seat link carries its key after the #, with or without the role', () => {
  expect(seatKey('#seat=k_-1&role=fc')).toEqual({ key: 'k_-1', role: 'fc' });
  expect(seatKey('#seat=k')).toEqual({ key: 'k' });
  expect(seatKey('')).toEqual({});
});

test('[UI23] one’s brief stands before everything else to read, and the search looks into the text', () => {
  const { own, standing } = sheetsOf(view);
  expect(own.map(({ id }) => id)).toEqual(['brief', 'situation']);
  expect(own[0]?.only?.text).toContain('mine-protected');
  expect(find([...own, ...standing], 'SURGERY hours').map(({ id }) => id)).toEqual(['casevac']);
  expect(find(standing, '   ')).toHaveLength(3);
});
