import type { Page } from 'playwright-core';

/** The form of a customer's request, step by step. */
export class RequestWizard {
  constructor(readonly page: Page) {}

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async choose(list: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: list }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async addDocument(name: string, text: string): Promise<void> {
    await this.page.getByLabel('I have a file').check();
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await this.page.getByRole('link', { name }).waitFor();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send the request' }).click();
    await this.page.getByText('Your request has been sent').waitFor();
    await this.page.getByRole('listitem').filter({ hasText: 'Received' }).first().waitFor();
  }
}
