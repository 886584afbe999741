import { expect, test } from 'vitest';
import { splitObstacles } from '../../../src/domain/obstacles/split-obstacles.ts';

test.each([
  ['', []],
  ['  \n ', []],
  ['Thiếu kinh phí tập huấn.', ['Thiếu kinh phí tập huấn.']],
  ['Thiếu kinh phí.\nĐề nghị hỗ trợ.', ['Thiếu kinh phí.\nĐề nghị hỗ trợ.']],
  ['1. Thiếu kinh phí\n2) Thiếu cán bộ', ['Thiếu kinh phí', 'Thiếu cán bộ']],
  ['- Thiếu kinh phí\n  nhất là tập huấn\n- Thiếu cán bộ', ['Thiếu kinh phí\nnhất là tập huấn', 'Thiếu cán bộ']],
  ['2018 là năm khó khăn.\n- một ý', ['2018 là năm khó khăn.\n- một ý']],
])('what is told in one text is one obstacle for each item of a list: %j', (text, expected) => {
  expect(splitObstacles(text)).toEqual(expected);
});

test('a long text is kept whole', () => {
  expect(splitObstacles('a'.repeat(4000))).toEqual(['a'.repeat(4000)]);
});
