import { workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { atLocalTime, toLocalDate } from '../../domain/text/local-date.ts';
import { parseDate } from '../../domain/text/parse-date.ts';
import { readConversation, saveConversation } from '../../store/conversations.ts';
import { adoptCorrection, createRevision, moveReport, newestRevision } from '../../store/reports.ts';
import { readCalendarFor } from '../calendar/read-calendar.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from './load-filling.ts';
import { letHappen } from './move-obligation.ts';
import { finishReview, refusedMove, refuseReview, type ReviewRefusal } from './review-report.ts';

/** Working days that a unit has to correct what was returned, unless the reviewer says another day. */
const DAYS_TO_FIX = 2;
/** Reports are handed in until this hour. */
const HOUR = 17;

/** The comments of a review in the making, by question key; `asking`: the question whose comment is typed next. */
export interface ReviewConversation {
  reportId: number;
  comments: Record<string, string>;
  asking: string | null;
  /** Until when it is to be handed in again, yyyy-mm-dd, at five in the afternoon. */
  fixOn: string;
  /** The day is typed next. */
  askingDay: boolean;
}

/**
 * Begins, or goes on with, the return of a report; `number` chooses the question whose comment is typed
 * next, `askingDay` has the day typed next.
 */
export async function prepareReturn(
  request: Request,
  reportId: number,
  number: number | null,
  askingDay = false,
): Promise<{ kind: 'preparing'; filling: LoadedFilling; conversation: ReviewConversation } | ReviewRefusal> {
  const { store, person, now } = request;
  const filling = await loadFilling(store.database, reportId);
  const refusal = refuseReview(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  const open = await readConversation(store.database, person.telegramUserId);
  const state = open?.kind === 'review' ? (open.state as ReviewConversation) : null;
  const comments = state?.reportId === reportId ? state.comments : {};
  const fixOn =
    state?.reportId === reportId
      ? state.fixOn
      : workingDaysAfter(toLocalDate(now), DAYS_TO_FIX, await readCalendarFor(request));
  const asking = filling.questions.find((question) => question.number === number)?.key ?? null;
  const conversation: ReviewConversation = { reportId, comments, asking, fixOn, askingDay };
  await saveConversation(store.database, person.telegramUserId, 'review', conversation, now);
  return { kind: 'preparing', filling, conversation };
}

/** Keeps a typed comment for the question that was chosen. */
export async function commentQuestion(
  request: Request,
  text: string,
): Promise<
  | { kind: 'preparing'; filling: LoadedFilling; conversation: ReviewConversation }
  | { kind: 'day-refused'; filling: LoadedFilling; conversation: ReviewConversation }
  | { kind: 'choose-question'; filling: LoadedFilling; conversation: ReviewConversation }
  | ReviewRefusal
> {
  const { store, person, now } = request;
  const open = await readConversation(store.database, person.telegramUserId);
  if (open?.kind !== 'review') return { kind: 'not-found' };
  const state = open.state as ReviewConversation;
  const filling = await loadFilling(store.database, state.reportId);
  const refusal = refuseReview(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  if (state.askingDay) return changeDay(request, filling, state, text);
  const { asking } = state;
  const comment = text.trim().slice(0, 1000);
  if (asking === null || comment === '') return { kind: 'choose-question', filling, conversation: state };
  const conversation = await applyOnce(request, 'comment-question', async (database): Promise<ReviewConversation> => {
    const kept = { ...state, comments: { ...state.comments, [asking]: comment }, asking: null };
    await saveConversation(database, person.telegramUserId, 'review', kept, now);
    return kept;
  });
  return { kind: 'preparing', filling, conversation };
}

/** Returns a report with the comments collected; the unit gets a new revision with all its answers in it. */
export async function returnReport(
  request: Request,
  reportId: number,
): Promise<
  | { kind: 'returned'; unitName: string; numbers: number[]; fixOn: string }
  | { kind: 'no-comments' }
  /** The day until which it was to be corrected is over. */
  | { kind: 'day-passed' }
  | ReviewRefusal
> {
  const { person, now } = request;
  return applyOnce(request, 'return-report', async (database) => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseReview(request, loaded);
    if (refusal !== null || loaded === null) return refusal ?? { kind: 'not-found' };
    const open = await readConversation(database, person.telegramUserId);
    const state = open?.kind === 'review' ? (open.state as ReviewConversation) : null;
    if (state?.reportId !== reportId || Object.keys(state.comments).length === 0) return { kind: 'no-comments' };
    const fixBy = atLocalTime(state.fixOn, HOUR);
    if (fixBy <= now) return { kind: 'day-passed' };
    const { report, questions } = loaded;
    const move = await letHappen(database, report.obligationId, { kind: 'return' });
    if (move.kind === 'refused') return refusedMove(database, reportId, move);
    if (!(await moveReport(database, reportId, 'submitted', { state: 'returned', decidedAt: now }))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    const { obligationId, correctsId, correctionReason } = report;
    const { formId } = report.round;
    // Where the unit was correcting these figures already, it goes on in that draft.
    if (!(await adoptCorrection(database, obligationId))) {
      const correction = correctsId === null ? null : { correctsId, correctionReason };
      const next = {
        obligationId,
        formId,
        revision: (await newestRevision(database, obligationId)) + 1,
        copyFrom: reportId,
        correction,
      };
      await createRevision(database, next, now);
    }
    await finishReview(request, database, loaded, 'returned', state.comments, fixBy);
    const numbers = questions.filter(({ key }) => key in state.comments).map(({ number }) => number);
    return { kind: 'returned', unitName: report.unit.shortName, numbers, fixOn: state.fixOn };
  });
}

async function changeDay(
  request: Request,
  filling: LoadedFilling,
  state: ReviewConversation,
  text: string,
): Promise<{ kind: 'preparing' | 'day-refused'; filling: LoadedFilling; conversation: ReviewConversation }> {
  const { person, now } = request;
  const parsed = parseDate(text, toLocalDate(now));
  if (parsed.kind !== 'date' || atLocalTime(parsed.date, HOUR) <= now) {
    return { kind: 'day-refused', filling, conversation: state };
  }
  const conversation = await applyOnce(request, 'change-fix-day', async (database): Promise<ReviewConversation> => {
    const kept = { ...state, fixOn: parsed.date, askingDay: false };
    await saveConversation(database, person.telegramUserId, 'review', kept, now);
    return kept;
  });
  return { kind: 'preparing', filling, conversation };
}
