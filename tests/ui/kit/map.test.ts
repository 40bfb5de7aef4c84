import { describe, expect, test } from 'vitest';
import { moved, near, whole, zoomed } from '../../../ui-kit/src/map/camera.ts';
import { type Layout, layoutOf, radii } from '../../../ui-kit/src/map/labels.ts';
import { legOf } from '../../../ui-kit/src/map/legs.ts';
import type { Measure } from '../../../ui-kit/src/map/measure.ts';
import { divisionsOf } from '../../../ui-kit/src/map/shapes.ts';
import { caranaMap } from '../../support/carana-map.ts';

const em = 16;
const measure: Measure = (text, pixels) => text.length * pixels * 0.52;
const screen = { width: 950, height: 700 };
const phone = { width: 390, height: 450 };

describe('texts on the map', () => {
  const longer: Measure = (text, pixels) => measure(text, pixels) * 1.2;
  const pins = new Map([
    ['kika', 'Second device likely, landing site 1 unsafe'],
    ['xalksa', 'Smoke over the Kika road'],
  ]);
  const scales = [0.07, 0.1, 0.16, 0.22, 0.3, 0.5, 0.9];

  test.each(['en', 'fr'])(
    '[UI120] in %s no text is drawn over another or over a place, also a fifth longer',
    (language) => {
      const map = caranaMap(language);
      for (const width of [measure, longer]) {
        for (const scale of scales) {
          const input = { map, scale, em, measure: width, widest: 340, pins, chosen: ['kika', 'muka'], tag: '20 min' };
          const boxes = boxesOf(layoutOf(input));
          const clashes = boxes.flatMap((a, place) =>
            boxes
              .slice(place + 1)
              .filter((b) => overlap(a, b))
              .map((b) => `${scale}: ${a.of} over ${b.of}`),
          );
          expect(clashes).toEqual([]);
        }
      }
    },
  );

  test('[UI120] a place with a pin keeps its name; the words beside the pin give way', () => {
    const map = caranaMap('fr');
    const everywhere = new Map(map.places.map(({ id, role }) => [id, role.text]));
    for (const scale of scales.slice(2)) {
      const input = { map, scale, em, measure, widest: 340, pins: everywhere, chosen: [], tag: null };
      const { places } = layoutOf(input);
      expect(places.filter(({ name }) => name === null).map(({ place }) => `${scale} ${place.id}`)).toEqual([]);
    }
  });

  test('[UI120] with the whole country on a laptop every place is named; from nearer it shows what is there', () => {
    const map = caranaMap('fr');
    const input = { map, em, measure: longer, widest: 340, pins: new Map(), chosen: [], tag: null };
    const far = layoutOf({ ...input, scale: whole(map.grid, screen).scale });
    expect(far.places.filter(({ name }) => name === null).map(({ place }) => place.id)).toEqual([]);
    const close = layoutOf({ ...input, scale: 0.3 });
    const bare = close.places.filter(({ place, showsFacilities }) => place.has.length > 0 && !showsFacilities);
    expect(bare.map(({ place }) => place.id)).toEqual([]);
  });
});

describe('what stands on the map', () => {
  const standing = new Map([
    ['galasi', ['STORK 1, 36 seats', 'STORK 2, 9 seats', 'KESTREL 2', 'Six buses at the Logistics Base']],
    ['amsan', ['PELICAN, a pair']],
    ['maldosa', ['A company with a name that is much longer than the coast is wide, and then some']],
  ]);
  const pins = new Map([['amsan', 'Order: FPU-5, east wall']]);
  const looks = [screen, phone].flatMap((size) =>
    [[], ['galasi'], ['amsan', 'maldosa']].flatMap((about) =>
      ['en', 'fr'].map((language) => ({ size, about, map: caranaMap(language) })),
    ),
  );
  const laidOut = ({ size, about, map }: (typeof looks)[number]) => {
    const points = map.places
      .filter(({ id }) => about.includes(id))
      .map(({ at: [x = 0, y = 0] }) => ({ x, y: map.grid.height - y }));
    const { scale, x, y } = near(points, 2_200, map.grid, size);
    const frame = { x: -x, y: -y, ...size };
    const covered = [{ x: -x, y: -y, width: 150, height: 60 }];
    const input = { map, scale, em, measure, widest: size.width * 0.36, pins, chosen: [], tag: null };
    return { frame, covered, layout: layoutOf({ ...input, standing, seen: { frame, covered } }) };
  };

  test('[UI177] names of assets stand in the frame, under no button, over no name, pin, place or one another', () => {
    for (const look of looks) {
      const { frame, covered, layout } = laidOut(look);
      const stacks = layout.stacks.map(({ place, box }) => ({ of: `stack ${place}`, ...box }));
      const others = [...boxesOf(layout), ...covered.map((box) => ({ of: 'button', ...box }))];
      const clashes = stacks.flatMap((a, at) =>
        [...others, ...stacks.slice(at + 1)].filter((b) => overlap(a, b)).map((b) => `${a.of} over ${b.of}`),
      );
      expect(clashes).toEqual([]);
      for (const { at, box } of layout.stacks) {
        const isSeen =
          at.x >= frame.x && at.x <= frame.x + frame.width && at.y >= frame.y && at.y <= frame.y + frame.height;
        if (!isSeen) continue;
        expect(box.x).toBeGreaterThanOrEqual(frame.x);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
      }
    }
  });

  test('[UI177] on a laptop all are named, in full where there is room; else cut short, else counted', () => {
    const map = caranaMap();
    const [galasi] = laidOut({ size: screen, about: ['galasi'], map }).layout.stacks;
    expect(galasi?.lines).toEqual(standing.get('galasi'));
    for (const look of looks)
      for (const { place, lines } of laidOut(look).layout.stacks) {
        const names = standing.get(place) ?? [];
        const cut = (line: string, at: number) => line === names[at] || names[at]?.startsWith(line.slice(0, -1));
        expect(lines.every(cut) || lines.join() === String(names.length)).toBe(true);
      }
  });

  test('[UI177] the same map is laid out alike, whatever the order in which its assets are told', () => {
    for (const look of looks) {
      const { layout } = laidOut(look);
      const again = layoutOf({
        ...{ map: look.map, scale: 0.1, em, measure, widest: 340, pins, chosen: [], tag: null },
        standing: new Map([...standing].reverse()),
      });
      const first = layoutOf({
        ...{ map: look.map, scale: 0.1, em, measure, widest: 340, pins, chosen: [], tag: null },
        standing,
      });
      expect(again.stacks).toEqual(first.stacks);
      // Something that moves writes nowhere where something stands.
      for (const { at, box } of layout.stacks) expect(layout.isFree(at, box)).toBe(false);
    }
  });
});

