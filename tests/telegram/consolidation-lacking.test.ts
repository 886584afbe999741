import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGENCY, decimal, DISTRICT, group, integer, putDistricts } from '../support/prepared-consolidation.ts';
import { putApproved, putReturned, putWaiting } from '../support/approved-report.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** How many units a button or a sentence counts. */
const countIn = (text: string, counted: RegExp): number => Number(counted.exec(text)?.[1] ?? Number.NaN);

describe('the units that a consolidation lacks', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** What the button counts, and what freezing does; the list is read in between. */
  const counts = async (years: string): Promise<{ button: number; freezing: number; list: string; asked: string }> => {
    const { coordinator } = trial;
    await coordinator.says(`/tonghop ${years}`, /Tổng hợp/);
    const labels = coordinator.labels().join('\n');
    // What is empty is not offered.
    expect(labels).not.toMatch(/\(0\)/);
    const button = /^Còn thiếu/m.test(labels) ? countIn(labels, /Còn thiếu \((\d+)\)/) : 0;
    const { text: list } = await coordinator.presses(/^(?:Còn thiếu|Chưa mở kỳ)/, /Còn thiếu/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp/);
    const { text } = await coordinator.presses('Chốt bản', /Mời đồng chí nhập lý do/);
    await coordinator.presses('Hủy', /./);
    return { button, freezing: countIn(text, /còn (\d+) đơn vị/), list, asked: text };
  };

  const giveBack = async (): Promise<void> => {
    const { database } = trial.application.store;
    await database.obligation.deleteMany({ where: { unit: { key: 'QUY_HOP' }, state: 'open' } });
    const figures = { facilities_total: integer(40), facilities_informed: integer(20) };
    await putReturned(trial, { form: DISTRICT, unit: 'QUY_HOP' }, figures);
  };

  test('owe nothing where no round was opened, and are told apart', async () => {
    const { button, list, asked } = await counts('2018');
    expect(button).toBe(0);
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp/);
    expect(trial.coordinator.labels()).toContain('Chưa mở kỳ (29)');
    expect(trial.coordinator.labels().join('\n')).not.toMatch(/Mâu thuẫn|Đã quyết định|Nhắc bổ sung/);
    expect(list).toMatch(/chưa mở kỳ báo cáo[\s\S]*Đơn vị được tính.*chưa mở kỳ.*\(29\): .*Quỳ Hợp/);
    expect(asked).toMatch(/29 đơn vị chưa mở kỳ báo cáo \(.*Quỳ Hợp/);
  });

  test('are told of a frozen version also where all of them are such that no round asked', async () => {
    const { coordinator } = trial;
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /: 28 đơn vị chưa mở kỳ báo cáo \(.*Quỳ Hợp/);
    await coordinator.says('Các đơn vị nộp sau.', /lần 01\?/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    const { text } = await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(text).toMatch(/Còn thiếu lúc chốt\nChưa mở kỳ báo cáo \(28\): .*Quỳ Hợp/);
    expect(text).not.toContain('Không thiếu đơn vị nào');
  });

  test('are counted in one way by the button, the list and freezing: also a unit that no figure counts', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: group({ quantity: decimal(3) }) });
    const { database } = trial.application.store;
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'BAO_NA' } });
    const { id: roundId } = await database.round.findFirstOrThrow({ where: { form: { key: AGENCY } } });
    await database.obligation.create({ data: { roundId, unitId, state: 'open' } });
    const { button, freezing, list, asked } = await counts('2018');
    expect(list).toMatch(/Chưa nộp \(01\): Báo Nghệ An/);
    expect(asked).toContain('Báo Nghệ An');
    expect(button).toBe(freezing);
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await trial.coordinator.presses('Chốt bản', /Mời đồng chí nhập lý do/);
    await trial.coordinator.says('Các đơn vị còn lại nộp sau.', /lần 01\?/);
    await trial.coordinator.presses('Chốt bản', /Đã chốt/);
    const version = await database.consolidation.findFirstOrThrow();
    expect(version.incomplete).toMatchObject({ missing: expect.arrayContaining([unitId]) as number[] });
    expect((version.incomplete as { missing: number[] }).missing).toHaveLength(button);
  });

  test('are told apart where their report was given back to be completed: its figures do not count', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await giveBack();
    const { coordinator } = trial;
    const { text } = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(text).toMatch(/Đã duyệt 01\/21 .*đã trả lại, chờ bổ sung 01, chưa nộp 19\./);
    expect(text).toContain('(240/300)');
    const several = await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(several.text).toContain('2018 01/21, đã trả lại, chờ bổ sung 01;');
    const { button, freezing, list } = await counts('2018');
    expect(button).toBe(freezing);
    expect(list).toMatch(/Đã trả lại, chờ bổ sung \(01\): Quỳ Hợp\./);
    expect(list).toMatch(/Chưa nộp \(19\): /);
    expect(list).not.toMatch(/Chưa nộp.*Quỳ Hợp/);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Theo đơn vị', /mời chọn đơn vị/);
    const unit = await coordinator.presses('Quỳ Hợp', /Quỳ Hợp, 2018/);
    expect(unit.text).toContain('Tổng số cơ sở sản xuất công nghiệp: đã trả lại, chờ bổ sung');
    expect(unit.text).not.toContain('chưa nộp');
  });

  test('are told apart in the file where their report was given back', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await giveBack();
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await trial.coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const rows = await newestSheets(trial);
    expect(rows.get('Tình trạng số liệu')).toContain('Đã trả lại, chờ bổ sung | 01 | Quỳ Hợp');
    expect(rows.get('Số liệu gốc')?.join('\n')).toMatch(/Quỳ Hợp \| .* \| đã trả lại, chờ bổ sung/);
    expect(rows.get('Nguồn số liệu')?.join('\n')).toMatch(/chưa có số liệu: .*Quỳ Hợp/);
  });

  test('of several years are told to wait in the year in which they do', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await putWaiting(trial, { form: DISTRICT, unit: 'QUY_HOP' }, { facilities_total: integer(40) });
    const { text } = await trial.coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(text).toContain('2018 01/21, chờ duyệt 01; 2019 chưa mở kỳ');
  });

  test('of several years are told year by year', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    const { coordinator } = trial;
    const { text } = await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(text).toContain(
      'Đã duyệt, huyện, thành phố, thị xã: 2017 chưa mở kỳ; 2018 01/21; 2019 chưa mở kỳ; 2020 chưa mở kỳ.',
    );
    const { button, freezing, list } = await counts('2017-2020');
    expect(button).toBe(freezing);
    expect(list).toMatch(/Mẫu A.*, năm 2018: 01\/21[\s\S]*Chưa nộp \(20\)/);
  });

  test('of several years owe only what a round asked: who reported all of it lacks nothing but years without a round', async () => {
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    const { button, list, asked } = await counts('2017-2020');
    // The districts without Vinh, of which no round asked for the other years.
    expect(button).toBe(20);
    expect(list).toMatch(/có năm chưa mở kỳ báo cáo, không nợ báo cáo của năm đó \(29\): Vinh, Cửa Lò/);
    expect(asked).toMatch(/còn 20 đơn vị chưa có số liệu \(.*\); \d+ đơn vị chưa mở kỳ báo cáo \(Vinh, /);
  });
});
