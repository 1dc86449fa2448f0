import type { Page } from 'playwright-core';

/** A rollout, as one of the people there has it in their browser. */
export class RolloutPage {
  constructor(readonly page: Page) {}

  /** Closes a task: by what is written down, or by what the platform finds. */
  async prove(task: string, evidence?: string): Promise<void> {
    const row = this.page.locator(`tr[data-task="${task}"]`);
    if (evidence) await row.getByRole('textbox').fill(evidence);
    await row.getByRole('button').click();
    await row.getByText('Done', { exact: true }).waitFor();
  }

  async take(step: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: step }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: step }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
