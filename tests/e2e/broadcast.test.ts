import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];
const TEXT = 'Theo Giấy mời số 125/GM-SCT, đề nghị Quý đơn vị cử 01 cán bộ dự tập huấn SXSH.';

describe.skipIf(WITHOUT_CHROMIUM)('a broadcast in Chromium', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  async function openAs(name: string): Promise<ChatPage> {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    await chat.be(name);
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await chat.reads('Đồng chí cần làm gì?');
    return chat;
  }

  async function picture(chat: ChatPage, name: string): Promise<void> {
    const wide = await chat.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBeLessThanOrEqual(0);
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/${name}.png` });
  }

  test('is written, previewed, sent, answered, asked back about and exported, on phones', async () => {
    const contact = await openAs('Đầu mối Quỳ Hợp');
    const coordinator = await openAs('Điều phối viên');
    await coordinator.says('/thongbao', 'Thông báo gửi đến ai?');
    await picture(coordinator, 'thong-bao-nguoi-nhan');
    await coordinator.presses('21 huyện, thành phố, thị xã', 'Mời đồng chí nhập nội dung');
    await coordinator.says(TEXT, 'chưa kèm tệp');
    await coordinator.presses('Không kèm tệp', 'Người nhận cần trả lời thế nào?');
    await coordinator.presses('Tham dự hoặc không tham dự', '01 người của 01 đơn vị.');
    await picture(coordinator, 'thong-bao-xem-truoc');
    await coordinator.presses('Gửi ngay', 'TB-001');
    await contact.reads(TEXT);
    await picture(contact, 'thong-bao-nhan');
    await contact.presses('Tham dự', 'Xin cho biết người dự');
    await contact.presses('Tôi dự', 'Đã ghi: đồng chí dự');
    await coordinator.reads('TB-001: đã gửi 01/01 người');
    await coordinator.presses('Xem kết quả', 'Đã trả lời 01/01 đơn vị: tham dự 01.');
    await picture(coordinator, 'thong-bao-ket-qua');
    await coordinator.presses('Danh sách gọi điện', 'danh sách gọi điện (20)');
    await coordinator.presses('Xuất danh sách tham dự', 'danh sách 21 đơn vị');
    await coordinator.chat().getByText('danh-sach-tham-du-TB-001.xlsx').waitFor();
    await contact.chat().locator('.message.bot', { hasText: TEXT }).locator('.reply').last().click();
    await contact.says('Huyện cử 02 cán bộ được không?', 'Đã gửi ý kiến của đồng chí về TB-001');
    await coordinator.reads('Huyện cử 02 cán bộ được không?');
    await picture(coordinator, 'thong-bao-y-kien');
    await coordinator.page.close();
    await contact.page.close();
  });
});
