import { z } from 'zod';
import { readReviewWords } from '../../domain/reporting/review-words.ts';
import { workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { atLocalTime, toLocalDate } from '../../domain/text/local-date.ts';
import { readDayAndHour } from '../../domain/text/parse-moment.ts';
import { readCalendarFor } from '../calendar/read-calendar.ts';
import { currentStateOf, defineConversation, enterConversation, type StateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { returnRevision } from '../reports/review-revision.ts';
import { finishReview, refusedMove, openReview, type ReviewRefusal } from './review-report.ts';

/** Returning a report: the comments by question key. */
export const reviewConversation = defineConversation(
  'review',
  z.object({
    reportId: z.int(),
    comments: z.record(z.string(), z.string()),
    /** The question whose comment is typed next. */
    asking: z.string().nullable(),
    /** Until when it is to be handed in again, yyyy-mm-dd, at five in the afternoon. */
    fixOn: z.string(),
    /** The day is typed next. */
    askingDay: z.boolean(),
  }),
);

/** Working days that a unit has to correct what was returned, unless the reviewer says another day. */
const DAYS_TO_FIX = 2;
/** Reports are handed in until this hour. */
const HOUR = 17;

/** A return in the making. */
export type ReviewDraft = StateOf<typeof reviewConversation>;

/**
 * Begins, or goes on with, the return of a report; `number` chooses the question whose comment is typed next, `askingDay` has the day
 * typed next. `as-asked` asks once more what was asked.
 */
export async function prepareReturn(
  request: Request,
  reportId: number,
  number: number | null | 'as-asked',
  askingDay = false,
): Promise<{ kind: 'preparing'; filling: LoadedFilling; conversation: ReviewDraft } | ReviewRefusal> {
  const { store, now } = request;
  const review = openReview(request, await loadFilling(store.database, reportId));
  if (review.kind !== 'open') return review;
  const { filling } = review;
  const state = await currentStateOf(store.database, request, reviewConversation);
  const comments = state?.reportId === reportId ? state.comments : {};
  const fixOn =
    state?.reportId === reportId
      ? state.fixOn
      : workingDaysAfter(toLocalDate(now), DAYS_TO_FIX, await readCalendarFor(request));
  const chosen = filling.questions.find((question) => question.number === number)?.key ?? null;
  const { asking, askingDay: day } =
    number === 'as-asked' && state?.reportId === reportId ? state : { asking: chosen, askingDay };
  const conversation: ReviewDraft = { reportId, comments, asking, fixOn, askingDay: day };
  await enterConversation(store.database, request, reviewConversation, conversation);
  return { kind: 'preparing', filling, conversation };
}

/** Stores a typed comment for the question that was chosen; the number of a question alone, or “câu 5”, chooses that one. */
export async function commentQuestion(
  request: Request,
  text: string,
): Promise<
  | { kind: 'preparing'; filling: LoadedFilling; conversation: ReviewDraft }
  | { kind: 'day-refused'; filling: LoadedFilling; conversation: ReviewDraft }
  | { kind: 'choose-question'; filling: LoadedFilling; conversation: ReviewDraft }
  | ReviewRefusal
> {
  const { store } = request;
  const state = await currentStateOf(store.database, request, reviewConversation);
  if (state === null) return { kind: 'not-found' };
  const review = openReview(request, await loadFilling(store.database, state.reportId));
  if (review.kind !== 'open') return review;
  const { filling } = review;
  if (state.askingDay) return changeDay(request, filling, state, text);
  const { asking } = state;
  const comment = text.trim();
  const other = findQuestionSaid(filling, comment);
  if (asking !== null && other !== null) {
    const conversation = { ...state, asking: other };
    await enterConversation(store.database, request, reviewConversation, conversation);
    return { kind: 'preparing', filling, conversation };
  }
  if (asking === null || comment === '') return { kind: 'choose-question', filling, conversation: state };
  const conversation = await applyOnce(request, 'comment-question', async (database): Promise<ReviewDraft> => {
    const kept = { ...state, comments: { ...state.comments, [asking]: comment }, asking: null };
    await enterConversation(database, request, reviewConversation, kept);
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
  const { now } = request;
  return applyOnce(request, 'return-report', async (database) => {
    const review = openReview(request, await loadFilling(database, reportId));
    if (review.kind !== 'open') return review;
    const { filling: loaded, actor } = review;
    const state = await currentStateOf(database, request, reviewConversation);
    if (state?.reportId !== reportId || Object.keys(state.comments).length === 0) return { kind: 'no-comments' };
    const fixBy = atLocalTime(state.fixOn, HOUR);
    if (fixBy <= now) return { kind: 'day-passed' };
    const { report, questions } = loaded;
    const move = await returnRevision(database, report, now);
    if (move.kind === 'refused') return refusedMove(database, reportId, move);
    await finishReview(actor, database, loaded, now, 'returned', state.comments, fixBy);
    const numbers = questions.filter(({ key }) => key in state.comments).map(({ number }) => number);
    return { kind: 'returned', unitName: report.unit.shortName, numbers, fixOn: state.fixOn };
  });
}

/** The question that a text names by its number, and says no more. */
function findQuestionSaid({ questions }: LoadedFilling, text: string): string | null {
  const said = readReviewWords(text);
  return said?.kind === 'question' ? (questions.find(({ number }) => number === said.number)?.key ?? null) : null;
}

/** Takes the day until which a report is to be corrected; one that is over is refused. */
async function changeDay(
  request: Request,
  filling: LoadedFilling,
  state: ReviewDraft,
  text: string,
): Promise<{ kind: 'preparing' | 'day-refused'; filling: LoadedFilling; conversation: ReviewDraft }> {
  const { now } = request;
  // It is handed in until five in the afternoon, so that an hour beside the day says nothing else.
  const parsed = readDayAndHour(text, toLocalDate(now)).day;
  if (parsed.kind !== 'date' || atLocalTime(parsed.date, HOUR) <= now) {
    return { kind: 'day-refused', filling, conversation: state };
  }
  const conversation = await applyOnce(request, 'change-fix-day', async (database): Promise<ReviewDraft> => {
    const kept = { ...state, fixOn: parsed.date, askingDay: false };
    await enterConversation(database, request, reviewConversation, kept);
    return kept;
  });
  return { kind: 'preparing', filling, conversation };
}
