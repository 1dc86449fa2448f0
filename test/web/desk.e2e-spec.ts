/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { inspect, Screens } from '../support/screens.js';
import { Stack } from '../support/stack.js';

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

  /** The screens of the desk, in both themes, both languages, wide and narrow. */
  const look = async (when: string): Promise<void> => {
    const paths = ['/desk/inbox', '/desk/board', '/desk/board?by=holder&closed=true'];
    paths.push(`/desk/requests/${ids[0]}`, `/desk/requests/${ids[0]}/trail`);
    for (const subject of ['daan-van-dijk', 'esra-yilmaz']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const locale = colorScheme === 'dark' ? 'nl-NL' : 'en-GB';
        const page = await screens.as(await stack.caller(subject), { colorScheme, locale });
        for (const path of paths) {
          await screens.open(page, path);
          await inspect(page, `${when}-${subject}-${colorScheme}-${paths.indexOf(path)}`);
        }
        await page.context().close();
      }
    }
  };

  it('has no accessibility violation while work waits, in both themes, English and Dutch, wide and narrow', () =>
    look('waiting'));

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

    await page.getByText('Nothing waits for an assessment').waitFor();
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

  it('has no accessibility violation once there is a history either', () => look('judged'));
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    return field?.labels?.[0]?.textContent?.replace(/\s*\*$/, '').trim() ?? '';
  });