describe('looking', () => {
  const { grid } = caranaMap();

  test('[UI121] the country never leaves the screen, wherever it is moved and however near', () => {
    for (const size of [screen, phone]) {
      let camera = whole(grid, size);
      for (const by of [1, 2, 4, 8, 50]) {
        camera = zoomed(camera, by, { x: 3, y: size.height - 5 }, grid, size);
        for (const [dx, dy] of [
          [9_000, 9_000],
          [-9_000, -9_000],
          [0, 0],
        ] as const) {
          const { x, y, scale } = moved(camera, dx, dy, grid, size);
          expect(x).toBeLessThan(size.width / 2);
          expect(x + grid.width * scale).toBeGreaterThan(size.width / 2);
          expect(y).toBeLessThan(size.height / 2);
          expect(y + grid.height * scale).toBeGreaterThan(size.height / 2);
        }
      }
      expect(camera.scale).toBeLessThanOrEqual(1.2);
    }
  });

  test('[UI121] what is below the pointer stays there while it comes nearer', () => {
    const before = near([{ x: 3_700, y: 1_970 }], 2_200, grid, screen);
    const at = { x: 400, y: 300 };
    const under = (camera: typeof before) => (at.x - camera.x) / camera.scale;
    expect(under(zoomed(before, 1.5, at, grid, screen))).toBeCloseTo(under(before), 6);
  });

  test('[UI121] the first look shows every place that it is about', () => {
    const points = [
      { x: 3_700, y: 1_970 },
      { x: 5_200, y: 820 },
    ];
    for (const size of [screen, phone]) {
      const { scale, x, y } = near(points, 2_200, grid, size);
      for (const point of points) {
        expect(point.x * scale + x).toBeGreaterThan(0);
        expect(point.x * scale + x).toBeLessThan(size.width);
        expect(point.y * scale + y).toBeGreaterThan(0);
        expect(point.y * scale + y).toBeLessThan(size.height);
      }
    }
  });
});

test('[UI122] a way has the same figures from both its ends, and none from a place to itself', () => {
  const map = caranaMap();
  expect(legOf(map, 'kika', 'muka')).toMatchObject({ km: 73, airMinutes: 20, roadKm: 98, roadMinutes: 168 });
  expect(legOf(map, 'muka', 'kika')).toEqual(legOf(map, 'kika', 'muka'));
  expect(legOf(map, 'kika', 'kika')).toBeUndefined();
});

test('[UI120] a line between two provinces is drawn once', () => {
  const { grid } = caranaMap();
  const square = (id: string, x: number) => ({
    id,
    name: { text: id, lang: 'en' },
    outline: [x, 0, x + 100, 0, x + 100, grid.height, x, grid.height],
  });
  const drawn = divisionsOf({ ...caranaMap(), provinces: [square('a', 0), square('b', 100)] });
  expect(drawn.match(/M100 \d+L100 \d+/g)).toHaveLength(1);
});

interface Named {
  readonly of: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf({ places, pins, tag }: Layout): Named[] {
  const dots = places.map(({ place, at }) => {
    const r = radii[place.size];
    return { of: `dot ${place.id}`, x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r };
  });
  const names = places.flatMap(({ place, name }) => (name === null ? [] : [{ of: place.id, ...name }]));
  const words = pins.flatMap((pin) => (pin.words === null ? [] : [{ of: `words ${pin.place}`, ...pin.words }]));
  return [...dots, ...names, ...words, ...(tag === null ? [] : [{ of: 'tag', ...tag }])];
}

function overlap(a: Named, b: Named): boolean {
  if (a.of === `dot ${b.of}` || b.of === `dot ${a.of}`) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
