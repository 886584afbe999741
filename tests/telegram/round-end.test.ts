import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { answerInTurn, beginReport, lockOpenRound } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

async function stateOf(trial: Trial, unit = 'QUY_HOP') {
  const { database } = trial.application.store;
  return database.obligation.findFirstOrThrow({ where: { unit: { key: unit } } });
}

async function actions(trial: Trial): Promise<string[]> {
  const rows = await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('a round is run to its end', () => {
  let trial: Trial;
  let secondId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    ({ id: secondId } = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai'));
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a round that is locked is listed as locked', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Báo cáo năm 2018: chốt số liệu .*, hạn nộp [^\n]*2018\.$/m);
    await lockOpenRound(trial);
    await coordinator.says('/kybaocao', /Báo cáo năm 2018: chốt số liệu .*, hạn nộp .*\. Đã khóa số liệu\.$/m);
  });

  test('a unit is excused from reporting with a reason, and asked again', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/kybaocao', /21 đơn vị: đã duyệt 0, chờ duyệt 0, chưa nộp 21/);
    await coordinator.presses('Các đơn vị', /\(1\/2\)/);
    await coordinator.presses('Trang sau', /Quỳ Hợp: chưa làm/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp, Báo cáo năm 2018: chưa làm/);
    await coordinator.presses('Miễn báo cáo', /nhập lý do/);
    await coordinator.says('Huyện sáp nhập.', /Đã miễn báo cáo cho UBND huyện Quỳ Hợp/);
    await contact.reads(/miễn Báo cáo năm 2018 cho UBND huyện Quỳ Hợp\. Lý do: “Huyện sáp nhập\.”/);
    await contact.says('/baocao', /được miễn báo cáo/);
    await coordinator.presses('Quỳ Hợp', /được miễn[\s\S]*Lý do miễn: “Huyện sáp nhập\.”/);
    await coordinator.presses('Bỏ miễn báo cáo', /nhập lý do/);
    await coordinator.says('Chưa sáp nhập.', /phải nộp/);
    await contact.reads(/cần nộp/);
    expect((await stateOf(trial)).state).toBe('open');
    expect(await actions(trial)).toContain('obligation.waive');
  });

  test('locking stops everything and keeps drafts; of two coordinators one locks', async () => {
    const { contact, coordinator } = trial;
    const second = trial.person(secondId);
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await coordinator.says('/kybaocao', /chưa nộp 21/);
    await second.says('/kybaocao', /chưa nộp 21/);
    await coordinator.presses('Khóa số liệu', /Còn 21 đơn vị chưa nộp/);
    await second.presses('Khóa số liệu', /Còn 21 đơn vị chưa nộp/);
    await coordinator.presses('Khóa', /Đã khóa số liệu/);
    await second.presses('Khóa', /đã được khóa trước đó/);
    await contact.reads(/đã khóa số liệu/);
    await contact.says('82', /đã khóa số liệu, không sửa được/);
    await contact.says('/baocao', /đã khóa số liệu/);
    const { answer } = trial.application.store.database;
    expect(await answer.count()).toBe(1);
  });

  test('it is opened again for one unit with a reason, which then goes on where it was', async () => {
    await answerInTurn(trial, await beginReport(trial), [{ kind: 'text', text: '126' }]);
    const { contact, coordinator } = trial;
    await coordinator.says('/kybaocao', /chưa nộp 21/);
    await lockOpenRound(trial);
    await contact.reads(/đã khóa số liệu/);
    await coordinator.presses('Các đơn vị', /\(1\/2\)/);
    await coordinator.presses('Trang sau', /Quỳ Hợp: đang làm, đã nhập 1 câu/);
    await coordinator.presses('Quỳ Hợp', /Số liệu đã khóa/);
    await coordinator.presses('Mở lại', /nhập lý do/);
    await coordinator.says('Nhập sai câu 1.', /Đã mở lại Báo cáo năm 2018 cho UBND huyện Quỳ Hợp/);
    await contact.reads(/đã mở lại[\s\S]*“Nhập sai câu 1\.”/);
    await contact.presses('Làm tiếp', /Câu 2\/14/);
    await contact.says('82', /Đã ghi câu 2/);
    await contact.says('/huy', /giữ nguyên/);
    await coordinator.says('/kybaocao', /Đang mở lại cho: Quỳ Hợp/);
    await coordinator.presses('Khóa lại', /Còn 01 đơn vị/);
    await coordinator.presses('Khóa', /Đã khóa số liệu/);
    await contact.says('/baocao', /đã khóa số liệu/);
    expect(await actions(trial)).toEqual(expect.arrayContaining(['round.lock', 'obligation.reopen']));
  });
});
