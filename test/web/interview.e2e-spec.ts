import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { demoPersons } from '../support/afas.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { answerOpen, checkOf, RequestPage } from '../support/request-page.js';
import { eventually, Stack } from '../support/stack.js';

jest.setTimeout(240_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const APPLICATION = 'Roosterwijs';
const VENDOR = 'Weekritme BV';
const REPOSITORY = 'HelloID-Conn-Prov-Target-Roosterwijs';
const FUNCTIONS = ['create', 'update', 'enable', 'disable'];
const FIELDS = ['employeeNumber', 'userName', 'email', 'givenName', 'familyName', 'department'];

inBrowser('from a wish to a connector that is live, as the connector team tells it', () => {
  let stack: Stack;
  let browser: TestBrowser;
  const pages = new Map<string, Page>();
  let address = '';
  let repository: Record<string, string> = {};
  let commit = '';
  let rollout = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ workers: 1 }), TestBrowser.start()]);
    await stack.synced();
    await demoPersons(stack);
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
  const finn = async () => new RequestPage(await of('Finn de Boer'), address);
  const gwen = () => of('Gwen Mulder');
  const anna = () => of('Anna de Vries');
  const jasper = async () => new RequestPage(await of('Jasper Visser'), address);

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

  it('4. the vendor, behind a link of its own, says that every customer has its own key: check 1 can be signed', async () => {
    const request = await esra();
    const { page } = request;
    await request.take('Contact the vendor', 'With the vendor', 'Does every customer get a key of its own?');
    await request.open('Vendor');
    await page.getByRole('button', { name: 'Make a record from the form' }).click();
    await page.getByRole('link', { name: VENDOR }).waitFor();
    const questions = page.getByRole('region', { name: 'Questions' });
    await questions.getByRole('button', { name: 'Add the security questions' }).click();
    await questions.getByRole('button', { name: 'Make a link' }).click();
    await questions.getByLabel('To whom').fill('api@weekritme.example');
    await questions.getByRole('button', { name: 'Make a link' }).click();
    const link = await questions.getByText(/\/vendor-answers\//).innerText();

    const vendor = await browser.page();
    await vendor.goto(link);
    await vendor.getByRole('heading', { name: `Questions for ${VENDOR}` }).waitFor();
    expect(await vendor.locator('body').innerText()).not.toContain('Zonnedal');
    await vendor
      .getByRole('radiogroup', { name: /credential of its own/ })
      .getByLabel('Yes')
      .check();
    await vendor.getByLabel('In words').first().fill('Every customer now gets a key of its own.');
    await vendor.getByLabel('Your name').fill('Wouter Klok');
    await vendor.getByRole('button', { name: 'Send the answers' }).click();
    await vendor.getByText('Your answers have been received').waitFor();
    await vendor.goto(link);
    await vendor.getByText('This link does not open').waitFor();

    await request.isIn('Feasibility');
    await page
      .getByRole('region', { name: 'Contact log' })
      .getByText(/now gets a key of its own/)
      .waitFor();
    await request.take('Begin security check 1', 'Security check 1');
    await request.open('Data & security');
    await request.check(1).getByText('Blocks the request').waitFor({ state: 'detached' });
    await answerOpen(request.check(1), 'The vendor said so on the telephone.');
    await request.sign(1);
  });

  it('5. both designs begin with what is known, somebody else approves them, and the development is planned', async () => {
    const request = await esra();
    const { page } = request;
    await request.take('Begin functional design', 'Functional design');
    await request.open('Designs');
    await page.getByRole('button', { name: 'Edit: Functional design' }).click();
    const functional = page.getByRole('form', { name: 'Functional design' });
    const fields = functional.getByRole('group', { name: 'Fields' }).getByLabel(/^Field \d/);
    const names = await fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(names.toSorted()).toEqual(FIELDS.toSorted());
    // At this customer people log in with their mail address.
    await functional
      .getByLabel(`Person field ${names.indexOf('userName') + 1}`, { exact: true })
      .fill('Contact.Business.Email');
    await functional.getByRole('button', { name: 'Save version' }).click();
    await functional.waitFor({ state: 'detached' });

    await request.take('Begin technical design', 'Technical design');
    await page.getByRole('button', { name: 'Edit: Technical design' }).click();
    const technical = page.getByRole('form', { name: 'Technical design' });
    expect(await technical.getByLabel('Header of the key').inputValue()).toBe('X-Api-Key');
    const paths = await technical
      .getByLabel(/^Path \d/)
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(paths).toContain('/users?employeeNumber={value}');
    await technical.getByRole('button', { name: 'Save version' }).click();
    await technical.waitFor({ state: 'detached' });
    await request.waits('Plan development', /Both designs need the approval/);

    const developer = await finn();
    await developer.open('Designs');
    for (const design of ['Functional design', 'Technical design']) {
      const part = developer.page.getByRole('region', { name: design });
      await part.getByRole('button', { name: 'Approve version 1' }).click();
      await part.getByText('Version 1 approved by Finn de Boer').waitFor();
    }
    await request.open('Request');
    await page.getByLabel('Days, at least').fill('5');
    await page.getByLabel('Days, at most').fill('10');
    await page.getByRole('button', { name: 'Save: Estimate' }).click();
    await page.getByRole('button', { name: 'Save: Estimate' }).waitFor({ state: 'detached' });
    await request.take('Plan development', 'Ready to build');
  });

  it('6. Finn builds it from the repository made for him, and hands it in; it is not for him to sign', async () => {
    const request = await finn();
    const { page } = request;
    await page.reload();
    await request.take('Begin development', 'In development');
    await request.open('Designs');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the repository' }).click();
    const zip = unzipSync(await readFile(await (await waiting).path()));
    repository = Object.fromEntries(
      Object.entries(zip).map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), strFromU8(bytes)]),
    );
    expect(Object.keys(repository)).toEqual(expect.arrayContaining(FUNCTIONS.map((name) => `${name}.ps1`)));

    await stack.sandbox('/github/_control/repositories', { body: { name: REPOSITORY, files: repository } });
    const tagged = await stack.sandbox<{ oid: string }>(`/github/_control/repositories/${REPOSITORY}/tags`, {
      body: { tag: 'v1.0.0' },
    });
    commit = tagged.oid;
    const builds = page.getByRole('region', { name: 'Builds' });
    await builds.getByRole('button', { name: 'Hand in a commit' }).click();
    await builds.getByLabel('Repository').fill(REPOSITORY);
    await builds.getByLabel('Branch').fill('main');
    await builds.getByLabel('Commit', { exact: true }).fill(commit);
    await builds.getByLabel('Authors of the code').first().click();
    await page.getByRole('option', { name: 'Finn de Boer' }).click();
    await page.keyboard.press('Escape');
    await builds.getByRole('button', { name: 'Hand in a commit' }).click();
    for (const [act, label, words] of [
      ['Add the test report', 'Test report', 'Every action ran against the test environment: 12 of 12 passed.'],
      ['Add the log of the dry run', 'Log of the dry run', 'Nothing was written: an account would be created.'],
    ] as const) {
      await builds.getByRole('button', { name: act }).click();
      await builds.getByLabel(label).fill(words);
      await builds.getByRole('button', { name: 'Add', exact: true }).click();
      await builds.getByRole('button', { name: 'Add', exact: true }).waitFor({ state: 'detached' });
    }
    await builds.getByText('In the catalog', { exact: true }).waitFor({ timeout: 60_000 });
    await request.take('Ask for review', 'Security check 2');
    await request.waits('Test passed', /signed for this commit by somebody who did not write it/);
  });

  it('7. Jasper reads and signs it; Esra publishes it, and Carla is told', async () => {
    const request = await jasper();
    await request.open('Data & security');
    await request.check(2).locator('li[data-check-item]').first().waitFor();
    await request
      .check(2)
      .getByText('The rules have not been run on it')
      .first()
      .waitFor({ state: 'detached', timeout: 120_000 });
    await answerOpen(request.check(2), 'I read it: every call is there, and the dry run writes nothing.');
    const author = await finn();
    await author.open('Data & security');
    await author.check(2).getByText('another developer has to review and sign it').waitFor();
    expect(await author.check(2).getByRole('button', { name: 'Sign check 2' }).count()).toBe(0);
    await request.sign(2);
    await request.take('Test passed', 'Tested');
    const owner = await esra();
    await owner.page.goto(address);
    await owner.take('Publish', 'Published');

    const page = await carla();
    await page.goto(`${stack.url}/requests`);
    await page
      .getByRole('row', { name: new RegExp(APPLICATION) })
      .getByText('Available')
      .waitFor();
    await page
      .getByRole('link', { name: /notification/i })
      .first()
      .click();
    await page.getByText(`${APPLICATION} is available`).waitFor();
  });

  const connector = async (page: Page): Promise<void> => {
    await page.goto(`${stack.url}/connectors?search=${APPLICATION}`);
    await page.locator(`article[data-repository="${REPOSITORY}"]`).getByRole('link').first().click();
  };
  /** Closes a task of the rollout: by what is written down, or by what the platform finds. */
  const prove = async (page: Page, task: string, evidence?: string): Promise<void> => {
    const row = page.locator(`tr[data-task="${task}"]`);
    if (evidence) await row.getByRole('textbox').fill(evidence);
    await row.getByRole('button').click();
    await row.getByText('Done', { exact: true }).waitFor();
  };
  const takeRollout = async (page: Page, step: string): Promise<void> => {
    await page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: step }).click();
    await page.getByRole('dialog').getByRole('button', { name: step }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const choosePerson = async (page: Page): Promise<void> => {
    const [person] = await stack.rows<{ name: string }>(
      `select display_name as name from person join tenant on tenant.id = tenant_id
       where slug = 'gemeente-zonnedal' and external_id <> '1001' and data #>> '{Contact,Business,Email}' <> '' order by external_id limit 1`,
    );
    await page.getByRole('combobox', { name: 'Person' }).fill(person!.name);
    await page.getByRole('option', { name: person!.name }).first().click();
    await page.getByRole('radio', { name: 'Create' }).check();
  };

  it('8. Gwen plans the rollout for Gemeente Zonnedal; Anna imports the connector and sees on a person what it would do', async () => {
    const page = await gwen();
    await connector(page);
    await page.getByRole('link', { name: 'Plan a rollout' }).click();
    await page.getByText(/Book now, live on/).waitFor();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await takeRollout(page, 'Start the preparation');
    await page.getByRole('heading', { name: `${APPLICATION} · Gemeente Zonnedal` }).waitFor();
    rollout = page.url();
    await page.getByText('Vendor has the ball').waitFor();
    await prove(page, 'apiAccess', 'Weekritme opened the API: mail of Wouter Klok.');
    await prove(page, 'ownCredential', 'The key of Zonnedal alone, given to Anna.');
    await prove(page, 'network', 'It is a cloud service: there is nothing to open.');
    await prove(page, 'fieldList', 'Agreed with Anna in ticket 4711.');

    const admin = await anna();
    await connector(admin);
    await admin.getByRole('link', { name: 'Import', exact: true }).click();
    await admin.getByRole('textbox', { name: 'Name of the system' }).fill(APPLICATION);
    await admin.getByRole('button', { name: 'Import', exact: true }).click();
    const settings = admin.getByRole('form', { name: 'Settings' });
    await settings.getByLabel('Base URL').fill(`${stack.sandboxUrl}/roosterwijs/api/v2`);
    await settings.locator('input').and(settings.getByLabel('API key')).fill('sandbox-roosterwijs-zonnedal');
    await admin.getByRole('button', { name: 'Save and continue' }).click();
    await admin.getByRole('switch', { name: 'Match existing accounts' }).waitFor();
    await admin.getByRole('button', { name: 'Save and continue' }).click();
    await admin.getByRole('link', { name: 'Continue to the preview' }).click();
    await choosePerson(admin);
    await admin.getByRole('button', { name: 'Preview', exact: true }).click();
    const blocked = admin
      .getByRole('region', { name: 'Result of the preview' })
      .locator('[data-call][data-blocked="wouldWrite"]');
    await blocked.waitFor({ timeout: 60_000 });
    expect(await blocked.innerText()).toContain('/roosterwijs/api/v2/users');
    expect(await stack.sandbox<unknown[]>('/roosterwijs/_control/users')).toHaveLength(1);
  });

  it('9. both look at what really travels and sign; after the pilot the connector is live', async () => {
    const page = await gwen();
    await page.reload();
    await prove(page, 'connectorImported');
    await prove(page, 'configured');
    await takeRollout(page, 'Start the dry run');
    await prove(page, 'correlationTested');
    await prove(page, 'dryRun');
    await takeRollout(page, 'Ask for check 3');
    const check = checkOf(page, 3);
    await check.locator('li[data-check-item]').first().waitFor();
    for (const field of FIELDS) await check.getByRole('rowheader', { name: field, exact: true }).waitFor();
    expect(await check.innerText()).not.toMatch(/Not in the design|not received/);
    await answerOpen(check, 'Seen with Anna: it is the key of Zonnedal, and only its administrators read the logs.');
    await check.getByRole('button', { name: 'Sign as consultant' }).click();
    await check.getByText(/Gwen Mulder \(consultant\)/).waitFor();

    const admin = await anna();
    const setup = admin.url();
    await admin.goto(`${stack.url}/rollouts`);
    await admin.getByRole('link', { name: new RegExp(APPLICATION) }).click();
    await checkOf(admin, 3).getByRole('button', { name: 'Sign as customer' }).click();
    await checkOf(admin, 3).getByText('Signed', { exact: true }).waitFor();
    await prove(admin, 'securityCheck3');
    await prove(admin, 'businessRules', 'Everybody with a contract gets an account: rule 3.');
    await admin.goto(setup);
    await admin.getByRole('button', { name: 'Run for this person' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
    await eventually(async () => (await stack.sandbox<unknown[]>('/roosterwijs/_control/users')).length === 2, 60_000);
    await admin.getByRole('region', { name: 'Result of the run' }).getByText('Succeeded').first().waitFor();
    await admin.goto(rollout);
    await prove(admin, 'pilot');
    await page.reload();
    await takeRollout(page, 'Go live');
    await page.locator('main header').getByText('Live', { exact: true }).waitFor();
  });

  it('10. later Carla asks for more of it: what it does already is not asked again', async () => {
    const page = await carla();
    await connector(page);
    await page.getByRole('link', { name: 'Request an extension' }).click();
    await page.getByText('Saved as a draft').waitFor();
    expect(await page.getByLabel('Application', { exact: false }).first().inputValue()).toBe(APPLICATION);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The connector does this already: create, update, enable, disable.').waitFor();
    const offered = page.getByRole('group', { name: 'What should it do?' });
    expect(await offered.getByText('create', { exact: true }).count()).toBe(0);
    await offered.getByText('grant', { exact: true }).waitFor();
  });
});
