import type { Page } from 'playwright-core';
import { TestBrowser } from './browser.js';

/** People of the demo, each logged in with a browser of their own. */
export class People {
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly browser: TestBrowser,
    private readonly url: string,
  ) {}

  /** The page that this person has open. */
  async page(name: string): Promise<Page> {
    const known = this.pages.get(name);
    if (known) return known;
    const page = await this.browser.page();
    await page.goto(this.url);
    await page.getByRole('link', { name: 'Log in', exact: true }).first().click();
    await page.getByRole('button', { name }).click();
    await page.locator(`[data-viewer="${name}"]`).waitFor();
    this.pages.set(name, page);
    return page;
  }
}
