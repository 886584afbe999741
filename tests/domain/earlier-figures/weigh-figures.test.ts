import { describe, expect, test } from 'vitest';
import { weighUnit, type Decision, type KnownUnit } from '../../../src/domain/earlier-figures/weigh-figures.ts';
import type { Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { count, shippedForm } from '../../support/shipped-form.ts';

const FORM = shippedForm('bao-cao-nam-cap-huyen');
const AGENCY = shippedForm('bao-cao-nam-so-nganh');
const whole = (number: number): AnswerValue => ({ type: 'integer', number });

function weigh(
  figures: Record<string, AnswerValue>,
  stored: Answers = {},
  decisions: Record<string, Decision> = {},
  more: Partial<KnownUnit> = {},
) {
  const known = { key: 'QUY_HOP', answers: stored, previous: {}, closed: null, ...more };
  const read = Object.fromEntries(
    Object.entries(figures).map(([path, value]) => [path, { value, sheet: 'Mẫu A', cell: 'D7' }]),
  );
  return weighUnit(FORM, 2017, { unitId: 1, figures: read }, known, decisions);
}

describe('a file held against what is known', () => {
  test('a unit of which nothing is known gets a report; what has no figure is postponed', () => {
    const weighed = weigh({ facilities_total: whole(126) });
    expect(weighed).toMatchObject({ kind: 'new', taken: ['facilities_total'], conflicts: [], refused: [] });
    expect(weighed.answers['facilities_total']).toEqual(count(126));
    expect(weighed.answers['news_items']).toEqual({ state: 'later' });
    expect(weighed.missing).toHaveLength(12);
  });

  test.each<[Decision | null, string, number]>([
    [null, 'waits', 126],
    ['keep', 'same', 126],
    ['take', 'changed', 130],
  ])('a figure that differs is %s: %s', (decided, kind, number) => {
    const decisions: Record<string, Decision> = decided === null ? {} : { '1 facilities_total': decided };
    const weighed = weigh({ facilities_total: whole(130) }, { facilities_total: count(126) }, decisions);
    expect(weighed.kind).toBe(kind);
    expect(weighed.conflicts).toMatchObject([{ path: 'facilities_total', decided }]);
    expect(weighed.answers['facilities_total']).toEqual(count(number));
  });

  test('what is there already is no change, and an empty cell takes nothing away', () => {
    const stored = { facilities_total: count(126), news_items: count(3) };
    const weighed = weigh({ facilities_total: whole(126) }, stored);
    expect(weighed).toMatchObject({ kind: 'same', taken: [] });
    expect(weighed.answers['news_items']).toEqual(count(3));
  });

  test('what breaks a limit is left out, and the rest stays', () => {
    const weighed = weigh({ facilities_total: whole(126), facilities_informed: whole(130) });
    expect(weighed.taken).toEqual(['facilities_total']);
    expect(weighed.refused).toMatchObject([
      {
        path: 'facilities_informed',
        cell: 'D7',
        fault: { kind: 'blocked', message: '130 lớn hơn tổng số 126 cơ sở ở câu 1.' },
      },
    ]);
  });

  test('a figure that would make a known one impossible is left out', () => {
    const stored = { facilities_total: { state: 'later' as const }, facilities_informed: count(100) };
    const weighed = weigh({ facilities_total: whole(90) }, stored);
    expect(weighed.taken).toEqual([]);
    expect(weighed.refused).toMatchObject([{ path: 'facilities_total', fault: { kind: 'blocked' } }]);
  });

  test('something unusual is warned of, against the year before too', () => {
    const previous = { facilities_total: count(50) };
    const weighed = weigh({ facilities_total: whole(126), news_items: whole(500) }, {}, {}, { previous });
    expect(weighed.warnings.map(({ path }) => path)).toEqual(['facilities_total', 'news_items']);
    expect(weighed.taken).toHaveLength(2);
  });

  test.each(['waived', 'writing', 'waiting', 'correcting'] as const)('a unit that is %s takes nothing', (closed) => {
    expect(weigh({ facilities_total: whole(126) }, {}, {}, { closed }).kind).toBe('closed');
  });

  test('parts of a group are weighed one by one', () => {
    const stored: Answers = {
      task_1_1: {
        state: 'given',
        reason: null,
        value: {
          type: 'group',
          items: { status: { state: 'given', value: { type: 'choice', option: 'done' }, reason: null } },
        },
      },
    };
    const figure = (value: AnswerValue) => ({ value, sheet: 'Mẫu B', cell: 'E4' });
    const figures = { 'task_1_1.quantity': figure({ type: 'decimal', number: 12 }) };
    const known = { key: 'SCT', answers: stored, previous: {}, closed: null };
    const weighed = weighUnit(AGENCY, 2017, { unitId: 2, figures }, known, {});
    expect(weighed).toMatchObject({ kind: 'changed', taken: ['task_1_1.quantity'] });
    expect(weighed.answers['task_1_1']).toMatchObject({
      value: { items: { status: { value: { option: 'done' } }, quantity: { value: { number: 12 } } } },
    });
  });
});
