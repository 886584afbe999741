import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { leaveAllDuties } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what is said of messages is what became of them', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const openRound = async (): Promise<string> => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    return (await coordinator.presses('Mở kỳ', /Đã mở kỳ/)).text;
  };

  test('of a contact who refuses messages the coordinator hears at once, with whom to call', async () => {
    const { coordinator, contact, chat } = trial;
    chat.block(contact.id, true);
    coordinator.mark();
    const said = await openRound();
    expect(said).not.toMatch(/Đã gửi thông báo/);
    expect(said).toMatch(/Đang gửi thông báo đến 01 đầu mối; ai không nhận được, đồng chí được báo ngay\./);
    await coordinator.reads(
      /Không gửi được tin đến Đầu mối Quỳ Hợp \(Quỳ Hợp\), điện thoại: 0900 000 002\. Đơn vị chưa có ai khác nhận được tin/,
    );
    await trial.allDelivered();
    expect(coordinator.heard().filter((text) => /Không gửi được tin đến/.test(text))).toHaveLength(1);
  });

  test('where no unit of a round has anybody, nothing is said to be sent', async () => {
    await leaveAllDuties(trial);
    const said = await openRound();
    expect(said).toMatch(/Chưa đơn vị nào có đầu mối để gửi thông báo\./);
    expect(said).not.toMatch(/Đang gửi/);
  });

  test('a unit that has nobody is not said to be told', async () => {
    const { coordinator } = trial;
    await openRound();
    await coordinator.says('/kybaocao', /21 đơn vị/);
    await coordinator.presses('Các đơn vị', /Kỳ Sơn: chưa làm/);
    await coordinator.presses('Kỳ Sơn', /UBND huyện Kỳ Sơn/);
    const nobody = await coordinator.presses('Miễn báo cáo', /nhập lý do\. Đơn vị chưa có ai nhận tin, đề nghị báo/);
    expect(nobody.text).not.toMatch(/sẽ được báo/);
    await coordinator.says(
      'Huyện sáp nhập.',
      /Đã miễn báo cáo [^.]*\. Đơn vị chưa có ai nhận tin, đề nghị báo cách khác\./,
    );
    await coordinator.says('/kybaocao', /21 đơn vị/);
    await coordinator.presses('Các đơn vị', /\(1\/2\)/);
    await coordinator.presses('Trang sau', /Quỳ Hợp: chưa làm/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Miễn báo cáo', /nhập lý do\. Người phụ trách của đơn vị sẽ được báo\./);
    await coordinator.says('Huyện sáp nhập.', /Đã miễn báo cáo [^.]*\. Đang báo cho đơn vị\./);
  });

  test('whoever was not reached by hand was not reminded', async () => {
    const { coordinator, contact, chat } = trial;
    await openRound();
    await contact.reads(/Kính gửi/);
    await moveClockTo(chat, '2018-12-04', 9);
    await trial.allDelivered();
    chat.block(contact.id, true);
    coordinator.mark();
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Nhắc đơn vị này', /Quỳ Hợp/);
    await trial.allDelivered();
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /UBND huyện Quỳ Hợp/);
    await coordinator.presses(
      'Nhắc đơn vị này',
      /^(?![\s\S]*đã nhắc)Báo cáo năm 2018\n\nChưa có ai nhận được tin: Quỳ Hợp/,
    );
  });
});
