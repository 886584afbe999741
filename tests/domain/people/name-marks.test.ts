import { expect, test } from 'vitest';
import { isSpelledOut, nameLacksMarks } from '../../../src/domain/people/name-marks.ts';

test.each([
  ['Tran Van Bình', true],
  ['Nguyen Van Hung', true],
  ['Trần Van Bình', true],
  ['Trần Thi Hoa', true],
  ['Le Minh Quang', true],
  ['Trần Văn Bình', false],
  ['Lê Minh Quang', false],
  ['Phan Anh Tuấn', false],
  ['Lê Thi', false],
  ['Mai Lan Anh Đào', false],
  ['Vi Thị Bảy', false],
])('%s lacks marks: %s', (name, lacks) => {
  expect(nameLacksMarks(name)).toBe(lacks);
});

test.each([
  ['Trần Văn Bình', 'Tran Van Bình', true],
  ['Trần Văn Bình', 'tran van binh', true],
  ['Trần Văn Bính', 'Tran Van Bình', false],
  ['Trần Văn Bình', 'Tran Bình', false],
])('%s may be what was typed as %s: %s', (name, typed, same) => {
  expect(isSpelledOut(name, typed)).toBe(same);
});
