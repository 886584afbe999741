import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherReportFacts } from '../../src/actions/annual-report/gather-report-facts.ts';
import { writeAnnualReport } from '../../src/documents/annual-report/annual-report.ts';
import { drawReportPictures } from '../../src/documents/annual-report/report-pictures.ts';
import type { ReportFacts } from '../../src/documents/annual-report/report-facts.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { findConsolidation } from '../../src/store/consolidations.ts';
import { formatNumber } from '../../src/domain/text/vietnamese-format.ts';
import { download } from '../support/fill-report.ts';
import { putFullYear } from '../support/full-year.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx, textOf, unzip } from '../support/unzip.ts';

describe('the annual report of a year of which all 21 districts and 11 agencies have reported', () => {
  let trial: Trial;
  let facts: ReportFacts;
  beforeAll(async () => {
    trial = await startTrial();
    await putFullYear(trial);
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    const { store } = trial.application;
    const { id } = await store.database.consolidation.findFirstOrThrow({ where: { state: 'frozen' } });
    const version = await findConsolidation(store.database, id);
    const gathered = version === null ? null : await gatherReportFacts(store, version);
    if (gathered === null) throw new Error('Nothing was frozen.');
    facts = gathered;
  });
  afterAll(() => trial.stop());

  test('counts everybody, and its money is that of the frozen consolidation, to the đồng', async () => {
    expect(facts.coverage.map(({ given, expected, missing }) => [given, expected, missing])).toEqual([
      [21, 21, []],
      [11, 11, []],
    ]);
    const told = facts.groups.flatMap(({ tasks }) => tasks.flatMap(({ years }) => years));
    const rows = await trial.application.store.database.consolidatedFigureRow.findMany({
      where: { place: 'task', key: { endsWith: 'disbursed' } },
    });
    const frozen = rows.reduce((sum, { value }) => sum + ((value as { total?: number } | null)?.total ?? 0), 0);
    expect(told.reduce((sum, { disbursed }) => sum + (disbursed ?? 0), 0)).toBe(frozen);
    expect(frozen).toBeGreaterThan(0);
  });

  test('is a file without empty marks, doubled stops, or names of forms', async () => {
    const drafted = { kind: 'drafted' } as const;
    const words = {
      direction: drafted,
      results: drafted,
      obstacles: drafted,
      'tasks-ahead': drafted,
      proposals: drafted,
    };
    const file = unzip(await writeOfficialDocument(writeAnnualReport(facts, words, await drawReportPictures(facts))));
    const said = textOf(file['word/document.xml'] ?? '');
    expect(said).not.toMatch(/\.\.|\.:|undefined|null|NaN|: ;|Mẫu [A-E]/);
    expect(said).toContain('21/21 huyện, thành phố, thị xã, 11/11 sở, ngành, đơn vị');
    for (const { tasks } of facts.groups)
      for (const { code, title } of tasks) expect(said).toContain(`Nhiệm vụ ${code}. ${title}`);
  });

  test('has the same money in the report about it, which is drafted at /tonghop', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Kinh phí', /Bấm mã nhiệm vụ để xem k/);
    const message = await coordinator.presses('Báo cáo kinh phí (.docx)', /Dự thảo báo cáo kinh phí năm 2018/);
    const { name, bytes } = await download(coordinator, message);
    expect(name).toBe('du-thao-bao-cao-kinh-phi-2018.docx');
    const told = facts.groups.flatMap(({ tasks }) => tasks.flatMap(({ years }) => years));
    const sum = (of: (year: (typeof told)[number]) => number | null): string =>
      formatNumber(told.reduce((all, year) => all + (of(year) ?? 0), 0) / 1e6);
    const cells = readDocx(bytes).split('\n');
    const at = cells.indexOf('Tổng cộng');
    expect(cells.slice(at + 1, at + 4)).toEqual([
      sum(({ planned }) => planned.cost),
      sum(({ assigned }) => assigned),
      sum(({ disbursed }) => disbursed),
    ]);
  });
});
