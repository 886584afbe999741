import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftBroadcast, sendDraft } from '../support/prepared-broadcasts.ts';
import { approveSubmitted, beginReport, draftReport, returnSubmitted, submitDraft } from '../support/prepared.ts';
import { askSurvey, startSurveyTrial } from '../support/survey-trial.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what is typed under a survey, without its button', () => {
  let trial: Trial;
  beforeAll(async () => {
    ({ trial } = await startSurveyTrial());
    await moveClockTo(trial.chat, '2018-11-13', 9);
    await askSurvey(trial, 'Đến nay có bao nhiêu cơ sở?\nHuyện đã cử cán bộ phụ trách chưa?', 'Quỳ Hợp', '17h');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is its answer, read back before it is sent', async () => {
    const { contact } = trial;
    await contact.says('41 co so', /Đã ghi câu 1: 41\.[\s\S]*Câu 2\/2\. Huyện đã cử cán bộ/);
    await contact.says('da cu roi', /Đã ghi câu 2: có\.[\s\S]*Đúng rồi thì bấm Gửi trả lời/);
    await contact.says('gui', /Đã gửi Sở Công Thương/);
  });

  test('is its answer after another question too, and not what stands at that place below', async () => {
    const { contact } = trial;
    await contact.says('han nop khi nao', /./);
    await contact.says('3', /Đã ghi câu 1: 3\./);
  });

  test('corrects the answer where it is edited, and is kept over a restart', async () => {
    const { contact } = trial;
    await contact.says('41', /Đã ghi câu 1: 41\./);
    await contact.edits('41', '14', /Đã nhận bản sửa[\s\S]*Đã ghi câu 1: 14\./);
    await trial.restart();
    await trial.contact.says('chưa cử', /Đã ghi câu 2: không\./);
  });

  test.each(['cảm ơn đồng chí', 'huyện nào chưa nộp', 'vâng ạ', 'nhiệm vụ 2.1 tới đâu rồi'])(
    '“%s” is none of it',
    async (text) => {
      const { contact } = trial;
      await contact.says(text, /^(?!.*Đã ghi câu)/s);
      await contact.presses('Trả lời', /Câu 1\/2/);
    },
  );

  test('“đã” is read as yes where yes or no is asked', async () => {
    const { contact } = trial;
    await contact.presses('Trả lời', /Câu 1\/2/);
    await contact.says('41', /Câu 2\/2/);
    await contact.says('đã', /Đã ghi câu 2: có/);
  });
});

describe('what is typed under a returned report, without its buttons', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    reportId = await draftReport(trial, { facilities_applying: 41, facilities_informed: 82 });
    await submitDraft(trial, reportId);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const giveBack = async (comments: Record<number, string>): Promise<void> => {
    trial.contact.mark();
    await returnSubmitted(trial, reportId, comments);
    await trial.contact.reads(/đề nghị đồng chí xem lại/);
  };

  test('a figure is the returned answer corrected, where one was returned', async () => {
    await giveBack({ 3: 'Đề nghị kiểm tra lại.' });
    await trial.contact.says('14', /Đã ghi câu 3: 14 cơ sở/);
    await trial.contact.says('nộp', /Đã nộp lại|đã nhận số liệu|mã nhận|nay chưa đến ngày đó/);
  });

  test('a figure with its reason is the returned answer corrected and explained', async () => {
    await giveBack({ 3: 'Đề nghị kiểm tra lại.' });
    await trial.contact.says(
      '15, vì huyện đếm cả cơ sở đã giải thể',
      /Đã ghi câu 3: 15 cơ sở[\s\S]*Lý do: huyện đếm cả cơ sở đã giải thể/,
    );
  });

  test('the number of a returned question opens it', async () => {
    await giveBack({ 3: 'Đề nghị kiểm tra lại.' });
    await trial.contact.says('3', /Câu 3\/14[\s\S]*Đang ghi: 41 cơ sở/);
  });

  test('where several were returned, a figure asks which one it is for, and one that names its question is taken', async () => {
    await giveBack({ 3: 'Kiểm tra lại.', 7: 'Tin nào?' });
    await trial.contact.says('14', /câu nào/);
    expect(trial.contact.labels()).toEqual(['Sửa câu 3', 'Sửa câu 7']);
    await trial.contact.says('cau 3 sua thanh 14', /Đã ghi câu 3: 14 cơ sở/);
  });

  test('“nộp” and /baocao say that it was returned, why, and until when', async () => {
    await giveBack({ 3: 'Đề nghị kiểm tra lại.' });
    await trial.contact.says('/huy', /./);
    await trial.contact.says('nop', /trả lại[\s\S]*câu 3[\s\S]*Đề nghị kiểm tra lại\.[\s\S]*trước 17 giờ 00/i);
    await trial.contact.says('14', /Đã ghi câu 3: 14 cơ sở/);
  });
});

