import { describe, expect, test } from 'vitest';
import { passingsOf, standInsOf } from '../../../facilitator-ui/src/features/decisions/changes.ts';
import { askedIn, notConsulted, toTalkOf } from '../../../facilitator-ui/src/features/decisions/outstanding.ts';
import {
  isAlone,
  partnersOf,
  remarkOf,
  spokenStanding,
} from '../../../facilitator-ui/src/features/decisions/spoken.ts';
import { oversteppedIn } from '../../../facilitator-ui/src/features/feed/title-of.ts';
import { rowsOf } from '../../../facilitator-ui/src/parts/view.ts';
import { withDoctrine } from './fixture/doctrine.ts';
import { fixtureView } from './fixture/view.ts';

const view = withDoctrine(fixtureView);
const { rights } = view;
const roles = rowsOf(view.roles);
const decisions = rowsOf(view.decisions);
const found = decisions.find(({ id }) => id === 'landing-site');
if (found === undefined) throw new Error('landing-site');
const site = found;

describe('who may decide, as the console reads it', () => {
  test('[UI160] a feed line finds its overstep by role, decision and words', () => {
    const lines = view.control?.feed.filter(({ event }) => event === 'decision.overstepped') ?? [];
    expect(lines.map((line) => oversteppedIn(line, view.control?.oversteps ?? [])?.why)).toEqual(['alone']);
  });

  test('[UI161] what is in force comes first, then what an open decision needs, and nothing twice', () => {
    const { inForce, possible, others } = passingsOf(rights, roles, [], decisions);
    const brief = (all: typeof possible) => all.map(({ right: { id }, from, to }) => `${id} ${from} ${to}`);
    expect(brief(inForce)).toEqual(['casevac-launch dms pc']);
    expect(brief(possible)).toEqual(['public-line srsg pc', 'landing-site fc dms', 'landing-site pc dms']);
    expect(brief(others)).toEqual(['casevac-launch dms fc']);
  });

  test('[OV11] a right can be passed on to a desk, where it allows that', () => {
    const said = { text: 'CMO', lang: 'en' };
    const desks = [{ id: 'cmo', short: said, title: said }];
    const byId = Object.fromEntries(
      Object.entries(rights.byId).map(([id, right]) => [id, { ...right, delegatesTo: ['cmo', 'legal'] }]),
    );
    const { possible } = passingsOf({ ...rights, byId }, roles, desks, decisions);
    expect(new Set(possible.map(({ to }) => to))).toEqual(new Set(['cmo']));
  });

  test('[UI161] only whom a leader may name can act, and nobody for two who are away', () => {
    expect(standInsOf(rights, roles)).toEqual({
      inForce: [{ of: 'srsg', actor: 'dms' }],
      possible: [{ of: 'fc', actor: 'pc' }],
    });
  });

  test('[UI162] a word is taken to be about the most pressing decision, with those not asked yet', () => {
    const open = decisions.filter(({ state }) => state === 'open');
    expect(toTalkOf(open, null)).toEqual({ decision: 'landing-site', roles: ['fc', 'pc', 'srsg'] });
    expect(toTalkOf([], null)).toEqual({ decision: '', roles: [] });
  });

  test('[UI163] what the record will say about who decided is said before', () => {
    const remark = (role: string, together: string[], option: string) =>
      remarkOf({
        decision: site,
        standing: spokenStanding(site, rights, role),
        alone: isAlone(site, partnersOf(site, rights, role), together, option),
      });
    expect(remark('fc', [], 'trust')).toBe('alone');
    expect(remark('fc', ['pc'], 'trust')).toBeNull();
    expect(remark('srsg', [], 'trust')).toBe('barred');
    expect(remark('dms', [], 'trust')).toBe('delegate');
    const agreed = { ...site, positions: [{ role: 'pc', option: 'trust', stance: 'supports' as const, t: 0 }] };
    expect(isAlone(agreed, ['pc'], [], 'trust')).toBe(false);
    expect(isAlone(agreed, ['pc'], [], 'site-1')).toBe(true);
  });

  test('[UI164] a position counts as a word on record', () => {
    const launch = decisions.find(({ id }) => id === 'launch');
    expect(launch && askedIn(launch)).toEqual([{ role: 'fc', how: 'position', t: 360_000 }]);
    expect(notConsulted(site)).toEqual(['srsg']);
  });
});
