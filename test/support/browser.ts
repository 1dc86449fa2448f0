import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Where the browser of the tests is; set by `npm test`. Without it browser specs say so and end. */
export const chromiumPath = process.env['CHROMIUM_PATH'];

export class TestBrowser {
  private readonly contexts: BrowserContext[] = [];

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    if (!chromiumPath) throw new Error('Set CHROMIUM_PATH to a Chromium, or run the tests by "npm test".');
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new TestBrowser(await chromium.launch({ executablePath: chromiumPath, args }));
  }

  /** A page in a fresh browser profile: nobody is logged in. Errors of the page's own scripts fail the test that asks `errors`. */
  async page(
    options: { width?: number; height?: number; colorScheme?: 'light' | 'dark'; locale?: string } = {},
  ): Promise<Page> {
    const { width = 1440, height = 900, colorScheme = 'light', locale = 'en-GB' } = options;
    const context = await this.browser.newContext({ viewport: { width, height }, colorScheme, locale });
    context.setDefaultTimeout(20_000);
    this.contexts.push(context);
    return context.newPage();
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
  }
}
