import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoPersons } from '../support/afas.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { People } from '../support/people.js';
import { answerOpen, checkOf, RequestPage } from '../support/request-page.js';
import { RequestWizard } from '../support/request-wizard.js';
import { RolloutPage } from '../support/rollout-page.js';
import { eventually, Stack } from '../support/stack.js';

jest.setTimeout(240_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const APPLICATION = 'Roosterwijs';
const VENDOR = 'Weekritme BV';
const REPOSITORY = 'HelloID-Conn-Prov-Target-Roosterwijs';
const FUNCTIONS = ['create', 'update', 'enable', 'disable'];
const MORE = ['list permissions', 'grant', 'revoke'];
const FIELDS = ['employeeNumber', 'userName', 'email', 'givenName', 'familyName', 'department'];

const valuesOf = (inputs: Locator): Promise<string[]> =>
  inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

inBrowser('from a wish to a connector that is live, as the connector team tells it', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let people: People;
  let address = '';
  let repository: Record<string, string> = {};
  let rollout = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ persons: true }), TestBrowser.start()]);
    people = new People(browser, stack.url);
    await stack.synced();
    await demoPersons(stack);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  const carla = () => people.page('Carla Jansen');
  const daan = () => people.page('Daan van Dijk');
  const esra = async () => new RequestPage(await people.page('Esra Yılmaz'), address);
  const finn = async () => new RequestPage(await people.page('Finn de Boer'), address);
  const jasper = async () => new RequestPage(await people.page('Jasper Visser'), address);
  const gwen = () => people.page('Gwen Mulder');
  const anna = () => people.page('Anna de Vries');

  const apiDocument = async () => (await fetch(`${stack.sandboxUrl}/roosterwijs/openapi.json`)).text();
  const openInbox = async (page: Page): Promise<Locator> => {
    await page.goto(`${stack.url}/desk/inbox`);
    await page.getByRole('button', { name: new RegExp(APPLICATION) }).click();
    return page.getByRole('form', { name: 'Search the catalog' });
  };
  const passOn = async (page: Page, why: string): Promise<void> => {
    await page.getByRole('button', { name: /Pass on/ }).click();
    const form = page.getByRole('form', { name: 'Pass on' });
    await form.getByLabel('Why').fill(why);
    await form.getByRole('button', { name: 'Pass on' }).click();
    await page.getByText('Nothing waits for you').waitFor();
  };
  const openFromBoard = async (page: Page, number: string): Promise<void> => {
    await page.goto(`${stack.url}/desk/board`);
    await page.getByRole('link', { name: new RegExp(number) }).click();
    await page.getByRole('heading', { name: APPLICATION }).waitFor();
    address = page.url();
  };
  const openConnector = async (page: Page): Promise<void> => {
    await page.goto(`${stack.url}/connectors?search=${APPLICATION}`);
    await page.locator(`article[data-repository="${REPOSITORY}"]`).getByRole('link').first().click();
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

  it('1. Carla asks for Roosterwijs, with the document of its API', async () => {
    const page = await carla();
    const wizard = new RequestWizard(page);
    await page.goto(`${stack.url}/requests/new`);
    await page.getByLabel('Application', { exact: false }).first().fill(APPLICATION);
    await page.getByLabel('Vendor').fill(VENDOR);
    await page.getByLabel('Website').fill('https://www.roosterwijs.example');
    await wizard.choose('Type of application', 'Facility');
    await wizard.choose('Where it runs', 'Cloud service');
    await page.getByText('Saved as a draft').waitFor();
    await wizard.goOn();
    await page.getByLabel('Manage accounts in it (target)').check();
    for (const name of FUNCTIONS) await page.getByText(name, { exact: true }).click();
    await wizard.goOn();
    await page.getByLabel('For how many people?').fill('400');
    await wizard.goOn();
    await wizard.addDocument('roosterwijs.json', await apiDocument());
    await wizard.goOn();
    await page.getByLabel('Unknown', { exact: true }).check();
    await page
      .getByLabel('Which data do you need?')
      .fill(FIELDS.map((name) => `${name}: to plan people in`).join('\n'));
    await page.getByLabel('By which field is a person found again?').fill('employeeNumber');
    await wizard.send();
  });

  it('2. Daan finds nothing like it in the catalog, writes that down, and passes it on', async () => {
    const page = await daan();
    const search = await openInbox(page);
    await search.getByRole('radio', { name: /None of these/ }).check();
    expect(await search.locator('[data-candidate="connector"]').count()).toBe(0);
    await search.getByLabel('What you made of it').fill('We have no planning application of Weekritme.');
    await search.getByRole('button', { name: 'Record the search' }).click();
    await page.getByText('0 candidates').waitFor();
    await passOn(page, 'It is new.');
  });

  it('3. Esra sees what the API can do and where that is written; one key for all customers stops the request', async () => {
    await openFromBoard(await people.page('Esra Yılmaz'), 'R-1001');
    const request = await esra();
    const { page } = request;
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
    await request.take('Begin functional design', 'Functional design');
    const functional = await request.edit('Functional design');
    const fields = functional.getByRole('group', { name: 'Fields' }).getByLabel(/^Field \d/);
    const names = await valuesOf(fields);
    expect(names.toSorted()).toEqual(FIELDS.toSorted());
    // At this customer people log in with their mail address.
    await functional
      .getByLabel(`Person field ${names.indexOf('userName') + 1}`, { exact: true })
      .fill('Contact.Business.Email');
    await request.save('Functional design');

    await request.take('Begin technical design', 'Technical design');
    const technical = await request.edit('Technical design');
    expect(await technical.getByLabel('Header of the key').inputValue()).toBe('X-Api-Key');
    const paths = await valuesOf(technical.getByLabel(/^Path \d/));
    expect(paths).toContain('/users?employeeNumber={value}');
    expect(paths.join()).not.toContain('/teams');
    await request.save('Technical design');
    await request.waits('Plan development', /Both designs need the approval/);

    await (await finn()).approveDesigns('Finn de Boer');
    await request.estimate(5, 10);
    await request.take('Plan development', 'Ready to build');
  });

  it('6. Finn builds it from the repository made for him, and hands it in; it is not for him to sign', async () => {
    const request = await finn();
    await request.take('Begin development', 'In development');
    repository = await request.downloadRepository();
    expect(Object.keys(repository)).toEqual(expect.arrayContaining(FUNCTIONS.map((name) => `${name}.ps1`)));
    await stack.sandbox('/github/_control/repositories', { body: { name: REPOSITORY, files: repository } });
    const { oid } = await stack.sandbox<{ oid: string }>(`/github/_control/repositories/${REPOSITORY}/tags`, {
      body: { tag: 'v1.0.0' },
    });
    await request.handIn({ repository: REPOSITORY, commit: oid, author: 'Finn de Boer' });
    await request.take('Ask for review', 'Security check 2');
    await request.waits('Test passed', /signed for this commit by somebody who did not write it/);
    await request.open('Data & security');
    await request.check(2).getByText('another developer has to review and sign it').waitFor();
    expect(await request.check(2).getByRole('button', { name: 'Sign check 2' }).count()).toBe(0);
  });

  it('7. Jasper reads and signs it; Esra publishes it, and Carla is told', async () => {
    const request = await jasper();
    await request.reviewed();
    await answerOpen(request.check(2), 'I read it: every call is there, and the dry run writes nothing.');
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

  it('8. Gwen plans the rollout for Gemeente Zonnedal; Anna imports the connector and sees on a person what it would do', async () => {
    const page = await gwen();
    const plan = new RolloutPage(page);
    await openConnector(page);
    await page.getByRole('link', { name: 'Plan a rollout' }).click();
    await page.getByText(/Book now, live on/).waitFor();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await plan.take('Start the preparation');
    await page.getByRole('heading', { name: `${APPLICATION} · Gemeente Zonnedal` }).waitFor();
    rollout = page.url();
    await page.getByText('Vendor has the ball').waitFor();
    await plan.prove('apiAccess', 'Weekritme opened the API: mail of Wouter Klok.');
    await plan.prove('ownCredential', 'The key of Zonnedal alone, given to Anna.');
    await plan.prove('network', 'It is a cloud service: there is nothing to open.');
    await plan.prove('fieldList', 'Agreed with Anna in ticket 4711.');

    const admin = await anna();
    await openConnector(admin);
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
    const plan = new RolloutPage(page);
    await page.reload();
    await plan.prove('connectorImported');
    await plan.prove('configured');
    await plan.take('Start the dry run');
    await plan.prove('correlationTested');
    await plan.prove('dryRun');
    await plan.take('Ask for check 3');
    const check = checkOf(page, 3);
    await check.locator('li[data-check-item]').first().waitFor();
    for (const field of FIELDS) await check.getByRole('rowheader', { name: field, exact: true }).waitFor();
    expect(await check.innerText()).not.toMatch(/Not in the design|not received/);
    await answerOpen(check, 'Seen with Anna: it is the key of Zonnedal, and only its administrators read the logs.');
    await check.getByRole('button', { name: 'Sign as consultant' }).click();
    await check.getByText(/Gwen Mulder \(consultant\)/).waitFor();

    const admin = await anna();
    const customers = new RolloutPage(admin);
    const setup = admin.url();
    await admin.goto(`${stack.url}/rollouts`);
    await admin.getByRole('link', { name: new RegExp(APPLICATION) }).click();
    await checkOf(admin, 3).getByRole('button', { name: 'Sign as customer' }).click();
    await checkOf(admin, 3).getByText('Signed', { exact: true }).waitFor();
    await customers.prove('securityCheck3');
    await admin.locator('main header').getByText('Rules and pilot', { exact: true }).waitFor();
    await admin.getByText('Customer has the ball').waitFor();
    await customers.prove('businessRules', 'Everybody with a contract gets an account: rule 3.');
    await admin.goto(setup);
    await admin.getByRole('button', { name: 'Run for this person' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
    await eventually(async () => (await stack.sandbox<unknown[]>('/roosterwijs/_control/users')).length === 2, 60_000);
    await admin.getByRole('region', { name: 'Result of the run' }).getByText('Succeeded').first().waitFor();
    await admin.goto(rollout);
    await customers.prove('pilot');
    await page.reload();
    await plan.take('Go live');
    await page.locator('main header').getByText('Live', { exact: true }).waitFor();
    await checkOf(page, 3)
      .getByText(/Gwen Mulder \(consultant\)/)
      .waitFor();
  });

  it('10. later Carla asks for more of it: what is known is said by nobody twice', async () => {
    const page = await carla();
    const wizard = new RequestWizard(page);
    await openConnector(page);
    await page.getByRole('link', { name: 'Request an extension' }).click();
    await page.getByText('Saved as a draft').waitFor();
    await page.locator('form').getByText(APPLICATION, { exact: true }).waitFor();
    expect(await page.getByLabel('Vendor').count()).toBe(0);
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByText('The connector does this already: create, update, enable, disable.').waitFor();
    const offered = page.getByRole('group', { name: 'What should it do?' });
    expect(await offered.getByText('create', { exact: true }).count()).toBe(0);
    for (const name of MORE) await offered.getByText(name, { exact: true }).click();
    await wizard.goOn();
    expect(await page.getByLabel('For how many people?').inputValue()).toBe('400');
    await wizard.goOn();
    await wizard.addDocument('roosterwijs.json', await apiDocument());
    await wizard.goOn();
    await wizard.send();

    const sales = await daan();
    const search = await openInbox(sales);
    const there = search.locator('[data-candidate="connector"]').first();
    await there.getByText('lacks: list permissions, grant, revoke').waitFor();
    await there.getByRole('radio').check();
    await search.getByLabel('What you made of it').fill('It is there, without the teams.');
    await search.getByRole('button', { name: 'Record the search' }).click();
    await passOn(sales, 'The teams are to be added.');

    await openFromBoard(await people.page('Esra Yılmaz'), 'R-1002');
    const request = await esra();
    await request.open('Vendor');
    const questions = request.page.getByRole('region', { name: 'Questions' });
    await questions.getByRole('button', { name: 'Add the security questions' }).click();
    await questions.locator('[data-question="credentialPerCustomer"]').getByText('Answered for R-1001').waitFor();
    await request.open('Feasibility');
    await request.page.getByText('Analysed', { exact: true }).waitFor({ timeout: 60_000 });
    await request.take('Begin security check 1', 'Security check 1');
    await request.open('Data & security');
    await answerOpen(request.check(1), 'As it was for the first version.');
    await request.sign(1);
  });

  it('11. what is added is designed, built, checked and published in the same way, and Anna is offered it', async () => {
    const owner = await esra();
    const developer = await finn();
    for (const design of ['Functional design', 'Technical design']) {
      await owner.take(`Begin ${design.toLowerCase()}`, design);
      await owner.edit(design);
      await owner.save(design);
    }
    await developer.approveDesigns('Finn de Boer');
    await owner.estimate(2, 4);
    await owner.take('Plan development', 'Ready to build');
    await developer.take('Begin development', 'In development');
    const added = await developer.downloadRepository();
    expect(Object.keys(added)).not.toContain('create.ps1');
    const { oid } = await stack.sandbox<{ oid: string }>(`/github/_control/repositories/${REPOSITORY}/push`, {
      body: { files: { ...repository, ...added }, message: 'Teams', tag: 'v1.1.0' },
    });
    await developer.handIn({ repository: REPOSITORY, commit: oid, author: 'Finn de Boer' });
    await developer.take('Ask for review', 'Security check 2');
    const reviewer = await jasper();
    await reviewer.reviewed();
    expect(await reviewer.check(2).locator('li[data-passed="false"]').count()).toBe(2);
    await answerOpen(reviewer.check(2), 'I read what is new.');
    await reviewer.sign(2);
    await reviewer.take('Test passed', 'Tested');
    await owner.page.goto(address);
    await owner.take('Publish', 'Published');

    const admin = await anna();
    await admin.goto(`${stack.url}/`);
    await admin.getByRole('link', { name: APPLICATION }).first().click();
    await admin.getByRole('tab', { name: 'Versions' }).click();
    await admin.getByText('v1.1.0 is there; this system uses v1.0.0.').waitFor();
  });
});
