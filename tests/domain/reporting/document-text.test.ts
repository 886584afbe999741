import { expect, test } from 'vitest';
import { textField } from '../../../src/domain/reporting/fields/text.ts';
import type { Directory } from '../../../src/domain/reporting/fields/field-type.ts';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';

const directory: Directory = {
  units: { index: buildUnitIndex([]), names: new Map() },
  tasks: [],
  facilities: [],
};

test.each([
  ['cong ty mia duong', 'candidates'],
  ['Công ty mía đường', 'value'],
  ['UBND', 'value'],
])('the marks of a name are asked for: “%s”', (typed, kind) => {
  const question = { type: 'text', maxLength: 200, as: 'name' } as never;
  const context = { today: '2018-11-12', year: 2018, directory, place: null, current: undefined };
  expect(textField.read(question, typed, context).kind).toBe(kind);
});

test.each([
  ['qd 12 ngay 5/3/2018', 'Quyết định số 12 ngày 05/3/2018'],
  ['12/qd-ubnd ngay 5/3/2018', '12/QĐ-UBND ngày 05/3/2018'],
  ['chưa có quyết định', 'chưa có quyết định'],
])('a text that names a document is written as it is cited: “%s”', (typed, text) => {
  const question = { type: 'text', maxLength: 200, as: 'document-reference' } as never;
  const context = { today: '2018-11-12', year: 2018, directory, place: null, current: undefined };
  expect(textField.read(question, typed, context)).toEqual({ kind: 'value', value: { type: 'text', text } });
});
