import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './people/cast.ts';
import { inOrder } from './people/in-order.ts';
import { arriving } from './story/arriving.ts';
import { deciding, lapsing } from './story/deciding.ts';
import { ending } from './story/ending.ts';
import { keeping } from './story/keeping.ts';
import { killing } from './story/killing.ts';
import { pausing } from './story/pausing.ts';
import { reading } from './story/reading.ts';
import { reviewing } from './story/reviewing.ts';
import { planning, releasing } from './story/steering.ts';

/*
 * The main job, end to end: a facilitator and four leaders, each in a browser window of their own, against the built server,
 * which is killed in the middle; and the report that she leaves with. The steps build on each other and run in order.
 */

const cast = new Cast();

beforeAll(() => cast.assemble());
afterAll(() => cast.goHome());

inOrder((step) => cast.lookAround(step));

describe.sequential('four leaders play an exercise', () => {
  arriving(cast);
  reading(cast);
  deciding(cast);
  planning(cast);
  lapsing(cast);
  releasing(cast);
  pausing(cast);
  keeping(cast);
  killing(cast);
  ending(cast);
  reviewing(cast);

  test('[UI102] no page complained in its console', () => {
    expect(cast.everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
