import { readOpenQuestion } from '../../actions/filling/answer-question.ts';
import type { Cursor, FillingInput } from '../../domain/reporting/filling.ts';
import { fill } from './fill.ts';
import { reportConversation, type ReportPlace } from '../../actions/reports/report-conversation.ts';
import { viewFilling } from './filling-view.ts';
import { viewFormHelp } from './form-help-view.ts';
import { asksForWords, asksForName, asksToTell, openButtons, typedAs } from './typed-buttons.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { answersGroup } from '../../domain/reporting/filling-group.ts';
import { saysThatIsAll } from '../../domain/reporting/plain-words.ts';
import { holdsAmount } from '../../domain/text/money-scale.ts';
import { parseMoney } from '../../domain/text/parse-money.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readReviewWords } from '../../domain/reporting/review-words.ts';
import { answerReportFile, isWrittenFile } from './sent-file.ts';
import { submit } from './submit.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { asksWithoutFigure, endsInQuestionMark, isPlainlyAsked, mayBeAsked } from '../../domain/questions/is-asked.ts';
import { contentOrAsks, isCommand, marked, reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Filling a report, a question a message. */
export const reportAnswers = personConversation(reportConversation, {
  longest: null,
  readOpen: (ctx, state) => readOpenQuestion(ctx.request, state),
  answer: async (ctx, state, input) =>
    (await handInByWord(ctx, state, input)) ??
    (await answerByFile(ctx, state, input)) ??
    (await answerByCaption(ctx, state, input)) ??
    fill(ctx, state.reportId, inputOf(input)),
  // Each answer is kept with the message that gave it, and corrected from anywhere (`correctAnswer`).
  takeEdit: () => Promise.resolve(null),
  ask: async (ctx, state) => {
    const open = await readOpenQuestion(ctx.request, state);
    return open.kind === 'filling' ? { views: [viewFilling(ctx.t, open)] } : null;
  },
  choices: async (_ctx, state, readOpen) => {
    const open = await readOpen();
    return open.kind === 'filling' ? typedAs(open.filling.questions, state.cursor) : 'any';
  },
  openButtons: async (ctx, _state, readOpen) => {
    const open = await readOpen();
    return open.kind === 'filling' ? openButtons(ctx.t, open) : [];
  },
  ownHelp: async (ctx, state, text, readOpen) => {
    if (/^\s*\d/.test(text)) return null;
    const open = await readOpen();
    if (open.kind !== 'filling') return null;
    // Words of one's own may say “không biết lấy số này ở đâu”.
    if (asksForWords(open.filling.questions, state.cursor) && !endsInQuestionMark(text)) return null;
    return viewFormHelp(ctx.t, open, text);
  },
  takenAs: async (ctx, state, text, readOpen) => {
    const command = isCommand(ctx, text) && readReviewWords(text) === null;
    const told = await readOpen();
    if (told.kind === 'filling' && asksToTell(told.filling.questions, state.cursor))
      return contentOrAsks(ctx, state, text);
    // An amount of money is no name of a class or an agency.
    if (told.kind === 'filling' && holdsAmountAlone(text) && asksForName(told.filling.questions, state.cursor))
      return 'either';
    if (!looksLikeQuestion(text) && !command) return 'answer';
    // Where all answers are shown, nothing is asked that words could answer.
    if (state.cursor.at === 'review' && isPlainlyAsked(text)) return 'question';
    // What is a button of the open question too was pressed before.
    if (command) return 'perhaps';
    const open = await readOpen();
    if (open.kind !== 'filling') return 'answer';
    const { filling } = open;
    const words = asksForWords(filling.questions, state.cursor);
    if (words) return isReason(state.cursor) ? reasonOrAsks(ctx, state, text) : marked(ctx, state, text);
    // One thought that asks, and calls no part by its name, is no answer in words.
    const asks = asksWithoutFigure(text) && mayBeAsked(text) && !/[,;:\n]/.test(text);
    const answers =
      saysThatIsAll(text) || (!asks && answersGroup(filling, state.cursor, text, toLocalDate(ctx.request.now)));
    if (answers) return marked(ctx, state, text);
    return asksWithoutFigure(text) ? 'question' : 'perhaps';
  },
  left: (t) => ({ text: t('common:cancel.report') }),
  // A report that is entered for a unit is not among those of whoever enters it.
  leftAt: async (ctx, state) => {
    const open = await readOpenQuestion(ctx.request, state);
    if (open.kind !== 'filling') return null;
    const { unit, enteredFigures, round } = open.filling.report;
    const { filledWith } = policyOf(round.occasion);
    if (enteredFigures === null || isAllowed(ctx.request.person, filledWith, unit.id)) return null;
    return { text: ctx.t('common:cancel.entered', { unit: unit.shortName }) };
  },
});

/** “nộp”, typed where all answers of a report are shown, hands it in as its button does; null for anything else. */
async function handInByWord(
  ctx: BotContext,
  { reportId, cursor }: ReportPlace,
  input: MessageInput,
): Promise<Answer | null> {
  if (cursor.at !== 'review' || input.kind !== 'text' || readReviewWords(input.text)?.kind !== 'hand-in') return null;
  const open = await readOpenQuestion(ctx.request, { reportId, cursor });
  if (open.kind !== 'filling' || policyOf(open.filling.report.round.occasion).handedInAs !== 'report') return null;
  return submit(ctx, reportId, 'complete');
}

/** Reads a document or workbook as the report that somebody has already, where no file is asked for. */
async function answerByFile(ctx: BotContext, state: ReportPlace, input: MessageInput): Promise<Answer | null> {
  if (input.kind !== 'file' || !isWrittenFile(input.file)) return null;
  const open = await readOpenQuestion(ctx.request, state);
  if (open.kind !== 'filling' || asksForFiles(open.filling.questions, state.cursor)) return null;
  return answerReportFile(ctx, state.reportId, input.file);
}

function asksForFiles(questions: readonly Question[], cursor: Cursor): boolean {
  const question = cursor.at === 'review' ? undefined : questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return false;
  if (cursor.at === 'inside') return 'items' in question && asksForFiles(question.items, cursor.place);
  return fieldOf(question.type).receive !== undefined;
}

/** Takes the words below a file where the form takes no files: they are the answer, and the file is not kept. */
async function answerByCaption(ctx: BotContext, state: ReportPlace, input: MessageInput): Promise<Answer | null> {
  if (input.kind !== 'file' || input.caption.trim() === '') return null;
  const open = await readOpenQuestion(ctx.request, state);
  if (open.kind !== 'filling' || takesFiles(open.filling.possible)) return null;
  const answer = await fill(ctx, state.reportId, { kind: 'text', text: input.caption });
  return { ...answer, views: [{ text: ctx.t('common:fault.notTaken') }, ...answer.views] };
}

function takesFiles(questions: readonly Question[]): boolean {
  return questions.some((question) =>
    'items' in question ? takesFiles(question.items) : fieldOf(question.type).receive !== undefined,
  );
}

function inputOf(input: MessageInput): FillingInput {
  switch (input.kind) {
    case 'text':
      return { kind: 'text', text: input.text };
    case 'file':
      return {
        kind: 'files',
        files: [input.file, ...input.others].map(({ id, name, mime }) => ({ id, name, mime })),
      };
    case 'location':
      return { kind: 'location', latitude: input.latitude, longitude: input.longitude };
    case 'contact':
    case 'other':
      return { kind: 'other' };
  }
}

/** Whether a text is an amount of money, with its unit, and nothing else. */
function holdsAmountAlone(text: string): boolean {
  return holdsAmount(text) && parseMoney(text).kind !== 'refused';
}

/** Whether a reason is asked, in a group or outside. */
function isReason(cursor: Cursor): boolean {
  return cursor.at === 'reason' || (cursor.at === 'inside' && isReason(cursor.place));
}

/** Four words or more, or a question mark: no figure, so perhaps a question about something else. */
function looksLikeQuestion(text: string): boolean {
  return endsInQuestionMark(text) || (!/^\s*\d/.test(text) && text.trim().split(/\s+/).length >= 4);
}
