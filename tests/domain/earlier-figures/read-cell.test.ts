import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/domain/earlier-figures/read-cell.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';
import { shippedForm } from '../../support/shipped-form.ts';
import { CELL_TOOLS as TOOLS } from './tools.ts';

const DISTRICT = shippedForm('bao-cao-nam-cap-huyen');
const AGENCY = shippedForm('bao-cao-nam-so-nganh');

function asked(key: string): Question {
  const question = [...DISTRICT.questions, ...AGENCY.questions].find((one) => one.key === key);
  if (question === undefined) throw new Error(`No question ${key}.`);
  return question;
}

const text = (said: string) => ({ text: said, isNumber: false });
const number = (digits: string) => ({ text: digits, isNumber: true });
const PERCENT = { ...asked('facilities_total'), type: 'percent', min: 0, max: 100 } as unknown as Question;

describe('a cell of a file', () => {
  test.each([
    ['facilities_total', number('126'), 126],
    ['facilities_total', text('126'), 126],
    ['facilities_total', text('1.234'), 1234],
    ['facilities_total', number('1234'), 1234],
    ['facilities_total', text('126 cơ sở'), 126],
    ['facilities_total', text('không phát sinh'), 0],
    ['news_items', text('Không có'), 0],
    ['news_items', number('0'), 0],
  ])('%s: %j is %d', (key, cell, expected) => {
    expect(readCell(asked(key), cell, TOOLS)).toMatchObject({ kind: 'value', value: { number: expected } });
  });

  test.each([
    ['', 'blank'],
    ['chưa có số', 'later'],
    ['Chưa có số liệu', 'later'],
    ['chưa thống kê', 'later'],
  ])('“%s” is no figure, and never zero', (said, kind) => {
    expect(readCell(asked('facilities_total'), text(said), TOOLS).kind).toBe(kind);
  });

  test.each([
    [text('-'), { kind: 'dash' }],
    [text('–'), { kind: 'dash' }],
    [text('khoảng 120'), { kind: 'unsure', values: [{ type: 'integer', number: 120 }] }],
    [text('100-120'), { kind: 'refused', refusal: { kind: 'range' } }],
    [number('12.5'), { kind: 'refused', refusal: { kind: 'not-whole' } }],
    [
      number('99999'),
      { kind: 'refused', refusal: { kind: 'out-of-limits', minimum: 0, maximum: 20000, unit: 'cơ sở' } },
    ],
    [text('V¨n phßng'), { kind: 'old-font', font: 'TCVN3' }],
  ])('%j is refused', (cell, fault) => {
    expect(readCell(asked('facilities_total'), cell, TOOLS)).toEqual({ kind: 'refused', fault });
  });

  test.each([
    [number('12.5'), 12_500_000],
    // As a text it would be grouped thousands; a spreadsheet means decimals.
    [number('12.345'), 12_345_000],
    [text('12,5'), 12_500_000],
    [number('0.30000000000000004'), 300_000],
  ])('an amount %j is in triệu đồng', (cell, amount) => {
    expect(readCell(asked('funding_raised'), cell, TOOLS)).toEqual({ kind: 'value', value: { type: 'money', amount } });
  });

  test('a fraction is not taken for a percentage', () => {
    expect(readCell(PERCENT, number('0.25'), TOOLS)).toEqual({ kind: 'refused', fault: { kind: 'fraction' } });
    expect(readCell(PERCENT, number('25'), TOOLS)).toMatchObject({ kind: 'value', value: { number: 25 } });
  });

  test('an option is read by its words', () => {
    const read = readCell(asked('focal_point_assigned'), text('Chưa phân công'), TOOLS);
    expect(read).toEqual({ kind: 'value', value: { type: 'choice', option: 'not_yet' } });
  });
});
