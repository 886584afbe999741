import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { createObstacle } from '../../src/store/obstacles.ts';
import { createSignedDocument } from '../../src/store/signed-documents.ts';
import { admitPerson } from '../support/filled-report.ts';
import { putApproved } from '../support/approved-report.ts';
import { download } from '../support/fill-report.ts';
import {
  AGENCY,
  decimal,
  DISTRICT,
  group,
  money,
  putCourses,
  putDistricts,
} from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx, unzip } from '../support/unzip.ts';

const PDF = { name: 'bao-cao-da-ky.pdf', bytes: Buffer.from('%PDF-1.4') };
/** The paragraphs between the title of a section and that of the next. */
function section(said: string, title: string, next: string): string {
  return said.slice(said.indexOf(title), said.indexOf(next));
}

const freeze = async ({ coordinator }: Trial, years: string): Promise<void> => {
  await coordinator.says(`/tonghop ${years}`, /Tổng hợp/);
  await coordinator.presses('Chốt bản', /nhập lý do/);
  await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /Chốt bản tổng hợp/);
  await coordinator.presses('Chốt bản', /Đã chốt/);
};

const putFigures = async (trial: Trial): Promise<void> => {
  await putDistricts(trial, [
    { unit: 'CON_CUONG', total: 40, informed: 20 },
    { unit: 'VINH', total: 300, informed: 240 },
  ]);
  await putApproved(
    trial,
    { form: AGENCY, unit: 'SCT' },
    {
      task_1_1: group({
        status: { type: 'choice', option: 'done' },
        quantity: decimal(1),
        result: { type: 'long-text', text: 'Phóng sự đã phát.' },
        disbursed: money({ industry_promotion: 38 }),
      }),
    },
  );
};

