import type { PlannedInjectView } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import { isSeen } from '../../../facilitator-ui/src/features/conduct/expected.tsx';
import { knowsOf } from '../../../facilitator-ui/src/parts/knows.ts';
import { silenceOf } from '../../../facilitator-ui/src/parts/silence.ts';
import { isWaiting, standingOf } from '../../../facilitator-ui/src/parts/standing.ts';
import { control } from './fixture/control.ts';
import { NOW } from './fixture/view.ts';
import { en, min } from './fixture/words.ts';

const inject = (id: string): PlannedInjectView => {
  const known = control.injects.byId[id];
  if (known === undefined) throw new Error(id);
  return known;
};
const said = (id: string, t = NOW) => {
  const { glyph, key, n, m } = standingOf(inject(id), t);
  return `${glyph} ${key} ${n}/${m}`;
};

describe('how an inject stands', () => {
  test('[UI53] every state has its shape and its words', () => {
    expect(said('first-alert')).toBe('answered acknowledgedAll 2/2');
    expect(said('who-authorises')).toBe('answered answeredAll 1/1');
    expect(said('press-photo')).toBe('expired expired 0/1');
    expect(said('second-alert')).toBe('read read 1/2');
    expect(said('minister')).toBe('skipped skipped 0/1');
    expect(said('fog')).toBe('skipped withdrawn 0/2');
    expect(said('escort')).toBe('due waitsFor 0/1');
    expect(said('ambassador')).toBe('held held 0/1');
    expect(said('elder')).toBe('upcoming condition 0/2');
    expect(said('hamlet')).toBe('upcoming follows 0/1');
    expect(said('crew-asks')).toBe('upcoming hand 0/1');
  });

  test('[UI53] within five minutes of its moment it is due, and minutes are never shown as fewer than are left', () => {
    expect(said('second-device', min(24))).toBe('upcoming in 0/3');
    expect(said('second-device', min(25))).toBe('due dueIn 0/3');
    expect(standingOf(inject('second-device'), min(29) + 1).minutes).toBe(1);
    expect(said('second-device', min(30))).toBe('due dueNow 0/3');
  });

  test('[UI53] out and not yet done by everybody it went to is waiting', () => {
    expect(isWaiting(inject('second-alert'))).toBe(true);
    expect(isWaiting(inject('first-alert'))).toBe(false);
    expect(isWaiting(inject('ambassador'))).toBe(false);
  });

  test('[UI54] the knowledge strip says for each role how it stands', () => {
    expect(knowsOf(inject('first-alert'))).toEqual({ fc: 'answered', dms: 'answered', srsg: 'told' });
    expect(knowsOf(inject('second-alert'))).toEqual({ fc: 'read', dms: 'unread' });
    expect(knowsOf(inject('press-photo'))).toEqual({ srsg: 'expired' });
    expect(knowsOf(inject('second-device'))).toEqual({ fc: 'planned', dms: 'planned', pc: 'planned' });
    expect(knowsOf(inject('minister'))).toEqual({ srsg: 'none' });
    expect(knowsOf(inject('fog'))).toEqual({ dms: 'none', fc: 'none' });
  });
});

describe('silence', () => {
  test('[UI55] is remarked ten minutes after something critical to another was read and no sharing is recorded', () => {
    expect(silenceOf(inject('market'), control, NOW)).toBe(10);
    expect(silenceOf(inject('market'), control, min(26))).toBeUndefined();
  });

  test('[UI55] is not remarked once it was shared or told, when everybody concerned holds it, or when nobody opened it', () => {
    const market = inject('market');
    const told = { ...market, receipts: { ...market.receipts, srsg: { role: 'srsg', toldAt: min(20) } } };
    expect(silenceOf(told, control, NOW)).toBeUndefined();
    expect(silenceOf(inject('first-alert'), control, NOW)).toBeUndefined();
    const unread = { ...market, receipts: { pc: { role: 'pc', releasedAt: min(16) } } };
    expect(silenceOf(unread, control, NOW)).toBeUndefined();
    const known = {
      ...control,
      facts: {
        ...control.facts,
        byId: {
          ...control.facts.byId,
          civilians: {
            ...(control.facts.byId['civilians'] ?? {
              id: 'civilians',
              text: en(''),
              reliability: 'confirmed',
              truth: true,
            }),
            mattersTo: { pc: 'critical' as const, srsg: 'useful' as const },
            holders: { pc: { since: min(17), via: 'inject' } },
          },
        },
      },
    };
    expect(silenceOf(market, known as typeof control, NOW)).toBeUndefined();
  });
});

describe('expected actions', () => {
  test('[UI60] are ticked by an observation of that very expectation, and by nothing else', () => {
    const device = inject('second-device');
    const [first] = device.expect;
    if (first === undefined) throw new Error('no expectation');
    const note = {
      id: 'o9',
      t: NOW,
      objective: 'share',
      rating: 'strength' as const,
      text: first.act.text,
      about: device.id,
    };
    expect(isSeen({ observations: [note] }, device.id, first)).toBe(true);
    expect(isSeen({ observations: [{ ...note, about: 'market' }] }, device.id, first)).toBe(false);
    expect(isSeen({ observations: [{ ...note, rating: 'improve' }] }, device.id, first)).toBe(false);
  });
});
