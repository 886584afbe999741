import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftReport } from '../support/prepared.ts';
import { putReport } from '../support/filled-report.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what is no answer to an open question', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** In which conversations people are, and where. */
  const where = async (): Promise<object[]> =>
    (await trial.application.store.database.conversation.findMany()).map(({ kind, state }) => ({ kind, state }));

  /** How somebody gets into a conversation, and what its open question says. */
  const OPEN: readonly { name: string; open: RegExp; enter: () => Promise<unknown> }[] = [
    {
      name: 'opening a round',
      open: /Hạn nộp/,
      enter: async () => {
        await trial.coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial.coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
      },
    },
    {
      name: 'the reminders of a round',
      open: /Lịch nhắc/,
      enter: async () => {
        await trial.coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial.coordinator.presses(/^Lịch nhắc/, /Lịch nhắc/);
      },
    },
    {
      name: 'the day promised in a call',
      open: /hẹn nộp ngày nào/,
      enter: async () => {
        await trial.coordinator.says('/tinhhinh', /Chưa nộp/);
        await trial.coordinator.presses('Danh sách gọi điện', /Danh sách gọi điện/);
        await trial.coordinator.presses('Kỳ Sơn', /bấm kết quả/);
        await trial.coordinator.presses('Đã gọi, hẹn ngày nộp', /hẹn nộp ngày nào/);
      },
    },
    {
      name: 'days off',
      open: /nghỉ/i,
      enter: () => trial.coordinator.says('/ngaynghi', /nghỉ/i),
    },
    {
      name: 'renaming a unit',
      open: /Tên mới của/,
      enter: async () => {
        await trial.coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
        await trial.coordinator.presses('Đổi tên', /Tên mới của/);
      },
    },
    {
      name: 'a list of contacts',
      open: /tệp/,
      enter: async () => {
        await trial.coordinator.says('/donvi', /chưa có đầu mối/);
        await trial.coordinator.presses('Nhập danh sách đầu mối', /tệp/);
      },
    },
    {
      name: 'the reason of waiving a report',
      open: /nhập lý do/,
      enter: async () => {
        await trial.coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial.coordinator.presses('Các đơn vị', /\(1\/2\)/);
        await trial.coordinator.presses('Trang sau', /Vinh: chưa làm/);
        await trial.coordinator.presses('Vinh', /UBND thành phố Vinh/);
        await trial.coordinator.presses('Miễn báo cáo', /nhập lý do/);
      },
    },
    {
      name: 'the reason of refusing a registration',
      open: /lý do/,
      enter: async () => {
        await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
        await trial.coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
        await trial.coordinator.presses(/Nguyễn Văn A/, /Điện thoại/);
        await trial.coordinator.presses('Từ chối', /lý do/);
      },
    },
    {
      name: 'the audience of a broadcast',
      open: /gửi đến ai/,
      enter: () => trial.coordinator.says('/thongbao', /gửi đến ai/),
    },
  ];

  test.each(OPEN)('$name: a question is answered, and the open one put again', async ({ open, enter }) => {
    const { coordinator } = trial;
    await enter();
    const before = await where();
    await coordinator.says('huyện nào chưa nộp?', /Báo cáo năm 2018[\s\S]*Chưa nộp/);
    await expect.poll(() => coordinator.newest().text).toMatch(open);
    expect(await where()).toEqual(before);
  });

  test.each(OPEN.slice(0, 6))('$name: what the bot cannot answer is no answer either', async ({ open, enter }) => {
    const { coordinator } = trial;
    await enter();
    const before = await where();
    for (const question of ['bao nhiêu huyện?', 'sao lại thế?', 'sao lại thế']) {
      await coordinator.says(question, /ở đây chưa trả lời được|Chưa nộp|đơn vị/);
      const heard = coordinator.heard().slice(-3).join('\n');
      expect(heard).not.toMatch(/[Cc]hưa đọc được|Chưa tìm thấy/);
      await expect.poll(() => coordinator.newest().text).toMatch(open);
      expect(await where()).toEqual(before);
    }
    expect(
      coordinator.heard().filter((text) => /ở đây chưa trả lời được[\s\S]*\/trogiup/.test(text)).length,
    ).toBeGreaterThan(1);
  });

  test.each(OPEN.slice(0, 6))('$name: a command without its stroke is one', async ({ enter }) => {
    const { coordinator } = trial;
    await enter();
    await coordinator.says('tro giup', /Các việc có thể làm/);
    coordinator.chat.sendText(coordinator.id, 'hủy');
    await expect.poll(where).toEqual([]);
  });

  test('somebody who registers asks, goes on, and a name is a name', async () => {
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /xin lưu/);
    await newcomer.presses('Đồng ý', /công tác ở đơn vị nào/);
    await newcomer.says('nhiệm vụ đánh giá nhanh tới đâu rồi', /2\.2/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
    await newcomer.says('bao nhiêu huyện?', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
    await newcomer.says('Nam Đàn ạ', /Có phải UBND huyện Nam Đàn/);
    await newcomer.presses('Đúng', /họ tên, chức vụ/);
    await newcomer.says('sao lại thế?', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/họ tên, chức vụ/);
    await newcomer.says('Lầu Bá Nao, chuyên viên', /điện thoại/);
  });

  test.each(['có gửi được cho lãnh đạo không', 'cho hỏi gửi được mấy nơi'])(
    'the audience of a broadcast: “%s” has no mark and is a question all the same',
    async (typed) => {
      const { coordinator } = trial;
      await coordinator.says('/thongbao', /gửi đến ai/);
      const before = await where();
      await coordinator.says(typed, /ở đây chưa trả lời được/);
      await expect.poll(() => coordinator.newest().text).toMatch(/gửi đến ai/);
      expect(await where()).toEqual(before);
    },
  );

  test('names, phones and days off are asked for again after a question without a mark', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('cho hỏi nhiệm vụ 2.1 ai chủ trì', /2\.1[\s\S]*[Cc]hủ trì/);
    await expect.poll(() => contact.newest().text).toMatch(/họ tên, chức vụ mới/);
    await contact.says('/huy', /./);
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa số điện thoại', /điện thoại công vụ mới/);
    await contact.says('nhiệm vụ 2.1 ai chủ trì', /2\.1[\s\S]*[Cc]hủ trì/);
    await expect.poll(() => contact.newest().text).toMatch(/điện thoại công vụ mới/);
    await coordinator.says('/ngaynghi', /nghỉ/i);
    coordinator.mark();
    await coordinator.says('mai có nghỉ không', /ở đây chưa trả lời được/);
    await coordinator.reads(/nghỉ/i);
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /xin lưu/);
    await newcomer.presses('Đồng ý', /công tác ở đơn vị nào/);
    await newcomer.says('đồng chí cho hỏi đường dây nóng', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
  });

  test('a reason and an obstacle that may be questions are asked about, and taken as their writer says', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    const late = await where();
    await contact.says('được chậm mấy ngày', /^“được chậm mấy ngày”\nĐây là câu hỏi, hay là nội dung/);
    expect(contact.labels()).toEqual(['Là câu hỏi', 'Là nội dung']);
    expect(await where()).toEqual(late);
    await contact.presses('Là câu hỏi', /lý do và ngày dự kiến/);
    expect(await where()).toEqual(late);
    await contact.says('chưa biết khi nào ký được', /câu hỏi, hay là nội dung/);
    await contact.presses('Là nội dung', /Lý do: “chưa biết khi nào ký được”/);
    await contact.says('/huy', /./);
    await contact.says('/vuongmac', /vướng mắc/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    const obstacle = await where();
    await contact.says('hạn nộp báo cáo là khi nào?', /câu hỏi, hay là nội dung/);
    contact.mark();
    await contact.presses('Là câu hỏi', /14\/12\/2018/);
    await contact.reads(/đang vướng gì/);
    expect(await where()).toEqual(obstacle);
    await contact.says('Hồ sơ <1.4> nộp ở đâu?', /^“Hồ sơ <1\.4> nộp ở đâu\?”/);
    await contact.presses('Là nội dung', /Hồ sơ <1\.4> nộp ở đâu\?/);
    expect(await where()).toMatchObject([{ state: { text: 'Hồ sơ <1.4> nộp ở đâu?' } }]);
  });

  test('where all answers are shown, a question is one', async () => {
    const { contact } = trial;
    await draftReport(trial);
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Đủ 14\/14 câu/);
    const said = await contact.says('số liệu 1.4 nộp ở đâu?', /ở đây chưa trả lời được|1\.4/);
    expect(said.text).not.toMatch(/Chưa rõ/);
    await expect.poll(() => contact.newest().text).toMatch(/14\/14 câu/);
  });

  test('a comment on a returned question may ask: only what the bot could answer itself is asked about', async () => {
    const { coordinator } = trial;
    await putReport(trial, 'NAM_DAN', {});
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Nam Đàn', /nộp lúc/);
    await coordinator.presses('Trả lại', /câu nào|Chọn câu/);
    await coordinator.presses(/^3$|^Câu 3/, /ý kiến/);
    const before = await where();
    await coordinator.says('huyện nào chưa nộp', /^“huyện nào chưa nộp”\nĐây là câu hỏi, hay là nội dung/);
    expect(await where()).toEqual(before);
    await coordinator.presses('Là nội dung', /“?huyện nào chưa nộp”?/);
    await coordinator.presses(/^4$|^Câu 4/, /ý kiến/);
    const kept = await coordinator.says('Số này lấy ở đâu?', /“?Số này lấy ở đâu\?”?/);
    expect(kept.text).not.toMatch(/câu hỏi, hay là nội dung/);
  });

  test.each(OPEN.filter(({ name }) => name.startsWith('the reason')))(
    '$name: a question without its mark is asked about, and a reason is taken without a question back',
    async ({ open, enter }) => {
      const { coordinator } = trial;
      await enter();
      const before = await where();
      await coordinator.says('huyện nào chưa nộp', /^“huyện nào chưa nộp”\nĐây là câu hỏi, hay là nội dung/);
      expect(await where()).toEqual(before);
      coordinator.mark();
      await coordinator.presses('Là câu hỏi', /Chưa nộp/);
      await coordinator.reads(open);
      expect(await where()).toEqual(before);
      await coordinator.says('Hồ sơ này nộp ở đâu?', /câu hỏi, hay là nội dung/);
      await coordinator.says('huyện Quỳ Hợp nộp chưa', /^“huyện Quỳ Hợp nộp chưa”\nĐây là câu hỏi, hay là nội dung/);
      expect(await where()).toEqual(before);
      const long = 'Đơn vị không có nhiệm vụ nào trong năm, đã báo cáo tại cuộc họp giao ban. '.repeat(4).trim();
      const taken = await coordinator.says(long, /./);
      expect(taken.text).not.toMatch(/câu hỏi, hay là nội dung/);
      await expect.poll(where).not.toEqual(before);
    },
  );
});
