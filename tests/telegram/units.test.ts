import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { moveClockTo } from '../support/clock.ts';
import { PLAN_FILE } from '../support/template.ts';
import { answerFirstQuestion } from '../support/prepared.ts';
import { changeUnit } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('units and their changes', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.coordinator.says('/start', /Kính chào/);
    await answerFirstQuestion(trial);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** UBND huyện Quỳ Hợp has had another name since the new year. */
  async function renameInNewYear(): Promise<void> {
    await changeUnit(trial, 'rename', 'QUY_HOP', 'UBND huyện Quỳ Hợp Mới, từ 01/01/2019');
    await moveClockTo(trial.chat, '2019-01-02', 8);
    // What the change tells people is no answer to what they say next.
    await trial.allDelivered();
  }

  test('the card shows people, state and what was invited, and an invitation is withdrawn from it', async () => {
    const { coordinator } = trial;
    const card = await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    expect(card.text).toMatch(/Đầu mối: Đầu mối Quỳ Hợp/);
    expect(card.text).toMatch(/Báo cáo năm 2018: đã nhập 1\/14 câu/);
    await coordinator.presses('Mời làm đầu mối dự phòng', /Đã lập thư mời/);
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    await coordinator.presses(/^Thu hồi thư mời đầu mối dự phòng/, /Đã thu hồi thư mời/);
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    expect(coordinator.labels().filter((label) => label.startsWith('Thu hồi'))).toEqual([]);
  });

  test('a new unit is added and can be registered for at once', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('?', /Chưa đọc được tên/);
    await coordinator.says('Trung tâm Sản xuất sạch', /Thêm đơn vị Trung tâm Sản xuất sạch, từ ngày 12\/11\/2018/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('trung tam san xuat sach', /Có phải Trung tâm Sản xuất sạch/);
  });

  test('a unit that is renamed keeps its people; earlier reports keep the earlier name, and both names find it', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Đổi tên', /Tên mới của UBND huyện Quỳ Hợp/);
    await coordinator.says('UBND huyện Quỳ Hợp Mới, từ 31/11/2018', /Chưa đọc được ngày/);
    await coordinator.says(
      'UBND huyện Quỳ Hợp Mới, từ 01/01/2019',
      /đổi tên thành UBND huyện Quỳ Hợp Mới, từ ngày 01\/01\/2019/,
    );
    await coordinator.presses('Ghi, áp dụng ngày 01/01/2019', /tự áp dụng khi đến ngày/);
    await coordinator.says('/donvi quy hop', /Sẽ đổi tên ngày 01\/01\/2019/);
    coordinator.mark();
    await moveClockTo(trial.chat, '2019-01-02', 8);
    await coordinator.reads(/^UBND huyện Quỳ Hợp đã đổi tên thành UBND huyện Quỳ Hợp Mới, từ ngày 01\/01\/2019\./);
    await trial.allDelivered();
    const card = await coordinator.says('/donvi quy hop', /Tên đến hết ngày 31\/12\/2018: UBND huyện Quỳ Hợp/);
    expect(card.text).toMatch(/UBND huyện Quỳ Hợp Mới/);
    expect(card.text).toMatch(/Đầu mối: Đầu mối Quỳ Hợp/);
    const owed = await contact.says('/baocao', /đã nhập 1\/14 câu/);
    expect(owed.text).toContain('UBND huyện Quỳ Hợp:');
  });

  test('an import of the plan does not take a new name back', async () => {
    const { database } = trial.application.store;
    await renameInNewYear();
    await database.plan.updateMany({ data: { contentHash: 'changed' } });
    expect((await importPlan(trial.application.store, PLAN_FILE, new Date())).kind).toBe('imported');
    expect((await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } })).name).toBe('UBND huyện Quỳ Hợp Mới');
  });

  test('a planned change is given up', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi con cuong', /UBND huyện Con Cuông/);
    await coordinator.presses('Sáp nhập, chia, kết thúc', /kết thúc từ ngày nào/);
    await coordinator.says('từ 01/06/2019', /kết thúc từ ngày 01\/6\/2019, không có đơn vị kế thừa/);
    await coordinator.presses('Ghi, áp dụng ngày 01/6/2019', /tự áp dụng khi đến ngày/);
    await coordinator.says('/donvi con cuong', /Sẽ kết thúc từ ngày 01\/6\/2019/);
    await coordinator.presses('Bỏ thay đổi đang chờ', /Đã bỏ thay đổi này/);
    await coordinator.presses('Bỏ thay đổi đang chờ', /Không có thay đổi nào đang chờ/);
  });

  test('merged into one, its people are told, and the people of the successor go on with its report', async () => {
    const { coordinator, contact } = trial;
    await renameInNewYear();
    const other = trial.person(600_000_003);
    await other.says('/start', /Kính chào/);
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp Mới/);
    await coordinator.presses('Sáp nhập, chia, kết thúc', /kết thúc từ ngày nào/);
    await coordinator.says('nhập vào Sở Tài nguyên và Môi trường', /nhập vào Sở Tài nguyên và Môi trường/);
    expect(coordinator.newest().text).toMatch(
      /01 vai trò của cán bộ kết thúc theo[\s\S]*Còn 01 báo cáo phải nộp: đầu mối của Sở Tài nguyên và Môi trường[^\n]* làm tiếp/,
    );
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    await contact.reads(/UBND huyện Quỳ Hợp Mới kết thúc; kế thừa: Sở Tài nguyên và Môi trường/);
    await contact.says('/baocao', /dành cho đầu mối/);
    await other.says('/baocao', /UBND huyện Quỳ Hợp: đã nhập 1\/14 câu/);
    await other.presses('Làm tiếp', /Câu 2\/14/);
    await other.says('82', /Câu 3\/14/);
    await coordinator.says('/donvi Sở Tài nguyên', /Tiếp nối: UBND huyện Quỳ Hợp Mới/);
  });

  test('divided, nobody alone follows, and the coordinator is told what to do about what is owed', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi do luong', /UBND huyện Đô Lương/);
    await coordinator.presses('Sáp nhập, chia, kết thúc', /kết thúc từ ngày nào/);
    await coordinator.says(
      'chia thành UBND xã Thử Một; UBND xã Thử Hai',
      /UBND xã Thử Một \(lập mới\); UBND xã Thử Hai \(lập mới\)/,
    );
    expect(coordinator.newest().text).toMatch(/không có một đơn vị kế thừa duy nhất/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    await coordinator.says('/donvi xa thu mot', /Tiếp nối: UBND huyện Đô Lương/);
  });

  test('the reform of 2025 is applied in one step, history kept, once', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    // Two have ended before it.
    await changeUnit(trial, 'end', 'QUY_HOP', 'nhập vào Sở Tài nguyên và Môi trường');
    await changeUnit(trial, 'end', 'DO_LUONG', 'chia thành UBND xã Thử Một; UBND xã Thử Hai');
    await moveClockTo(trial.chat, '2025-07-02', 8);
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Sắp xếp đơn vị năm 2025', /Đổi tên: 02 đơn vị\. Kết thúc: 23 đơn vị/);
    await coordinator.presses('Áp dụng toàn bộ', /Đã áp dụng Sắp xếp đơn vị năm 2025: 23 thay đổi đã thực hiện/);
    await coordinator.presses('Sắp xếp đơn vị năm 2025', /đã được áp dụng trước đó/);
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    expect(coordinator.labels()).not.toContain('Sắp xếp đơn vị năm 2025');
    await coordinator.says(
      '/donvi so nong nghiep va moi truong',
      /Sở Nông nghiệp và Môi trường[\s\S]*Tên đến hết ngày 28\/02\/2025: Sở Tài nguyên và Môi trường/,
    );
    const vinh = await database.unit.findUniqueOrThrow({ where: { key: 'VINH' }, include: { successors: true } });
    expect(vinh.successors).toHaveLength(6);
    expect(await database.obligation.count({ where: { unit: { kind: 'district' } } })).toBe(21);
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('sở tnmt', /Có phải Sở Nông nghiệp và Môi trường/);
  });
});
