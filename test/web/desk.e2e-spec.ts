/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { inspect, Screens } from '../support/screens.js';
import { eventually, Stack } from '../support/stack.js';

jest.setTimeout(240_000);

const inBrowser = chromiumPath ? describe : describe.skip;

/** Five wishes, in the order in which they come in, and what becomes of each. */
const WISHES = [
  { applicationName: 'Zonnebloem Rooster', vendorName: 'Zonnebloem', becomes: 'feasibility' },
  { applicationName: 'Faxcentrale', vendorName: 'Belcom', becomes: 'declined' },
  { applicationName: 'Kluisbeheer', vendorName: 'Slotwijk', becomes: 'needsInfo' },
  { applicationName: 'AFAS Profit', vendorName: 'AFAS', becomes: 'existingConnector' },
  { applicationName: 'Leermeester', vendorName: 'Schoolbord', becomes: 'feasibility' },
];

const FORM = {
  applicationType: 'healthcare',
  direction: 'target',
  functions: ['create', 'update', 'disable'],
  users: 1200,
  mutationsPerMonth: 80,
  apiDocumentation: { kind: 'url', url: 'https://zonnebloem.example/api' },
  credentialIsOwn: 'unknown',
  wantedDate: '2027-06-01',
  remarks: 'It has to work before the summer.',
};

