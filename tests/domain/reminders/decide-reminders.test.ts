import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import {
  decideReminders,
  isTold,
  mayRemindAt,
  nextRemindingTime,
  stepOfDay,
  type Candidate,
  type DueStep,
  type RoundToRemind,
} from '../../../src/domain/reminders/decide-reminders.ts';
import { DEFAULT_LADDER } from '../../../src/domain/reminders/ladder.ts';
import { addDays, atLocalTime, toLocalDate } from '../../../src/domain/text/local-date.ts';

const isOff = workingCalendar({ days: [], knownYears: [] });
const round = (id: number, dueOn: string, hour = 8): RoundToRemind => ({
  id,
  dueOn,
  openedAt: atLocalTime(addDays(dueOn, -40), 9),
  paused: false,
  tellsHeads: false,
  asksDocument: true,
  ladder: DEFAULT_LADDER.map((step) => ({
    ...step,
    hour,
  })),
});
const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  officerId: 1,
  chatId: 1,
  role: 'contact',
  since: '2017-01-01',
  obligationId: 1,
  roundId: 1,
  hasContact: true,
  previousAt: null,
  lastWorkAt: null,
  ...change,
});
const stepsAt = (rounds: readonly RoundToRemind[], now: Date): Map<number, DueStep> =>
  new Map(
    rounds.flatMap((one) => {
      const step = stepOfDay(one, toLocalDate(now), isOff);
      return step === null ? [] : [[one.id, step] as const];
    }),
  );

describe('who is reminded when', () => {
  const decide = (rounds: RoundToRemind[], candidates: Candidate[], now: Date) =>
    decideReminders(candidates, stepsAt(rounds, now), now, isOff);

  test('nothing before the hour of the step, the step itself from then on', () => {
    const rounds = [round(1, '2018-12-14', 9)];
    expect(decide(rounds, [candidate()], atLocalTime('2018-12-05', 8, 59))).toEqual([]);
    const [reminder] = decide(rounds, [candidate()], atLocalTime('2018-12-05', 9));
    expect(reminder?.items).toMatchObject([{ step: 'before-7' }]);
  });

  test('nothing at night, on a weekend, at Tết', () => {
    const rounds = [round(1, '2026-02-10')];
    for (const now of [
      atLocalTime('2026-02-12', 6, 59),
      atLocalTime('2026-02-12', 20),
      atLocalTime('2026-02-14', 9),
      atLocalTime('2026-02-17', 9),
    ])
      expect(decide(rounds, [candidate()], now)).toEqual([]);
    expect(decide(rounds, [candidate()], atLocalTime('2026-02-12', 19, 59))).toHaveLength(1);
  });

  test('two rounds on one day are one message, at the earlier hour', () => {
    const rounds = [round(1, '2018-12-14', 8), round(2, '2018-12-14', 15)];
    const both = [candidate(), candidate({ obligationId: 2, roundId: 2 })];
    const [reminder, ...others] = decide(rounds, both, atLocalTime('2018-12-14', 8));
    expect(others).toEqual([]);
    expect(reminder?.items.map(({ obligationId }) => obligationId)).toEqual([1, 2]);
  });

  test('a step that an outage kept back goes with the first hour of the next working day, unless that day has its own', () => {
    const rounds = [round(1, '2018-12-14')];
    // Saturday: the step of Friday waits; Monday has one of its own, at eight.
    expect(decide(rounds, [candidate()], atLocalTime('2018-12-15', 9))).toEqual([]);
    expect(decide(rounds, [candidate()], atLocalTime('2018-12-17', 7))).toEqual([]);
    expect(decide(rounds, [candidate()], atLocalTime('2018-12-17', 8))[0]?.items).toMatchObject([{ step: 'late-1' }]);
    expect(decide(rounds, [candidate()], atLocalTime('2018-12-18', 7))[0]?.items).toMatchObject([{ step: 'late-1' }]);
  });

  test('a paused round is silent, and one opened after the step', () => {
    const now = atLocalTime('2018-12-14', 10);
    expect(decide([{ ...round(1, '2018-12-14'), paused: true }], [candidate()], now)).toEqual([]);
    const opened = { ...round(1, '2018-12-14'), openedAt: atLocalTime('2018-12-14', 9) };
    expect(decide([opened], [candidate()], now)).toEqual([]);
  });

  const step: DueStep = { id: 'late-1', at: atLocalTime('2018-12-17', 8), late: true, tellsHeads: false };
  const earlier = atLocalTime('2018-12-14', 8);
  test.each<[string, Partial<Candidate>, Partial<DueStep>, boolean]>([
    ['a contact', {}, {}, true],
    ['a contact who came after the step', { since: '2018-12-18' }, {}, false],
    ['a deputy at the first step', { role: 'deputy' }, {}, false],
    ['a deputy where no contact can be reached', { role: 'deputy', hasContact: false }, {}, true],
    ['a deputy, nobody has worked at it', { role: 'deputy', previousAt: earlier }, {}, true],
    [
      'a deputy, work stopped before the step before',
      { role: 'deputy', previousAt: earlier, lastWorkAt: atLocalTime('2018-12-13', 9) },
      {},
      true,
    ],
    [
      'a deputy, the contact has worked since',
      { role: 'deputy', previousAt: earlier, lastWorkAt: atLocalTime('2018-12-14', 9) },
      {},
      false,
    ],
    ['a head', { role: 'head' }, {}, false],
    ['a head, where the round says so', { role: 'head' }, { tellsHeads: true }, true],
    ['a head before the deadline', { role: 'head' }, { tellsHeads: true, late: false }, false],
  ])('%s: %o', (_who, who, change, told) => {
    expect(isTold(candidate(who), { ...step, ...change })).toBe(told);
  });

  test('a message by hand waits for the next hour at which messages go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5112 * 24 }), (hours) => {
        const now = new Date(Date.UTC(2017, 0, 1, hours));
        const goesAt = nextRemindingTime(now, isOff);
        expect(goesAt >= now && mayRemindAt(goesAt, isOff)).toBe(true);
        if (mayRemindAt(now, isOff)) expect(goesAt).toEqual(now);
      }),
    );
  });
});

