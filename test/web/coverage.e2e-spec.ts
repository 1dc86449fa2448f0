/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import readSheet from 'read-excel-file/node';
import { labelledNames } from '../../quality/coverage/labelled.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { Screens } from '../support/screens.js';
import { Stack } from '../support/stack.js';

jest.setTimeout(180_000);

const inBrowser = chromiumPath ? describe : describe.skip;

/** 200 names, as sales gets them: some there, some not. */
const NAMES = [...new Map(labelledNames().map(({ asked }) => [asked.toLowerCase(), asked])).values()]
  .filter((name) => /^[\p{L}\p{N}]/u.test(name) && !/^topdesk \(saas\)$/i.test(name))
  .filter((_, at, all) => at % Math.floor(all.length / 200) === 0)
  .slice(0, 199);

/** Enough for every verdict. */
const SOME = ['Topdesk', 'Topdesk-Operators', 'EntraID', 'Nedap-AEOS', 'Zenya'].map(
  (name) => `HelloID-Conn-Prov-Target-${name}`,
);

inBrowser('coverage in the browser', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let screens: Screens;
  let listAddress = '';
  let sharedAddress = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ generated: SOME, persons: true }), TestBrowser.start()]);
    screens = new Screens(browser, stack.url);
    await stack.synced();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  const as = async (subject: string | null, options: Parameters<TestBrowser['page']>[0] = {}): Promise<Page> =>
    screens.as(subject === null ? null : await stack.caller(subject), options);

  it('answers 200 pasted names in one screen', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(`${stack.url}/coverage`);
    await page.getByLabel('Applications').fill(['TOPdesk (SaaS)', ...NAMES].join('\n'));
    await page.reload();
    expect(await page.getByLabel('Applications').inputValue()).toContain('TOPdesk (SaaS)');
    await page.getByLabel('Customer').fill('Gemeente Zonnedal');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Gemeente Zonnedal' }).waitFor();
    listAddress = page.url();
    const rows = page.locator('tr[data-asked]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(NAMES.length + 1);
    expect(await rows.first().innerText()).toMatch(/TOPdesk \(SaaS\)[\s\S]*Have[\s\S]*The name is that of Topdesk/);
    await page.getByRole('button', { name: /^[\d,]+\s*Absent/ }).click();
    await page.waitForURL(/verdict=absent/);
    await page.waitForFunction((all) => document.querySelectorAll('tr[data-asked]').length < all, NAMES.length + 1);
    expect(await rows.getByText('Have', { exact: true }).count()).toBe(0);
  });

  it('is corrected in place, by keyboard alone', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(listAddress);
    const row = page.locator('tr[data-asked="TOPdesk (SaaS)"]');
    await row.getByRole('button', { name: /Correct/ }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: /Correct TOPdesk/ });
    await form.getByLabel('None of them: we do not have it').focus();
    await page.keyboard.press('Space');
    await form.getByLabel('Reason').fill('They mean their own build');
    await page.keyboard.press('Enter');
    await row.getByText('Absent').waitFor();
    expect(await row.innerText()).toContain('They mean their own build');
    await page.reload();
    await row.getByText('Corrected by Daan van Dijk').waitFor();
  });

  it('is shared with somebody who is not logged in, without notes, until that is stopped', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(listAddress);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    sharedAddress = await page.getByText(/\/shared\/coverage\//).innerText();
    const stranger = await as(null);
    await stranger.goto(sharedAddress);
    await stranger.locator('tr[data-asked="TOPdesk (SaaS)"]').waitFor();
    expect(await stranger.locator('main').innerText()).not.toContain('their own build');
    expect(await stranger.locator('main').innerText()).not.toContain('Daan');
  });

  it('is downloaded as a spreadsheet that can be read again', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(listAddress);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Excel/ }).click(),
    ]);
    const [sheet] = await readSheet(readFileSync(await download.path()));
    expect(sheet!.data).toHaveLength(NAMES.length + 2);
    expect(sheet!.data[1]!.slice(1, 3)).toEqual(['TOPdesk (SaaS)', 'Absent']);
    await page.goto(`${stack.url}/coverage`);
    await page.getByText('Upload a spreadsheet').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'again.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(await download.path()),
    });
    await page.getByRole('heading', { level: 1, name: 'again.xlsx' }).waitFor();
    expect(await page.locator('tr[data-asked]').count()).toBe(NAMES.length + 1);
  });

  it('says what is wrong with a list, and keeps it', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(`${stack.url}/coverage`);
    await page.getByLabel('Applications').fill('--- \n ***');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText(/No names of applications were found/).waitFor();
    expect(await page.getByLabel('Applications').inputValue()).toContain('***');
  });

  it('has no accessibility violation, and fits 390 px', async () => {
    const daan = await stack.caller('daan-van-dijk');
    const some = (address: string) => `${new URL(address).pathname}?verdict=partly`;
    await screens.inspect(daan, 'sales', ['/coverage', some(listAddress)]);
    await screens.inspect(null, 'anybody', [some(sharedAddress)]);
    await screens.inspect(await stack.caller('anna-de-vries'), 'customer', ['/coverage']);
  });

  it('speaks Dutch', async () => {
    const page = await as('daan-van-dijk', { locale: 'nl-NL' });
    await page.goto(listAddress);
    await page.getByRole('columnheader', { name: 'Oordeel' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Hebben we');
  });

  it('says that a link has ended, once it is taken back', async () => {
    const page = await as('daan-van-dijk');
    await page.goto(listAddress);
    await page.getByRole('button', { name: 'Shared', exact: true }).click();
    await page.getByText(/The link ends on/).waitFor();
    await page.getByRole('button', { name: 'Stop sharing' }).click();
    await page.getByRole('button', { name: 'Make a link' }).waitFor();
    const stranger = await as(null);
    await stranger.goto(sharedAddress);
    await stranger.getByRole('heading', { level: 1, name: 'This link has ended' }).waitFor();
  });
});
