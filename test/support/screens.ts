/// <reference lib="dom" />
import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';

type PageOptions = Parameters<TestBrowser['page']>[0];

/** What browser specs do with the screens of one installation: open them as somebody, and hold them against what every screen must be. */
export class Screens {
  constructor(
    private readonly browser: TestBrowser,
    private readonly url: string,
  ) {}

  /** A page in a fresh profile, logged in by the caller's cookie; as nobody without one. */
  async as(caller: { cookie: string } | null, options: PageOptions = {}): Promise<Page> {
    const page = await this.browser.page(options);
    const value = caller?.cookie.split('=')[1];
    if (value) await page.context().addCookies([{ name: 'koppel_session', value, url: this.url }]);
    return page;
  }

  /** Opens an address, and waits until what it shows has come. */
  async open(page: Page, path: string): Promise<void> {
    await page.goto(`${this.url}${path}`, { waitUntil: 'load' });
    await settled(page);
  }
}

/** Waits until the screen has its heading and no part of it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('.mantine-Skeleton-root[data-visible="true"]').length === 0,
  );
}

/** What axe finds wrong: the rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: { run(): Promise<axe.AxeResults> } };
    return (await inPage.run()).violations;
  });
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`);
    return `${id}: ${places.join(', ')}`;
  });
}

/** Pixels by which the screen is wider than its window, once it has found its place in it. */
export async function overflow(page: Page): Promise<number> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, null, { timeout: 2000 }).catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * What every screen must be, on the one that is open: accessible, and no wider than its window, also at 390 px.
 * `name` is that of its pictures.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] });
  await picture(page, name);
  await page.setViewportSize({ width: 390, height: 844 });
  expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
  await picture(page, `${name}-narrow`);
  await page.setViewportSize(before);
}

/** For whoever wants to look: set KOPPEL_PICTURES to a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KOPPEL_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
