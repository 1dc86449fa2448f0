import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { RequestPage } from '../support/request-page.js';
import { Stack } from '../support/stack.js';

jest.setTimeout(240_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const APPLICATION = 'Roosterwijs';
const VENDOR = 'Weekritme BV';
const FUNCTIONS = ['create', 'update', 'enable', 'disable'];
const FIELDS = ['employeeNumber', 'userName', 'email', 'givenName', 'familyName', 'department'];

inBrowser('a wish on its way, as the connector team tells it', () => {
  let stack: Stack;
  let browser: TestBrowser;
  const pages = new Map<string, Page>();
  let address = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ workers: 1 }), TestBrowser.start()]);
    await stack.synced();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  /** The person's own browser, in which they have logged in. */
  async function of(name: string): Promise<Page> {
    const known = pages.get(name);
    if (known) return known;
    const page = await browser.page();
    await page.goto(stack.url);
    await page.getByRole('link', { name: 'Log in', exact: true }).first().click();
    await page.getByRole('button', { name }).click();
    await page.locator(`[data-viewer="${name}"]`).waitFor();
    pages.set(name, page);
    return page;
  }
  const carla = () => of('Carla Jansen');
  const daan = () => of('Daan van Dijk');
  const esra = async () => new RequestPage(await of('Esra Yılmaz'), address);

  it('1. Carla asks for Roosterwijs, with the document of its API', async () => {
    const page = await carla();
    const document = await (await fetch(`${stack.sandboxUrl}/roosterwijs/openapi.json`)).text();
    const goOn = () => page.getByRole('button', { name: 'Continue' }).click();
    const choose = async (list: string, option: string) => {
      await page.getByRole('combobox', { name: list }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await page.goto(`${stack.url}/requests/new`);
    await page.getByLabel('Application', { exact: false }).first().fill(APPLICATION);
    await page.getByLabel('Vendor').fill(VENDOR);
    await page.getByLabel('Website').fill('https://www.roosterwijs.example');
    await choose('Type of application', 'Facility');
    await choose('Where it runs', 'Cloud service');
    await page.getByText('Saved as a draft').waitFor();
    await goOn();
    await page.getByLabel('Manage accounts in it (target)').check();
    for (const name of FUNCTIONS) await page.getByText(name, { exact: true }).click();
    await goOn();
    await page.getByLabel('For how many people?').fill('400');
    await goOn();
    await page.getByLabel('I have a file').check();
    await page.locator('input[type=file]').setInputFiles({
      name: 'roosterwijs.json',
      mimeType: 'application/json',
      buffer: Buffer.from(document),
    });
    await page.getByRole('link', { name: 'roosterwijs.json' }).waitFor();
    await goOn();
    await page.getByLabel('Unknown', { exact: true }).check();
    await page
      .getByLabel('Which data do you need?')
      .fill(FIELDS.map((name) => `${name}: to plan people in`).join('\n'));
    await page.getByLabel('By which field is a person found again?').fill('employeeNumber');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Your request has been sent').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Received' }).first().waitFor();
  });

  it('2. Daan finds nothing like it in the catalog, writes that down, and passes it on', async () => {
    const page = await daan();
    await page.goto(`${stack.url}/desk/inbox`);
    await page.getByRole('button', { name: new RegExp(APPLICATION) }).click();
    const search = page.getByRole('form', { name: 'Search the catalog' });
    await search.getByRole('radio', { name: /None of these/ }).check();
    expect(await search.locator('[data-candidate="connector"]').count()).toBe(0);
    await search.getByLabel('What you made of it').fill('We have no planning application of Weekritme.');
    await search.getByRole('button', { name: 'Record the search' }).click();
    await page.getByText('0 candidates').waitFor();
    await page.getByRole('button', { name: /Pass on/ }).click();
    const form = page.getByRole('form', { name: 'Pass on' });
    await form.getByLabel('Why').fill('It is new.');
    await form.getByRole('button', { name: 'Pass on' }).click();
    await page.getByText('Nothing waits for an assessment').waitFor();
  });

  it('3. Esra sees what the API can do and where that is written; one key for all customers stops the request', async () => {
    const { page } = await esra();
    await page.goto(`${stack.url}/desk/board`);
    await page
      .getByRole('link', { name: new RegExp(APPLICATION) })
      .first()
      .click();
    await page.getByRole('heading', { name: APPLICATION }).waitFor();
    address = page.url();
    const request = await esra();
    await request.open('Feasibility');
    await page.getByText('Analysed', { exact: true }).waitFor({ timeout: 60_000 });
    const line = (id: string) => page.locator(`li[data-line="${id}"]`);
    for (const id of ['create', 'update', 'disable']) await line(id).getByText('yes', { exact: true }).waitFor();
    expect(await line('find').innerText()).toContain('employeeNumber');
    expect(await line('create').innerText()).toContain('/paths/~1users/post');
    await line('G4').getByText('blocked', { exact: true }).waitFor();

    await request.take('Begin security check 1', 'Security check 1');
    await request.waits('Begin functional design', /one credential for all customers/);
    await request.open('Data & security');
    await request.check(1).getByText('Blocks the request').waitFor();
    expect(await request.check(1).getByRole('button', { name: 'Sign check 1' }).count()).toBe(0);
  });
});
