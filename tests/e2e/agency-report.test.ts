import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];
const PERSON = 'Người Thử Môi Trường';

describe.skipIf(WITHOUT_CHROMIUM)('the report of an agency in Chromium, on a phone', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    await admitPerson(trial, 'STNMT', 'contact', PERSON);
    await trial.coordinator.says('/kybaocao', /Mở kỳ/);
    await trial.coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  test('a group is answered in one message, without marks, and read back', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    const picture = async (name: string): Promise<void> => {
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBeLessThanOrEqual(0);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
    };
    await chat.be(PERSON);
    await chat.reads('Kính gửi');
    await chat.says('/baocao', 'Đồng chí dừng lúc nào cũng được');
    await chat.says('bat dau', 'Câu 1/15');
    await picture('mau-b-cau-1');
    for (let number = 1; number < 15; number += 1) {
      const asked = await chat
        .chat()
        .locator('.message.bot', { hasText: `Câu ${number}/15` })
        .last()
        .innerText();
      if (!/Trách nhiệm tại/.test(asked)) break;
      await chat.says('dang lam, da phoi hop voi So Cong Thuong', `Câu ${number + 1}/15`);
    }
    await chat.says('xong, giao 30 chi 28 khuyen cong', 'Khuyến công 28 triệu đồng');
    await picture('mau-b-nhiem-vu');
    await page.close();
  });
});
