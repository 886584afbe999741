import { describe, expect, test } from 'vitest';
import { advanceFilling, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { count, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const filling = fillingOf(questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018), {}, {}, { year: 2018 });
const says = (key: string, text: string): FillingAdvance =>
  advanceFilling(filling, { at: 'question', key, editing: false }, { kind: 'text', text }, TOOLS);

describe('a figure with a unit of measure', () => {
  test.each([
    ['staff_total', '41 cơ sở'],
    ['staff_total', '41 co so'],
    ['facilities_total', '41 người'],
    ['facilities_total', '12 triệu đồng'],
    ['news_items', '3 lớp'],
    ['leaflets', '200 người'],
  ])('that is not the one of %s is asked about: “%s”', (key, text) => {
    expect(says(key, text)).toMatchObject({
      cursor: { at: expect.stringMatching(/candidates|question/) as string },
      change: null,
    });
  });

  test.each([
    ['staff_total', '41 người', 41],
    ['staff_total', '41 cán bộ', 41],
    ['staff_total', '41', 41],
    ['facilities_total', '126 doanh nghiệp', 126],
    ['facilities_total', '126 cơ sở', 126],
    ['news_items', '3 bài', 3],
    ['leaflets', '200 tờ rơi', 200],
    ['trainings_held', '2 lớp', 2],
    ['trainings_held', '2 hội nghị', 2],
  ])('that is the one of %s, or stands for it, is kept: “%s”', (key, text, number) => {
    expect(says(key, text).change).toEqual({ key, answer: count(number) });
  });
});
