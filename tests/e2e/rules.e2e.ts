import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './people/cast.ts';
import { inOrder } from './people/in-order.ts';
import { faults } from './people/sight.ts';

/*
 * A mission plays a scenario by its own rules: written on the console without a line of YAML, partly without the mouse, checked,
 * laid over, met at the desks, judged, recorded, and there again next time.
 */

const cast = new Cast();
const launch = 'Who launches, and which aircraft';
const mission = 'UNAC, second year';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const paper = /^order-12\.pdf, PDF, 1 kB/;
/** The address of the exercise that was opened by these rules. */
let exercise = '';

beforeAll(() => cast.assemble({ KALARI_LIMITS: 'wide' }));
afterAll(() => cast.goHome());

inOrder((step) => cast.lookAround(step));

const tab = (name: string) => cast.facilitator.page.getByRole('tab', { name: new RegExp(`^${name}`) });

const row = () => cast.facilitator.page.getByRole('button', { name: /^Launch/ }).first();

describe.sequential('a mission’s own rules', () => {
  test('[UI167] she writes down who decides, by keys alone', async () => {
    const { facilitator, server } = cast;
    const { page } = facilitator;
    await page.goto(server.facilitatorLink);
    await facilitator.button('Write down a mission’s rules').press('Enter');
    await page.getByLabel('Whose rules').fill(mission);
    await page.getByLabel('Checked with the scenario').selectOption({ label: 'Ten, One, Two' });
    await tab('Who decides').focus();
    await facilitator.press('ArrowRight', 'ArrowLeft', 'Tab');
    await row().press('Enter');
    await page.getByRole('radio', { name: 'Force Commander: May not' }).press('Space');
    for (const who of ['Force Commander', 'Special Representative'])
      await page.getByRole('checkbox', { name: new RegExp(`^${who}.*: Delegated to`) }).press('Space');
    await page.getByLabel('By which order').fill('Order 12, paragraph 4');
    expect(await faults(page, 'who decides')).toEqual([]);
  });

  test('[UI167] she changes a limit, a contact, a town and a unit, and adds an order as a PDF', async () => {
    const { facilitator } = cast;
    const { page } = facilitator;
    await tab('Time limits').click();
    await page.getByRole('spinbutton', { name: /^Launch/ }).fill('7');
    expect(await faults(page, 'limits')).toEqual([]);
    await tab('Contacts').click();
    await page.getByLabel('Here instead of Air Operations', { exact: false }).first().fill('Air Cell Alba');
    expect(await faults(page, 'contacts')).toEqual([]);
    await tab('Names').click();
    await page.getByLabel('Muka is called here').fill('Port Alba');
    await page.getByLabel('INFBATT-4 is called here').fill('NORBATT');
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByText('2 names are not in French yet.').waitFor();
    await page.getByLabel('Muka is called here').fill('Port-Albe');
    expect(await faults(page, 'names')).toEqual([]);
    await facilitator.button('The same as elsewhere').click();
    await page.getByRole('radio', { name: 'English' }).check();
    await tab('Documents').click();
    await facilitator.button('Add a document').click();
    await page.getByLabel('Title').fill('Order 12');
    const file = { name: 'order-12.pdf', mimeType: 'application/pdf', buffer: pdf };
    await page.getByLabel('Choose a PDF').setInputFiles(file);
    await facilitator.sees(/order-12\.pdf · 1 kB/);
    expect(await faults(page, 'documents')).toEqual([]);
  });

  test('[UI167] what stands in the way is told by the check, and what is only missing in French keeps nobody from playing', async () => {
    const { facilitator } = cast;
    const { page } = facilitator;
    await tab('Who decides').click();
    await row().click();
    await page.getByRole('checkbox', { name: /^Force Commander.*: Delegated to/ }).check();
    await facilitator.button('Check').click();
    await facilitator.sees(/do(es)? not fit\./);
    await page.getByRole('checkbox', { name: /^Force Commander.*: Delegated to/ }).uncheck();
    await facilitator.button('Save').click();
    await facilitator.isTold('Saved. They go with this scenario.');
    await facilitator.sees('These rules go with this scenario.');
    await facilitator.sees('Not written in French yet: those who read it see another language.');
    await facilitator.picture('rules');
  });

  test('[UI167] she opens the exercise by these rules, and the desks know the mission’s names, in each language its own', async () => {
    const { facilitator, seats, server } = cast;
    const { srsg, fc } = seats;
    const { page } = facilitator;
    await facilitator.button('Back').click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Ten, One, Two' }) });
    await card.getByLabel('By the rules of').selectOption(mission);
    await facilitator.button('Open an exercise Ten, One, Two').click();
    const panel = facilitator.dialog('Join this exercise');
    cast.door = await panel.getByLabel('Link for Address').inputValue();
    exercise = `${server.address}/api/exercises/${/facilitate\/([^/?#]+)/.exec(page.url())?.[1]}`;
    for (const leader of [srsg, fc]) {
      await leader.knocks(cast.door);
      const row = panel.getByRole('listitem').filter({ hasText: leader.called });
      await row.getByRole('button', { name: 'Admit' }).click();
      await leader.sees('Not started yet');
    }
    await fc.sees(/one company of 110 at Port Alba/);
    await fc.sees(/NORBATT/);
    await fc.doesNotSee(/INFBATT-4|Muka/);
    await facilitator.press('Escape');
    await facilitator.press('Space');
    await fc.sees('Morning picture, 07:40');
  });

  test('[UI168] the PDF opens for whoever sits in the exercise, and for nobody else', async () => {
    const { fc } = cast.seats;
    await fc.goes('Documents');
    await fc.page.getByRole('navigation', { name: 'Documents' }).getByRole('link', { name: 'Order 12' }).click();
    const link = fc.page.getByRole('link', { name: paper });
    const address = new URL((await link.getAttribute('href')) ?? '', fc.page.url()).href;
    const mine = await fc.page.request.get(address);
    expect([mine.status(), mine.headers()['content-type'], await mine.body()]).toEqual([200, 'application/pdf', pdf]);
    const stranger = await cast.stranger('somebody outside');
    expect((await stranger.page.request.get(address)).status()).toBe(401);
    await stranger.context.close();
  });

  test('[UI168] who may no longer decide is told so, and whoever it was delegated to decides by that order', async () => {
    const { facilitator, seats } = cast;
    const { srsg, fc } = seats;
    await facilitator.selects('Who authorises?');
    await facilitator.press('r');
    await fc.looksAt(launch);
    await fc.sees(/Never yours to decide/);
    const choose = async (leader: typeof fc) => {
      await leader.page
        .getByRole('group', { name: 'Your decision' })
        .getByRole('radio', { name: /Take KESTREL 1 off/ })
        .check();
      await leader.page.getByLabel('Reason').fill('Nearest by half an hour.');
      await leader.button('Review').click();
      await leader.dialog('Before you decide').getByRole('button').last().click();
    };
    await fc.page.getByText('Decide without the authority').click();
    await choose(fc);
    await fc.sees(/^Noted at 07:4\d, and still open/);
    await srsg.looksAt(launch);
    await srsg.sees('Order 12, paragraph 4');
    await choose(srsg);
    for (const leader of [srsg, fc]) await leader.sees(/SRSG decided at/);
  });

  test('[UI168] the record holds the rules as they were, and what they made of who decided', async () => {
    const { facilitator } = cast;
    const french = await facilitator.page.request.get(`${exercise}/map?lang=fr`);
    expect(await french.text()).toContain('Port-Albe');
    const record = await (await facilitator.page.request.get(`${exercise}/record`)).text();
    const [header, ...records] = record
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    expect(header.overlay).toMatchObject({
      title: mission,
      names: [
        { from: 'Muka', to: { en: 'Port Alba', fr: 'Port-Albe' } },
        { from: 'INFBATT-4', to: { en: 'NORBATT', fr: 'NORBATT' } },
      ],
      limits: { launch: 7 * 60_000 },
      rights: {
        'casevac-launch': { 'may-not': ['fc'], delegated: { to: ['srsg'], by: { en: 'Order 12, paragraph 4' } } },
      },
    });
    expect(Object.values(header.overlay.documents)).toMatchObject([
      { file: { name: 'order-12.pdf', bytes: pdf.length } },
    ]);
    expect(records.find(({ type }) => type === 'decision.overstepped')).toMatchObject({ role: 'fc', why: 'barred' });
    expect(records.find(({ type }) => type === 'decision.taken')).toMatchObject({
      role: 'srsg',
      authority: 'delegated',
    });
  });

  test('[UI167] next time the rules are offered again, as they were left', async () => {
    const { facilitator } = cast;
    const { page } = facilitator;
    await page.goto(`${cast.server.address}/`);
    await page.getByRole('combobox', { name: 'By the rules of' }).first().selectOption(mission);
    await facilitator.button(`Open ${mission}`).click();
    await tab('Names').click();
    expect(await page.getByLabel('Muka is called here').inputValue()).toBe('Port Alba');
    await tab('Documents').click();
    await facilitator.sees(/order-12\.pdf · 1 kB/);
    expect(cast.everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
