/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { inspect, Screens, settled } from '../support/screens.js';
import { eventually, Stack } from '../support/stack.js';

jest.setTimeout(180_000);

const inBrowser = chromiumPath ? describe : describe.skip;

const NAME = 'HelloID-Conn-Prov-Target-Zilverwerk';
const SCRIPT = `# Zilverwerk
try {
    Invoke-Expression $actionContext.Configuration.command
    if (-not($actionContext.DryRun -eq $true)) { Invoke-RestMethod -Uri "https://api.zilverwerk.example/tools" -Method Post -TimeoutSec 30 }
    $outputContext.Success = $true
} catch { $outputContext.Success = $false }
`;
const MAPPING = {
  Version: 'v1',
  MappingFields: [
    {
      Name: 'number',
      Type: 'Text',
      MappingActions: [
        {
          MapForActions: ['Create'],
          MappingMode: 'Field',
          Value: '"Person.ExternalId"',
          UsedInNotifications: false,
          StoreInAccountData: false,
        },
      ],
    },
  ],
};

inBrowser('trust in a connector', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let screens: Screens;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ persons: true }), TestBrowser.start()]);
    screens = new Screens(browser, stack.url);
    await stack.synced();
    const files = {
      'create.ps1': SCRIPT,
      'enable.ps1':
        '# Zilverwerk\nGet-ADUser -Identity $actionContext.References.Account\n$outputContext.Success = $true\n',
      'fieldMapping.json': JSON.stringify(MAPPING),
      'configuration.json': '[{"key":"BaseUrl","type":"input","templateOptions":{"label":"Base URL","required":true}}]',
      'README.md': '# Zilverwerk\n\nZilverwerk keeps tools.\n',
    };
    await stack.sandbox('/github/_control/repositories', { body: { name: NAME, files } });
    await stack.sandbox(`/github/_control/repositories/${NAME}/push`, {
      body: { files: { LICENSE: 'Ours.\n' }, tag: 'v1.0.0' },
    });
    await eventually(
      async () =>
        (
          await stack.rows(
            `select from version_review join connector on latest_version_id = version_id where repository = $1`,
            [NAME],
          )
        ).length === 1,
      240_000,
    );
  }, 420_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  const pageOf = async (subject: string | null, options: Parameters<TestBrowser['page']>[0] = {}): Promise<Page> =>
    screens.as(subject === null ? null : await stack.caller(subject), options);

  const tab = (page: Page) => page.goto(`${stack.url}/connectors/${NAME}?tab=security`);
  const finding = (page: Page) => page.locator('details[data-rule="INJ-001"]');

  it('is shown to everybody: badge, findings with the code around them, data and hosts', async () => {
    const page = await pageOf(null);
    await page.goto(`${stack.url}/connectors?search=zilverwerk`);
    await page.locator('article [data-security="blocked"]', { hasText: 'Blocked' }).waitFor();
    await tab(page);
    await page.locator('header [data-security="blocked"]').waitFor();
    await finding(page).locator('summary').click();
    await finding(page).getByText('Invoke-Expression $actionContext.Configuration.command').waitFor();
    await finding(page).getByText('How to fix it').waitFor();
    expect(await finding(page).locator('form').count()).toBe(0);
    const data = page.getByRole('region', { name: 'Data that is exchanged' });
    expect(await data.innerText()).toContain('Person.ExternalId');
    const hosts = page.getByRole('region', { name: 'Where it may connect to' });
    await hosts.getByText('api.zilverwerk.example').waitFor();
    await hosts.getByText('BaseUrl').waitFor();
  });

  it('says where it runs, and why, with script and line', async () => {
    const page = await pageOf(null);
    await page.goto(`${stack.url}/connectors?search=zilverwerk`);
    await page.locator('article', { hasText: 'Needs an agent on Windows' }).waitFor();
    await page.getByLabel(/^Needs an agent on Windows/).check();
    await page.waitForURL(/placements=/);
    await screens.open(page, `/connectors/${NAME}?tab=abilities`);
    const runs = page.getByRole('region', { name: 'Where it runs' });
    await runs.getByText('Get-ADUser', { exact: true }).waitFor();
    await inspect(page, 'placement');
    await runs.getByRole('link', { name: 'enable.ps1, line 2' }).click();
    await page.getByText('Get-ADUser -Identity').waitFor();
  });

  it('has no accessibility violation, and fits a narrow window', async () => {
    await screens.inspect(await stack.caller('kim-de-wit'), 'officer', ['/security']);
    const anna = await stack.caller('anna-de-vries');
    await screens.inspect(anna, 'administrator', ['/import-policy', `/connectors/${NAME}/import`]);
    const page = await pageOf('finn-de-boer');
    await screens.open(page, `/connectors/${NAME}?tab=security`);
    await finding(page).locator('summary').click();
    await settled(page);
    await inspect(page, 'developer-finding');
  });

  it('stops an import where the tenant wants that, until two people have accepted the finding', async () => {
    const anna = await pageOf('anna-de-vries');
    await anna.goto(`${stack.url}/import-policy`);
    await anna.getByLabel('Stop the import').check();
    await anna.getByRole('button', { name: 'Save policy' }).click();
    await anna.getByText('The policy is saved.').waitFor();
    await anna.goto(`${stack.url}/connectors/${NAME}/import`);
    await anna.locator('[data-policy="stop"]', { hasText: 'INJ-001' }).waitFor();
    expect(await anna.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);

    const finn = await pageOf('finn-de-boer');
    await decide(finn, 'Ask to accept it');
    await finding(finn).getByText('Waits for a second person').waitFor();
    const kim = await pageOf('kim-de-wit');
    await kim.goto(`${stack.url}/security?questions=true`);
    await kim.getByRole('link', { name: /Zilverwerk/ }).click();
    await decide(kim, 'Accept it');
    await kim.getByLabel(/Show 1 finding that was accepted/).check();
    await finding(kim)
      .getByText(/^Accepted until/)
      .waitFor();
    await finding(kim).locator('summary').click();
    await finding(kim).getByText('What was decided').waitFor();
    expect(await finding(kim).locator('.mantine-Select-input').inputValue()).toBe('Ask to accept it');

    for (const { id, severity } of await openFindings())
      if (severity === 'high' || severity === 'blocker') await judgeAway(id);
    await anna.reload();
    await anna.getByRole('button', { name: 'Import' }).click();
    await anna.waitForURL(/\/systems\/.+\/setup\/settings/);
  });

  async function decide(page: Page, choice: string): Promise<void> {
    if (!page.url().includes('tab=security')) await tab(page);
    await finding(page).locator('summary').click();
    const form = finding(page).locator('form');
    expect(await form.locator('.mantine-Select-input').inputValue()).toBe(choice);
    await form.getByLabel('Reason').fill('The command is typed by the administrator alone.');
    await form.getByRole('button', { name: choice }).click();
    await form.getByRole('button', { name: choice }).waitFor({ state: 'detached' });
  }

  const openFindings = () =>
    stack.rows<{ id: string; severity: string }>(
      `select standing.id, severity from version_finding join finding_standing standing on standing.id = finding_id
       join connector on latest_version_id = version_id where repository = $1 and standing = 'open'`,
      [NAME],
    );

  async function judgeAway(findingId: string): Promise<void> {
    const finn = await stack.caller('finn-de-boer');
    await finn.graphql('mutation ($input: FindingDecisionInput!) { decideFinding(input: $input) }', {
      input: { findingId, kind: 'falsePositive', reason: 'It is a connector of a spec.' },
    });
  }

  it('is in Dutch for who reads Dutch, findings too', async () => {
    const page = await pageOf(null, { locale: 'nl-NL' });
    await tab(page);
    await page.getByRole('heading', { name: 'Bevindingen' }).waitFor();
    const english = await pageOf(null);
    await tab(english);
    const words = (one: Page) => one.locator('details[data-rule] summary').first().innerText();
    expect(await words(page)).not.toBe(await words(english));
  });
});
