import { policies } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { rehearse } from '../../server/src/rehearsal/play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { flowOf, tenOneTwo } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

test('[RH9] who found nothing to do looks again after two minutes, who did something after twenty seconds', () => {
  const looks: { role: string; now: number; acted: boolean }[] = [];
  const spied = {
    ...policies.random,
    participant: (...[view, moment]: Parameters<typeof policies.random.participant>) => {
      const wish = policies.random.participant(view, moment);
      looks.push({ role: view.me.role ?? '', now: moment.now, acted: wish !== null });
      return wish;
    },
  };
  const flow = smallFlow();
  rehearse(flow, { seed: 3, policy: spied });
  for (const role of flow.scenario.order.seats) {
    const own = looks.filter((look) => look.role === role);
    expect(own.some(({ acted }) => acted)).toBe(true);
    own.slice(1).forEach(({ now }, at) => {
      expect(now - (own[at]?.now ?? 0)).toBe(own[at]?.acted ? 20_000 : 120_000);
    });
  }
});

test('[RH10] seats share the desks out, ask on as long as there is news, and ask those who must be asked about a decision', () => {
  const flow = tenOneTwo();
  const { order, decisions } = flow.scenario;
  const { records } = rehearse(flow, { seed: 2, policy: policies.doctrine });
  const asked = records.flatMap(({ event, t }) => (event.type === 'rfi.asked' ? [{ ...event, t }] : []));
  const opened = new Map(
    records.flatMap(({ event, t }) => (event.type === 'decision.opened' ? [[event.decision, t] as const] : [])),
  );
  for (const [at, desk] of order.desks.entries()) {
    const others = asked.filter((it) => it.desk === desk && it.from !== order.seats[at % order.seats.length]);
    // Nobody else asks this desk but about a decision of his own, which is before the team.
    for (const { from, t } of others) {
      const about = Object.entries(decisions).filter(([, it]) => it.consult.includes(desk));
      expect(
        about.some(([id]) => (opened.get(id) ?? Number.MAX_SAFE_INTEGER) <= t),
        `${from} asks ${desk}`,
      ).toBe(true);
    }
    expect(asked.filter((it) => it.desk === desk).length).toBeGreaterThan(1);
  }
  const given = records.flatMap(({ event }) => (event.type === 'rfi.answered' ? [event.answer] : []));
  expect(new Set(given).size).toBeGreaterThan(order.desks.length);
});

test('[RH11] what takes several is taken when they support one course, and what was noted without effect is not decided again', () => {
  const flow = flowOf('the-gate');
  const said = (name: keyof typeof policies) =>
    rehearse(flow, { seed: 2, policy: policies[name] }).records.map(({ event }) => event);
  const good = said('doctrine');
  expect(good.filter(({ type }) => type === 'decision.overstepped')).toEqual([]);
  expect(good.find((it) => it.type === 'decision.taken' && it.decision === 'lead-line')).toMatchObject({
    authority: 'joint',
  });
  for (const name of ['hoarding', 'wrong-decider', 'hesitant'] as const) {
    const vain = said(name).flatMap((it) =>
      it.type === 'decision.overstepped' ? [`${it.decision} ${it.role} ${it.option}`] : [],
    );
    expect(new Set(vain).size, name).toBe(vain.length);
  }
});
