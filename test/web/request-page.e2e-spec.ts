/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { requestInTheMiddle, type RequestInTheMiddle } from '../support/request-in-the-middle.js';
import { inspect, Screens, settled } from '../support/screens.js';
import { Stack } from '../support/stack.js';

jest.setTimeout(240_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const TABS = ['', '/feasibility', '/security', '/designs', '/vendor', '/planning', '/trail'];

inBrowser('a request half-way at the desk', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let screens: Screens;
  let request: RequestInTheMiddle;
  let address: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ persons: true }), TestBrowser.start()]);
    screens = new Screens(browser, stack.url);
    request = await requestInTheMiddle(stack);
    address = `/desk/requests/${request.id}`;
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  it('is walked through tab by tab; every one has what the people before have left there', async () => {
    const page = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(page, address);
    const open = async (name: string) => {
      await page.getByRole('tab', { name }).click();
      await settled(page);
    };
    await page.getByText('two other suppliers').waitFor();
    await open('Feasibility');
    await page.locator('[data-line="delete"]').getByText('Judged by a person.').waitFor();
    await open('Data & security');
    await page.getByRole('heading', { name: /Check 1/ }).waitFor();
    await open('Designs');
    await page.getByText('Version 1 waits for approval by somebody else').waitFor();
    await open('Vendor');
    await page.getByText('A key each.').waitFor();
    await open('Planning');
    await page.getByRole('heading', { name: 'Who had the ball' }).waitFor();
    await open('Trail');
    await page.locator('[data-action="giveVendorLink"]').getByText('api@roosterwijs.example').waitFor();
    const said = await page.getByRole('list', { name: 'Trail' }).innerText();
    expect(said).not.toMatch(/[a-z][A-Z]\w+ by|[0-9a-f]{40}|[0-9a-f-]{36}/);
    for (const entry of await page.locator('[data-action] strong').allInnerTexts())
      expect(entry).toMatch(/^[A-Z][a-z]/);
  });

  it('stays as it is when the server is gone, and says at its place what could not be done', async () => {
    const page = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(page, `${address}/vendor`);
    const questions = page.getByRole('region', { name: 'Questions' });
    const press = (name: RegExp) => questions.getByRole('button', { name }).first().click();
    const refused = questions.getByRole('alert').getByText(/The server did not answer/);
    await page.route('**/graphql', (route) => route.abort());
    await press(/^Add the security questions$/);
    await refused.waitFor();
    await press(/^Take back/);
    await refused.nth(1).waitFor();
    await page.unroute('**/graphql');
    await press(/^Add the security questions$/);
    await refused.nth(1).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps for the desk what is written for the desk, and sends the customer what is for the customer', async () => {
    const desk = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(desk, address);
    const conversation = desk.getByRole('region', { name: 'Conversation' });
    const write = async (text: string, button: string) => {
      await conversation.getByLabel('Write a message').fill(text);
      await conversation.getByRole('button', { name: button }).click();
      await conversation.getByText(text, { exact: true }).and(desk.locator('p')).waitFor();
    };
    await write('Their price is too high.', 'Keep for the desk');
    await conversation.getByText('Customer reads it too', { exact: true }).last().click();
    await write('When can you test?', 'Send to the customer');
    const files = desk.getByRole('region', { name: 'Files' });
    await files
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'price-list.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Per user and month.\n'),
      });
    await files.getByRole('link', { name: 'price-list.txt' }).waitFor();

    const customer = await screens.as(await stack.caller('anna-de-vries'));
    await screens.open(customer, `/requests/${request.id}`);
    await customer.getByText('When can you test?').waitFor();
    const read = await customer.locator('main').innerText();
    for (const internal of ['two other suppliers', 'price is too high', 'price-list.txt', 'call-with-supplier.txt'])
      expect(read).not.toContain(internal);
  });

  it('tells the customer what is possible and what is missing, and gives the report', async () => {
    const page = await screens.as(await stack.caller('anna-de-vries'));
    await screens.open(page, `/requests/${request.id}`);
    const summary = page.getByRole('region', { name: 'Is it possible?' });
    await summary.locator('[data-verdict="vendor_needed"]').waitFor();
    expect(await summary.innerText()).toMatch(
      /What is possible[\s\S]*create an account[\s\S]*What is missing[\s\S]*delete an account/,
    );
    expect(await summary.innerText()).not.toContain('never removed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      summary.getByRole('link', { name: 'Download the report' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('feasibility-roosterwijs-openapi.en.md');
  });

  it('keeps who the vendor is: names, site and people', async () => {
    const page = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(page, `/vendors/${request.vendorId}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
    await page.getByLabel('Former names').fill('Planwijs\nRoosterhuis');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name of the person').fill('Ilse van der Meer');
    await page.getByLabel('E-mail').fill('ilse@roosterwijs.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('give the vendor’s name').waitFor();
    await inspect(page, 'request-vendor-form');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Roosterwijs Groep');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Roosterwijs Groep' }).waitFor();
    await page.getByText('Former names: Planwijs, Roosterhuis').waitFor();
    await page.getByText('Ilse van der Meer · ilse@roosterwijs.example').waitFor();
  });

  it('has no accessibility violation on any tab, nor on the page of its vendor, and fits 390 px', async () => {
    const tabs = TABS.map((tab) => `${address}${tab}`);
    await screens.inspect(await stack.caller('esra-yilmaz'), 'request', [
      ...tabs,
      '/vendors',
      `/vendors/${request.vendorId}`,
    ]);
    await screens.inspect(await stack.caller('anna-de-vries'), 'request-customer', [`/requests/${request.id}`]);
    await screens.inspect(null, 'request', [`/vendor-answers/${request.token}`]);
  });
});
