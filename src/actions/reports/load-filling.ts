import type { ObligationState, ReportState } from '../../domain/reporting/obligation-state-machine.ts';
import type { Person } from '../../domain/people/roles.ts';
import type { CrossFinding } from '../../domain/reporting/cross-checks.ts';
import type { Answers } from '../../domain/reporting/answers.ts';
import type { EnteredFigures } from '../../domain/reporting/entered-figures.ts';
import type { Cursor, Filling, FillingNote } from '../../domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { policyOf, type Occasion } from '../../domain/reporting/occasions.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import type { Request } from '../request.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** A report with the questions of its year and last year's approved figures. */
export interface LoadedFilling extends Filling {
  report: ReportFacts;
}

/** The open place of a filling with all that is needed to put it into words. */
export interface FillingView {
  kind: 'filling';
  filling: LoadedFilling;
  cursor: Cursor;
  note: FillingNote | null;
  /** Somebody else of the unit who is at work on the same report. */
  editor: Editor | null;
  /** What differs from what others have on record; absent where nothing does, or not all answers are shown. */
  lookAt?: CrossFinding[];
  /** Whether an edited message corrected an answer; absent where none was edited. */
  corrected?: boolean;
}

/** Who else has just answered a question of the report. */
export interface Editor {
  fullName: string;
  at: Date;
}

/** Why a report cannot be filled by this person now. */
export type FillingRefusal = Refusal | { kind: 'not-found' } | { kind: 'not-open'; state: Closure };

/** Why a report cannot be filled now: where it or its obligation stands, or what was closed or sent. */
export type Closure = ReportState | ObligationState | 'locked' | 'survey-closed' | 'survey-sent' | 'entry-sent';

/** For how long after an answer somebody is taken to be at work, in milliseconds. */
const AT_WORK = 15 * 60_000;

/** Reads a report with its questions and last year's figures; null where there is none of that id. */
export async function loadFilling(database: Database, reportId: number): Promise<LoadedFilling | null> {
  const report = await findReport(database, reportId);
  return report === null ? null : fillingOfReport(report);
}

/** Reads the answers of a report; none where there is no report of that id. */
export async function readAnswers(
  { store, person }: Pick<Request, 'store' | 'person'>,
  reportId: number,
): Promise<{ kind: 'answers'; answers: Answers } | { kind: 'not-found' } | Refusal> {
  const report = await findReport(store.database, reportId);
  if (report === null) return refuseMissing(person, 'report.fill');
  const actor = authorize(person, 'report.fill', report.unit.id);
  return actor.kind === 'forbidden' ? actor : { kind: 'answers', answers: report.answers };
}

/** Returns the questions that a report answers, as its answers stand, and its earlier figures. */
export function fillingOfReport(report: ReportFacts): LoadedFilling {
  const { round, answers, previous, lastPeriod, unit, unitContacts, untouched } = report;
  const facts = { year: round.year, unit_key: unit.key, unit_contacts: unitContacts };
  const questions = questionsAskedOf(round.form, round.year, unit.key);
  const filling = fillingOf(questions, answers, previous, facts);
  return { report, ...filling, ...(lastPeriod === null ? {} : { lastPeriod: lastPeriod.answers }), untouched };
}

/**
 * Returns who fills a report, or the refusal: those of its unit who may; and where it is entered for the unit, whoever
 * enters reports.
 */
export function authorizeFilling(
  person: Person,
  unitId: number,
  enteredFigures: EnteredFigures | null,
  occasion: Occasion,
): Actor | Refusal {
  const { filledWith, enteredForUnit } = policyOf(occasion);
  const own = authorize(person, filledWith, unitId);
  if (own.kind === 'officer' || enteredFigures === null || !enteredForUnit) return own;
  const entering = authorize(person, 'report.enter');
  return entering.kind === 'officer' ? entering : own;
}

/** Returns a report with whoever fills it, or why it cannot be filled by this person now. */
export function openFilling(
  request: Pick<Request, 'person'>,
  loaded: LoadedFilling | null,
): { kind: 'open'; filling: LoadedFilling; actor: Actor } | FillingRefusal {
  if (loaded === null) return refuseMissing(request.person, 'report.fill');
  const { unit, enteredFigures, round } = loaded.report;
  const actor = authorizeFilling(request.person, unit.id, enteredFigures, round.occasion);
  if (actor.kind === 'forbidden') return actor;
  const { state, locked } = loaded.report;
  if (locked || state !== 'draft') return notOpen(round.occasion, state, locked);
  return { kind: 'open', filling: loaded, actor };
}

/** Says why what is in `state`, or in a round that is closed, cannot be filled in, in the words of what it is for. */
export function notOpen(
  occasion: Occasion,
  state: ReportState | ObligationState,
  locked = false,
): Extract<FillingRefusal, { kind: 'not-open' }> {
  const { closedAs, sentAs } = policyOf(occasion);
  return { kind: 'not-open', state: locked ? closedAs : (sentAs ?? state) };
}

/**
 * Finds somebody else who answered within the last quarter of an hour.
 * @param unseen only where it was after this person's own last answer, so that it is told once.
 */
export function findEditor({ person, now }: Request, { editors }: ReportFacts, unseen: boolean): Editor | null {
  const own = editors.find(({ officerId }) => officerId === person.officerId);
  const [latest] = editors
    .filter(({ officerId }) => officerId !== person.officerId)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  if (latest === undefined || now.getTime() - latest.at.getTime() > AT_WORK) return null;
  return unseen && own !== undefined && own.at >= latest.at ? null : latest;
}
