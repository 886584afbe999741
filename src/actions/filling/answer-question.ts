import {
  advanceFilling,
  firstCursor,
  type Cursor,
  type FillingAdvance,
  type FillingInput,
} from '../../domain/reporting/filling.ts';
import { listRows } from '../../domain/reporting/fields/index.ts';
import { withAnswer } from '../../domain/reporting/filling-context.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { saveFillingStep, type AnswerMessage } from '../../store/answers.ts';
import { findReport } from '../../store/report-facts.ts';
import { rowOf, stateOf } from '../conversations/conversation.ts';
import { readAppliedOutcome, type Request } from '../request.ts';
import {
  findEditor,
  loadFilling,
  notOpen,
  openFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from '../reports/load-filling.ts';
import { withFindings } from '../reports/find-record-differences.ts';
import { readDirectory } from '../reports/read-directory.ts';
import { reportConversation, type ReportPlace } from '../reports/report-conversation.ts';
import type { Actor } from '../permissions/authorize.ts';

/** Tells the outcome of this action from that of others, should it be rendered again. */
const NAME = 'answer-question';

/**
 * Takes one message or button of somebody who fills a report: keeps the answer, moves the place, and says what became
 * of it. A button of a report that the person had left takes them back into it.
 * @param sent the message that was typed, with the ids of those that continue it; null for a button.
 */
export async function answerQuestion(
  request: Request,
  reportId: number,
  input: FillingInput,
  sent: { id: number; laterParts: readonly number[] } | null = null,
): Promise<FillingView | FillingRefusal> {
  const open = openFilling(request, await loadFilling(request.store.database, reportId));
  if (open.kind !== 'open') return open;
  const { filling, actor } = open;
  const place = findCursor(request, reportId);
  const at = place ?? firstCursor(filling);
  const advance = await computeStep(request, filling, at, input);
  return saveStep(request, filling, { ...advance, actor, at, messages: messagesOf(sent, at, advance), name: NAME });
}

/**
 * Returns the messages of an answer, by each of which it can be corrected. Of an answer that was refused any part may be edited
 * into a shorter one; of one that was taken the first stands for all.
 */
function messagesOf(
  sent: { id: number; laterParts: readonly number[] } | null,
  place: Cursor,
  { note, change }: FillingAdvance,
): AnswerMessage[] {
  if (sent === null) return [];
  const said = note?.kind === 'inside' ? note.note : note;
  if (change !== null || (said?.kind !== 'refused' && said?.kind !== 'blocked')) return [{ id: sent.id, place }];
  const parts = sent.laterParts.map((id) => ({ id, place: { ...place, refused: 'part' } }));
  return [{ id: sent.id, place: { ...place, refused: 'whole' } }, ...parts];
}

/** Returns the person's cursor in this report; null when they are somewhere else. */
export function findCursor(request: Request, reportId: number): Cursor | null {
  const place = stateOf(request, reportConversation);
  return place?.reportId === reportId ? place.cursor : null;
}

/** Computes the step that an input at a place of a report leads to. */
export async function computeStep(
  { store, now, planId }: Request,
  filling: LoadedFilling,
  at: Cursor,
  input: FillingInput,
): Promise<FillingAdvance> {
  const directory = await readDirectory(store.database, planId, filling, input.kind === 'text' ? at : REVIEW, now);
  return advanceFilling(filling, at, input, {
    today: toLocalDate(now),
    year: filling.report.round.year,
    directory,
    newRow: now.getTime(),
  });
}

const REVIEW: Cursor = { at: 'review', editing: false };

/** A step that was worked out, with what it is kept with. */
interface Step extends FillingAdvance {
  actor: Actor;
  /** Where the person was before it. */
  at: Cursor;
  messages: readonly AnswerMessage[];
  name: string;
}

/** Stores a step in one round trip, and shows the place to which it leads. */
export async function saveStep(
  request: Request,
  filling: LoadedFilling,
  { actor, cursor, note, change, at, messages, name }: Step,
): Promise<FillingView | FillingRefusal> {
  const { store, updateIds, now } = request;
  const { officerId, telegramUserId } = actor;
  const reportId = filling.report.id;
  const conversation = rowOf(reportConversation, { reportId, cursor });
  const before = change === null ? null : (filling.report.answers[change.key] ?? null);
  const kept = await saveFillingStep(
    store.database,
    {
      reportId,
      officerId,
      telegramUserId,
      conversation,
      messages,
      updateIds,
      change:
        change === null
          ? null
          : {
              ...change,
              before,
            },
      inParts: change?.answer?.state === 'given' && listRows(change.answer.value).length > 0,
      aboutPerson: filling.report.round.form.database?.personal !== undefined,
      outcome: { name, outcome: { cursor, note }, conversation: request.conversation },
    },
    now,
  );
  const editor = findEditor(request, filling.report, true);
  switch (kept) {
    case 'kept': {
      const changed = change === null ? filling : { ...filling, ...withAnswer(filling, change.key, change.answer) };
      return withFindings(store.database, { kind: 'filling', filling: changed, cursor, note, editor });
    }
    case 'applied-before': {
      const outcome = await readAppliedOutcome<Pick<FillingView, 'cursor' | 'note'>>(request, name);
      return withFindings(store.database, { kind: 'filling', filling, cursor: at, note: null, editor, ...outcome });
    }
    case 'closed': {
      const report = await findReport(store.database, reportId);
      if (report?.locked === true) return notOpen(report.round.occasion, report.state, true);
      return { kind: 'not-open', state: report?.state ?? 'submitted' };
    }
  }
}

/** Reads the open place of the report that the person is filling, to be shown again; changes nothing. */
export async function readOpenQuestion(
  request: Request,
  { reportId, cursor }: ReportPlace,
): Promise<FillingView | FillingRefusal> {
  const open = openFilling(request, await loadFilling(request.store.database, reportId));
  if (open.kind !== 'open') return open;
  const { filling } = open;
  return withFindings(request.store.database, { kind: 'filling', filling, cursor, note: null, editor: null });
}
