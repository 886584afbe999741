import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingOf } from '../../../src/domain/reminders/missing.ts';
import { OBLIGATION_STATES } from '../../../src/domain/reporting/obligation-state-machine.ts';
import {
  countRound,
  numbersOf,
  UNIT_STANDINGS,
  unitStanding,
  type OwedFacts,
} from '../../../src/domain/status/round-count.ts';

const owed = (more: Partial<OwedFacts> = {}): OwedFacts => ({
  state: 'open',
  excused: null,
  handedInOn: null,
  document: { kind: 'missing' },
  round: { asksDocument: true },
  asked: true,
  coordinating: false,
  ...more,
});

const DAY = fc.constantFrom('2018-12-10', '2018-12-14', '2018-12-15', '2018-12-20', '2018-12-31');
const OWED: fc.Arbitrary<OwedFacts> = fc.record({
  state: fc.constantFrom(...OBLIGATION_STATES),
  excused: fc.option(fc.record({ until: DAY })),
  handedInOn: fc.option(DAY),
  document: fc.record({ kind: fc.constantFrom('missing', 'announced', 'received', 'outdated') }),
  round: fc.record({ asksDocument: fc.boolean() }),
  asked: fc.boolean(),
  coordinating: fc.boolean(),
});
const ROUND = fc.record({ units: fc.array(OWED, { maxLength: 30 }), lateAfter: DAY, today: DAY });

describe('where a unit stands in a round', () => {
  test.each([
    ['open', null, false, 'not-begun'],
    ['drafting', null, false, 'filling'],
    ['returned', null, false, 'returned'],
    ['signing', null, false, 'filling'],
    ['open', null, true, 'late'],
    ['drafting', null, true, 'late'],
    ['returned', null, true, 'returned'],
    ['returned', '2018-12-20', true, 'excused'],
    ['open', '2018-12-20', true, 'excused'],
    ['open', '2018-12-10', true, 'late'],
    ['submitted', null, true, 'submitted'],
    ['approved', '2018-12-20', true, 'approved'],
    ['waived', null, true, 'waived'],
  ] as const)('%s, excused until %s, over %s: %s', (state, until, over, expected) => {
    const excused = until === null ? null : { until };
    expect(unitStanding({ state, excused, asked: true }, over, '2018-12-15')).toBe(expected);
  });
});

describe('the units of a round are counted', () => {
  test('once each: the standings add up to all units', () => {
    fc.assert(
      fc.property(ROUND, ({ units, ...days }) => {
        const count = countRound(units, days);
        const parted = UNIT_STANDINGS.flatMap((standing) => count[standing]);
        expect(parted).toHaveLength(units.length);
        expect(new Set(parted)).toEqual(new Set(units));
        const numbers = numbersOf(count);
        expect(numbers.all).toBe(units.length);
        const { missing, returned, excused, waived, 'not-asked': unasked } = numbers;
        expect(numbers['handed-in'] + missing + returned + excused + waived + unasked).toBe(units.length);
      }),
    );
  });

  test('handed in late is some of those that handed in; documents part those that owe them', () => {
    fc.assert(
      fc.property(ROUND, ({ units, ...days }) => {
        const count = countRound(units, days);
        for (const unit of count['handed-in-late']) expect(count['handed-in']).toContain(unit);
        const documents = ['document-received', 'document-announced', 'document-missing'] as const;
        const owing = count['handed-in'].filter(({ round }) => round.asksDocument);
        const parted = documents.flatMap((group) => count[group]).filter(({ round }) => round.asksDocument);
        expect(new Set(parted)).toEqual(new Set(owing));
        expect(parted).toHaveLength(owing.length);
      }),
    );
  });

  test('chased is who misses something and has no excuse, never the agency that chases', () => {
    fc.assert(
      fc.property(ROUND, ({ units, ...days }) => {
        const count = countRound(units, days);
        const chased = units.filter((unit) => unit.asked && missingOf(unit) !== null && !count.excused.includes(unit));
        expect([...count.urged, ...count.urging]).toHaveLength(chased.length);
        expect(new Set([...count.urged, ...count.urging])).toEqual(new Set(chased));
        expect(count.urged.some(({ coordinating }) => coordinating)).toBe(false);
      }),
    );
  });

  test('nobody is late, missing or chased who was never asked', () => {
    fc.assert(
      fc.property(ROUND, ({ units, ...days }) => {
        const { late, missing, urged, urging, ...count } = countRound(
          units.map((unit) => ({ ...unit, asked: false })),
          days,
        );
        expect([...late, ...missing, ...urged, ...urging, ...count['handed-in-late']]).toEqual([]);
      }),
    );
  });

  test.each([
    ['on the last day', '2018-12-14', 0],
    ['the day after', '2018-12-15', 1],
  ])('what came %s', (_when, handedInOn, late) => {
    const units = [owed({ state: 'approved', handedInOn }), owed()];
    const days = { lateAfter: '2018-12-14', today: '2018-12-17' };
    expect(countRound(units, days)['handed-in-late']).toHaveLength(late);
  });
});
