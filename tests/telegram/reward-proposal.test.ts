import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { createSignedDocument } from '../../src/store/signed-documents.ts';
import { download } from '../support/fill-report.ts';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { freezeFigures, putFigures } from '../support/prepared-annual-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

describe('the proposal of rewards', () => {
  let trial: Trial;
  beforeAll(async () => {
    // It need not convert: any program is offered.
    trial = await startTrial({ SOFFICE: process.execPath });
    await putFigures(trial);
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await freezeFigures(trial, '2018');
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