inBrowser('the desk', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let screens: Screens;
  const ids: string[] = [];

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ workers: 1 }), TestBrowser.start()]);
    screens = new Screens(browser, stack.url);
    await stack.synced();
    const customer = await stack.caller('anna-de-vries');
    for (const { applicationName, vendorName } of WISHES) {
      const { beginRequest } = await customer.graphql<{ beginRequest: { id: string } }>(
        'mutation ($form: JSON!) { beginRequest(input: { form: $form }) { id } }',
        { form: { ...FORM, applicationName, vendorName } },
      );
      await customer.graphql(
        'mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }',
        beginRequest,
      );
      ids.push(beginRequest.id);
    }
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  const stateOf = async (id: string): Promise<string> =>
    (await stack.rows<{ state: string }>('select state from request where id = $1', [id]))[0]!.state;

  it('has no accessibility violation while work waits, and fits 390 px', async () => {
    const daan = await stack.caller('daan-van-dijk');
    await screens.inspect(daan, 'waiting', ['/desk/inbox', `/desk/requests/${ids[0]}`]);
  });

  it('lets sales work through an inbox of five by the keyboard alone', async () => {
    const page = await screens.as(await stack.caller('daan-van-dijk'));
    await screens.open(page, '/desk/inbox');
    const keys = page.keyboard;
    const record = async (id: string, candidate: string) => {
      await page.locator(`article[data-open="${id}"] form`).waitFor();
      if (candidate !== '0') await page.locator('[data-candidate="connector"]').first().waitFor();
      await keys.press(candidate);
      await keys.type('Looked at every candidate.');
      await keys.press('Control+Enter');
      await page.locator(`article[data-open="${id}"] [data-step]`).first().waitFor();
    };
    const decide = async (key: string, action: string, what: () => Promise<void>) => {
      await keys.press(key);
      const form = page.locator(`form[data-decision="${action}"]`);
      await form.waitFor();
      await what();
      await keys.press('Control+Enter');
      await form.waitFor({ state: 'detached' });
    };
    const [roster, fax, safe, afas, school] = ids as [string, string, string, string, string];

    await record(roster, '0');
    await decide('p', 'passOn', () => keys.type('It is new, and two more ask for it.'));
    await record(fax, '0');
    await decide('x', 'decline', async () => {
      await keys.press('ArrowDown');
      await keys.press('Tab');
      await keys.type('Nobody sends faxes any more.');
    });
    await record(safe, '0');
    await decide('a', 'ask', async () => {
      await keys.type('Which version do you use?');
      for (let tabs = 0; tabs < 6 && (await focused(page)) !== 'Why you ask'; tabs += 1) await keys.press('Tab');
      await keys.type('The two versions have different APIs.');
    });
    await record(afas, '1');
    await decide('e', 'markExisting', () => keys.type('The catalog has it.'));
    await record(school, '0');
    await decide('p', 'passOn', () => keys.type('New.'));

    await page.getByText('Nothing waits for you').waitFor();
    const became: string[] = [];
    for (const id of ids) became.push(await stateOf(id));
    expect(became).toEqual(WISHES.map(({ becomes }) => becomes));
  });

  it('lets the product owner find a request on the board, judge it and take the next step', async () => {
    const page = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(page, '/desk/board');
    await page.getByText('By who has the ball').click();
    await page.locator('[data-column="productOwner"]').waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('holder');
    await page.getByRole('searchbox', { name: 'Search the board' }).fill('zonnebloem');
    await page.waitForURL(/search=zonnebloem/);
    await page.locator(`[data-card="${ids[4]}"]`).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Board' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Zonnebloem Rooster' }).waitFor();

    const steps = page.getByRole('region', { name: 'Next step' });
    const check = steps.getByRole('button', { name: 'Begin security check 1' });
    expect(await check.isDisabled()).toBe(true);
    await steps.getByText('record your own verdict with a reason').waitFor();
    const verdict = page.getByRole('form', { name: 'Own verdict' });
    await verdict.getByLabel('Own verdict').selectOption('feasible');
    await verdict.getByLabel('Why').fill('The API has all that is asked.');
    await verdict.getByRole('button', { name: /Save/ }).click();
    await page.getByLabel('Assigned to').selectOption({ label: 'Esra Yılmaz' });
    await page.waitForFunction(() => !document.querySelector('[data-step="startCheck1"]')?.hasAttribute('disabled'));
    await check.click();
    await page.locator('form[data-decision="startCheck1"]').getByRole('button', { name: 'Begin' }).click();
    await page.locator('header').getByText('Security check 1').waitFor();
    expect(await stateOf(ids[0]!)).toBe('securityCheck1');

    await page.getByRole('tab', { name: 'Trail' }).click();
    await page.locator('[data-action="giveVerdict"]').getByText('Desk only').waitFor();
    await page.getByLabel('Only changes of state').check();
    await page.locator('[data-action="giveVerdict"]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('moves')).toBe('true');
  });

  it('has no accessibility violation once there is a history either', async () => {
    const boards = ['/desk/board', '/desk/board?by=holder&closed=true'];
    const request = `/desk/requests/${ids[0]}`;
    await screens.inspect(await stack.caller('daan-van-dijk'), 'judged', ['/desk/inbox']);
    await screens.inspect(await stack.caller('esra-yilmaz'), 'judged', [...boards, request, `${request}/trail`]);
  });

  it('is set up by who operates the platform; the product owner books days', async () => {
    const iris = await screens.as(await stack.caller('iris-bakker'));
    await screens.open(iris, '/desk/settings');
    const save = async (form: string, field: string, value: string) => {
      const part = iris.getByRole('form', { name: form });
      await part.getByLabel(field).fill(value);
      await part.getByRole('button', { name: /^Save/ }).click();
      return part;
    };
    const saved = await save('Promised working days', 'First assessment', '3');
    await saved.getByRole('button', { name: /^Save/ }).waitFor({ state: 'detached' });
    const refused = await save('Office hours', 'Closes', '8');
    await refused.getByText('it has to close after it opens').waitFor();

    const page = await screens.as(await stack.caller('esra-yilmaz'));
    await screens.open(page, '/desk/settings');
    expect(await page.getByLabel('First assessment').inputValue()).toBe('3');
    expect(await page.getByLabel('First assessment').getAttribute('readonly')).not.toBeNull();
    await page.getByRole('button', { name: 'Book days' }).click();
    await page.getByLabel('Note').fill('Training');
    await inspect(page, 'desk-settings-booking');
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const booked = page.getByRole('listitem').filter({ hasText: 'Training' });
    await booked.waitFor();
    await inspect(page, 'desk-settings');
    await booked.getByRole('button', { name: /^Remove/ }).click();
    await booked.waitFor({ state: 'detached' });
  });

  it('says in Dutch to who reads Dutch what comes first', async () => {
    const page = await screens.as(await stack.caller('esra-yilmaz'), { locale: 'nl-NL' });
    await screens.open(page, `/desk/requests/${ids[4]}`);
    const steps = page.getByRole('region', { name: 'Volgende stap' });
    await steps.getByText('Laat eerst het API-document analyseren').waitFor();
  });

  describe('a rollout', () => {
    let address = '';

    it('is planned from a connector and booked; a task is closed by its evidence', async () => {
      const page = await screens.as(await stack.caller('gwen-mulder'));
      await screens.open(page, '/connectors/HelloID-Conn-Prov-Target-AFAS-Profit-Users');
      await page.getByRole('link', { name: 'Plan a rollout' }).click();
      await page.getByText(/Book now, live on/).waitFor();
      await inspect(page, 'rollout-new');
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      const version = page.getByRole('form', { name: 'Version' });
      const earlier = await version.locator('option:not(:checked)').first().innerText();
      await version.getByLabel('Version').selectOption({ label: earlier });
      await version.getByRole('button', { name: 'Choose' }).click();
      await page.locator('main header').getByText(earlier, { exact: true }).waitFor();
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
      address = new URL(page.url()).pathname;
    });

    it('is planned by the product owner at the customer of their choice', async () => {
      const page = await screens.as(await stack.caller('esra-yilmaz'));
      await screens.open(page, '/connectors/HelloID-Conn-Prov-Target-AFAS-Profit-Users');
      await page.getByRole('link', { name: 'Plan a rollout' }).click();
      await page.getByText('Choose the customer, and the plan appears here.').waitFor();
      expect(await page.getByRole('button', { name: 'Book', exact: true }).isDisabled()).toBe(true);
      await page.getByRole('combobox', { name: 'Customer' }).selectOption({ label: 'Zorggroep Meander' });
      await page.getByText(/Book now, live on/).waitFor();
      expect(new URL(page.url()).searchParams.get('customer')).toMatch(/^[0-9a-f-]{36}$/);
      await inspect(page, 'rollout-new-desk');
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      await page.getByRole('heading', { name: 'AFAS Profit Users · Zorggroep Meander' }).waitFor();
    });

    it('refuses in the language of the reader', async () => {
      const page = await screens.as(await stack.caller('gwen-mulder'), { locale: 'nl-NL' });
      await screens.open(page, address);
      await page
        .getByText('Deze taken komen eerst, elk met bewijs: Toegang')
        .or(page.getByText('Importeer eerst deze versie'))
        .first()
        .waitFor();
      await page
        .getByRole('button', { name: /^Afsluiten: / })
        .first()
        .click();
      await page.getByText('Zeg wat het bewijst').waitFor();
    });

    it('is told of under the bell and by mail, in the language of the reader', async () => {
      const page = await screens.as(await stack.caller('gwen-mulder'), { locale: 'nl-NL' });
      await screens.open(page, '/notifications');
      await page.getByRole('radio', { name: 'Eén keer per week' }).check();
      await eventually(
        async () => (await stack.rows(`select from notification_preference where mail = 'weekly'`)).length === 1,
      );
      const administrator = await stack.caller('anna-de-vries');
      const told = '{ notifications { items { headline(language: "nl") } } }';
      const { notifications } = await administrator.graphql<{ notifications: { items: { headline: string }[] } }>(told);
      const headline = 'Uitrol van AFAS Profit Users: wordt voorbereid';
      expect(notifications.items.map((one) => one.headline)).toContain(headline);
      const { messages } = await stack.sandbox<{ messages: { subject: string }[] }>(
        '/mail/_control/messages?to=anna.de.vries@zonnedal.example',
      );
      expect(messages.map(({ subject }) => subject)).toContain('Rollout of AFAS Profit Users: being prepared');
    });

    it('has no accessibility violation, for who does it and for the customer', async () => {
      await screens.inspect(await stack.caller('gwen-mulder'), 'consultant', ['/rollouts', address]);
      await screens.inspect(await stack.caller('anna-de-vries'), 'customer', ['/rollouts', address, '/notifications']);
    });
  });
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    return field?.labels?.[0]?.textContent?.replace(/\s*\*$/, '').trim() ?? '';
  });
