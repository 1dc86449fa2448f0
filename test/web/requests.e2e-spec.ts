/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { Screens } from '../support/screens.js';

jest.setTimeout(180_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const COMPLETE = {
  applicationType: 'facility',
  direction: 'target',
  functions: ['create', 'disable'],
  users: 120,
  apiDocumentation: { kind: 'unknown' },
  credentialIsOwn: 'yes',
};

inBrowser('a customer with a wish', () => {
  let api: TestApi;
  let browser: TestBrowser;
  let screens: Screens;
  let customer: Caller;
  let other: Caller;

  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), TestBrowser.start()]);
    screens = new Screens(browser, api.url);
    customer = await api.login('employee', await api.tenant('Gemeente Zonnedal'));
    other = await api.login('employee', await api.tenant('Zorggroep Meander'));
    const input = { form: { ...COMPLETE, applicationName: 'Parkeerwacht' } };
    const begun = await other.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input },
    );
    const { id } = begun.data!.beginRequest;
    await other.graphql('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', { id });
  });

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  const file = async (): Promise<string> => {
    const begun = await customer.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input: { form: { ...COMPLETE, applicationName: 'Tessie' } } },
    );
    const { id } = begun.data!.beginRequest;
    await customer.graphql('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', { id });
    return id;
  };

  it('files it in five steps; a reload in the middle loses nothing', async () => {
    const page = await screens.as(customer);
    await page.goto(`${api.url}/requests/new`);
    await page.getByLabel('Application', { exact: false }).first().fill('Zonnebloem HR');
    await page.getByText('Saved as a draft').waitFor();
    await page.getByLabel('Vendor').fill('Bloem BV');
    await page.reload();
    await page.getByText('Saved as a draft').waitFor();
    expect(await page.getByLabel('Vendor').inputValue()).toBe('Bloem BV');
    expect(await page.getByLabel('Application', { exact: false }).first().inputValue()).toBe('Zonnebloem HR');
    await page.getByLabel('Version').fill('2026.2');
    await page.getByRole('combobox', { name: 'Type of application' }).click();
    await page.getByRole('option', { name: 'HR', exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Read persons from it (source)').check();
    await page.getByText('read persons', { exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('For how many people?').fill('400');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('I have a file').check();
    await page.locator('input[type=file]').setInputFiles({
      name: 'zonnebloem.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"openapi":"3.1.0","paths":{}}'),
    });
    await page.getByRole('link', { name: 'zonnebloem.json' }).waitFor();
    await page.getByLabel('How does one log in to the API?').fill('A key in a header');
    expect(await page.getByLabel('Who grants access to it?').count()).toBe(0);
    await page.getByRole('radiogroup', { name: 'Is there a test environment?' }).getByLabel('Yes').check();
    await page.getByLabel('Who grants access to it?').fill('Sanne, application management');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Who else wants it?').fill('The water board');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Something is still missing').waitFor();
    await page.getByLabel('Unknown', { exact: true }).check();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Your request has been sent').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Received' }).first().waitFor();
    const { request } = await customer.ask<{ request: { form: object } }>(
      `query ($id: ID!) { request(id: $id) { form {
        applicationVersion authentication testEnvironment testEnvironmentContact otherCustomers } } }`,
      { id: new URL(page.url()).pathname.split('/').at(-1) },
    );
    expect(request.form).toEqual({
      applicationVersion: '2026.2',
      authentication: 'A key in a header',
      testEnvironment: 'yes',
      testEnvironmentContact: 'Sanne, application management',
      otherCustomers: 'The water board',
    });
    await page.getByLabel('Write a message').fill('We can help with testing.');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('We can help with testing.', { exact: true }).waitFor();
  });

  it('is shown what others asked for, joins, and sees it on the wish list', async () => {
    const page = await screens.as(customer);
    await page.goto(`${api.url}/requests/new`);
    await page.getByLabel('Application', { exact: false }).first().fill('Parkeerw');
    await page.getByText('1 organisation asked for Parkeerwacht').waitFor();
    await page.getByRole('button', { name: 'We want it too' }).click();
    await page.getByRole('button', { name: 'You want it too: Parkeerwacht' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Parkeerwacht' });
    expect(await row.getByRole('cell').first().innerText()).toBe('2');
    expect(await page.locator('main').innerText()).not.toContain('Meander');
  });

  it('meets no obstacle, wide or narrow, in either language', async () => {
    const id = await file();
    const steps = ['/requests/new', '/requests/new?step=2', '/requests/new?step=5'];
    await screens.inspect(customer, 'customer', ['/requests', ...steps, `/requests/${id}`, '/wishes']);
    await screens.inspect(null, 'anybody', ['/wishes']);
  });
});
