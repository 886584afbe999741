import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { putReport } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('reviewing on a phone in Chromium', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    await trial.openRound();
    await putReport(trial, 'QUY_HOP', { year: 2017, state: 'approved', changed: { facilities_applying: 12 } });
    await putReport(trial, 'QUY_HOP', { changed: { facilities_applying: 41, facilities_informed: 82 } });
    await putReport(trial, 'NAM_DAN', { changed: { facilities_applying: 0 } });
    await putReport(trial, 'DO_LUONG', { state: 'approved', changed: { facilities_applying: 35 } });
    await putReport(trial, 'CON_CUONG', { state: 'approved', changed: { facilities_applying: 7 } });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  test('the review card is read without scrolling sideways, and a question is returned from it', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    await chat.be('Điều phối viên');
    await chat.says('/duyet', 'Chờ duyệt 02 báo cáo');
    await chat.presses('Quỳ Hợp', 'các huyện khác: 0 - 35');
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect(wide).toBe(false);
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/duyet-bao-cao.png` });
    await chat.presses('Trả lại câu 3', 'nhập ý kiến cho câu 3');
    await chat.says('Đề nghị kiểm tra lại.', 'Sửa trước 17 giờ 00');
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/tra-lai-cau.png` });
    await page.close();
  });
});
