import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** How long the page may take to show something, in milliseconds. */
const PATIENCE = 60_000;

/** The chat page as a person uses it: reads messages, types, presses buttons. */
export class ChatPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses who to be; the chat of that person is the one acted in from then on. */
  async be(name: string): Promise<void> {
    await this.page.locator('.person', { hasText: name }).click();
    const opened = this.page.locator(`.chat[aria-label="${name}"]`);
    await opened.waitFor({ timeout: PATIENCE });
    // By the number: whoever registers is called by the registered name from then on.
    this.person = (await opened.getAttribute('data-person')) ?? '';
  }

  private person = '';

  /** The open chat of the person chosen. */
  chat(): Locator {
    return this.page.locator(`.chat[data-person="${this.person}"]`);
  }

  /** Types a text, sends it with Enter, and waits for the answer. */
  async says(text: string, expected: string): Promise<void> {
    const before = await this.count();
    await this.chat().locator('textarea').fill(text);
    await this.chat().locator('textarea').press('Enter');
    await this.reads(expected, before);
  }

  /** Presses the newest button with this label and waits for the answer. */
  async presses(label: string, expected: string): Promise<void> {
    const before = await this.count();
    await this.chat().getByRole('button', { name: label, exact: true }).last().click();
    await this.reads(expected, before);
  }

  /** Waits until one of the bot's newest messages says this. */
  async reads(expected: string, before = 0): Promise<void> {
    const message = this.chat().locator('.message.bot', { hasText: expected }).last();
    await message.waitFor({ timeout: PATIENCE });
    expect(await this.count()).toBeGreaterThanOrEqual(before);
  }

  private count(): Promise<number> {
    return this.chat().locator('.message').count();
  }
}
