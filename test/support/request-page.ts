import type { Locator, Page } from 'playwright-core';

/** A request at the desk, as one of the people there has it in their browser. */
export class RequestPage {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  get steps(): Locator {
    return this.page.getByRole('region', { name: 'Next step' });
  }

  async open(tab: string): Promise<void> {
    if (!this.page.url().startsWith(this.address)) await this.page.goto(this.address);
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** Takes a step, and waits until the request is where that leads. */
  async take(step: string, reached: string, reason = ''): Promise<void> {
    if (!this.page.url().startsWith(this.address)) await this.page.goto(this.address);
    await this.steps.getByRole('button', { name: step, exact: true }).click();
    const form = this.page.getByRole('form', { name: step });
    await form.getByLabel('Why').fill(reason);
    await form.getByRole('button', { name: step, exact: true }).click();
    await this.isIn(reached);
  }

  isIn(state: string): Promise<void> {
    return this.page.locator('main header').getByText(state, { exact: true }).waitFor();
  }

  /** A step that is not open yet, and the sentence that says what comes first. */
  async waits(step: string, sentence: RegExp): Promise<void> {
    await this.steps.getByText(sentence).waitFor();
    if (await this.steps.getByRole('button', { name: step }).isEnabled())
      throw new Error(`"${step}" can be taken, though it should wait.`);
  }

  check(number: 1 | 2): Locator {
    return this.page.getByRole('region', { name: `Check ${number}:` });
  }
}
