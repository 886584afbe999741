import { expect, test } from 'vitest';
import { matchLabel } from '../../../src/domain/text/match-label.ts';

test('a label that is longer than what is taken for some words of it is typed whole', () => {
  const long = 'Xem nguồn: 2018, Mẫu D: lớp tập huấn, hội nghị, hội thảo: Kinh phí (hoạt động riêng)';
  const choices = ['Xem nguồn: 2018, Kinh phí đã chi theo nguồn', long].map((label) => ({
    label,
    data: label,
    verb: 'consolidation-source',
    number: null,
    deliberate: false,
  }));
  expect(matchLabel(choices, long, [])).toMatchObject({ kind: 'one', choice: { label: long } });
  expect(matchLabel(choices, `${long} và thêm`, ['near'])).toEqual({ kind: 'none' });
});
