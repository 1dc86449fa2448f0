import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
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

  async edit(design: string): Promise<Locator> {
    await this.open('Designs');
    await this.page.getByRole('button', { name: `Edit: ${design}` }).click();
    return this.page.getByRole('form', { name: design });
  }

  async save(design: string): Promise<void> {
    const form = this.page.getByRole('form', { name: design });
    await form.getByRole('button', { name: 'Save version' }).click();
    await form.waitFor({ state: 'detached' });
  }

  async approveDesigns(approver: string): Promise<void> {
    await this.open('Designs');
    for (const design of ['Functional design', 'Technical design']) {
      const part = this.page.getByRole('region', { name: design });
      await part.getByRole('button', { name: 'Approve version 1' }).click();
      await part.getByText(`Version 1 approved by ${approver}`).waitFor();
    }
  }

  async estimate(from: number, to: number): Promise<void> {
    await this.open('Request');
    await this.page.getByLabel('Days, at least').fill(String(from));
    await this.page.getByLabel('Days, at most').fill(String(to));
    const save = this.page.getByRole('button', { name: 'Save: Estimate' });
    await save.click();
    await save.waitFor({ state: 'detached' });
  }

  /** The files of the repository that the designs make, by their paths in it. */
  async downloadRepository(): Promise<Record<string, string>> {
    await this.open('Designs');
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Download the repository' }).click();
    const zip = unzipSync(await readFile(await (await waiting).path()));
    return Object.fromEntries(
      Object.entries(zip).map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), strFromU8(bytes)]),
    );
  }

  /** Hands in a commit with what shows that it works, and waits until the catalog has it. */
  async handIn(build: { repository: string; commit: string; author: string }): Promise<void> {
    const builds = this.page.getByRole('region', { name: 'Builds' });
    await builds.getByRole('button', { name: 'Hand in a commit' }).click();
    await builds.getByLabel('Repository').fill(build.repository);
    await builds.getByLabel('Branch').fill('main');
    await builds.getByLabel('Commit', { exact: true }).fill(build.commit);
    await builds.getByLabel('Authors of the code').first().click();
    await this.page.getByRole('option', { name: build.author }).click();
    await this.page.keyboard.press('Escape');
    await builds.getByRole('button', { name: 'Hand in a commit' }).click();
    for (const [act, label, words] of [
      ['Add the test report', 'Test report', 'Every action ran against the test environment: 12 of 12 passed.'],
      ['Add the log of the dry run', 'Log of the dry run', 'Nothing was written: an account would be created.'],
    ] as const) {
      await builds.getByRole('button', { name: act }).click();
      await builds.getByLabel(label).fill(words);
      await builds.getByRole('button', { name: 'Add', exact: true }).click();
      await builds.getByRole('button', { name: 'Add', exact: true }).waitFor({ state: 'detached' });
    }
    await builds.getByText('In the catalog', { exact: true }).waitFor({ timeout: 60_000 });
  }

  /** Waits until the rules have been run on the code that was handed in. */
  async reviewed(): Promise<void> {
    await this.open('Data & security');
    await this.check(2).locator('li[data-check-item]').first().waitFor();
    await this.check(2)
      .getByText('The rules have not been run on it')
      .first()
      .waitFor({ state: 'detached', timeout: 120_000 });
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
