import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftBroadcast, sendDraft } from '../support/prepared-broadcasts.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const answerOf = async (trial: Trial): Promise<unknown> =>
  trial.application.store.database.broadcastRecipient.findFirstOrThrow({
    where: { officerId: { not: null } },
    select: { answer: true, attendee: true },
  });

describe('an invitation that is answered in words', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    const text = 'Mời các đơn vị dự hội nghị sơ kết lúc 8 giờ ngày 20/11/2018 tại Sở Công Thương.';
    await sendDraft(trial, await draftBroadcast(trial, { text, ask: 'attendance' }));
    await trial.contact.reads(/hội nghị sơ kết/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['khong tham du duoc vi trung lich', 'em bận không dự được', 'không đi được', 'xin vắng'])(
    '“%s” declines, and its words reach who invites',
    async (said) => {
      const { contact, coordinator } = trial;
      coordinator.mark();
      await contact.says(said, /Đã ghi: .*Quỳ Hợp.* không tham dự[\s\S]*Đã gửi ý kiến của đồng chí về TB-001/);
      await coordinator.reads(new RegExp(`TB-001/\\d+.*Quỳ Hợp.*“${said}”`));
      expect(await answerOf(trial)).toEqual({ answer: 'declines', attendee: null });
    },
  );

  test('as a reply, too, and where who attends is asked', async () => {
    const { contact } = trial;
    await contact.repliesTo(/hội nghị sơ kết/, 'Hôm đó trùng lịch, không dự được ạ', /Đã ghi: .* không tham dự/);
    await contact.presses('Tham dự', /Xin cho biết người dự/);
    await contact.presses('Nhập người khác', /gõ họ tên/);
    await contact.says('em bận không dự được', /Đã ghi: .* không tham dự/);
    expect(await answerOf(trial)).toEqual({ answer: 'declines', attendee: null });
  });

  test('who attends is asked for the marks of the name, once', async () => {
    const { contact } = trial;
    await contact.presses('Tham dự', /Xin cho biết người dự/);
    await contact.says('tran van binh, pho phong', /Sẽ ghi người dự đúng như sau: Tran Van Binh/);
    expect(contact.labels()).toContain('Giữ nguyên như đã gõ');
    await contact.says('Trần Văn Bình, phó phòng', /Đã ghi người dự của .*: Trần Văn Bình, phó phòng/i);
    await contact.presses('Nhập người khác', /gõ họ tên/);
    await contact.says('le thi hoa', /Le Thi Hoa/);
    await contact.presses('Giữ nguyên như đã gõ', /Đã ghi người dự của .*: Le Thi Hoa/);
    await contact.presses('Nhập người khác', /gõ họ tên/);
    await contact.says('le thi hoa', /Le Thi Hoa/);
    await contact.says('le thi hoa', /Đã ghi người dự của .*: Le Thi Hoa/);
    expect(await answerOf(trial)).toMatchObject({ answer: 'attends', attendee: { fullName: 'Le Thi Hoa' } });
  });
});

describe('a notice that asks for no answer', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await sendDraft(
      trial,
      await draftBroadcast(trial, { text: 'Sở đã chuyển trụ sở đến số 54 Nguyễn Thị Minh Khai.' }),
    );
    await trial.contact.reads(/chuyển trụ sở/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['ok', 'vâng', 'đã nhận', 'Em đã nhận được thông báo ạ'])('“%s” is thanked for', async (said) => {
    const { contact } = trial;
    await contact.says(said, /^Cảm ơn đồng chí\./);
    await contact.repliesTo(/chuyển trụ sở/, said, /^Cảm ơn đồng chí\. Thông báo này không cần trả lời/);
    expect(await trial.application.store.database.broadcastMessage.count()).toBe(0);
  });

  test('what says more in a reply is sent on', async () => {
    await trial.contact.repliesTo(/chuyển trụ sở/, 'Đã nhận nhưng thiếu sơ đồ', /Đã gửi ý kiến/);
  });
});
