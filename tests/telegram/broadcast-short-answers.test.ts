import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const CITING = 'Theo Công văn số 125/SCT-KT ngày 20/8/2018, đề nghị Quý đơn vị gửi số liệu về Sở Công Thương.';
const PLAIN = 'Đề nghị Quý đơn vị rà soát số liệu các cơ sở và gửi về Sở Công Thương.';
const OTHER = 'Sở Công Thương tổ chức hội nghị sơ kết vào tuần tới. Mời lãnh đạo phòng đến dự đông đủ.';

describe('a short answer to a question about a notice', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator } = trial);
  });
  afterAll(() => trial.stop());

  const write = async (text: string, asked: RegExp): Promise<void> => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(text, asked);
  };
  const textOfDraft = async (): Promise<unknown> =>
    (await trial.application.store.database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } })).content;

  test.each([
    ['giữ nguyên', /trả lời thế nào/],
    ['Không có tệp', /trả lời thế nào/],
    ['chưa có file', /trả lời thế nào/],
    ['thôi không cần', /trả lời thế nào/],
    ['gửi luôn', /trả lời thế nào/],
    ['giu nguyen', /trả lời thế nào/],
    ['khong kem', /trả lời thế nào/],
    ['ko kem', /trả lời thế nào/],
    ['không', /trả lời thế nào/],
    ['vâng', /Mời đồng chí gửi tệp/],
    ['có', /Mời đồng chí gửi tệp/],
    ['co', /Mời đồng chí gửi tệp/],
    ['để sau', /được giữ, chưa gửi cho ai/],
  ])('“%s” answers whether a file comes', async (typed, answered) => {
    await write(CITING, /chưa kèm tệp/);
    await coordinator.says(typed, answered);
    expect(await textOfDraft()).toMatchObject({ text: CITING });
  });

  test.each([
    ['tham du', /Cách trả lời: Tham dự hoặc không/],
    ['tham du hoac khong', /Cách trả lời: Tham dự hoặc không/],
    ['khong can tra loi', /Cách trả lời: Không cần/],
    ['chi can xac nhan', /Cách trả lời: Đã nhận/],
    ['de sau', /được giữ, chưa gửi cho ai/],
    ['giữ nguyên', /trả lời thế nào/],
    ['vâng', /trả lời thế nào/],
  ])('“%s” answers how the notice is to be answered', async (typed, answered) => {
    await write(CITING, /chưa kèm tệp/);
    await coordinator.presses('Không kèm tệp', /trả lời thế nào/);
    await coordinator.says(typed, answered);
    expect(await textOfDraft()).toMatchObject({ text: CITING });
  });

  test('another text is asked about before it takes the place of the notice', async () => {
    await write(PLAIN, /trả lời thế nào/);
    await coordinator.says(OTHER, /Thay nội dung thông báo bằng tin này\?/);
    expect(await textOfDraft()).toMatchObject({ text: PLAIN });
    await coordinator.says('giữ nguyên', /trả lời thế nào/);
    expect(await textOfDraft()).toMatchObject({ text: PLAIN });
    await coordinator.says(OTHER, /Thay nội dung thông báo bằng tin này\?/);
    await coordinator.says('vâng', /“thay”/i);
    await coordinator.says('thay', /trả lời thế nào/);
    expect(await textOfDraft()).toMatchObject({ text: OTHER });
  });

  test.each(['trang sau', 'quynh luu', 'huyện nào cũng được'])(
    '“%s” under the preview is asked about before it takes the place of the notice',
    async (typed) => {
      await write(PLAIN, /trả lời thế nào/);
      await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
      await coordinator.says(typed, /Thay nội dung thông báo bằng tin này\?/);
      expect(await textOfDraft()).toMatchObject({ text: PLAIN });
      await coordinator.presses('Thay nội dung', /Gửi xong trong khoảng|chưa có dấu/);
      expect(await textOfDraft()).toMatchObject({ text: typed });
    },
  );

  test('a text that is the notice written anew takes its place at once', async () => {
    await write(PLAIN, /trả lời thế nào/);
    await coordinator.says(PLAIN.replace('các cơ sở', 'từng cơ sở'), /trả lời thế nào/);
    expect(await textOfDraft()).toMatchObject({ text: PLAIN.replace('các cơ sở', 'từng cơ sở') });
  });

  test('words under the file that was asked for do not become the notice', async () => {
    await write(CITING, /chưa kèm tệp/);
    const file = { name: 'cv-125.pdf', bytes: Buffer.from('%PDF-1.4') };
    await coordinator.sendsFile('document', /trả lời thế nào/, file, 'gửi file đây ạ');
    expect(await textOfDraft()).toMatchObject({ text: CITING, files: [{ name: 'cv-125.pdf' }] });
  });

  test.each(['vâng', 'để sau', 'giữ nguyên', 'thôi không gửi nữa'])(
    '“%s” under the preview is no notice',
    async (typed) => {
      await write(PLAIN, /trả lời thế nào/);
      await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
      await coordinator.says(typed, /./);
      expect(await textOfDraft()).toMatchObject({ text: PLAIN });
    },
  );

  test.each(['thoi khong sua nua', 'giữ nguyên', 'để sau'])('“%s” is no corrected text', async (typed) => {
    await write(PLAIN, /trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    await trial.allDelivered();
    await coordinator.presses('Xem kết quả', /xong lúc/);
    await coordinator.presses('Sửa tin đã gửi', /gõ toàn bộ nội dung đúng/);
    const answer = await coordinator.says(typed, /./);
    expect(answer.text).not.toContain('Chưa sửa ở đâu');
  });
});
