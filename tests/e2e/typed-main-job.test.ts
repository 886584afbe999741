import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURES = process.env['PICTURES'];

describe.skipIf(WITHOUT_CHROMIUM)('the main job in Chromium, typed in a hurry, no button of the bot pressed', () => {
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

  test('from registering to the frozen figures', { timeout: 120_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, hasTouch: true });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    const picture = async (name: string): Promise<void> => {
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBeLessThanOrEqual(0);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
    };

    // Telegram's own beginning of a chat; everything behind it is typed.
    await chat.be('Điều phối viên');
    await chat.chat().getByRole('button', { name: 'Bắt đầu' }).click();
    await chat.reads('Kính chào');
    await page.getByRole('button', { name: '+ Thêm người mới' }).click();
    await chat.be('Người mới 1');
    await chat.chat().getByRole('button', { name: 'Bắt đầu' }).click();
    await chat.reads('xin lưu: họ tên, chức vụ');
    await chat.says('ok dong y', 'Đồng chí công tác ở đơn vị nào?');
    await chat.says('em o ben ubnd h con cuong a', 'Có phải UBND huyện Con Cuông không ạ?');
    await chat.says('dung roi', 'Xin đồng chí cho biết họ tên, chức vụ');
    await chat.says('Nguyễn Văn A, chuyên viên Phòng Kinh tế và Hạ tầng', 'số điện thoại công vụ');
    await chat.says('0912 345 678', 'Đề nghị đồng chí kiểm tra');
    await chat.says('gui', 'Sở trả lời trong 01 ngày làm việc');

    await chat.be('Điều phối viên');
    await chat.reads('Đăng ký chờ xác nhận');
    await chat.says('duyet', 'Đã xác nhận đồng chí Nguyễn Văn A là đầu mối');
    await chat.says('mo ky bao cao', 'Báo cáo năm 2018');
    await chat.says('bao cao nam 2018', 'Hạn nộp');
    await chat.says('mo ky', 'Đã mở kỳ Báo cáo năm 2018 cho 21 đơn vị');

    await chat.be('Nguyễn Văn A');
    await chat.says('lam bao cao', '14 câu');
    await chat.says('bat dau', 'Câu 1/14.');
    await chat.says('dạ một trăm hai mươi sáu cơ sở ạ', 'Đã ghi câu 1: 126 cơ sở');
    await chat.says('130', '130 lớn hơn tổng số 126 cơ sở ở câu 1');
    await chat.says('nham 82', 'Đã ghi câu 2: 82 cơ sở');
    await chat.says('chua co so lieu', 'Câu 4/14.');
    await chat.says('12 cs', 'Câu 5/14.');
    await chat.says('nam', 'Câu 6/14.');
    await chat.says('5 a', 'Câu 7/14.');
    await chat.says('khong phat sinh', 'Câu 8/14.');
    await chat.says('1.200', 'Câu 9/14.');
    await chat.says('1 cuoc', 'Câu 10/14.');
    await chat.says('phan cong roi nhung chua co vb', 'Câu 11/14.');
    await picture('go-chu-cau-11');
    await chat.says('chi 1.4', 'Câu 12/14.');
    await chat.says('9', 'Câu 13/14.');
    await chat.says('khuyen cong 12,5tr', 'Khuyến công 12,5 triệu đồng (12.500.000 đồng)');
    await chat.says('het roi', 'Câu 14/14.');
    await chat.says('thieu kinh phi tap huan', 'xem lại trước khi nộp');
    await chat.says('cau 3 la 41', 'Đã ghi câu 3: 41 cơ sở');
    await picture('go-chu-xem-lai');
    await chat.says('nop', 'Số liệu đã đủ đến 30/11/2018 chưa?');
    await chat.says('du roi', 'Để nộp, đồng chí gõ “nộp”');
    await chat.says('nop', 'mã nhận CONCUONG-2018-01');

    await chat.be('Điều phối viên');
    await chat.says('con huyen nao chua nop', 'Chưa nộp 20');
    await chat.says('duyet', '13 câu không có bất thường.');
    await chat.says('duyet', 'Đã duyệt số liệu Con Cuông');
    await chat.says('gui thong bao', 'gửi đến ai');
    await chat.says('con cuong', 'nhập nội dung');
    await chat.says('Mời dự họp giao ban lúc 14h ngày 20/11/2018 tại Sở Công Thương.', 'cần trả lời thế nào');
    await chat.says('tham du hoac khong tham du', 'Gửi ngay');
    await picture('go-chu-thong-bao');
    await chat.says('gui ngay', 'TB-001');
    await chat.says('tong hop 2018', 'Tổng hợp năm 2018');
    await chat.says('chot ban', 'Mời đồng chí nhập lý do');
    await chat.says('Các huyện khác nộp sau ngày 15/12.', 'Chốt bản tổng hợp năm 2018, lần 01?');
    await chat.says('chot', 'Đã chốt bản tổng hợp năm 2018, lần 01');
    await picture('go-chu-da-chot');

    await chat.be('Nguyễn Văn A');
    await chat.reads('Mời dự họp giao ban');
    await chat.says('co', 'Xin cho biết người dự');
    await chat.says('em di', 'Đã ghi: đồng chí dự, thay mặt UBND huyện Con Cuông');
    await picture('go-chu-du-hop');
    await page.close();
  });
});
