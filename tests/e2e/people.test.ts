import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('people and their units in Chromium', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    await trial.keep();
    browser = await openChromium();
  });
  beforeEach(() => trial.goBack());
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  async function openAs(name: string, viewport: { width: number; height: number }): Promise<ChatPage> {
    const page = await browser.newPage({ viewport });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    await chat.be(name);
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await chat.reads('Đồng chí cần làm gì?');
    return chat;
  }

  test('a coordinator invites a contact: the QR picture is seen, whole and sharp', async () => {
    const chat = await openAs('Điều phối viên', { width: 1280, height: 900 });
    await chat.says('/donvi con cuong', 'UBND huyện Con Cuông');
    await chat.presses('Mời làm đầu mối', 'Đã lập thư mời');
    const picture = chat.chat().locator('.message.bot img').last();
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(720);
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/moi-dau-moi.png` });
    await chat.page.close();
  });

  test('a contact sees and keeps the own profile on a phone', async () => {
    const chat = await openAs('Đầu mối Quỳ Hợp', { width: 360, height: 740 });
    await chat.says('/hoso', 'Hồ sơ của đồng chí');
    await chat.presses('Xóa dữ liệu', 'Xóa dữ liệu và rút lại đồng ý');
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/ho-so.png` });
    await chat.presses('Giữ nguyên', 'không có gì bị xóa');
    await chat.presses('Dữ liệu về tôi', 'Toàn bộ dữ liệu hệ thống đang giữ');
    await chat.chat().getByText('du-lieu-ve-toi.html').waitFor();
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/du-lieu-ve-toi.png` });
    await chat.page.close();
  });

  test('a coordinator reads the card of a unit on a phone: nothing runs over the edge, and every way is a button', async () => {
    const chat = await openAs('Điều phối viên', { width: 360, height: 740 });
    await chat.says('/donvi quy hop', 'UBND huyện Quỳ Hợp');
    for (const label of ['Mời làm đầu mối', 'Đổi tên', 'Sáp nhập, chia, kết thúc'])
      await chat.chat().getByRole('button', { name: label, exact: true }).last().waitFor();
    await chat.chat().getByRole('button', { name: 'Đổi tên', exact: true }).last().scrollIntoViewIfNeeded();
    const wide = await chat.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBeLessThanOrEqual(0);
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/don-vi.png` });
    await chat.presses('Đổi tên', 'Tên mới của');
    await chat.says('UBND huyện Quỳ Hợp Mới, từ 01/01/2019', 'Sẽ thực hiện');
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/doi-ten-don-vi.png` });
    await chat.presses('Hủy', 'Đã');
    await chat.page.close();
  });
});
