import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const LONG = `Đề nghị kiểm tra lại số liệu. ${'Số tăng nhiều. '.repeat(80)}`.trim();

describe('a message that is edited after it was sent', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.says('/start', /Kính chào/);
    const reportId = await draftReport(trial, { facilities_applying: 41, facilities_informed: 82 });
    await submitDraft(trial, reportId);
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  async function returnQuestionThree(): Promise<void> {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt/);
    await coordinator.presses('Quỳ Hợp', /nộp lúc/);
    await coordinator.presses('Trả lại', /nhập ý kiến|câu nào|Chọn/);
    await coordinator.presses('3', /nhập ý kiến cho câu 3/);
  }

  test('while a broadcast is written: it is previewed and sent as it was edited, the caption of a file too', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.sendsFile('document', /trả lời thế nào/, undefined, 'Họp ngày 20/11.');
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    await coordinator.edits('Họp ngày 20/11.', 'Họp ngày 21/11.', /Họp ngày 21\/11/);
    await coordinator.reads(/Gửi xong trong khoảng/);
    await coordinator.presses('Gửi ngay', /TB-001/);
    const sent = await contact.reads(/Họp ngày/);
    expect(sent.text).toContain('Họp ngày 21/11.');
    expect(sent.file).not.toBeNull();

    await coordinator.edits('Họp ngày 21/11.', 'Họp ngày 22/11.', /nội dung đã ghi không đổi theo bản sửa/);
  });

  test('before it was chosen how a broadcast is answered, that is asked again, with the time that is read anew', async () => {
    const { coordinator } = trial;
    const text = (day: string): string => `Đề nghị trả lời trước 17 giờ 00 ngày ${day}.`;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(text('20/11/2018'), /trả lời thế nào/);
    await coordinator.edits(text('20/11/2018'), text('21/11/2018'), /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /trước 17 giờ 00 .*21\/11\/2018[\s\S]*Gửi xong trong khoảng/);
    await coordinator.edits(text('21/11/2018'), text('22/11/2018'), /22\/11\/2018/);
    await coordinator.reads(/22\/11\/2018[\s\S]*Gửi xong trong khoảng/);
  });

  test('a comment of a return: what it was edited into is returned', async () => {
    const { coordinator, contact } = trial;
    await returnQuestionThree();
    await coordinator.says('Kiểm tra lại số 41.', /Kiểm tra lại số 41/);
    await coordinator.edits('Kiểm tra lại số 41.', 'Kiểm tra lại số 14.', /Kiểm tra lại số 14/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại/);
    const told = await contact.reads(/Kiểm tra lại/);
    expect(told.text).toContain('Kiểm tra lại số 14.');
    await coordinator.edits('Kiểm tra lại số 14.', 'Kiểm tra lại số 15.', /không đổi theo bản sửa/);
  });

  test('of an earlier comment it says that it was not taken, and keeps what came after it', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    await coordinator.says('Ý kiến câu ba.', /Ý kiến câu ba/);
    await coordinator.presses('5', /nhập ý kiến cho câu 5/);
    await coordinator.says('Ý kiến câu năm.', /Ý kiến câu năm/);
    await coordinator.edits('Ý kiến câu ba.', 'Khác.', /không đổi theo bản sửa/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại Quỳ Hợp, câu 3, 5/);
    const [review] = await trial.application.store.database.review.findMany();
    expect(review?.comments).toEqual({ facilities_applying: 'Ý kiến câu ba.', ...rest(review?.comments) });
  });

  test('a text that is too long is refused with its length, and taken whole once it was shortened there', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    await coordinator.says(LONG, /có 1\.\d{3} ký tự, ở đây nhận tối đa 1\.000/);
    await coordinator.edits(LONG, 'Đề nghị kiểm tra lại số liệu.', /Sửa trước 17 giờ 00/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại Quỳ Hợp, câu 3/);
    const [review] = await trial.application.store.database.review.findMany();
    expect(review?.comments).toEqual({ facilities_applying: 'Đề nghị kiểm tra lại số liệu.' });
  });

  test('after a week without updates their ids are lower, and what was refused is taken as edited all the same', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    const { database } = trial.application.store;
    await database.$executeRaw`
      UPDATE "InboxUpdate" SET "updateId" = "updateId" + 1000000000, "receivedAt" = "receivedAt" - interval '8 days'`;
    await database.$executeRaw`UPDATE "Conversation" SET "takenBy" = "takenBy" + 1000000000`;
    await coordinator.says(LONG, /ở đây nhận tối đa 1\.000/);
    await coordinator.edits(LONG, 'Đề nghị kiểm tra lại số liệu.', /Sửa trước 17 giờ 00/);
  });

  test('what tells of an obstacle, a reply to one, and a title: too long, they are refused with their length, and taken as edited', async () => {
    const { coordinator, contact } = trial;
    const long = 'Đường vào xưởng sạt lở. '.repeat(160).trim();
    await contact.says('/vuongmac', /vướng mắc/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says(long, /có 3\.839 ký tự, ở đây nhận tối đa 3\.000/);
    await contact.edits(long, 'Đường vào xưởng sạt lở.', /hoặc bấm Gửi/);
    expect(contact.heard().join('\n')).not.toContain('không đổi theo bản sửa');
    const more = 'Sạt lở thêm. '.repeat(230).trim();
    await contact.says(more, /Cả phần đã gõ trước, nội dung dài 3\.013 ký tự, tối đa 3\.000/);
    await contact.edits(more, 'Sạt lở thêm.', /Đường vào xưởng sạt lở\.\nSạt lở thêm\./);
    await contact.presses('Gửi', /mã VM-001/);
    await coordinator.reads(/VM-001/);
    await coordinator.repliesTo(/VM-001/, long, /có 3\.839 ký tự, ở đây nhận tối đa 3\.000/);
    await coordinator.edits(long, 'Sở đã nhận.', /VM-001/);
    await contact.reads(/Sở đã nhận\./);

    const title = `Vi Thị Chín, Phó Trưởng phòng ${'Kinh tế và Hạ tầng '.repeat(20).trim()}`;
    await contact.says('/hoso', /Họ tên|họ tên/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên|họ và tên/i);
    await contact.says(title, /có \d{3} ký tự, ở đây nhận tối đa 200/);
    await contact.edits(title, 'Vi Thị Chín, Phó Trưởng phòng Kinh tế và Hạ tầng', /Đã sửa hồ sơ/);
  });

  test('edited once more, it is what it was edited into last', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    await coordinator.says('Kiểm tra lại số 41.', /Kiểm tra lại số 41/);
    await coordinator.edits('Kiểm tra lại số 41.', 'Kiểm tra lại số 14.', /Kiểm tra lại số 14/);
    await coordinator.edits('Kiểm tra lại số 14.', 'Kiểm tra lại số 15.', /Kiểm tra lại số 15/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại/);
    const [review] = await trial.application.store.database.review.findMany();
    expect(review?.comments).toEqual({ facilities_applying: 'Kiểm tra lại số 15.' });
  });

  test('edited into something that is not taken, what was kept stays, and it does not say that it was taken', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    await coordinator.says('Kiểm tra lại số 41.', /Kiểm tra lại số 41/);
    await coordinator.edits('Kiểm tra lại số 41.', LONG, /ở đây nhận tối đa 1\.000/);
    expect(coordinator.heard().join('\n')).not.toContain('Đã nhận bản sửa');
    await coordinator.edits(LONG, 'Kiểm tra lại số 14.', /Kiểm tra lại số 14/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại/);
    const [review] = await trial.application.store.database.review.findMany();
    expect(review?.comments).toEqual({ facilities_applying: 'Kiểm tra lại số 14.' });
  });

  test('where the reply is lost once, the edit is taken and said all the same', async () => {
    const { coordinator } = trial;
    await returnQuestionThree();
    await coordinator.says('Kiểm tra lại số 41.', /Kiểm tra lại số 41/);
    loseOneReply(trial);
    await coordinator.edits('Kiểm tra lại số 41.', 'Kiểm tra lại số 14.', /Kiểm tra lại số 14/);
    expect(coordinator.heard().join('\n')).toContain('Đã nhận bản sửa');
    expect(coordinator.heard().join('\n')).not.toContain('không đổi theo bản sửa');

    await coordinator.presses('5', /nhập ý kiến cho câu 5/);
    await coordinator.says(LONG, /ở đây nhận tối đa 1\.000/);
    loseOneReply(trial);
    await coordinator.edits(LONG, 'Ý kiến câu năm.', /Câu 5[\s\S]*Ý kiến câu năm/);
  });

  test('a question is answered anew', async () => {
    const { coordinator } = trial;
    await coordinator.says('tình hình quỳ hợpp', /./);
    await coordinator.edits('tình hình quỳ hợpp', 'tình hình quỳ hợp', /Quỳ Hợp/);
  });
});

