import { REPORT_FILE_LIMITS, sendReportFile } from '../../actions/filling/send-report-file.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { BotContext } from '../parts/context.ts';
import type { SentFile } from '../parts/message-input.ts';
import type { Answer } from '../parts/view.ts';
import { viewSentFile } from './sent-file-view.ts';

/** Names and types of files that may hold a report in writing, also such as can only be told so. */
const NAMED = /\.(?:docx?|docm|xlsx?|xlsm|odt|ods|rtf|pdf)$/iu;
const TYPED = /^application\/(?:msword|pdf|rtf|vnd\.(?:ms-|openxmlformats-|oasis\.))/u;

/** Returns whether a file is a document or workbook, by its name or type. */
export function isWrittenFile({ name, mime }: SentFile): boolean {
  return NAMED.test(name) || TYPED.test(mime);
}

/** Reads a file that was sent for a draft, and shows what it would bring in. */
export async function answerReportFile(ctx: BotContext, reportId: number, file: SentFile): Promise<Answer> {
  const { t, request } = ctx;
  const bytes = await ctx.download(file, REPORT_FILE_LIMITS.bytes);
  if (bytes === null) return { views: [viewSentFile(t, { kind: 'too-large' })] };
  return answerOutcome(t, await sendReportFile(request, reportId, file.name, bytes), viewSentFile);
}
