/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { overflow, Screens, violations } from '../support/screens.js';
import { eventually, Stack, type StackCaller } from '../support/stack.js';

jest.setTimeout(180_000);

const inBrowser = chromiumPath ? describe : describe.skip;

inBrowser('rollouts in a browser', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let screens: Screens;
  let consultant: StackCaller;

  beforeAll(async () => {
    stack = await Stack.start();
    browser = await TestBrowser.start();
    screens = new Screens(browser, stack.url);
    await stack.synced();
    consultant = await stack.caller('gwen-mulder');
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  it('plans one from a connector, books it, and closes a task by its evidence', async () => {
    const page = await screens.as(consultant);
    await page.goto(`${stack.url}/connectors/HelloID-Conn-Prov-Target-AFAS-Profit-Users`);
    await page.getByRole('link', { name: 'Plan a rollout' }).click();
    await page.getByText(/Book now, live on/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('button', { name: 'Start the preparation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start the preparation' }).click();
    await page.getByText('Vendor has the ball').waitFor();
    await page.getByRole('button', { name: 'Close: List of fields agreed' }).click();
    await page.getByText(/Say what proves it/).waitFor();
    await page.getByLabel('Evidence: List of fields agreed').fill('Agreed with Anna in ticket 4711.');
    await page.getByRole('button', { name: 'Close: List of fields agreed' }).click();
    await page.locator('[data-task=fieldList]').getByText('Done').waitFor();
    await page
      .getByText(/These tasks come first|Import this version/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${stack.url}/rollouts`);
    await page.getByRole('link', { name: /AFAS Profit Users/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is read in the dark, in Dutch, on a telephone, with what happened under the bell', async () => {
    const [rollout] = await stack.rows<{ id: string }>('select id from rollout');
    const page = await screens.as(consultant, { width: 390, height: 844, colorScheme: 'dark', locale: 'nl-NL' });
    await page.goto(`${stack.url}/rollouts/${rollout!.id}`);
    await page.getByText('Leverancier is aan zet').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.goto(`${stack.url}/notifications`);
    await page.getByRole('heading', { name: 'Meldingen' }).waitFor();
    await page.getByRole('radio', { name: 'Eén keer per week' }).check();
    await eventually(
      async () => (await stack.rows(`select from notification_preference where mail = 'weekly'`)).length === 1,
    );
    expect(await violations(page)).toEqual([]);
    const administrator = await stack.caller('anna-de-vries');
    const told = '{ notifications { items { headline(language: "nl") } } }';
    const { notifications } = await administrator.graphql<{ notifications: { items: { headline: string }[] } }>(told);
    expect(notifications.items.map(({ headline }) => headline)).toContain(
      'Uitrol van AFAS Profit Users: wordt voorbereid',
    );
    const { messages } = await stack.sandbox<{ messages: { subject: string }[] }>(
      '/mail/_control/messages?to=anna.de.vries@zonnedal.example',
    );
    expect(messages.map(({ subject }) => subject)).toContain('Rollout of AFAS Profit Users: being prepared');
  });
});
