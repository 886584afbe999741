import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftBroadcast, sendDraft } from '../support/prepared-broadcasts.ts';
import { beginReport, draftReport, returnSubmitted, submitDraft } from '../support/prepared.ts';
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
});
