import readXlsxFile from 'read-excel-file/node';
import { throughLibreOffice } from './libre-office.ts';
import {
  COURSES,
  decimal,
  group,
  integer,
  money,
  putCourses,
  putDistricts,
  putLeadsOfModels,
} from './prepared-consolidation.ts';
import { type Trial } from './trial.ts';
import { cellsOf, formulasOf } from './workbook-cells.ts';

import { expect } from 'vitest';

/** What a cell may hold. */
export type Value = string | number | boolean | null;

/** A workbook that was sent, with its sheets as rows and as cells. */
export interface Sent {
  name: string;
  bytes: Uint8Array;
  rows: Map<string, Value[][]>;
}

/** The coordinator takes the workbook of years. */
export async function exportConsolidation(trial: Trial, years: string, title: RegExp): Promise<Sent> {
  const { coordinator } = trial;
  await coordinator.says(`/tonghop ${years}`, title);
  await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
  const { file } = coordinator.newest();
  const bytes = new Uint8Array(await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer());
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return {
    name: file?.name ?? '',
    bytes,
    rows: new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as Value[][]])),
  };
}

/** Returns the rows of a sheet. */
export const sheetOf = (sent: Sent, name: string): Value[][] => sent.rows.get(name) ?? [];
/** Returns the row of a sheet that begins so. */
export const rowOf = (sent: Sent, name: string, first: Value, second: RegExp): Value[] =>
  sheetOf(sent, name).find((row) => row[0] === first && second.test(String(row[1]))) ?? [];

/** Returns the cells with a number that is no formula and of which no row says where it comes from. */
export function findUntold(sent: Sent): string[] {
  const sources = sheetOf(sent, 'Nguồn số liệu').slice(5);
  const told = new Set(sources.map(([sheet, cell]) => `${sheet}!${cell}`));
  const units = /^Mâu thuẫn![AC]\d+$/;
  return [...cellsOf(sent.bytes)].flatMap(([sheet, cells]) =>
    sheet === 'Nguồn số liệu'
      ? []
      : [...cells].flatMap(([place, { formula, number }]) => {
          const name = `${sheet}!${place}`;
          return formula !== null || number === null || units.test(name) || told.has(name) ? [] : [name];
        }),
  );
}

/** Puts what districts, leads and courses reported, so that every sheet of the workbook has rows. */
export async function putWorkbookFigures(trial: Trial): Promise<void> {
  await trial.openRound();
  const more = (trainings: number, million: number) => ({
    trainings_held: integer(trainings),
    money_spent: money({ province: million }),
  });
  await putDistricts(trial, [
    { unit: 'CON_CUONG', total: 40, informed: 20, more: more(0, 0) },
    { unit: 'KY_SON', total: 10, informed: 10, more: more(0, 0) },
    { unit: 'VINH', total: 300, informed: 240, more: more(2, 20.125) },
    { unit: 'CUA_LO', total: 60, informed: 54, more: more(0, 0) },
    { unit: 'CUA_LO', total: 65, informed: 60, year: 2020, more: more(0, 0) },
  ]);
  await putLeadsOfModels(trial, {
    result: '=HYPERLINK("http://x") & <b>mô hình</b>',
    more: {
      task_1_2: group({ quantity: decimal(0) }),
      task_1_3: group({ quantity: decimal(3) }),
    },
  });
  await putCourses(trial, COURSES);
}

/** Expects that LibreOffice calculates the result that stands beside each formula. */
export async function expectSameResults(sent: Sent): Promise<void> {
  const kept = formulasOf(sent.bytes);
  const calculated = formulasOf(await throughLibreOffice(sent.bytes, 'xlsx'));
  expect([...calculated.keys()].sort()).toEqual([...kept.keys()].sort());
  expect(kept.size).toBeGreaterThanOrEqual(20);
  for (const [cell, result] of kept)
    expect([cell, calculated.get(cell)]).toEqual([
      cell,
      typeof result === 'string' ? result : expect.closeTo(result ?? NaN, 9),
    ]);
}
