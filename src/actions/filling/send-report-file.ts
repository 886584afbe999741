import type { Block } from '../../domain/plan-reading/blocks.ts';
import { readOfficeFile, type OfficeReading } from '../../documents/reading/read-office-file.ts';
import { DOCUMENT_LIMITS } from '../../documents/reading/office-limits.ts';
import { SHEET_LIMITS } from '../../documents/reading/read-workbook.ts';
import { fillFromFile } from '../../domain/report-files/fill-from-file.ts';
import { whoseFile, type WhoseFile } from '../../domain/report-files/whose-file.ts';
import { firstCursor } from '../../domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import type { ReadingTools } from '../../domain/reporting/filling-types.ts';
import { isSameValue } from '../../domain/reporting/same-value.ts';
import { codeOf } from '../../domain/text/code-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listForms } from '../../store/forms.ts';
import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import { listRegistrableUnits } from '../registration/registration-step.ts';
import { loadFilling, openFilling, type FillingRefusal, type LoadedFilling } from '../reports/load-filling.ts';
import { readDirectoryOf } from '../reports/read-directory.ts';
import { reportConversation } from '../reports/report-conversation.ts';
import type { Request } from '../request.ts';
import { findCursor } from './answer-question.ts';
import { reportFileConversation, type ReadReportFile } from './report-file-conversation.ts';

/** What is read of a file at the most. */
export const REPORT_FILE_LIMITS = {
  bytes: DOCUMENT_LIMITS.bytes,
  rows: SHEET_LIMITS.rows,
  sheetBytes: SHEET_LIMITS.bytes,
};

/** What of a file would come into a draft. */
export interface ReportFilePreview {
  kind: 'preview';
  filling: LoadedFilling;
  read: ReadReportFile;
  /** By which buttons know it again. */
  code: number;
  /** Keys of answers that are in the draft already, and of those that would be replaced. */
  same: string[];
  replaced: string[];
}

/** Of which unit and year a report is. */
export interface OwnReport {
  unit: string;
  year: number;
}

export type SentReportFile =
  | ReportFilePreview
  | Exclude<OfficeReading, { kind: 'blocks' }>
  | Extract<WhoseFile, { kind: 'other-document' }>
  /** `own` is of whom and when the report is. */
  | { kind: 'other-year'; years: string[]; own: OwnReport }
  | { kind: 'other-unit'; unit: string; own: OwnReport }
  /** It has the questions of another form of the plan. */
  | { kind: 'other-form'; title: string }
  /** It tells of several things, each of which has a report of its own. */
  | { kind: 'several'; rows: number; place: string }
  /** None of the questions was found in it. */
  | { kind: 'no-answers' }
  /** Everything that it says is in the draft already. */
  | { kind: 'nothing-new' }
  /** No file waits. */
  | { kind: 'nothing' }
  | FillingRefusal;

/** So many questions of another form, and twice as many as of its own, make a file that of the other. */
const OF_OTHER_FORM = 3;

/** Reads a file that was sent for a draft, and shows what it would bring in; nothing is kept before that is confirmed. */
export async function sendReportFile(
  request: Request,
  reportId: number,
  name: string,
  bytes: Uint8Array,
): Promise<SentReportFile> {
  const { store, now, planId } = request;
  const open = openFilling(request, await loadFilling(store.database, reportId));
  if (open.kind !== 'open') return open;
  const { filling } = open;
  const read = await readOfficeFile(bytes);
  if (read.kind !== 'blocks') return read;
  const { unit, round } = filling.report;
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const whose = whoseFile(read.blocks, { unitId: unit.id, year: round.year }, units);
  const own = { unit: unit.name, year: round.year };
  if (whose.kind === 'other-unit')
    return { kind: 'other-unit', unit: units.find(({ id }) => id === whose.unitId)?.name ?? '', own };
  if (whose.kind === 'other-year') return { ...whose, own };
  const directory = await readDirectoryOf(store.database, planId, filling.possible, now);
  const tools: ReadingTools = { today: toLocalDate(now), year: round.year, directory, newRow: now.getTime() };
  const { taken, asked, missing, several } = fillFromFile(filling, read.blocks, tools);
  if (taken.length + asked.length < OF_OTHER_FORM) {
    const other = await findOtherForm(request, filling, read.blocks, tools);
    if (other !== null) return { kind: 'other-form', title: other };
    if (several !== null) return { kind: 'several', ...several };
    if (whose.kind === 'other-document') return whose;
  }
  if (taken.length + asked.length === 0) return { kind: 'no-answers' };
  if (asked.length === 0 && taken.every(({ now: known }) => known === 'same')) return { kind: 'nothing-new' };
  const kept = taken.map(({ key, answer, places }) => ({ key, answer, places }));
  const state = { reportId, file: name, taken: kept, asked, missing };
  if (findCursor(request, reportId) === null)
    await enterConversation(store.database, request, reportConversation, { reportId, cursor: firstCursor(filling) });
  await enterConversation(store.database, request, reportFileConversation, state);
  return previewOf(filling, state);
}

/** Finds another form of the plan of whose questions a file says more; null where there is none. */
async function findOtherForm(
  { store, planId }: Request,
  { report, facts }: LoadedFilling,
  blocks: readonly Block[],
  tools: ReadingTools,
): Promise<string | null> {
  const { unit, round } = report;
  let best: { title: string; found: number } | null = null;
  for (const { definition } of await listForms(store.database, planId)) {
    if (definition.key === round.form.key) continue;
    const other = fillingOf(questionsAskedOf(definition, round.year, unit.key), {}, {}, facts);
    const { taken, asked } = fillFromFile(other, blocks, tools);
    const found = taken.length + asked.length;
    if (found >= OF_OTHER_FORM && found > (best?.found ?? 0)) best = { title: definition.name, found };
  }
  return best?.title ?? null;
}

/** Shows once more what waits to be taken, beside the draft as it is now. */
export async function readReportFile(request: Request, reportId: number): Promise<SentReportFile> {
  const { store } = request;
  const open = openFilling(request, await loadFilling(store.database, reportId));
  if (open.kind !== 'open') return open;
  const read = await currentStateOf(store.database, request, reportFileConversation);
  return read === null || read.reportId !== reportId ? { kind: 'nothing' } : previewOf(open.filling, read);
}

/** Returns what of a file would come into a draft as it is now. */
export function previewOf(filling: LoadedFilling, read: ReadReportFile): ReportFilePreview {
  const known = read.taken.flatMap(({ key, answer }) => {
    const given = filling.answers[key];
    return given?.state === 'given' ? [{ key, same: isSameValue(given.value, answer.value) }] : [];
  });
  return {
    kind: 'preview',
    filling,
    read,
    code: codeOf([read.file, read.taken]),
    same: known.filter(({ same }) => same).map(({ key }) => key),
    replaced: known.filter(({ same }) => !same).map(({ key }) => key),
  };
}
