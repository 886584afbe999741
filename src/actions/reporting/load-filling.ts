import { isAllowed, type Person } from '../../domain/people/roles.ts';
import type { Answers } from '../../domain/reporting/answers.ts';
import type { Entry } from '../../domain/reporting/entry-source.ts';
import type { Cursor, Filling, FillingNote } from '../../domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../domain/reporting/known.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import type { Request } from '../request.ts';

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
  /** Whether an edited message corrected an answer; absent where none was edited. */
  corrected?: boolean;
}

/** Who else has just answered a question of the report. */
export interface Editor {
  fullName: string;
  at: Date;
}

/** Why a report cannot be filled by this person now. */
export type FillingRefusal = { kind: 'forbidden' } | { kind: 'not-found' } | { kind: 'not-open'; state: string };

/** For how long after an answer somebody is taken to be at work, in milliseconds. */
const AT_WORK = 15 * 60_000;

/** Reads a report with its questions and last year's figures; null where there is none of that id. */
export async function loadFilling(database: Database, reportId: number): Promise<LoadedFilling | null> {
  const report = await findReport(database, reportId);
  return report === null ? null : fillingOfReport(report);
}

/** The answers of a report; none where there is no report of that id. */
export async function readAnswers({ store }: Pick<Request, 'store'>, reportId: number): Promise<Answers> {
  return (await findReport(store.database, reportId))?.answers ?? {};
}

/** The questions that a report answers, as its answers stand, and last year's figures. */
export function fillingOfReport(report: ReportFacts): LoadedFilling {
  const { round, answers, previous, unit, unitContacts, untouched } = report;
  const facts = { year: round.year, unit_key: unit.key, unit_contacts: unitContacts };
  const questions = questionsAskedOf(round.form, round.year, unit.key);
  return { report, ...fillingOf(questions, answers, previous, facts), untouched };
}

/**
 * Who fills a report: those of its unit; where it is entered for the unit, whoever enters reports; and an entry of a
 * database whoever contributes for its unit.
 */
export function mayFill(person: Person, unitId: number, entry: Entry | null, occasion?: string): boolean {
  if (occasion === 'database') return isAllowed(person, 'database.contribute', unitId);
  return isAllowed(person, 'report.fill', unitId) || (entry !== null && isAllowed(person, 'report.enter'));
}

/** Whether the person may fill this report now. */
export function refuseFilling(request: Request, loaded: LoadedFilling | null): FillingRefusal | null {
  if (loaded === null) return { kind: 'not-found' };
  const { unit, entry, round } = loaded.report;
  if (!mayFill(request.person, unit.id, entry, round.occasion)) return { kind: 'forbidden' };
  if (loaded.report.locked) return { kind: 'not-open', state: lockedState(loaded.report) };
  if (loaded.report.state !== 'draft')
    return { kind: 'not-open', state: round.occasion === 'database' ? 'entry-sent' : loaded.report.state };
  return null;
}

/** What a report that can no longer be filled is: of a round that was locked, or of a survey that was closed. */
export function lockedState({ round }: Pick<ReportFacts, 'round'>): 'locked' | 'survey-closed' {
  return round.occasion === 'survey' ? 'survey-closed' : 'locked';
}

/**
 * Somebody else who answered within the last quarter of an hour.
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