describe('a message of a conversation that was left for a report by a button of that', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
  });
  afterAll(() => trial.stop());

  test('leads nowhere when it is edited: the report goes on', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('/vuongmac', /vướng mắc/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Đường sạt lở.', /hoặc bấm Gửi/);
    await contact.presses('Chưa có số, để sau', /Câu 2\/14/);
    contact.mark();
    trial.chat.editText(contact.id, own(trial, 'Đường sạt lở.'), 'Đường sạt lở nặng.');
    await contact.says('82', /Câu 3\/14/);
    expect(contact.heard().join('\n')).not.toMatch(/không tiếp tục được/);
  });
});

/** The id of the newest message of the contact with this text. */
function own({ chat, contact }: Trial, text: string): number {
  const message = chat.messages(contact.id).findLast((one) => one.from === 'person' && one.text === text);
  if (message === undefined) throw new Error(`The contact has not written “${text}”.`);
  return message.id;
}

/** The next message that the bot sends does not get through, once. */
function loseOneReply({ chat }: Trial): void {
  let lost = false;
  chat.letFail(({ method }) => {
    if (lost || method !== 'sendmessage') return undefined;
    lost = true;
    return { kind: 'refuse', code: 504, description: 'Gateway Timeout' };
  });
}

function rest(comments: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(comments as Record<string, string>).filter(([key]) => key !== 'facilities_applying'),
  );
}
