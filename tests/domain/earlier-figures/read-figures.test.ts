import { describe, expect, test } from 'vitest';
import { readSheetFigures } from '../../../src/domain/earlier-figures/read-figures.ts';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';
import { shippedForm } from '../../support/shipped-form.ts';
import { CELL_TOOLS } from './tools.ts';

const FORM = shippedForm('bao-cao-nam-so-nganh');
const UNITS = [{ id: 1, key: 'SCT', name: 'Sở Công Thương', shortName: 'Sở Công Thương', aliases: [] }];
const INDEX = buildUnitIndex(UNITS);
const SUBJECT = { form: FORM, year: 2017, units: UNITS, index: INDEX, everyUnit: INDEX };
const LIST = FORM.questions.find(({ type }) => type === 'repeat-group');

/** A sheet with the list of the form: its first part for each row. */
function listSheet(name: string, said: readonly string[]) {
  const parts = LIST !== undefined && 'items' in LIST ? LIST.items.map(({ shortLabel }) => shortLabel) : [];
  const rows = [['Đơn vị', ...parts], ...said.map((text) => ['Sở Công Thương', text])];
  return { name, rows, isNumber: () => false };
}

/** A sheet with a column of units under this heading, and nothing of the form. */
const otherSheet = (head: string) => ({
  name: head,
  rows: [
    [head, 'Số khác'],
    ['Sở Công Thương', '3'],
  ],
  isNumber: () => false,
});

const read = (...sheets: ReturnType<typeof listSheet>[]) =>
  readSheetFigures(sheets, SUBJECT, CELL_TOOLS, () => Promise.resolve());

describe('a file of figures', () => {
  test('a list that stands in a second sheet too is told of there, and the first counts', async () => {
    const reading = await read(listSheet('Một', ['Ông A']), listSheet('Hai', ['Ông B', 'Bà C']));
    expect(reading?.units).toMatchObject([{ unitId: 1, figures: { [LIST?.key ?? '']: { sheet: 'Một' } } }]);
    expect(reading?.refused).toEqual([
      {
        sheet: 'Hai',
        cell: expect.stringMatching(/^B2:/) as string,
        unitId: 1,
        path: LIST?.key,
        text: '',
        fault: { kind: 'elsewhere', sheet: 'Một', cell: 'B2:D2' },
      },
    ]);
  });

  test.each(['Đơn vị', 'Tên đơn vị', 'Unit', 'Đơn vị báo cáo'])(
    'a sheet of “%s” without questions is told of',
    async (head) => {
      const reading = await read(listSheet('Một', ['Ông A']), otherSheet(head));
      expect(reading?.unreadSheets).toEqual([head]);
    },
  );
});
