import type { FigureCell, TypedSource, WorkbookSource } from '../../domain/reporting/entered-figures.ts';
import { answerAt, questionKeyOf, withAnswerAt } from '../../domain/earlier-figures/answer-at.ts';
import { isComing, type WeighedUnit } from '../../domain/earlier-figures/weigh-figures.ts';
import { OF_ROSTER } from '../../domain/reporting/occasions.ts';
import type { Answers } from '../../domain/reporting/answers.ts';
import { recordAudit } from '../../store/audit.ts';
import { markEntered } from '../../store/entered-reports.ts';
import { createFiguresFile } from '../../store/figures-files.ts';
import type { Database } from '../../store/open-store.ts';
import { listOwedFigures, saveBroughtAnswers, type OwedFigures } from '../../store/owed-figures.ts';
import { recordReview } from '../../store/reports.ts';
import { createRound } from '../../store/rounds.ts';
import { currentStateOf, endConversation } from '../conversations/conversation.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';
import { applyObligationEvent, type ObligationEventRefused } from '../reports/apply-obligation-event.ts';
import { beginDraft } from '../reports/begin-draft.ts';
import { handIn } from '../reports/hand-in.ts';
import { approveRevision } from '../reports/review-revision.ts';
import { applyOnce, type Request } from '../request.ts';
import { earlierFiguresConversation } from './earlier-figures-conversation.ts';
import type { EarlierYear, NoEarlierYear } from './read-subject.ts';
import { weighFile, type FiguresPreview } from './weigh-file.ts';

/** Words that are kept with what is brought in: why figures in force change, and what was seen of those that are unusual. */
export interface ImportWords {
  correction: string;
  warned: string;
}

export type ImportOutcome =
  | {
      kind: 'imported';
      title: string;
      year: number;
      reports: number;
      /** Reports in which figures in force were corrected. */
      corrected: number;
      figures: number;
      /** A round was opened for that year, and closed at once. */
      opened: boolean;
      file: string;
    }
  | FiguresPreview
  | { kind: 'nothing' }
  | NoEarlierYear
  | Refusal;

/**
 * Brings figures of an earlier year in as reports of the units: each handed in and approved by whoever brings them, with
 * the cell of every figure. Nobody of the units is told. What is in force becomes an earlier revision.
 * @param shown what was confirmed, as the button names it; where that is no longer what would come in, it is shown anew.
 */
export async function importFigures(
  request: Request,
  shown: { file: number; coming: number },
  wordsOf: (file: string) => ImportWords,
): Promise<ImportOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'import-figures', async (database): Promise<ImportOutcome> => {
    const draft = await currentStateOf(database, request, earlierFiguresConversation);
    const preview = draft === null ? null : await weighFile(database, request.planId, draft, now);
    if (preview === null) return { kind: 'nothing' };
    if (preview.kind !== 'preview') return preview;
    const { year, read, reports, figures } = preview;
    if (preview.fileNumber !== shown.file) return { ...preview, undone: 'other-file' };
    const asShown = preview.comingNumber === shown.coming;
    if (!asShown || reports === 0 || preview.undecided > 0) return { ...preview, undone: 'changed' };
    const opened = year.round === null;
    const owed = opened ? await openPastRound(database, actor, year, now) : year.owed;
    const kept = { planId: year.plan.id, formKey: year.form.key, year: year.year, sheets: read.sheetNames };
    const fileId = await createFiguresFile(
      database,
      { ...kept, name: read.file.name, contentHash: read.contentHash, importedById: actor.officerId, reports, figures },
      now,
    );
    const bringing = { database, actor, now, year, fileId, read, words: wordsOf(read.file.name) };
    for (const unit of preview.units) {
      const own = owed.get(unit.unitId);
      if (own !== undefined && isComing(unit)) await bringIn(bringing, unit, own);
    }
    const { officerId, telegramUserId } = actor;
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId,
        action: 'figures.import',
        subject: 'plan',
        subjectId: year.plan.id,
        after: { fileId, form: year.form.key, year: year.year, reports, figures },
      },
      now,
    );
    await endConversation(database, telegramUserId);
    const corrected = preview.units.filter(({ kind }) => kind === 'changed').length;
    const { title } = year;
    return { kind: 'imported', title, year: year.year, reports, corrected, figures, opened, file: read.file.name };
  });
}

