import { advanceFilling, firstCursor, type Cursor, type FillingInput } from '../../domain/reporting/filling.ts';
import { keepFillingStep } from '../../store/answers.ts';
import { findReport } from '../../store/report-facts.ts';
import { readAppliedOutcome, type Request } from '../request.ts';
import { loadFilling, refuseFilling, type FillingRefusal, type FillingView } from './load-filling.ts';

/** Tells the outcome of this action from that of others, should it be rendered again. */
const NAME = 'answer-question';

/** Where a person is in a report, as the conversation keeps it. */
export interface ReportConversation {
  reportId: number;
  cursor: Cursor;
}

/**
 * Takes one message or button of somebody who fills a report: keeps the answer, moves the place, and says what became
 * of it. A button of a report that the person had left takes them back into it.
 */
export async function answerQuestion(
  request: Request,
  reportId: number,
  input: FillingInput,
): Promise<FillingView | FillingRefusal> {
  const { store, person, conversation, updateIds, now } = request;
  const { officerId, telegramUserId } = person;
  const filling = await loadFilling(store.database, reportId);
  const refusal = refuseFilling(request, filling);
  if (refusal !== null || filling === null || officerId === null) return refusal ?? { kind: 'not-found' };
  const place = conversation?.kind === 'report' ? (conversation.state as ReportConversation) : null;
  const at = place?.reportId === reportId ? place.cursor : firstCursor(filling);
  const { cursor, note, change } = advanceFilling(filling, at, input);
  const state: ReportConversation = { reportId, cursor };
  const before = change === null ? null : (filling.answers[change.key] ?? null);
  const kept = await keepFillingStep(
    store.database,
    {
      ...{ reportId, officerId, telegramUserId, state, updateIds },
      change: change === null ? null : { ...change, before },
      outcome: { name: NAME, outcome: { cursor, note } },
    },
    now,
  );
  switch (kept) {
    case 'kept': {
      const answers = change === null ? filling.answers : { ...filling.answers, [change.key]: change.answer };
      const untouched = filling.report.untouched.filter((key) => key !== change?.key);
      return { kind: 'filling', filling: { ...filling, answers, untouched }, cursor, note };
    }
    case 'applied-before': {
      const outcome = await readAppliedOutcome<Pick<FillingView, 'cursor' | 'note'>>(request, NAME);
      return { kind: 'filling', filling, cursor: at, note: null, ...outcome };
    }
    case 'closed': {
      const report = await findReport(store.database, reportId);
      return { kind: 'not-open', state: report?.locked === true ? 'locked' : (report?.state ?? 'submitted') };
    }
  }
}

/** The open place of the report that the person is filling, to be shown again; changes nothing. */
export async function readOpenQuestion(
  request: Request,
  { reportId, cursor }: ReportConversation,
): Promise<FillingView | FillingRefusal> {
  const filling = await loadFilling(request.store.database, reportId);
  const refusal = refuseFilling(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  return { kind: 'filling', filling, cursor, note: null };
}
