/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { AFAS_SOURCE, AFAS_USERS, demoPersons, importAfas } from '../support/afas.js';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { Stack } from '../support/stack.js';

jest.setTimeout(180_000);

const inBrowser = chromiumPath ? describe : describe.skip;

interface Violation {
  id: string;
  impact: string | null;
  targets: string[];
}

inBrowser('the screens', () => {
  let stack: Stack;
  let browser: TestBrowser;
  let systemId: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start({ workers: 1, generated: 'all' }), TestBrowser.start()]);
    await stack.synced();
    await demoPersons(stack);
    systemId = await importAfas(stack, await stack.caller('anna-de-vries'), AFAS_USERS, 'AFAS gebruikers');
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.close();
  }, 60_000);

  const login = async (page: Page, subject: string): Promise<void> => {
    const { cookie } = await stack.caller(subject);
    await page.context().addCookies([{ name: 'koppel_session', value: cookie.split('=')[1]!, url: stack.url }]);
  };

  /** Opens a page and waits until nothing is loading any more. */
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${stack.url}${path}`, { waitUntil: 'load' });
    await page
      .locator('main h1')
      .first()
      .waitFor({ timeout: 8000 })
      .catch(() => {
        throw new Error(`${path} shows no heading.`);
      });
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-busy="true"], .mantine-Skeleton-root[data-visible="true"]').length === 0,
    );
  };

  const violations = async (page: Page): Promise<Violation[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } }).axe.run(),
    );
    const all = found.violations as { id: string; impact: string | null; nodes: { target: string[] }[] }[];
    return all.map(({ id, impact, nodes }) => ({
      id,
      impact,
      targets: nodes.slice(0, 3).map((node) => node.target.join(' ')),
    }));
  };

  /** Every screen, and who looks at it. */
  const screens = (): { path: string; as: string | null }[] => [
    { path: '/connectors', as: null },
    { path: '/connectors?search=afsa', as: null },
    { path: '/connectors?search=zzzzqqqq', as: null },
    { path: `/connectors/${AFAS_USERS}`, as: null },
    { path: `/connectors/${AFAS_SOURCE}`, as: 'anna-de-vries' },
    { path: '/nowhere', as: null },
    { path: '/', as: 'anna-de-vries' },
    { path: `/systems/${systemId}`, as: 'anna-de-vries' },
    { path: `/systems/${systemId}/setup/settings`, as: 'anna-de-vries' },
    { path: `/systems/${systemId}/preview`, as: 'anna-de-vries' },
    { path: '/persons', as: 'anna-de-vries' },
    { path: '/actions', as: 'anna-de-vries' },
    { path: '/sync', as: 'esra-yilmaz' },
    { path: '/sync', as: 'anna-de-vries' },
  ];

  it.each(['light', 'dark'] as const)('have no accessibility violation in the %s theme', async (colorScheme) => {
    for (const { path, as } of screens()) {
      const page = await browser.page({ colorScheme });
      if (as) await login(page, as);
      await open(page, path);
      expect({ path, as, violations: await violations(page) }).toEqual({ path, as, violations: [] });
      await page.context().close();
    }
  });

  it('fit a narrow window without scrolling sideways', async () => {
    for (const { path, as } of screens()) {
      const page = await browser.page({ width: 390, height: 844 });
      if (as) await login(page, as);
      await open(page, path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
      await page.context().close();
    }
  });

  it('speak Dutch to who prefers it', async () => {
    const page = await browser.page({ locale: 'nl-NL' });
    await open(page, '/connectors');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    const english = await browser.page({ locale: 'en-GB' });
    await open(english, '/connectors');
    expect(await english.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('main h1').first().innerText()).not.toBe('');
    expect(await page.locator('main').innerText()).not.toBe(await english.locator('main').innerText());
  });

  it('say what is wrong, keep what was typed, and never show a secret again', async () => {
    const page = await browser.page();
    await login(page, 'anna-de-vries');
    await open(page, `/systems/${systemId}/setup/settings`);
    const form = page.getByRole('form', { name: 'Settings' });
    await form.getByLabel('Base URL').fill('');
    await form.getByLabel('Participant number').fill('98765');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByText('Some settings need attention').waitFor();
    expect(await form.getByLabel('Participant number').inputValue()).toBe('98765');
    expect(await page.content()).not.toContain('5A4F4E4E4544414C2D');
    await form
      .getByText(/Set on/)
      .first()
      .waitFor();
  });
});
