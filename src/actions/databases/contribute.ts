import { findNeeded, isDatabaseForm, personalKeys } from '../../domain/databases/entry.ts';
import { isAllowed, unitsWhereAllowed, type Person } from '../../domain/people/roles.ts';
import { firstCursor, type Cursor } from '../../domain/reporting/filling.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { findEntry } from '../../store/database-entries.ts';
import { findEmptyDraft, listDatabases, openDatabaseRound, type DatabaseFacts } from '../../store/databases.ts';
import { forgetAnswers } from '../../store/database-drafts.ts';
import { addObligation } from '../../store/events.ts';
import { holdLife } from '../../store/lives.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { createRevision, newestRevision, settleCorrection } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import { handInAnswer } from '../../store/surveys.ts';
import { listUnitsOn } from '../../store/units.ts';
import { loadFilling, refuseFilling, type FillingRefusal, type FillingView } from '../reporting/load-filling.ts';
import { letHappen } from '../reporting/move-obligation.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellReviewers } from './tell-reviewers.ts';

/** The units for which somebody contributes to the databases, in the order of their roles. */
export function unitsContributedFor(person: Person): number[] {
  const units = unitsWhereAllowed(person, 'database.contribute');
  return units === 'everywhere' ? [] : units;
}

export type StartEntryOutcome =
  | FillingView
  /** The person contributes for several units, and has not said for which. */
  | { kind: 'choose-unit'; formId: number; units: { id: number; shortName: string }[] }
  | FillingRefusal;

/**
 * Begins an entry of a database. One of the same unit that was begun and has no answer yet is taken up instead.
 * @param unitId null where the person has not said for which unit.
 */
export async function startEntry(request: Request, formId: number, unitId: number | null): Promise<StartEntryOutcome> {
  const { store, person, now } = request;
  const { officerId } = person;
  const own = unitsContributedFor(person);
  if (officerId === null || own.length === 0) return { kind: 'forbidden' };
  if (unitId === null && own.length > 1) {
    const units = (await listUnitsOn(store.database, toLocalDate(now))).filter(({ id }) => own.includes(id));
    if (units.length > 1)
      return { kind: 'choose-unit', formId, units: units.map(({ id, shortName }) => ({ id, shortName })) };
  }
  const chosen = unitId ?? own[0] ?? 0;
  if (!own.includes(chosen)) return { kind: 'forbidden' };
  const plan = await readPlanFacts(store.database);
  const facts = (await listDatabases(store.database)).find((one) => one.formId === formId);
  if (plan === null || facts === undefined) return { kind: 'not-found' };
  const started = await applyOnce(request, 'start-entry', async (database) => {
    const roundId = await openDatabaseRound(database, facts, plan, officerId, now);
    const obligationId =
      (await findEmptyDraft(database, roundId, chosen)) ?? (await addObligation(database, roundId, chosen));
    return goTo(database, request, obligationId);
  });
  return viewStarted(request, started);
}

/**
 * Goes on with an entry: its draft where there is one, else a correction, beside which what was approved stays in force.
 */
export async function editEntry(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const started = await applyOnce(request, 'edit-entry', async (database) => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation?.round.occasion !== 'database') return { kind: 'not-found' } as const;
    if (!isAllowed(request.person, 'database.contribute', obligation.unit.id)) return { kind: 'forbidden' } as const;
    // What was withdrawn or taken out is begun anew, not corrected.
    const entry = await findEntry(database, { obligationId });
    if (obligation.state === 'waived' || entry?.removed) return { kind: 'not-found' } as const;
    return goTo(database, request, obligationId);
  });
  return viewStarted(request, started);
}

type Started = { kind: 'started'; reportId: number; cursor: Cursor } | FillingRefusal;

