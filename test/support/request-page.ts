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
    return checkOf(this.page, number);
  }

  async sign(number: 1 | 2): Promise<void> {
    const act = { name: `Sign check ${number}` };
    await this.check(number).getByRole('button', act).click();
    await this.page.getByRole('dialog').getByRole('button', act).click();
    await this.check(number).getByText('Signed', { exact: true }).waitFor();
  }
}

export const checkOf = (page: Page, number: 1 | 2 | 3): Locator =>
  page.getByRole('region', { name: `Check ${number}:` });

/** Answers with yes whatever the evidence leaves open in a check, and says what shows it. */
export async function answerOpen(check: Locator, evidence: string): Promise<void> {
  const open = check.locator('li[data-passed="false"]');
  const words = check.getByLabel('What shows it');
  await check.locator('li[data-check-item]').first().waitFor();
  while ((await open.count()) > 0) {
    await open
      .first()
      .getByRole('button', { name: /^Answer/ })
      .click();
    await words.fill(evidence);
    await check.getByRole('button', { name: 'Save' }).click();
    await words.waitFor({ state: 'detached' });
  }
}
