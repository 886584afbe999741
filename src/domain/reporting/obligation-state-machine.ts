import { isOwing } from './owing.ts';

/** Where the figures of an obligation stand. `signing`: they wait for the head of the unit. */
export const OBLIGATION_STATES = [
  'open',
  'drafting',
  'signing',
  'submitted',
  'returned',
  'approved',
  'waived',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Where a correction stands that is made beside figures already handed in, which stay in force until it is approved. */
export const CORRECTION_STATES = ['none', 'drafting', 'signing', 'submitted', 'returned'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** Where one revision of a report stands; `replaced` by a later one, or a `dropped` correction. */
export const REPORT_STATES = ['draft', 'signing', 'submitted', 'returned', 'approved', 'replaced', 'dropped'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Whether a round takes reports. */
export const ROUND_STATES = ['open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** The status of one obligation, as far as it decides what may happen next. */
export interface ObligationStatus {
  state: ObligationState;
  correction: CorrectionState;
  /** The round is closed, and the unit has not been let in again. */
  locked: boolean;
  /** Lateness with a reason that was recorded, yyyy-mm-dd; the round's own date stays beside it. */
  excusedUntil: string | null;
}

/** What may happen to an obligation. */
export type ObligationEvent =
  | { kind: 'start' }
  /** The contact hands in; `signer`: the round asks for the head's word and the unit has a head. */
  | { kind: 'hand-in'; signer: boolean }
  | { kind: 'sign' }
  /** The head gives it back, or the contact takes it back. */
  | { kind: 'withhold' }
  | { kind: 'return' }
  | { kind: 'approve' }
  /** An approval is taken back: the figures wait for review again. */
  | { kind: 'unapprove' }
  | { kind: 'correct' }
  | { kind: 'drop-correction' }
  | { kind: 'waive' }
  /** `drafted`: the unit had begun before. */
  | { kind: 'unwaive'; drafted: boolean }
  | { kind: 'excuse'; until: string }
  | { kind: 'lock' }
  | { kind: 'reopen' };

/** Why an event cannot be. */
export type ObligationEventRefusal = 'locked' | 'not-locked' | 'not-now';

export type ObligationTransition =
  { kind: 'moved'; status: ObligationStatus } | { kind: 'refused'; reason: ObligationEventRefusal };

/** States in which the unit writes, or has yet to. */
const WRITING: readonly string[] = ['drafting', 'returned'];

/**
 * Returns the status of an obligation after an event, or why the event is refused. Nothing but a reopening moves what
 * is locked, and everything not named here is refused. A correction of approved figures runs beside them; one of
 * figures not yet reviewed takes their place when it is handed in.
 */
export function transitionObligation(status: ObligationStatus, event: ObligationEvent): ObligationTransition {
  if (event.kind === 'reopen') return status.locked ? moved({ ...status, locked: false }) : refused('not-locked');
  if (status.locked) return refused('locked');
  if (event.kind === 'lock') return moved({ ...status, locked: true });
  return status.correction === 'none' ? advanceFigures(status, event) : advanceCorrection(status, event);
}

type Inner = Exclude<ObligationEvent, { kind: 'lock' | 'reopen' }>;

/** Moves an obligation without a correction under way. */
function advanceFigures(status: ObligationStatus, event: Inner): ObligationTransition {
  const { state } = status;
  const to = (next: ObligationState): ObligationTransition => moved({ ...status, state: next });
  switch (event.kind) {
    case 'start':
      return state === 'open' ? to('drafting') : refused();
    case 'hand-in':
      return WRITING.includes(state) ? to(event.signer ? 'signing' : 'submitted') : refused();
    case 'sign':
      return state === 'signing' ? to('submitted') : refused();
    case 'withhold':
      return state === 'signing' ? to('drafting') : refused();
    case 'return':
      return state === 'submitted' ? to('returned') : refused();
    case 'approve':
      return state === 'submitted' ? to('approved') : refused();
    case 'unapprove':
      return state === 'approved' ? to('submitted') : refused();
    case 'correct':
      return state === 'submitted' || state === 'approved' ? moved({ ...status, correction: 'drafting' }) : refused();
    case 'drop-correction':
      return refused();
    case 'waive':
      return isOwing(state) ? to('waived') : refused();
    case 'unwaive':
      return state === 'waived' ? to(event.drafted ? 'drafting' : 'open') : refused();
    case 'excuse':
      return isOwing(state) ? moved({ ...status, excusedUntil: event.until }) : refused();
  }
}

/** Moves a correction beside the figures in force. */
function advanceCorrection(status: ObligationStatus, event: Inner): ObligationTransition {
  const { state, correction } = status;
  const to = (next: CorrectionState): ObligationTransition => moved({ ...status, correction: next });
  // Figures that nobody has reviewed are replaced by their correction, and there is one report to review again.
  const submit = (): ObligationTransition => (state === 'submitted' ? to('none') : to('submitted'));
  switch (event.kind) {
    case 'hand-in':
      if (!WRITING.includes(correction)) return refused();
      return event.signer ? to('signing') : submit();
    case 'sign':
      return correction === 'signing' ? submit() : refused();
    case 'withhold':
      return correction === 'signing' ? to('drafting') : refused();
    case 'approve':
      // Figures handed in are approved as they are while their correction is still being written.
      if (state === 'submitted') return moved({ ...status, state: 'approved' });
      return correction === 'submitted' ? to('none') : refused();
    case 'return':
      // The unit corrects already: what is returned goes on in that draft.
      if (state === 'submitted') return moved({ ...status, state: 'returned', correction: 'none' });
      return correction === 'submitted' ? to('returned') : refused();
    case 'drop-correction':
      return WRITING.includes(correction) ? to('none') : refused();
    case 'start':
    case 'unapprove':
    case 'correct':
    case 'waive':
    case 'unwaive':
    case 'excuse':
      return refused();
  }
}

function moved(status: ObligationStatus): ObligationTransition {
  return { kind: 'moved', status };
}

function refused(reason: ObligationEventRefusal = 'not-now'): ObligationTransition {
  return { kind: 'refused', reason };
}
