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

  /** Opens each of these addresses as that caller, and inspects what it shows; `name` begins the names of its pictures. */
  async inspect(caller: { cookie: string } | null, name: string, paths: readonly string[]): Promise<void> {
    const page = await this.as(caller);
    const problems: string[] = [];
    for (const path of paths) {
      await this.open(page, path);
      problems.push(...(await look(page, `${name}${path.replaceAll(/[0-9a-f]{8}-[-0-9a-f]{27}|\W+/g, '-')}`)));
    }
    expect(problems).toEqual([]);
    await page.context().close();
  }
}

/** Waits until the screen has its heading and no part of it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelectorAll('main [aria-busy="true"], .mantine-Skeleton-root[data-visible="true"]').length === 0,
  );
}

/**
 * What every screen must be, on the one that is open: accessible and no wider than its window, at 1440 and at 390 px,
 * in English and in Dutch, light and dark. `name` is that of its pictures.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  expect(await look(page, name)).toEqual([]);
}

/** In what the open screen falls short, a line each. */
async function look(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize()!;
  const problems: string[] = [];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const language of ['en', 'nl'] as const) {
      await speak(page, language);
      const wider = await overflow(page);
      if (wider > 0) problems.push(`${name} ${width} ${language}: ${wider} px wider than its window`);
      for (const theme of ['light', 'dark'] as const) {
        await wear(page, theme);
        const found = await violations(page, theme);
        problems.push(...found.map((one) => `${name} ${width} ${language} ${theme}: ${one}`));
        await picture(page, `${name}-${width}-${language}-${theme}`);
      }
      await wear(page, 'light');
    }
  }
  await speak(page, 'en');
  await page.setViewportSize(before);
  return problems;
}

/** As if the language had been chosen in another window of the same browser: this one follows. */
async function speak(page: Page, language: 'en' | 'nl'): Promise<void> {
  await page.evaluate((newValue) => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'koppel-language', newValue }));
  }, language);
  await page.waitForFunction((one) => document.documentElement.lang === one, language);
  await settled(page);
}

async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (one) => document.documentElement.getAttribute('data-mantine-color-scheme') === one,
    colorScheme,
  );
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** The dark theme differs in its colours alone: there these rules of axe are asked, and all of them in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong: the rule, and where. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(theme === 'dark' && { runOnly: { type: 'rule', values: OF_COLOUR } }),
  };
  const found = await page.evaluate(async (asked) => {
    const { axe: inPage } = window as unknown as { axe: { run(asked: axe.RunOptions): Promise<axe.AxeResults> } };
    return (await inPage.run(asked)).violations;
  }, options);
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`);
    return `${id}: ${places.join(', ')}`;
  });
}

/** Pixels by which the screen is wider than its window, once it has found its place in it. */
async function overflow(page: Page): Promise<number> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, null, { timeout: 2000 }).catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** For whoever wants to look: set KOPPEL_PICTURES to a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KOPPEL_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