/** Opens the round of a year that has gone, closed as it is: nobody is told of it, reminded, or asked for a document. */
async function openPastRound(
  database: Database,
  { officerId, telegramUserId }: Actor,
  { plan, form, formId, year, title, rosterId, dates, units }: EarlierYear,
  now: Date,
): Promise<ReadonlyMap<number, OwedFigures>> {
  if (rosterId === null) throw new Error(`No list of units owes ${form.key} in ${year}.`);
  const of = { planId: plan.id, formKey: form.key, year };
  const round = { ...of, ...dates, formId, rosterId, title, occasion: OF_ROSTER, openedById: officerId };
  const roundId = await createRound(
    database,
    { ...round, asksSignOff: false, ladder: null, imported: true },
    units.map(({ id }) => id),
    now,
  );
  const audit = { officerId, telegramUserId, action: 'round.open', subject: 'round', subjectId: roundId } as const;
  await recordAudit(database, { ...audit, after: { formId, year, ...dates, units: units.length, past: true } }, now);
  return new Map((await listOwedFigures(database, of)).map((one) => [one.unit.id, one]));
}

interface Bringing {
  database: Database;
  actor: Actor;
  now: Date;
  year: EarlierYear;
  fileId: number;
  read: FiguresPreview['read'];
  words: ImportWords;
}

/** Brings one report in, or a revision of it: handed in, and approved. */
async function bringIn(bringing: Bringing, weighed: WeighedUnit, owed: OwedFigures): Promise<void> {
  const { database, actor, now, year, words } = bringing;
  const { obligationId, unit, approved } = owed;
  const { officerId, telegramUserId } = actor;
  const again = (await applyObligationEvent(database, obligationId, { kind: 'reopen' })).kind === 'moved';
  const correctsId = approved?.reportId ?? null;
  const correction = correctsId === null ? null : { correctsId, correctionReason: words.correction };
  const owedForm = { obligationId, formId: year.formId };
  const { reportId, revision } = orThrow(await beginDraft(database, owedForm, correction, now));
  const changed = changedAnswers(weighed, approved?.answers ?? {}, words.warned);
  await saveBroughtAnswers(database, reportId, changed, officerId, now);
  await markEntered(database, reportId, officerId, sourceOf(bringing, weighed, owed));
  const round = { period: String(year.year), occasion: OF_ROSTER };
  const brought = { id: reportId, obligationId, correctsId, revision, unit, round };
  orThrow(await handIn(database, brought, { from: 'draft', submittedById: officerId }, now));
  orThrow(await approveRevision(database, brought, now));
  await recordReview(database, { reportId, reviewerId: officerId, decision: 'approved', comments: {} }, now);
  if (again) orThrow(await applyObligationEvent(database, obligationId, { kind: 'lock' }));
  const before = approved === null ? {} : { before: pick(approved.answers, Object.keys(changed)) };
  const after = { obligationId, fileId: bringing.fileId, revision, answers: changed };
  const audit = { officerId, telegramUserId, action: 'report.import', subject: 'report', subjectId: reportId } as const;
  await recordAudit(database, { ...audit, ...before, after }, now);
}

/**
 * Returns what came of a move that nothing can stand against.
 * @throws where something does.
 */
function orThrow<Outcome extends { kind: string }>(outcome: Outcome): Exclude<Outcome, ObligationEventRefused> {
  if (outcome.kind === 'refused') throw new Error(`A report that is brought in is refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Outcome, ObligationEventRefused>;
}

/** The answers that are written: of a new report all, of one in force those that change; unusual ones with what was seen of them. */
function changedAnswers({ answers, taken, warnings, kind }: WeighedUnit, stored: Answers, warned: string): Answers {
  const reasoned = warnings.reduce((sum, { path, figure }) => withAnswerAt(sum, path, figure.value, warned), answers);
  if (kind === 'new') return reasoned;
  const keys = new Set(taken.map(questionKeyOf));
  const gaps = Object.keys(reasoned).filter((key) => stored[key] === undefined);
  return pick(reasoned, [...keys, ...gaps]);
}

function pick(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));
}

/** From which cell each figure comes; what was there before keeps the source that it had. */
function sourceOf({ fileId, read }: Bringing, weighed: WeighedUnit, { approved }: OwedFigures): WorkbookSource {
  const before = approved?.enteredFigures?.source ?? null;
  const rest: TypedSource | null = before?.way === 'workbook' ? before.rest : before;
  const figures = read.units.find(({ unitId }) => unitId === weighed.unitId)?.figures ?? {};
  const places = weighed.taken.flatMap((path): [string, FigureCell][] => {
    const figure = figures[path];
    if (figure === undefined || answerAt(weighed.answers, path) === undefined) return [];
    const { sheet, cell } = figure;
    const sheetAt = read.sheetNames.indexOf(sheet);
    return [[path, { fileId, file: read.file.name, sheet, sheetAt, cell }]];
  });
  const earlier = before?.way === 'workbook' ? before.places : {};
  const file = { fileId, file: read.file.name, files: [read.file] };
  return { way: 'workbook', ...file, rest, places: { ...earlier, ...Object.fromEntries(places) } };
}