describe('the annual report', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putFigures(trial);
    await freeze(trial, '2018');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const begin = async (): Promise<void> => {
    const { coordinator } = trial;
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Soạn báo cáo', /Báo cáo năm 2018[\s\S]*1\. Công tác chỉ đạo, điều hành: chưa xem/);
    await coordinator.presses('Soạn tiếp mục 1', /Mục 1\/5/);
  };

  const keepTheRest = async (from: number): Promise<void> => {
    for (let number = from; number < 5; number += 1)
      await trial.coordinator.presses('Giữ dự thảo', new RegExp(`Mục ${number + 1}/5`));
    await trial.coordinator.presses('Giữ dự thảo', /Đã xem đủ các mục/);
  };

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

  test('is frozen once, and sent again byte by byte', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    const frozen = await file('Chốt báo cáo', /Đã chốt Báo cáo năm 2018/);
    expect(frozen.name).toBe('bao-cao-nam-2018.docx');
    const again = await file('Tải .docx', /như lúc chốt/);
    expect(Buffer.from(again.bytes).equals(Buffer.from(frozen.bytes))).toBe(true);
    const [report] = await trial.application.store.database.annualReport.findMany();
    expect(report).toMatchObject({
      state: 'frozen',
      fileHash: createHash('sha256').update(frozen.bytes).digest('hex'),
    });
    await coordinator.presses('Chốt báo cáo', /Đã chốt Báo cáo năm 2018/);
    expect(await trial.application.store.database.auditEntry.count({ where: { action: 'annual-report.freeze' } })).toBe(
      1,
    );
    await coordinator.presses('Giữ dự thảo', /đã chốt, lời văn giữ nguyên/);
  });

  test('is not frozen with sections that nobody looked at before that is said', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.presses('Giữ dự thảo', /Mục 2\/5/);
    await coordinator.says('ok', /chưa phải lời văn của báo cáo/);
    await coordinator.presses('Các mục', /soạn tiếp mục 2/);
    await coordinator.says('Chỉ viết thử một câu ngoài mục nào.', /[\s\S]+/);
    const [{ words } = { words: null }] = await trial.application.store.database.annualReport.findMany();
    expect(JSON.stringify(words)).not.toContain('viết thử');
    await coordinator.says('/baocaonam', /soạn tiếp mục 2/);
    await coordinator.says('chốt', /Chưa xem 04 mục \(2, 3, 4, 5\)/);
    await coordinator.says('chốt', /Đã chốt Báo cáo năm 2018/);
  });

  test('keeps number, date and scan of what was signed, and says so of the figures too', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Ghi số, ngày, bản ký', /gõ số và ngày văn bản/);
    await coordinator.says('125/BC-SCT ngày 40/11/2018', /ngày|Ngày/);
    await coordinator.says(
      '124/BC-SCT ngày 11/11/2018',
      /số 124\/BC-SCT ghi ngày 11\/11\/2018, trước ngày chốt 12\/11\/2018/,
    );
    expect(coordinator.labels()).not.toContain('Ghi văn bản đã ký');
    await coordinator.sendsFile('document', /Bản chụp: 01 tệp/, PDF);
    await coordinator.says('số 125/BC-SCT ngày 12/11/2018', /Số 125\/BC-SCT ngày 12\/11\/2018/);
    await coordinator.presses('Ghi văn bản đã ký', /Đã ghi văn bản ký[\s\S]*Số 125\/BC-SCT ngày 12\/11\/2018/);
    expect(coordinator.labels()).toEqual([
      'Tải .docx',
      'Xem bản ký',
      'Đề xuất khen thưởng',
      'Báo cáo kinh phí',
      'Mẫu báo cáo',
    ]);
    await coordinator.presses('Xem bản ký', /Bản ký của Báo cáo năm 2018/);
    const [report] = await trial.application.store.database.annualReport.findMany();
    expect(report).toMatchObject({
      state: 'signed',
      documentNumber: '125/BC-SCT',
      scans: [expect.objectContaining({ name: PDF.name })],
    });
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /đã gửi[\s\S]*125\/BC-SCT/);
    await coordinator.presses('Soạn lại', /đã ký|Số 125/);
  });

  test('is taken as signed on a day before it was frozen once that is confirmed', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Ghi số, ngày, bản ký', /gõ số và ngày văn bản/);
    await coordinator.says(
      '124/BC-SCT ngày 11/11/2018',
      /trước ngày chốt[\s\S]*mời đồng chí bấm Đúng ngày 11\/11\/2018/,
    );
    await trial.restart();
    await trial.coordinator.presses('Đúng ngày 11/11/2018', /Số 124\/BC-SCT ngày 11\/11\/2018/);
    await trial.coordinator.presses('Ghi văn bản đã ký', /Đã ghi văn bản ký[\s\S]*Số 124\/BC-SCT ngày 11\/11\/2018/);
  });

  test('has figures that were sent with a document of a day before they were frozen once that is confirmed', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 01/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Đã gửi, ghi số văn bản', /nhập số và ngày/);
    await coordinator.says('124/BC-SCT ngày 11/11/2018', /trước ngày chốt 12\/11\/2018/);
    await coordinator.presses('Đúng ngày 11/11/2018', /đã gửi\. Gửi kèm văn bản số 124\/BC-SCT ngày 11\/11\/2018/);
  });

  test('is taken up again as a new draft with its words, until it is signed', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Lời thứ nhất.', /Lời thứ nhất/);
    await coordinator.presses('Xong mục này', /Mục 2\/5/);
    await keepTheRest(2);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Soạn lại', /1\. Công tác chỉ đạo, điều hành: lời của đồng chí/);
    await coordinator.presses('Mục 1', /Lời thứ nhất/);
    await coordinator.presses('Dùng lại dự thảo', /Dự thảo từ số liệu/);
    const states = await trial.application.store.database.annualReport.findMany({ orderBy: { id: 'asc' } });
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'draft']);
  });

  test('says that the figures were frozen again, and takes its words over to them', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Lời giữ lại.', /Lời giữ lại/);
    await coordinator.presses('Xong mục này', /Mục 2\/5/);
    await keepTheRest(2);
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await freeze(trial, '2018');
    await coordinator.says('/baocaonam', /lần 02: chưa soạn[\s\S]*lần 01: đang soạn/);
    await coordinator.presses('Báo cáo năm 2018, lần 01', /chốt lại, lần 02/);
    await coordinator.presses('Chốt báo cáo', /Số liệu đã chốt lại lần 02/);
    await coordinator.presses('Soạn theo lần 02', /Lời văn lấy từ báo cáo soạn theo bản tổng hợp lần 01/);
    const said = readDocx((await file('Xem trước', /chưa lưu/)).bytes);
    expect(said).toContain('Lời giữ lại.');
    expect(said).toContain('270/350');
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

describe('the proposal of rewards', () => {
  let trial: Trial;
  beforeAll(async () => {
    // It need not convert: any program is offered.
    trial = await startTrial({ SOFFICE: process.execPath });
    await putFigures(trial);
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await freeze(trial, '2018');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The signed document of a district is in, and its figures came on that day. */
  const giveDocument = async (unit: string, on: string): Promise<void> => {
    const { database } = trial.application.store;
    const { id: obligationId } = await database.obligation.findFirstOrThrow({
      where: { unit: { key: unit }, state: 'approved' },
    });
    const { id: recordedById } = await database.officer.findFirstOrThrow();
    await database.report.updateMany({ where: { obligationId }, data: { submittedAt: new Date(on) } });
    const paper = { obligationId, number: '12/BC-UBND', date: '2018-11-09', files: [], via: 'paper' } as const;
    await createSignedDocument(database, { ...paper, state: 'received', recordedById }, new Date(on));
  };

  const ask = async (expected: RegExp): Promise<string> => {
    const { coordinator } = trial;
    await coordinator.says('/baocaonam', /Báo cáo năm 2018/);
    return readDocx((await download(coordinator, await coordinator.presses('Đề xuất khen thưởng', expected))).bytes);
  };

  test('names those who were on time and whole, and apart those who were late for a recorded reason', async () => {
    const { database } = trial.application.store;
    await giveDocument('CON_CUONG', '2018-11-10');
    await giveDocument('VINH', '2018-12-20');
    const excused = { excusedUntil: new Date('2018-12-25'), excusedReason: 'Bão', excusedAt: new Date('2018-12-01') };
    await database.obligation.updateMany({ where: { unit: { key: 'VINH' } }, data: excused });
    const said = await ask(/2018: 01 đơn vị[\s\S]*01 đơn vị nộp chậm có lý do/);
    const apart = said.indexOf('lý do đã được ghi nhận');
    expect(said.slice(0, apart)).toMatch(/Con Cuông\n10\/11\/2018\n02\nSố 12\/BC-UBND ngày 09\/11\/2018/);
    expect(said.slice(apart)).toMatch(/Vinh\n20\/12\/2018/);
    // Its document has not come.
    expect(said).not.toContain('Kỳ Sơn');
    expect(trial.coordinator.labels()).toEqual(['Bản .pdf']);
    await trial.coordinator.presses('Bản .pdf', /Đang chuyển/);
  });

  test('leaves out whoever was late without a reason or left a question open', async () => {
    const { database } = trial.application.store;
    await giveDocument('VINH', '2018-12-20');
    await giveDocument('KY_SON', '2018-11-10');
    await database.answer.updateMany({
      where: { questionKey: 'facilities_informed', report: { obligation: { unit: { key: 'KY_SON' } } } },
      data: { state: 'later', reason: 'Chờ xã', value: Prisma.DbNull },
    });
    const { coordinator } = trial;
    await coordinator.says('/baocaonam', /Báo cáo năm 2018/);
    await coordinator.presses('Đề xuất khen thưởng', /Chưa có đơn vị nào nộp đúng hạn/);
    await database.answer.updateMany({
      where: { state: 'later' },
      data: { state: 'given', value: { type: 'integer', number: 10 } },
    });
    expect(await ask(/2018: 01 đơn vị nộp đúng hạn/)).toContain('Kỳ Sơn');
  });
});

describe('the report of several years', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await putFigures(trial);
    await putCourses(trial, [['SCT', 'Lớp một', 38]]);
    const obstacles = { type: 'long-text', text: 'Thiếu máy đo' } as const;
    for (const year of [2017, 2019])
      await putApproved(trial, { form: DISTRICT, unit: 'DO_LUONG', year }, { obstacles });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is written the same way', async () => {
    const { coordinator } = trial;
    await coordinator.says('/baocaonam', /Chưa có bản tổng hợp nào được chốt/);
    await freeze(trial, '2017-2020');
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Soạn báo cáo tổng kết', /Báo cáo tổng kết 2017 - 2020/);
    await coordinator.presses('Chốt báo cáo', /Chưa xem 05 mục/);
    const frozen = await download(coordinator, await coordinator.presses('Chốt báo cáo', /Đã chốt Báo cáo tổng kết/));
    expect(frozen.name).toBe('bao-cao-tong-ket-2017-2020.docx');
    const said = readDocx(frozen.bytes);
    expect(said).toMatch(/Tổng kết thực hiện Kế hoạch/);
    expect(said).toMatch(/báo cáo kết quả thực hiện giai đoạn 2017\s-\s2020/);
    // It was told in the reports of two years in the same words.
    expect(said.split('Thiếu máy đo')).toHaveLength(2);
  });
});