/** Puts the person into the draft of an entry, begun where there is none. */
async function goTo(database: Database, request: Request, obligationId: number): Promise<Started> {
  const { person, now } = request;
  // Held first: of two who begin at once, the second goes on in the draft of the first.
  const life = await holdLife(database, obligationId);
  const [obligation] = await listObligations(database, { id: obligationId });
  const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
  if (life === null || obligation === undefined || round === null) return { kind: 'not-found' };
  let reportId = obligation.draft?.id;
  if (reportId === undefined) {
    const { report } = obligation;
    const move = await letHappen(database, obligationId, { kind: report === null ? 'start' : 'correct' });
    // A correction that waits for review is decided first.
    if (move.kind === 'refused') return { kind: 'not-open', state: 'entry-sent' };
    const copyFrom = report?.id ?? null;
    const correction = copyFrom === null ? null : { correctsId: copyFrom, correctionReason: null };
    const revision = (await newestRevision(database, obligationId)) + 1;
    const { formId } = round;
    reportId = await createRevision(database, { obligationId, formId, revision, copyFrom, correction }, now);
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
    const after = { obligationId, database: round.form.key, revision };
    await recordAudit(database, { ...audit, action: 'database.begin', after }, now);
  }
  const loaded = await loadFilling(database, reportId);
  if (loaded === null) return { kind: 'not-found' };
  const cursor = firstCursor(loaded);
  await saveConversation(database, person.telegramUserId, 'report', { reportId, cursor }, now);
  return { kind: 'started', reportId, cursor };
}

async function viewStarted({ store }: Request, started: Started): Promise<FillingView | FillingRefusal> {
  if (started.kind !== 'started') return started;
  const filling = await loadFilling(store.database, started.reportId);
  if (filling === null) return { kind: 'not-found' };
  return { kind: 'filling', filling, cursor: started.cursor, note: null, editor: null };
}

export type SendEntryOutcome =
  | { kind: 'sent'; obligationId: number; databaseTitle: string; responsible: string; correction: boolean }
  /** Questions nobody has come to, or without which there is no entry, by their numbers. */
  | { kind: 'missing'; reportId: number; numbers: number[] }
  | FillingRefusal;

/** Sends an entry to those who review it. What is about a person who has not agreed is not kept. */
export async function sendEntry(request: Request, reportId: number): Promise<SendEntryOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'send-entry', async (database): Promise<SendEntryOutcome> => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseFilling(request, loaded);
    if (refusal !== null || loaded === null || officerId === null) return refusal ?? { kind: 'not-found' };
    const { report, questions, answers } = loaded;
    const { form } = report.round;
    if (!isDatabaseForm(form)) return { kind: 'not-found' };
    const missing = [...findGaps(loaded).unanswered, ...findNeeded(form, questions, answers)];
    if (missing.length > 0) {
      return { kind: 'missing', reportId, numbers: [...new Set(missing)].sort((a, b) => a - b) };
    }
    const { obligationId } = report;
    const move = await letHappen(database, obligationId, { kind: 'hand-in', signer: false });
    if (move.kind === 'refused') return { kind: 'not-open', state: 'entry-sent' };
    if (!(await handInAnswer(database, reportId, officerId, now))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    const consent =
      form.database.personal === undefined ? undefined : givenValue(answers, form.database.personal.consent);
    if (consent?.type !== 'yes-no' || !consent.yes) await forgetAnswers(database, reportId, personalKeys(form));
    // A correction of what nobody has reviewed takes its place.
    if (report.correctsId !== null && move.to.correction === 'none')
      await settleCorrection(database, reportId, report.correctsId);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
    const after = { state: 'submitted', revision: report.revision };
    await recordAudit(database, { ...audit, action: 'database.submit', before: { state: 'draft' }, after }, now);
    await tellReviewers(database, officerId, now);
    const responsible = (await readPlanFacts(database))?.coordinator.name ?? '';
    const correction = move.to.state === 'approved';
    return { kind: 'sent', obligationId, databaseTitle: report.round.title, responsible, correction };
  });
}

/** The databases of the plan, with how many approved entries each has, and whether this person contributes. */
export async function readDatabases({
  store,
  person,
}: Request): Promise<{ databases: DatabaseFacts[]; contributes: boolean }> {
  return {
    databases: await listDatabases(store.database),
    contributes: unitsContributedFor(person).length > 0,
  };
}
