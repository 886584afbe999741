import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;
const DESK = { viewport: { width: 1280, height: 800 } } as const;
/** With PICTURES set to a folder, what the tests see is kept there; the guide's pictures are made so. */
const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('the chat page in Chromium', () => {
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

  async function open(options: BrowserContextOptions): Promise<ChatPage> {
    const page = await browser.newPage(options);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('close', () => expect(faults).toEqual([]));
    await page.goto(trial.chat.url);
    return new ChatPage(page);
  }

  async function picture(chat: ChatPage, name: string): Promise<void> {
    if (PICTURES !== undefined) await chat.page.screenshot({ path: `${PICTURES}/${name}.png` });
  }

  test('a newcomer registers on a phone', async () => {
    const chat = await open(PHONE);
    await chat.page.getByRole('button', { name: '+ Thêm người mới' }).click();
    await chat.be('Người mới 1');
    await chat.page.getByRole('button', { name: 'Bắt đầu' }).click();
    await chat.reads('xin lưu: họ tên, chức vụ');
    await picture(chat, 'dang-ky-dong-y');
    await chat.presses('Đồng ý', 'Đồng chí công tác ở đơn vị nào?');
    await chat.says('h. nam dan', 'Có phải UBND huyện Nam Đàn không ạ?');
    await chat.presses('Đúng', 'Xin đồng chí cho biết họ tên, chức vụ');
    await chat.says('Nguyễn Văn A, chuyên viên phòng KTHT', 'Mời đồng chí gửi số điện thoại công vụ');
    await chat.presses('Gửi số của tôi', 'Đề nghị đồng chí kiểm tra');
    await picture(chat, 'dang-ky-kiem-tra');
    await chat.presses('Gửi đăng ký', 'Sở trả lời trong 01 ngày làm việc');
    await chat.page.close();
  });

  test(
    'the coordinator approves and opens the round, beside the contact who is told',
    { timeout: 60_000 },
    async () => {
      await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
      const chat = await open(DESK);
      await chat.be('Đầu mối Quỳ Hợp');
      await chat.page.getByRole('button', { name: 'Bắt đầu' }).click();
      await chat.reads('Đồng chí cần làm gì?');
      await chat.page.getByRole('button', { name: 'Mở hai người cạnh nhau' }).click();
      await chat.be('Điều phối viên');
      await chat.chat().getByRole('button', { name: 'Bắt đầu' }).click();
      await chat.reads('Đồng chí cần làm gì?');
      await chat.says('/duyet', 'Đăng ký chờ xác nhận: 01');
      await chat.presses('Nguyễn Văn A, UBND huyện Nam Đàn', 'Điện thoại');
      await chat.presses('Duyệt', 'Đã xác nhận đồng chí Nguyễn Văn A');
      await chat.presses('Mở kỳ báo cáo', 'Mở kỳ báo cáo nào?');
      await chat.presses('Báo cáo năm 2018', 'Hạn nộp: chậm nhất thứ Sáu 14/12/2018');
      await chat.presses('Mở kỳ', 'Đã mở kỳ Báo cáo năm 2018 cho 21 đơn vị');
      await chat.page
        .locator('.chat[aria-label="Đầu mối Quỳ Hợp"]', { hasText: 'nộp chậm nhất thứ Sáu 14/12/2018' })
        .waitFor();
      await picture(chat, 'mo-ky-bao-cao');
      await chat.page.close();
    },
  );

  test(
    'the contact fills and submits the report on a phone, and the coordinator approves it',
    { timeout: 90_000 },
    async () => {
      await trial.openRound();
      const chat = await open(PHONE);
      await chat.be('Đầu mối Quỳ Hợp');
      await chat.presses('Làm báo cáo', 'Câu 1/14.');
      await chat.says('126', 'Câu 2/14.');
      await chat.says('130', '130 lớn hơn tổng số 126 cơ sở ở câu 1');
      await picture(chat, 'lam-bao-cao');
      await chat.says('82', 'Đã ghi câu 2: 82 cơ sở (65,1%).');
      await chat.says('41', 'Câu 4/14.');
      await chat.says('12', 'Câu 5/14.');
      await chat.says('5', 'Câu 6/14.');
      await chat.says('5', 'Câu 7/14.');
      await chat.presses('Không phát sinh', 'Câu 8/14.');
      await chat.says('1.200', 'Câu 9/14.');
      await chat.says('1', 'Câu 10/14.');
      await chat.presses('Đã phân công, chưa có văn bản', 'Câu 11/14.');
      await chat.presses('Chỉ 1.4', 'Câu 12/14.');
      await chat.says('9', 'Câu 13/14.');
      await chat.presses('Khuyến công', 'bao nhiêu?');
      await chat.says('12,5 triệu', 'Khuyến công 12,5 triệu đồng (12.500.000 đồng)');
      await chat.presses('Đủ rồi, sang tiếp', 'Câu 14/14.');
      await chat.presses('Không có', 'Đủ 14/14 câu.');
      await picture(chat, 'xem-lai');
      await chat.presses('Nộp số liệu', 'Số liệu đã đủ đến 30/11/2018 chưa?');
      await chat.presses('Đã đủ đến 30/11/2018, nộp', 'mã nhận QUYHOP-2018-01');
      await chat.be('Điều phối viên');
      await chat.presses('Duyệt', '13 câu không có bất thường.');
      await picture(chat, 'duyet');
      await chat.presses('Duyệt', 'đã duyệt 01/21 đơn vị');
      await chat.says('huyen nao chua nop', 'Chưa nộp 20');
      await picture(chat, 'tinh-hinh');
      await chat.page.close();
    },
  );

  test('typed after the bot’s name, the number of a task offers its card, which is sent into the chat', async () => {
    await trial.contact.says('/start', /Kính chào/);
    const chat = await open(PHONE);
    await chat.be('Đầu mối Quỳ Hợp');
    const field = chat.chat().getByRole('textbox');
    await field.fill('@');
    await chat.chat().getByRole('button', { name: 'Gửi nội dung từ Điều Phối vào đây' }).click();
    await chat.chat().getByRole('button', { name: 'Tình hình nộp báo cáo' }).waitFor();
    await field.pressSequentially('2.1');
    await picture(chat, 'gui-vao-cuoc-tro-chuyen-khac');
    await chat.chat().getByRole('button', { name: 'Nhiệm vụ 2.1, toàn văn trong Kế hoạch' }).click();
    await chat.chat().locator('.message.person', { hasText: 'qua Điều Phối' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await chat.page.close();
  });

  test('nothing is wider than a phone, in light and in dark', async () => {
    await trial.contact.says('/start', /Kính chào/);
    for (const colorScheme of ['light', 'dark'] as const) {
      const chat = await open({ ...PHONE, colorScheme });
      await chat.be('Đầu mối Quỳ Hợp');
      const wide = await chat.page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(PHONE.viewport.width);
      // The time and the mark beside it stand on one line, however the last line of a message ends.
      const apart = await chat.page.evaluate(
        `[...document.querySelectorAll('.foot')].map(({ children }) => [...children].map((part) => part.getBoundingClientRect().bottom))
          .filter(([mark, time = mark]) => Math.abs(mark - time) > 10).length`,
      );
      expect(apart).toBe(0);
      expect(await chat.page.locator('.foot .time').count()).toBeGreaterThan(0);
      await picture(chat, `dien-thoai-${colorScheme}`);
      await chat.page.close();
    }
  });
});
