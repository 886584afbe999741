import {
  advanceFilling,
  firstCursor,
  type Cursor,
  type FillingAdvance,
  type FillingInput,
} from '../../domain/reporting/filling.ts';
import { withAnswer } from '../../domain/reporting/known.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { keepFillingStep } from '../../store/answers.ts';
import { findReport } from '../../store/report-facts.ts';
import { readAppliedOutcome, type Request } from '../request.ts';
import {
  findEditor,
  loadFilling,
  lockedState,
  refuseFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from './load-filling.ts';
import { readDirectory } from './read-directory.ts';

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
 * @param messageId of what was typed; null for a button.
 */
export async function answerQuestion(
  request: Request,
  reportId: number,
  input: FillingInput,
  messageId: number | null = null,
): Promise<FillingView | FillingRefusal> {
  const filling = await loadFilling(request.store.database, reportId);
  const refusal = refuseFilling(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  const place = placeIn(request, reportId);
  const at = place ?? firstCursor(filling);
  const advance = await advanceAt(request, filling, at, input);
  const message = messageId === null ? null : { id: messageId, place: at };
  return keepStep(request, filling, { ...advance, at, message, name: NAME });
}

/** Where the person is in this report; null when somewhere else. */
export function placeIn({ conversation }: Request, reportId: number): Cursor | null {
  const place = conversation?.kind === 'report' ? (conversation.state as ReportConversation) : null;
  return place?.reportId === reportId ? place.cursor : null;
}

/** What an input at a place of a report leads to. */
export async function advanceAt(
  { store, now }: Request,
  filling: LoadedFilling,
  at: Cursor,
  input: FillingInput,
): Promise<FillingAdvance> {
  const directory = await readDirectory(store.database, filling, input.kind === 'text' ? at : REVIEW, now);
  return advanceFilling(filling, at, input, { today: toLocalDate(now), directory });
}

const REVIEW: Cursor = { at: 'review', editing: false };

/** A step that was worked out, with what it is kept with. */
interface Step extends FillingAdvance {
  /** Where the person was before it. */
  at: Cursor;
  message: { id: number; place: Cursor } | null;
  name: string;
}

/** Keeps a step in one round trip, and shows the place to which it leads. */
export async function keepStep(
  request: Request,
  filling: LoadedFilling,
  { cursor, note, change, at, message, name }: Step,
): Promise<FillingView | FillingRefusal> {
  const { store, person, updateIds, now } = request;
  const { officerId, telegramUserId } = person;
  const reportId = filling.report.id;
  if (officerId === null) return { kind: 'forbidden' };
  const state: ReportConversation = { reportId, cursor };
  const before = change === null ? null : (filling.report.answers[change.key] ?? null);
  const kept = await keepFillingStep(
    store.database,
    {
      ...{ reportId, officerId, telegramUserId, state, message, updateIds },
      change: change === null ? null : { ...change, before },
      aboutPerson: filling.report.round.form.database?.personal !== undefined,
      outcome: { name, outcome: { cursor, note } },
    },
    now,
  );
  const editor = findEditor(request, filling.report, true);
  switch (kept) {
    case 'kept': {
      const changed = change === null ? filling : { ...filling, ...withAnswer(filling, change.key, change.answer) };
      return { kind: 'filling', filling: changed, cursor, note, editor };
    }
    case 'applied-before': {
      const outcome = await readAppliedOutcome<Pick<FillingView, 'cursor' | 'note'>>(request, name);
      return { kind: 'filling', filling, cursor: at, note: null, editor, ...outcome };
    }
    case 'closed': {
      const report = await findReport(store.database, reportId);
      return {
        kind: 'not-open',
        state: report?.locked === true ? lockedState(report) : (report?.state ?? 'submitted'),
      };
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
  return { kind: 'filling', filling, cursor, note: null, editor: null };
}
