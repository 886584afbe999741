import { cursorToGoOn } from '../../domain/reporting/filling.ts';
import { findHardFailure } from '../../domain/reporting/checks.ts';
import { withAnswer } from '../../domain/reporting/filling-context.ts';
import { cursorAtQuestion } from '../../domain/reporting/filling-places.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import { lockOpenDraft, saveFileAnswers } from '../../store/file-answers.ts';
import { currentStateOf, enterConversation, endConversation } from '../conversations/conversation.ts';
import {
  loadFilling,
  notOpen,
  openFilling,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from '../reports/load-filling.ts';
import { reportConversation } from '../reports/report-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { reportFileConversation } from './report-file-conversation.ts';
import { previewOf, type ReportFilePreview } from './send-report-file.ts';

/** Answers of a file were kept: how many, of how many that are asked about next. */
export interface ReportFileTaken {
  kind: 'taken';
  file: string;
  answers: number;
  asked: number;
  missing: number;
  view: FillingView;
}

export type TakenReportFile =
  | ReportFileTaken
  /** The file or the draft is another than when the button was shown; nothing was kept. */
  | (ReportFilePreview & { changed: true })
  | { kind: 'nothing' }
  | FillingRefusal;

/** What was done, as the store keeps it with the updates that asked for it. */
type Done =
  | { kind: 'kept'; file: string; answers: number; asked: number; missing: number }
  | { kind: 'changed' }
  | { kind: 'nothing' }
  | { kind: 'closed' };

/** Keeps the answers of the file that waits, each with its place in it, and goes on where the person is needed. */
export async function takeReportFile(request: Request, reportId: number, code: number): Promise<TakenReportFile> {
  const { store, now } = request;
  const open = openFilling(request, await loadFilling(store.database, reportId));
  if (open.kind !== 'open') return open;
  const { actor } = open;
  const done = await applyOnce(
    request,
    'take-report-file',
    async (database): Promise<Done> => {
      const read = await currentStateOf(database, request, reportFileConversation);
      if (read === null || read.reportId !== reportId) return { kind: 'nothing' };
      if (!(await lockOpenDraft(database, reportId))) return { kind: 'closed' };
      const filling = await loadFilling(database, reportId);
      if (filling === null) return { kind: 'closed' };
      const preview = previewOf(filling, read);
      if (preview.code !== code || brokenNow(filling, preview)) return { kind: 'changed' };
      const coming = read.taken.filter(({ key }) => !preview.same.includes(key));
      const answers = coming.map(({ key, answer, places }) => ({ key, answer, source: { file: read.file, places } }));
      await saveFileAnswers(database, reportId, answers, actor.officerId, now);
      const before = Object.fromEntries(
        coming.flatMap(({ key }) => (filling.answers[key] === undefined ? [] : [[key, filling.answers[key]]])),
      );
      const personal = filling.report.round.form.database?.personal !== undefined;
      const after = Object.fromEntries(
        coming.map(({ key, answer }) => [key, personal ? { state: answer.state } : answer]),
      );
      const { officerId, telegramUserId } = actor;
      const by = {
        officerId,
        telegramUserId,
        action: 'report.fill-from-file',
        subject: 'report',
        subjectId: reportId,
      } as const;
      const told = { before: personal ? {} : before, after: { file: read.file, answers: after } };
      await recordAudit(database, { ...by, ...told }, now);
      await goOn(
        request,
        database,
        reportId,
        read.asked.map(({ key }) => key),
      );
      return {
        kind: 'kept',
        file: read.file,
        answers: read.taken.length,
        asked: read.asked.length,
        missing: read.missing.length,
      };
    },
    ({ kind }) => kind === 'kept',
  );
  const filling = await loadFilling(store.database, reportId);
  if (filling === null || done.kind === 'nothing') return { kind: 'nothing' };
  if (done.kind === 'closed')
    return notOpen(filling.report.round.occasion, filling.report.state, filling.report.locked);
  if (done.kind === 'changed') {
    const read = await currentStateOf(store.database, request, reportFileConversation);
    return read === null ? { kind: 'nothing' } : { ...previewOf(filling, read), changed: true };
  }
  const place = await currentStateOf(store.database, request, reportConversation);
  const cursor = place?.reportId === reportId ? place.cursor : cursorToGoOn(filling);
  const view: FillingView = { kind: 'filling', filling, cursor, note: null, editor: null };
  const { file, answers, asked, missing } = done;
  return { kind: 'taken', file, answers, asked, missing, view };
}

/** Whether an answer that was typed meanwhile makes one of the file impossible. */
function brokenNow(filling: LoadedFilling, { read }: ReportFilePreview): boolean {
  const all = read.taken.reduce((sum, { key, answer }) => ({ ...sum, ...withAnswer(sum, key, answer) }), filling);
  return read.taken.some(({ key, answer }) => {
    const question = all.questions.find((one) => one.key === key);
    return question === undefined || findHardFailure(all, question, answer.value) !== null;
  });
}

/** Takes the person to the first question that the file left in doubt, else to the first that is open. */
async function goOn(request: Request, database: Database, reportId: number, asked: readonly string[]): Promise<void> {
  const filling = await loadFilling(database, reportId);
  if (filling === null) return;
  const doubted = filling.questions.find(({ key }) => asked.includes(key));
  const cursor = doubted === undefined ? cursorToGoOn(filling) : cursorAtQuestion(filling, doubted, false);
  await enterConversation(database, request, reportConversation, { reportId, cursor });
}

/** Gives up what was read of a file: the draft is as it was, and the person back in it. */
export async function leaveReportFile(request: Request, reportId: number): Promise<FillingView | FillingRefusal> {
  const { store, person } = request;
  const open = openFilling(request, await loadFilling(store.database, reportId));
  if (open.kind !== 'open') return open;
  const { filling } = open;
  await applyOnce(request, 'leave-report-file', async (database) => {
    const read = await currentStateOf(database, request, reportFileConversation);
    if (read?.reportId === reportId) await endConversation(database, person.telegramUserId);
    return { kind: 'left' };
  });
  const place = await currentStateOf(store.database, request, reportConversation);
  const cursor = place?.reportId === reportId ? place.cursor : cursorToGoOn(filling);
  return { kind: 'filling', filling, cursor, note: null, editor: null };
}

/** Says that a file is awaited for a draft: the person is in it, so that it comes there. */
export async function awaitReportFile(
  request: Request,
  reportId: number,
): Promise<{ kind: 'awaited' } | FillingRefusal> {
  const { store } = request;
  const open = openFilling(request, await loadFilling(store.database, reportId));
  if (open.kind !== 'open') return open;
  const { filling } = open;
  const place = await currentStateOf(store.database, request, reportConversation);
  if (place?.reportId !== reportId)
    await applyOnce(request, 'await-report-file', async (database) => {
      await enterConversation(database, request, reportConversation, { reportId, cursor: cursorToGoOn(filling) });
      return { kind: 'awaited' };
    });
  return { kind: 'awaited' };
}
