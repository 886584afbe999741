import { advanceFilling, firstCursor, type Cursor, type FillingInput } from '../../domain/reporting/filling.ts';
import { recordAudit } from '../../store/audit.ts';
import { readConversation, saveConversation } from '../../store/conversations.ts';
import { saveAnswer } from '../../store/reports.ts';
import { applyOnce, type Request } from '../request.ts';
import {
  loadFilling,
  refuseFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from './load-filling.ts';

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
  const { store, person, now } = request;
  let filling: LoadedFilling | null = null;
  const moved = await applyOnce(request, 'answer-question', async (database) => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseFilling(request, loaded);
    if (refusal !== null || loaded === null || person.officerId === null)
      return refusal ?? ({ kind: 'not-found' } as const);
    const conversation = await readConversation(database, person.telegramUserId);
    const state = conversation?.kind === 'report' ? (conversation.state as ReportConversation) : null;
    const cursor = state?.reportId === reportId ? state.cursor : firstCursor(loaded);
    const { cursor: next, note, change } = advanceFilling(loaded, cursor, input);
    if (change !== null) {
      await saveAnswer(database, reportId, change.key, change.answer, person.officerId, now);
      const before = loaded.answers[change.key];
      await recordAudit(
        database,
        {
          officerId: person.officerId,
          telegramUserId: person.telegramUserId,
          action: 'answer.save',
          subject: 'report',
          subjectId: reportId,
          ...(before === undefined ? {} : { before: { [change.key]: before } }),
          after: { [change.key]: change.answer },
        },
        now,
      );
      filling = { ...loaded, answers: { ...loaded.answers, [change.key]: change.answer } };
    } else {
      filling = loaded;
    }
    await saveConversation(database, person.telegramUserId, 'report', { reportId, cursor: next }, now);
    return { kind: 'moved', cursor: next, note } as const;
  });
  if (moved.kind !== 'moved') return moved;
  filling ??= await loadFilling(store.database, reportId);
  return filling === null
    ? { kind: 'not-found' }
    : { kind: 'filling', filling, cursor: moved.cursor, note: moved.note };
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
