import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  readWorkbook,
  SHEET_LIMITS,
  type ReadSheet,
  type WorkbookReading,
} from '../../documents/reading/read-workbook.ts';
import { findFileCode } from '../../domain/earlier-figures/file-code.ts';
import type { FiguresSheet } from '../../domain/earlier-figures/find-table.ts';
import { readSheetFigures } from '../../domain/earlier-figures/read-figures.ts';
import { earlierConflictKey, conflictsOfUnits, type Decision } from '../../domain/earlier-figures/weigh-figures.ts';
import type { DocumentFile } from '../../domain/files/document-file.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { currentStateOf, enterConversation, stateOf } from '../conversations/conversation.ts';
import { readDirectoryOf } from '../reports/read-directory.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { earlierFiguresConversation, type EarlierFiguresDraft } from './earlier-figures-conversation.ts';
import { readEarlierYear, type NoEarlierYear } from './read-subject.ts';
import { findBefore, previewOf, weighFile, type FiguresPreview } from './weigh-file.ts';

export type { FiguresPreview } from './weigh-file.ts';

/** The largest file that is read. */
export const FIGURES_LIMITS: { bytes: number; rows: number; columns: number } = SHEET_LIMITS;

export type PreviewOutcome =
  | FiguresPreview
  /** No sheet has the headings of the form. */
  | { kind: 'no-table'; formKey: string; year: number }
  /** The file is for another form or year than the one that was chosen. */
  | { kind: 'other-file'; chosen: { title: string }; said: { formKey: string; year: number; title: string } }
  /** It has the headings, and not one figure. */
  | { kind: 'empty' }
  /** No file is waiting: the button is old. */
  | { kind: 'nothing' }
  | Exclude<WorkbookReading, { kind: 'sheets' }>
  | NoEarlierYear
  | Refusal;

/**
 * Reads a file that was sent, and shows what it would bring in; nothing is kept before it is confirmed.
 * @returns null for a file that is none of these, where none was asked for.
 */
export async function previewFigures(
  request: Request,
  file: DocumentFile,
  bytes: Uint8Array,
): Promise<PreviewOutcome | null> {
  const { person, store, now } = request;
  const draft = stateOf(request, earlierFiguresConversation);
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const workbook = await readWorkbook(bytes);
  if (workbook.kind !== 'sheets') return draft === null ? null : workbook;
  const said = findFileCode(workbook.sheets);
  const of = said ?? draft;
  if (of === null) return null;
  const { formKey } = of;
  const year = await readEarlierYear(store.database, request.planId, formKey, of.year, now);
  if (year.kind !== 'year') return year;
  if (draft !== null && (draft.formKey !== formKey || draft.year !== of.year)) {
    const chosen = await readEarlierYear(store.database, request.planId, draft.formKey, draft.year, now);
    if (chosen.kind === 'year')
      return { kind: 'other-file', chosen, said: { formKey, year: of.year, title: year.title } };
  }
  const directory = await readDirectoryOf(store.database, request.planId, questionsOf(year.form, year.year), now);
  const tools = { today: toLocalDate(now), year: year.year, directory };
  const reading = await readSheetFigures(workbook.sheets.map(sheetOf), year, tools, turn);
  if (reading === null) return { kind: 'no-table', formKey, year: of.year };
  if (reading.units.length === 0 && reading.refused.length === 0) return { kind: 'empty' };
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const read = { ...reading, file, contentHash, sheetNames };
  const state = { formKey, year: of.year, read, decisions: {} };
  await enterConversation(store.database, request, earlierFiguresConversation, state);
  return previewOf(year, read, state.decisions, await findBefore(store.database, year, read));
}

function sheetOf({ name, rows, numbers }: ReadSheet): FiguresSheet {
  const isNumber = numbers.map((columns) => new Set(columns));
  return { name, rows, isNumber: (row, column) => isNumber[row]?.has(column) === true };
}

/** Shows once more what waits to be brought in, as it would be now. */
export async function readPreview(request: Request): Promise<PreviewOutcome> {
  return reweigh(request, (draft) => draft);
}

/** A figure in which the store and the file differ, as a button names it. */
export interface ConflictNumber {
  unitId: number;
  /** Given by its place in a report. */
  figure: number;
}

/**
 * Decides which figure counts where the store has another one than the file.
 * @param file as the button names the file that it was shown with; where another one waits now, nothing is decided.
 * @param meant null for all of them.
 */
export async function decideConflict(
  request: Request,
  file: number,
  meant: ConflictNumber | null,
  decision: Decision,
): Promise<PreviewOutcome> {
  return reweigh(request, (draft, preview) => {
    if (preview.fileNumber !== file) return 'other-file';
    const decided = conflictsOfUnits(preview.units)
      .filter(({ unitId, path }) => meant === null || (unitId === meant.unitId && keyNumber(path) === meant.figure))
      .map(({ unitId, path }) => [earlierConflictKey(unitId, path), decision] as const);
    return { ...draft, decisions: { ...draft.decisions, ...Object.fromEntries(decided) } };
  });
}

async function reweigh(
  request: Request,
  change: (draft: EarlierFiguresDraft, preview: FiguresPreview) => EarlierFiguresDraft | 'other-file',
): Promise<PreviewOutcome> {
  const { person, store, now } = request;
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const draft = await currentStateOf(store.database, request, earlierFiguresConversation);
  const preview = draft === null ? null : await weighFile(store.database, request.planId, draft, now);
  if (draft === null || preview === null) return { kind: 'nothing' };
  if (preview.kind !== 'preview') return preview;
  const changed = change(draft, preview);
  if (changed === 'other-file') return { ...preview, undone: changed };
  if (changed === draft) return preview;
  await enterConversation(store.database, request, earlierFiguresConversation, changed);
  return previewOf(preview.year, preview.read, changed.decisions, preview.before);
}
