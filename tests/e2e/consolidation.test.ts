import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('the consolidation in Chromium, on a phone', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
    trial = await startTrial();
    await trial.openRound();
    await putDistricts(trial, [
      { unit: 'QUY_HOP', total: 40, informed: 20 },
      { unit: 'VINH', total: 300, informed: 240 },
    ]);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  test('leads from the reports of two districts to a number, and from the number to its source', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(trial.chat.url);
    const coordinator = new ChatPage(page);
    await coordinator.be('Điều phối viên');
    const picture = async (name: string): Promise<void> => {
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBeLessThanOrEqual(0);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
    };
    await coordinator.says('/tonghop 2018', '76,5% (260/340); 2/22 đơn vị. 90%: thiếu 46 (cần 306).');
    await picture('tong-hop');
    await coordinator.presses('Chỉ tiêu', 'Tỷ lệ cơ sở SXCN áp dụng SXSH');
    await picture('tong-hop-chi-tieu');
    await coordinator.presses('Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', 'câu 2: 240 cơ sở; câu 1: 300 cơ sở');
    await picture('tong-hop-nguon');
    await coordinator.presses('Báo cáo của Vinh', 'UBND thành phố Vinh');
    await coordinator.says('/tonghop 2018', '76,5%');
    await coordinator.presses('Nhiệm vụ', 'Bấm mã để xem từng số');
    await picture('tong-hop-nhiem-vu');
    await coordinator.presses('1.3', 'Nhiệm vụ 1.3');
    await picture('tong-hop-mot-nhiem-vu');
    await coordinator.says('/tonghop 2018', '76,5%');
    await coordinator.presses('Chốt bản', 'Mời đồng chí nhập lý do');
    await picture('tong-hop-ly-do');
    await coordinator.says('Các đơn vị khác nộp sau ngày 15/12.', 'Chốt bản tổng hợp năm 2018, lần 01?');
    await picture('tong-hop-chot');
    await coordinator.presses('Chốt bản', 'Đã chốt bản tổng hợp năm 2018, lần 01');
    await picture('tong-hop-da-chot');
  });
});
