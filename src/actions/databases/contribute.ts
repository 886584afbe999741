import { findNeeded, hasConsent, isDatabaseForm, personalKeys } from '../../domain/databases/entry.ts';
import { isAllowed, type Person, unitsWhereAllowed } from '../../domain/people/roles.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { isWhere } from '../../domain/reporting/occasions.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { findEntry } from '../../store/database-entries.ts';
import { findEmptyDraft, listDatabases, ensureDatabaseRound, type DatabaseFacts } from '../../store/databases.ts';
import { forgetAnswers } from '../../store/database-drafts.ts';
import { addObligation } from '../../store/events.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { listUnitsOn } from '../../store/units.ts';
import { handInDraft, type HandedIn } from '../filling/hand-in-draft.ts';
import { openDraft, viewOpened } from '../filling/open-draft.ts';
import { type FillingRefusal, type FillingView, type LoadedFilling } from '../reports/load-filling.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, refuseMissing } from '../permissions/authorize.ts';

/** Returns the units for which somebody contributes to the databases, in the order of their roles. */
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
  const own = unitsContributedFor(person);
  if (unitId === null && own.length > 1) {
    const units = (await listUnitsOn(store.database, toLocalDate(now))).filter(({ id }) => own.includes(id));
    if (units.length > 1)
      return { kind: 'choose-unit', formId, units: units.map(({ id, shortName }) => ({ id, shortName })) };
  }
  const chosen = unitId ?? own[0] ?? 0;
  const actor = authorize(person, 'database.contribute', chosen);
  if (actor.kind === 'forbidden') return actor;
  const { officerId } = actor;
  const plan = await readPlanFacts(store.database, request.planId);
  const facts = (await listDatabases(store.database, request.planId)).find((one) => one.formId === formId);
  if (plan === null || facts === undefined) return { kind: 'not-found' };
  const started = await applyOnce(request, 'start-database-entry', async (database) => {
    const roundId = await ensureDatabaseRound(database, facts, plan, officerId, now);
    const obligationId =
      (await findEmptyDraft(database, roundId, chosen)) ?? (await addObligation(database, roundId, chosen));
    return openDraft(database, request, obligationId);
  });
  return viewOpened(request, started);
}

/**
 * Goes on with an entry: its draft where there is one, else a correction, beside which what was approved stays in force.
 */
export async function editEntry(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const started = await applyOnce(request, 'edit-entry', async (database) => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined || !isWhere(obligation.round.occasion, { filledBy: 'contributors' }))
      return refuseMissing(request.person, 'database.contribute');
    const actor = authorize(request.person, 'database.contribute', obligation.unit.id);
    if (actor.kind === 'forbidden') return actor;
    // What was withdrawn or taken out is begun anew, not corrected.
    const entry = await findEntry(database, { obligationId });
    if (obligation.state === 'waived' || entry?.removed) return { kind: 'not-found' } as const;
    return openDraft(database, request, obligationId);
  });
  return viewOpened(request, started);
}

export type SendEntryOutcome =
  | { kind: 'sent'; obligationId: number; databaseTitle: string; responsible: string; correction: boolean }
  /** Questions nobody has come to, or without which there is no entry, by their numbers. */
  | { kind: 'missing'; reportId: number; numbers: number[] }
  | FillingRefusal;

type Sent = Extract<SendEntryOutcome, { kind: 'sent' }>;

/** Sends an entry to those who review it. What is about a person who has not agreed is not kept. */
export async function sendEntry(request: Request, reportId: number): Promise<SendEntryOutcome> {
  return handInDraft<Exclude<SendEntryOutcome, Sent>, Sent>(request, 'send-entry', reportId, 'entry', {
    refuse: (_database, loaded) => Promise.resolve(findMissing(loaded)),
    present: null,
    finish: (database, handed) => finish(database, request.now, handed),
  });
}

function findMissing(loaded: LoadedFilling): Exclude<SendEntryOutcome, Sent> | null {
  const { report, questions, answers } = loaded;
  const { form } = report.round;
  if (!isDatabaseForm(form)) return { kind: 'not-found' };
  const missing = new Set([...findGaps(loaded).unanswered, ...findNeeded(form, questions, answers)]);
  return missing.size === 0
    ? null
    : { kind: 'missing', reportId: report.id, numbers: [...missing].sort((a, b) => a - b) };
}

/** Forgets what is said of people without their consent, records the sending, and returns what it came to. */
async function finish(
  database: Database,
  now: Date,
  { loaded: { report, answers }, actor: { officerId, telegramUserId }, status }: HandedIn,
): Promise<Sent> {
  const { id: reportId, obligationId, revision, round } = report;
  if (!hasConsent(round.form, answers)) await forgetAnswers(database, reportId, personalKeys(round.form));
  const audit = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
  const change = { before: { state: 'draft' }, after: { state: 'submitted', revision } };
  await recordAudit(database, { ...audit, action: 'database.submit', ...change }, now);
  const responsible = (await readPlanFacts(database, round.planId))?.coordinator.name ?? '';
  const correction = status.state === 'approved';
  return { kind: 'sent', obligationId, databaseTitle: round.title, responsible, correction };
}

/** Reads the databases of the plan, with how many approved entries each has, and whether this person contributes. */
export async function readDatabases({
  store,
  person,
  planId,
}: Request): Promise<{ databases: DatabaseFacts[]; contributes: boolean }> {
  return {
    databases: await listDatabases(store.database, planId, isAllowed(person, 'database.personal')),
    contributes: unitsContributedFor(person).length > 0,
  };
}
