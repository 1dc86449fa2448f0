/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asViewer } from '#access';
import {
  type Request,
  RequestScope,
  RequestsRepository,
  RequestTrail,
  type Rollout,
  RolloutScope,
  RolloutsRepository,
  RolloutTrail,
} from '#requests';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { viewerOf } from '../support/desk.js';
import { addConnector } from '../support/rollouts.js';
import { inspect, Screens } from '../support/screens.js';

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
  let administrator: Caller;
  let wish: string;
  let rollout: string;

  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), TestBrowser.start()]);
    screens = new Screens(browser, api.url);
    const zonnedal = await api.tenant('Gemeente Zonnedal');
    customer = await api.login('employee', zonnedal);
    administrator = await api.login('administrator', zonnedal);
    other = await api.login('employee', await api.tenant('Zorggroep Meander'));
    const input = { form: { ...COMPLETE, applicationName: 'Parkeerwacht' } };
    const begun = await other.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input },
    );
    wish = begun.data!.beginRequest.id;
    await other.graphql('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', {
      id: wish,
    });
  });

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  /** As the desk would move it. */
  const record = (id: string, changes: Partial<Request>): Promise<unknown> =>
    asViewer(viewerOf('productOwner'), () =>
      api.app
        .get(RequestScope)
        .run(async () =>
          api.app.get(RequestTrail).record(await api.app.get(RequestsRepository).lock(id), { action: 'move' }, changes),
        ),
    );

  const moveRollout = (id: string, changes: Partial<Rollout>): Promise<unknown> =>
    asViewer(viewerOf('productOwner'), () =>
      api.app
        .get(RolloutScope)
        .run(async () =>
          api.app.get(RolloutTrail).record(await api.app.get(RolloutsRepository).lock(id), { action: 'move' }, changes),
        ),
    );

  const file = async (applicationName = 'Tessie'): Promise<string> => {
    const begun = await customer.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input: { form: { ...COMPLETE, applicationName } } },
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
    const wants = page.getByRole('dialog', { name: 'We want it too: Parkeerwacht' });
    await wants.getByLabel('For how many people?').fill('80');
    await wants.getByLabel('When do you want it?').fill('2027-03-01');
    await inspect(page, 'customer-joins');
    await wants.getByRole('button', { name: 'Count us in' }).click();
    await page.getByRole('button', { name: 'You want it too: Parkeerwacht' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Parkeerwacht' });
    expect(await row.getByRole('cell').first().innerText()).toBe('2');
    expect(await page.locator('main').innerText()).not.toContain('Meander');
    const owner = await screens.as(await api.login('productOwner'));
    await screens.open(owner, `/desk/requests/${wish}`);
    const wanted = owner.getByRole('table', { name: 'Who wants it' });
    await wanted.getByRole('row', { name: /Gemeente Zonnedal.*80.*2027/ }).waitFor();
    await inspect(owner, 'desk-wanted-by');
  });

  it('sees when its wish is expected and who had the ball; on the board another customer’s ball is not its own', async () => {
    const id = await file();
    const page = await screens.as(customer);
    await screens.open(page, `/requests/${id}`);
    const expected = page.getByRole('region', { name: 'What to expect' });
    await expected
      .getByText(/85 % sure by/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Who had the ball' }).getByText('Preliminary').waitFor();
    await record(id, { state: 'needsInfo', holder: 'customer' });
    await page.reload();
    await page.locator('main header').getByText(/^You,/).waitFor();
    const stranger = await screens.as(other);
    await screens.open(stranger, '/wishes?search=Tessie');
    await stranger
      .getByRole('row')
      .filter({ hasText: 'Tessie' })
      .getByText(/^The customer,/)
      .waitFor();
  });

  it('is led on from an available wish, and finds wishes that have ended', async () => {
    const { connectorId } = await addConnector(api, 'Klaverblad', ['persons']);
    const id = await file('Klaverblad');
    await record(id, { state: 'published', holder: 'rollout', connectorId });
    const page = await screens.as(administrator);
    await screens.open(page, `/requests/${id}`);
    await page.getByText('Klaverblad is available').waitFor();
    await page.getByRole('link', { name: 'Look at the connector' }).waitFor();
    await page.getByRole('link', { name: 'Import', exact: true }).waitFor();
    await inspect(page, 'customer-available');

    await screens.open(page, '/wishes?search=Klaverblad');
    await page.getByText('Nothing like this is asked for').waitFor();
    await page.getByRole('switch', { name: 'With those that have ended' }).click();
    await page.getByRole('row').filter({ hasText: 'Klaverblad' }).getByText('Available').waitFor();
    expect(new URL(page.url()).searchParams.get('closed')).toBe('true');

    await screens.open(page, `/requests/${id}`);
    await page.getByRole('link', { name: 'Plan a rollout' }).click();
    await page.getByText(/signed by you and, from afar, by a consultant/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByText(/Book now, live on/).waitFor();
    await inspect(page, 'customer-plans-alone');
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('heading', { name: '· Gemeente Zonnedal' }).waitFor();
    await page.getByText('Customer has the ball').waitFor();
    rollout = new URL(page.url()).pathname;
  });

  it('is signed with by a consultant from afar, and check 3 stays to be read once it is live', async () => {
    const afar = await api.login('remoteConsultant');
    const page = await screens.as(afar);
    const id = rollout.split('/').at(-1)!;
    await moveRollout(id, { state: 'dryRun' });
    await screens.open(page, '/rollouts');
    await page.locator(`main a[href="${rollout}"]`).click();
    await page.getByText(/signs for the consultant’s side, from afar/).waitFor();
    const check = page.getByRole('region', { name: /^Check 3/ });
    const { customerCheck } = await afar.ask<{
      customerCheck: { items: Record<'item' | 'subject' | 'hash', string>[] };
    }>('query ($id: ID!) { customerCheck(rolloutId: $id) { items { item subject hash } } }', { id });
    for (const item of customerCheck.items)
      await afar.ask(
        'mutation ($id: ID!, $answer: CheckAnswerInput!) { answerCustomerCheck(rolloutId: $id, answer: $answer) { open } }',
        { id, answer: { ...item, answer: 'yes', evidence: 'Seen together on a call.' } },
      );
    await page.reload();
    expect(await check.getByRole('button', { name: 'Sign as customer' }).count()).toBe(0);
    await check.getByRole('button', { name: 'Sign as consultant' }).click();
    await check.getByText('Test remoteConsultant (consultant)').waitFor();
    await inspect(page, 'signed-from-afar');
    await moveRollout(id, { state: 'live', liveAt: new Date() });
    const customers = await screens.as(administrator);
    await screens.open(customers, rollout);
    await customers.locator('main header').getByText('Live', { exact: true }).waitFor();
    await customers.getByText('Test remoteConsultant (consultant)').waitFor();
  });

  it('does not roll out alone what is not simple; from the request it is known before', async () => {
    await addConnector(api, 'Zwaar', ['create', 'grant']);
    const page = await screens.as(administrator);
    await screens.open(page, '/connectors/HelloID-Conn-Prov-Target-Zwaar');
    await page.getByRole('link', { name: 'Plan a rollout' }).click();
    await page.getByText('Not one to roll out alone').waitFor();
    expect(await page.getByRole('button', { name: 'Book', exact: true }).isDisabled()).toBe(true);
    await inspect(page, 'customer-not-alone');
    const owner = await screens.as(await api.login('productOwner'));
    await screens.open(owner, '/wishes');
    await owner.getByRole('link', { name: 'Rollouts' }).first().waitFor();
  });

  it('joined with another request shows how that one stands', async () => {
    const id = await file('Parkeerwacht Plus');
    await record(id, { state: 'duplicate', holder: 'nobody', canonicalId: wish });
    await record(wish, { state: 'feasibility', holder: 'productOwner' });
    const page = await screens.as(customer);
    await screens.open(page, `/requests/${id}`);
    const notice = page.getByRole('alert').filter({ hasText: 'Joined with R-' });
    await notice.getByText('Feasibility study').waitFor();
    await notice.getByText(/^Product owner,/).waitFor();
  });

  it('meets no obstacle, wide or narrow, in either language', async () => {
    const id = await file();
    const steps = ['/requests/new', '/requests/new?step=2', '/requests/new?step=5'];
    await screens.inspect(customer, 'customer', ['/requests', ...steps, `/requests/${id}`, '/wishes']);
    await screens.inspect(null, 'anybody', ['/wishes']);
  });
});
