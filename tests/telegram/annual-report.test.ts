import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createObstacle } from '../../src/store/obstacles.ts';
import { admitPerson } from '../support/filled-report.ts';
import { download } from '../support/fill-report.ts';
import { group, money, putDistricts } from '../support/prepared-consolidation.ts';
import { beginAnnualReport, freezeFigures, keepSections, putFigures } from '../support/prepared-annual-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx, unzip } from '../support/unzip.ts';

/** The paragraphs between the title of a section and that of the next. */
function section(said: string, title: string, next: string): string {
  return said.slice(said.indexOf(title), said.indexOf(next));
}

describe('the annual report', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putFigures(trial);
    await freezeFigures(trial, '2018');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const begin = (): Promise<void> => beginAnnualReport(trial);
  const keepTheRest = (from: number): Promise<void> => keepSections(trial, from);
  const file = async (label: string, expected: RegExp): Promise<{ name: string; bytes: Uint8Array }> =>
    download(trial.coordinator, await trial.coordinator.presses(label, expected));

  test('is written section by section, and its file says what was kept, typed, added and left out', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Sở đã ban hành 02 văn bản hướng dẫn.', /Lời của đồng chí, thay dự thảo/);
    await coordinator.says('Đã tổ chức 01 hội nghị triển khai & <giao ban>.', /02 văn bản[\s\S]*01 hội nghị/);
    await coordinator.says('xong', /Mục 2\/5[\s\S]*Dự thảo từ số liệu/);
    await coordinator.says('Nhìn chung các nhiệm vụ đạt kế hoạch.', /ghi sau số liệu:\nNhìn chung/);
    await coordinator.presses('Xong mục này', /Mục 3\/5/);
    await coordinator.presses('Bỏ mục này', /Mục 4\/5/);
    await coordinator.says('giữ dự thảo', /Mục 5\/5/);
    await coordinator.presses('Giữ dự thảo', /3\. Khó khăn, vướng mắc: bỏ[\s\S]*Đã xem đủ các mục/);
    const preview = await file('Xem trước', /chưa lưu/);
    expect(preview.name).toBe('du-thao-bao-cao-nam-2018.docx');
    const said = readDocx(preview.bytes);
    expect(section(said, 'I. CÔNG TÁC', 'II. KẾT QUẢ')).toBe(
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nSở đã ban hành 02 văn bản hướng dẫn.\nĐã tổ chức 01 hội nghị triển khai & <giao ban>.\n',
    );
    const results = section(said, 'II. KẾT QUẢ', 'III. ');
    expect(results).toMatch(/Nhiệm vụ 1\.1\.[\s\S]*Phóng sự đã phát\.[\s\S]*Nhìn chung các nhiệm vụ đạt kế hoạch\.\n$/);
    expect(said).toContain('III. PHƯƠNG HƯỚNG, NHIỆM VỤ');
    expect(said).not.toContain('KHÓ KHĂN, VƯỚNG MẮC');
    expect(said).not.toMatch(/undefined|\.\./);
    expect(results).toContain('Biểu đồ 1. Kết quả so với mục tiêu đến năm 2020');
    expect(unzip(preview.bytes)['word/document.xml']).toContain('descr="Tỷ lệ cơ sở SXCN được tuyên truyền');
  });

  test('tells the totals that the frozen consolidation has', async () => {
    const { coordinator } = trial;
    await coordinator.presses('Xem bản lần 01', /260\/340/);
    await begin();
    await keepTheRest(1);
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    const said = readDocx((await file('Xem trước', /chưa lưu/)).bytes);
    expect(said).toContain('260/340');
    expect(said).not.toContain('270/350');
    expect(said).toContain('38 triệu đồng');
  });

  test('goes with a report about money of the same figures, whatever is approved later', async () => {
    await begin();
    const { database } = trial.application.store;
    const answer = await database.answer.findFirstOrThrow({ where: { questionKey: 'task_1_1' } });
    const value = group({ status: { type: 'choice', option: 'done' }, disbursed: money({ industry_promotion: 45 }) });
    await database.answer.update({
      where: { reportId_questionKey: { reportId: answer.reportId, questionKey: 'task_1_1' } },
      data: { value: value as object },
    });
    // What is kept in memory of the figures is read anew.
    await trial.restart();
    await trial.coordinator.says('/baocaonam', /Báo cáo năm 2018/);
    const { name, bytes } = await file('Báo cáo kinh phí', /đi cùng Báo cáo năm 2018, theo bản tổng hợp lần 01/);
    expect(name).toBe('du-thao-bao-cao-kinh-phi-2018.docx');
    expect(readDocx(bytes)).toContain('đã giải ngân 38 triệu đồng');
  });

  test('tells what stood in the way by task, from obstacles and from the last question of reports', async () => {
    const { store } = trial.application;
    const { id: taskId, planId } = await store.database.task.findFirstOrThrow({ where: { code: '1.3' } });
    const { id: unitId } = await store.database.unit.findUniqueOrThrow({ where: { key: 'KY_SON' } });
    const by = await store.database.officer.findFirstOrThrow();
    const raised = { unitId, taskId, text: 'Thiếu giảng viên', files: [] };
    await createObstacle(store.database, planId, raised, by.id, new Date('2018-10-01'));
    const told = (text: string) => ({ obstacles: { type: 'long-text', text } as const });
    const puts: [string, string][] = [
      ['QUY_HOP', '1. Nhiệm vụ 1.1 chậm cấp kinh phí\n2. Cán bộ kiêm nhiệm'],
      ['QUY_CHAU', 'Không có khó khăn, vướng mắc.'],
      ['YEN_THANH', 'Thiếu máy đo'],
      ['DO_LUONG', 'Thiếu máy đo'],
    ];
    for (const [unit, text] of puts) await putDistricts(trial, [{ unit, total: 10, informed: 5, more: told(text) }]);
    await begin();
    await keepTheRest(1);
    const said = readDocx((await file('Xem trước', /chưa lưu/)).bytes);
    const obstacles = section(said, 'III. KHÓ KHĂN', 'IV. ');
    expect(obstacles).toMatch(/Nhiệm vụ 1\.1\. [^\n]+:\n- UBND huyện Quỳ Hợp: Nhiệm vụ 1\.1 chậm cấp kinh phí\.\n/);
    expect(obstacles).toMatch(/Nhiệm vụ 1\.3\. [^\n]+:\n- UBND huyện Kỳ Sơn: Thiếu giảng viên\.\n/);
    expect(obstacles).toMatch(
      /Vướng mắc chung:\n- UBND huyện Đô Lương: Thiếu máy đo\.\n- UBND huyện Quỳ Hợp: Cán bộ kiêm nhiệm\.\n- UBND huyện Yên Thành: [^\n]+\n$/,
    );
  });

  test('tells where the plan contradicts itself only once the coordinator releases it', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    const head = 'Đề nghị xem xét, thống nhất các nội dung sau của Kế hoạch:\n- ';
    expect(readDocx((await file('Xem trước', /chưa lưu/)).bytes)).not.toContain(head);
    await coordinator.says('/baocaonam', /Báo cáo năm 2018/);
    await coordinator.presses('Mục 5', /Mục 5\/5/);
    await coordinator.presses('Đưa mâu thuẫn của Kế hoạch', /thống nhất các nội dung sau/);
    await coordinator.presses('Đưa mâu thuẫn của Kế hoạch', /thống nhất các nội dung sau/);
    await coordinator.presses('Xong mục này', /Đã xem đủ/);
    const said = readDocx((await file('Xem trước', /chưa lưu/)).bytes);
    expect(said.slice(said.indexOf('V. KIẾN NGHỊ')).split(head)).toHaveLength(2);
  });

  test('loses nothing where the bot is stopped in the middle', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Trước khi dừng.', /Trước khi dừng/);
    await trial.restart();
    await trial.coordinator.says('Sau khi chạy lại.', /Trước khi dừng\.\nSau khi chạy lại\./);
    await trial.coordinator.says('/huy', /Lời đã gửi vẫn giữ/);
    await trial.coordinator.says('/baocaonam 2018', /1\. Công tác chỉ đạo, điều hành: lời của đồng chí \(33 ký tự\)/);
  });

  test('takes what an earlier message was edited into in its place', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Đoạn một.', /Đoạn một/);
    await coordinator.says('Đoạn hai.', /Đoạn một\.\nĐoạn hai\./);
    await coordinator.edits('Đoạn một.', 'Đoạn một, đã sửa.', /Đoạn một, đã sửa\.\nĐoạn hai\./);
  });

  test('never drops own words for an old button', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Lời đã viết.', /Lời đã viết/);
    await coordinator.presses('Giữ dự thảo', /bấm Dùng lại dự thảo trước[\s\S]*Lời đã viết/);
  });

  test('shows the whole of a section, page by page', async () => {
    await begin();
    await trial.coordinator.presses('Giữ dự thảo', /Mục 2\/5/);
    await trial.coordinator.presses('Xem đủ', /Trang 1\/|trang 1\//i);
    await trial.coordinator.presses('Trang sau', /Nhiệm vụ/);
  });

  test('is read by leaders, who write nothing of it, and refused to contacts', async () => {
    await begin();
    const leader = await admitPerson(trial, 'SCT', 'leader', 'Trần Văn Bình');
    await leader.says('/baocaonam', /Báo cáo năm 2018[\s\S]*1\. Công tác/);
    expect(leader.labels()).toEqual(['Xem trước', 'Báo cáo kinh phí']);
    await leader.presses('Xem trước', /chưa lưu/);
    await trial.contact.says('/baocaonam', /điều phối/);
    await trial.contact.says('báo cáo năm', /14 câu/);
  });
});