describe('after outages, with clocks that jump, two schedulers and reports that come in', () => {
  interface Told {
    obligationId: number;
    officerId: number;
    step: string;
    stepAt: Date;
    day: string;
    at: Date;
  }
  /** Officer 1 reports for two units, 2 for one, 3 stands in for the third; obligations 1 to 6 in two rounds. */
  const PEOPLE: { officerId: number; unit: number; role: Candidate['role'] }[] = [
    { officerId: 1, unit: 1, role: 'contact' },
    { officerId: 1, unit: 2, role: 'contact' },
    { officerId: 2, unit: 3, role: 'contact' },
    { officerId: 3, unit: 3, role: 'deputy' },
  ];
  const obligationOf = (roundId: number, unit: number): number => (roundId - 1) * 3 + unit;

  const event = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('minutes' as const), count: fc.integer({ min: 1, max: 600 }) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 40 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('back' as const), count: fc.integer({ min: 1, max: 2880 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('submit' as const), count: fc.integer({ min: 1, max: 6 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('return' as const), count: fc.integer({ min: 1, max: 6 }) }),
    },
  );

  test('each obligation gets its newest step once, nothing older, nothing twice, nothing once it is in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: -5, max: 12 }),
        fc.integer({ min: 7, max: 19 }),
        fc.array(event, { minLength: 5, maxLength: 60 }),
        (offset, apart, hour, events) => {
          const dueOn = addDays('2017-02-01', offset);
          const rounds = [round(1, dueOn), round(2, addDays(dueOn, apart), hour)];
          const told: Told[] = [];
          const inHand = new Set<number>();
          let now = atLocalTime(addDays(dueOn, -20), 12);
          for (const { kind, count } of events) {
            if (kind === 'minutes') now = new Date(now.getTime() + count * 60_000);
            if (kind === 'days') now = new Date(now.getTime() + count * 86_400_000);
            if (kind === 'back') now = new Date(now.getTime() - count * 60_000);
            if (kind === 'submit') inHand.add(count);
            if (kind === 'return') inHand.delete(count);
            const today = toLocalDate(now);
            const steps = stepsAt(rounds, now);
            // Two schedulers read the same state before either writes; the keys of the store let one of them through.
            const read = candidatesOf(steps, told, inHand, today);
            const twice = [1, 2].flatMap(() => decideReminders(read, steps, now, isOff));
            for (const reminder of twice) {
              if (told.some(({ officerId, day }) => officerId === reminder.officerId && day === today)) continue;
              for (const item of reminder.items) {
                const earlier = told.filter(
                  ({ obligationId, officerId }) =>
                    obligationId === item.obligationId && officerId === reminder.officerId,
                );
                expect(inHand.has(item.obligationId)).toBe(false);
                expect(mayRemindAt(now, isOff)).toBe(true);
                for (const one of earlier) expect(one.stepAt < item.stepAt).toBe(true);
                expect(item.step).toBe(steps.get(item.obligationId > 3 ? 2 : 1)?.id);
                told.push({ ...item, officerId: reminder.officerId, day: today, at: now });
              }
            }
            // Nothing that is due is left out: whoever was not told of anything today has nothing due now.
            const left = candidatesOf(steps, told, inHand, today);
            expect(decideReminders(left, steps, now, isOff)).toEqual([]);
          }
          const keys = told.map(({ obligationId, officerId, step }) => `${obligationId}:${officerId}:${step}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  /** What the store answers, by the words of `listRemindable` and `listCandidates`. */
  function candidatesOf(
    steps: ReadonlyMap<number, DueStep>,
    told: readonly Told[],
    inHand: ReadonlySet<number>,
    today: string,
  ): Candidate[] {
    return [...steps].flatMap(([roundId, step]) =>
      PEOPLE.flatMap(({ officerId, unit, role }) => {
        const obligationId = obligationOf(roundId, unit);
        const own = told.filter((one) => one.obligationId === obligationId);
        const skip =
          inHand.has(obligationId) ||
          told.some((one) => one.officerId === officerId && one.day === today) ||
          own.some((one) => one.officerId === officerId && one.stepAt >= step.at);
        const before = own.filter(({ stepAt }) => stepAt < step.at).map(({ at }) => at.getTime());
        const previousAt = before.length === 0 ? null : new Date(Math.max(...before));
        return skip ? [] : [candidate({ officerId, chatId: officerId, role, obligationId, roundId, previousAt })];
      }),
    );
  }
});
