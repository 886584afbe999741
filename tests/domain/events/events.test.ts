import { describe, expect, it } from 'vitest';
import { isDuplicate } from '../../../src/domain/events/duplicate-report.ts';
import { eventYears } from '../../../src/domain/events/event-years.ts';
import type { Answer, Answers } from '../../../src/domain/reporting/answers.ts';

const PLAN = { fromYear: 2017, toYear: 2020 };

describe('the years of which an event can be told', () => {
  it.each([
    ['2018-11-12', [2018]],
    ['2018-03-31', [2018, 2017]],
    ['2018-04-01', [2018]],
    ['2017-01-15', [2017]],
    ['2021-02-10', [2020]],
    ['2021-05-10', []],
  ])('on %s: %j', (today, years) => {
    expect(eventYears(today, PLAN)).toEqual(years);
  });
});

const given = (value: Extract<Answer, { state: 'given' }>['value']): Answer => ({
  state: 'given',
  value,
  reason: null,
});
const facility = (name: string): Answer => given({ type: 'facility', name });

describe('reports of the same thing', () => {
  const quick: Answers = {
    kind: given({ type: 'choice', option: 'quick' }),
    facility: facility('Công ty CP Đá Hòa Bình'),
  };
  it.each<[string, Answers, boolean]>([
    ['the same name written otherwise', { ...quick, facility: facility('CÔNG TY CP ĐÁ  HOÀ BÌNH') }, true],
    ['the same name without marks', { ...quick, facility: facility('cong ty cp da hoa binh') }, true],
    ['a name of the same letters with other marks', { ...quick, facility: facility('Công ty CP Đá Hóa Bình') }, false],
    ['another kind', { ...quick, kind: given({ type: 'choice', option: 'detailed' }) }, false],
    ['another facility', { ...quick, facility: facility('Công ty CP Đá Hòa Bình 2') }, false],
    ['a question left open', { kind: quick['kind'] }, false],
    ['a question postponed', { ...quick, facility: { state: 'later' } }, false],
  ])('%s', (_name, other, same) => {
    expect(isDuplicate(['kind', 'facility'], quick, other)).toBe(same);
    expect(isDuplicate(['kind', 'facility'], other, quick)).toBe(same);
  });

  it.each([
    ['LOP tập huấn SXSH', true],
    ['lop tap huan sxsh', true],
    ['Lớp tập huân SXSH', false],
  ])('titles, of which words may lack marks: %s', (title, same) => {
    const named = (text: string): Answers => ({ name: given({ type: 'text', text }) });
    expect(isDuplicate(['name'], named('Lớp tập huấn SXSH'), named(title))).toBe(same);
  });

  it('a form that says nothing of it has none', () => {
    expect(isDuplicate([], quick, quick)).toBe(false);
  });
});