describe('a short answer to an invitation that came in the middle of something', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const invite = async (): Promise<void> => {
    trial.contact.mark();
    await sendDraft(trial, await draftBroadcast(trial, { text: 'Mời dự họp ngày 14/12/2018.', ask: 'attendance' }));
    await trial.contact.reads(/Mời dự họp/);
  };

  test.each(['co', 'tham du', 'có ạ'])('“%s” at a question that asks for a figure answers it', async (text) => {
    await beginReport(trial);
    await trial.contact.says('/baocao', /Làm tiếp|Bắt đầu|14 câu/);
    await trial.contact.presses(/Làm tiếp|Bắt đầu/, /Câu 1\/14/);
    await invite();
    await trial.contact.says(text, /đã chọn tham dự/);
    await trial.contact.says('126', /Đã ghi câu 1: 126/);
  });

  test('“co” in a draft answers it, and “không” at a figure does not', async () => {
    await draftReport(trial);
    await trial.contact.says('/baocao', /đã nhập/);
    await trial.contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await invite();
    await trial.contact.says('co', /đã chọn tham dự/);
    await trial.contact.says('9', /Câu 9\/14/);
    await trial.contact.says('khong', /Đã ghi câu 9: 0|Đã ghi câu 9: không/i);
  });

  test('“co” answers it after the report that waits was looked at', async () => {
    await submitDraft(trial, await draftReport(trial));
    await invite();
    await trial.contact.says('/baocao', /đang chờ Sở Công Thương duyệt/);
    await trial.contact.says('co', /đã chọn tham dự/);
  });
});

describe('what a button asks for, said with its name', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('lateness is asked for with reason and day in one message', async () => {
    const { contact } = trial;
    await contact.says('bao cao', /14 câu/);
    await contact.says(
      'xin nop cham den 17/12 vi lanh dao di cong tac',
      /Ngày dự kiến: thứ Hai 17\/12\/2018[\s\S]*lanh dao di cong tac[\s\S]*Có đúng không ạ/,
    );
    await contact.says('gui', /Đã gửi Sở: xin nộp chậm đến 17\/12\/2018/);
  });

  test('a question about it is answered as one', async () => {
    const { contact } = trial;
    await contact.says('bao cao', /14 câu/);
    await contact.says('nop cham den 17/12 co sao khong?', /^(?!.*Ngày dự kiến)/s);
  });

  test.each([
    ['da gui cong van so 145/BC-UBND ngay 5/11', /Số, ngày: 145\/BC-UBND ngày 05\/11\/2018/],
    ['Đã gửi công văn số 145/BC-UBND ngày 12/11/2018 cho Sở rồi ạ', /Số, ngày: 145\/BC-UBND ngày 12\/11\/2018/],
    ['huyen da chuyen van ban giay so 145/BC-UBND ngay 5/11 qua buu dien', /Số, ngày: 145\/BC-UBND ngày 05\/11\/2018/],
  ])('a paper that was sent is told of with number and date: “%s”', async (text, read) => {
    await submitDraft(trial, await draftReport(trial));
    const { contact } = trial;
    await contact.says('bao cao', /Văn bản ký: chưa có/);
    await contact.says(text, read);
    await contact.says('gui', /Đã ghi: UBND huyện Quỳ Hợp gửi văn bản giấy số 145\/BC-UBND/);
  });

  test('“duyệt” after the report was approved asks for what waits', async () => {
    const id = await draftReport(trial);
    trial.coordinator.mark();
    await submitDraft(trial, id);
    const { coordinator } = trial;
    await coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await coordinator.says('duyet', /QUYHOP-2018-01/);
    await approveSubmitted(trial, id);
    await coordinator.says('duyet', /Không có gì chờ duyệt/);
  });

  test('/thongbao takes behind it for whom it is, and keeps other words as what it says', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao Mời dự họp ngày 14/12/2018', /Đã giữ nội dung: “Mời dự họp ngày 14\/12\/2018”/);
    await coordinator.reads(/Thông báo gửi đến ai/);
    await coordinator.says('các huyện, trừ Quỳ Hợp', /Người nhận cần trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi đến: 21 huyện, thành phố, thị xã, trừ Quỳ Hợp/);
    expect(coordinator.heard().join('\n')).toMatch(/Kính gửi: Quý đơn vị\.\n\nMời dự họp ngày 14\/12\/2018/);
    await coordinator.says(
      '/thongbao các huyện nộp báo cáo trước 10/12',
      /Đã giữ nội dung: “Nộp báo cáo trước 10\/12”/,
    );
    await coordinator.reads(/Người nhận cần trả lời thế nào/);
    await coordinator.says('/thongbao các huyện, trừ Quỳ Hợp', /Gửi đến: 21 huyện, thành phố, thị xã, trừ Quỳ Hợp/);
  });
});
