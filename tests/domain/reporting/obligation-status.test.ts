import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  transitionObligation,
  CORRECTION_STATES,
  OBLIGATION_STATES,
  type CorrectionState,
  type ObligationEvent,
  type ObligationStatus,
  type ObligationState,
} from '../../../src/domain/reporting/obligation-state-machine.ts';
import { isOwing } from '../../../src/domain/reporting/owing.ts';

const EVENTS = {
  start: { kind: 'start' },
  'hand-in': { kind: 'hand-in', signer: false },
  'hand-in to the head': { kind: 'hand-in', signer: true },
  sign: { kind: 'sign' },
  withhold: { kind: 'withhold' },
  return: { kind: 'return' },
  approve: { kind: 'approve' },
  unapprove: { kind: 'unapprove' },
  correct: { kind: 'correct' },
  'drop-correction': { kind: 'drop-correction' },
  waive: { kind: 'waive' },
  unwaive: { kind: 'unwaive', drafted: false },
  'unwaive a draft': { kind: 'unwaive', drafted: true },
  excuse: { kind: 'excuse', until: '2018-12-17' },
  lock: { kind: 'lock' },
  reopen: { kind: 'reopen' },
} as const satisfies Record<string, ObligationEvent>;
type EventName = keyof typeof EVENTS;

/** Every legal move as `state` or `state+correction`; what is not here is refused. */
const MOVES: Record<string, Partial<Record<EventName, string>>> = {
  open: { start: 'drafting', waive: 'waived', excuse: 'open' },
  drafting: {
    'hand-in': 'submitted',
    'hand-in to the head': 'signing',
    waive: 'waived',
    excuse: 'drafting',
  },
  signing: { sign: 'submitted', withhold: 'drafting', waive: 'waived', excuse: 'signing' },
  returned: { 'hand-in': 'submitted', 'hand-in to the head': 'signing', waive: 'waived', excuse: 'returned' },
  submitted: { approve: 'approved', return: 'returned', correct: 'submitted+drafting' },
  approved: { unapprove: 'submitted', correct: 'approved+drafting' },
  waived: { unwaive: 'open', 'unwaive a draft': 'drafting' },
  'submitted+drafting': {
    'hand-in': 'submitted',
    'hand-in to the head': 'submitted+signing',
    approve: 'approved+drafting',
    return: 'returned',
    'drop-correction': 'submitted',
  },
  'submitted+signing': {
    sign: 'submitted',
    withhold: 'submitted+drafting',
    approve: 'approved+signing',
    return: 'returned',
  },
  'approved+drafting': {
    'hand-in': 'approved+submitted',
    'hand-in to the head': 'approved+signing',
    'drop-correction': 'approved',
  },
  'approved+signing': { sign: 'approved+submitted', withhold: 'approved+drafting' },
  'approved+submitted': { approve: 'approved', return: 'approved+returned' },
  'approved+returned': {
    'hand-in': 'approved+submitted',
    'hand-in to the head': 'approved+signing',
    'drop-correction': 'approved',
  },
};

function statusOf(name: string): ObligationStatus {
  const [state = 'open', correction = 'none'] = name.split('+');
  return {
    state: state as ObligationState,
    correction: correction as CorrectionState,
    locked: false,
    excusedUntil: null,
  };
}

function nameOf({ state, correction }: ObligationStatus): string {
  return correction === 'none' ? state : `${state}+${correction}`;
}

describe('the status of an obligation', () => {
  const cases = Object.keys(MOVES).flatMap((from) =>
    (Object.keys(EVENTS) as EventName[]).map((event) => [from, event] as const),
  );
  test.each(cases)('%s × %s', (from, name) => {
    const status = statusOf(from);
    const outcome = transitionObligation(status, EVENTS[name]);
    if (name === 'lock') {
      expect(outcome).toEqual({ kind: 'moved', status: { ...status, locked: true } });
      return;
    }
    if (name === 'reopen') {
      expect(outcome).toEqual({ kind: 'refused', reason: 'not-locked' });
      return;
    }
    const to = MOVES[from]?.[name];
    if (to === undefined) {
      expect(outcome).toEqual({ kind: 'refused', reason: 'not-now' });
      return;
    }
    const excusedUntil = name === 'excuse' ? '2018-12-17' : null;
    expect(outcome).toEqual({ kind: 'moved', status: { ...statusOf(to), excusedUntil } });
  });

  test.each(cases)('locked, %s × %s: nothing but a reopening', (from, name) => {
    const status = { ...statusOf(from), locked: true };
    const expected =
      name === 'reopen'
        ? { kind: 'moved', status: { ...status, locked: false } }
        : { kind: 'refused', reason: 'locked' };
    expect(transitionObligation(status, EVENTS[name])).toEqual(expected);
  });

  const events = fc.array(
    fc.constantFrom(...Object.values(EVENTS).filter(({ kind }) => kind !== 'lock' && kind !== 'reopen')),
    { maxLength: 60, size: 'max' },
  );

  test('no path leaves the machine', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(events, (path) => {
        let status = statusOf('open');
        for (const event of path) {
          const outcome = transitionObligation(status, event);
          if (outcome.kind === 'refused') continue;
          status = outcome.status;
          reached.add(nameOf(status));
          expect(OBLIGATION_STATES).toContain(status.state);
          expect(CORRECTION_STATES).toContain(status.correction);
          // What the store allows: a correction stands beside figures that were handed in.
          expect(Object.keys(MOVES)).toContain(nameOf(status));
        }
      }),
      { numRuns: 3000 },
    );
    expect([...reached].sort()).toEqual(Object.keys(MOVES).sort());
  });

  test('a locked round changes nothing, whatever is tried', () => {
    fc.assert(
      fc.property(events, events, (before, after) => {
        const walk = (status: ObligationStatus, path: readonly ObligationEvent[]): ObligationStatus =>
          path.reduce((at, event) => {
            const outcome = transitionObligation(at, event);
            return outcome.kind === 'moved' ? outcome.status : at;
          }, status);
        const locked = { ...walk(statusOf('open'), before), locked: true };
        expect(
          walk(
            locked,
            after.filter(({ kind }) => kind !== 'reopen'),
          ),
        ).toEqual(locked);
      }),
    );
  });

  test('approved figures stay in force until a correction is approved', () => {
    fc.assert(
      fc.property(events, (path) => {
        let status = statusOf('approved');
        for (const event of path.filter(({ kind }) => kind !== 'unapprove')) {
          const outcome = transitionObligation(status, event);
          if (outcome.kind === 'moved') status = outcome.status;
          expect(status.state).toBe('approved');
          expect(isOwing(status.state)).toBe(false);
        }
      }),
    );
  });
});
