import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('a working group in Chromium', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    await trial.openRound();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  test('a group is added, linked by the coordinator and asked by a member', async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.goto(trial.chat.url);
    const group = new ChatPage(page);
    await page.getByRole('button', { name: 'Thêm nhóm có bot' }).click();
    await group.be('Nhóm công tác 1');
    await group.reads('Kính chào các đồng chí');
    await group.presses('Liên kết với kế hoạch', 'Nhóm đã liên kết với');
    await group.chat().locator('select').selectOption({ label: 'Đầu mối Quỳ Hợp' });
    await group.says('/tinhhinh', 'đã nộp');
    await group.says('/hoso', 'tin nhắn riêng với Điều Phối');
    await group.chat().locator('.open-commands').click();
    const commands = await group.chat().locator('.command-menu button').allInnerTexts();
    const names = commands.map((text) => /\/\w+/.exec(text)?.[0]);
    expect(names).toEqual(expect.arrayContaining(['/tinhhinh', '/nhiemvu', '/trogiup', '/lienket']));
    // What a person does alone is not offered to a group.
    expect(names).not.toContain('/baocao');
    await group.chat().locator('.open-commands').click();
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/nhom-lam-viec.png` });
    await page.close();
  });
});
