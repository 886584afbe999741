import { isAllowed, unitsReportedBy } from '../../domain/people/roles.ts';
import { firstCursor, type Cursor } from '../../domain/reporting/filling.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { holdLife } from '../../store/lives.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { createRevision, newestRevision, settleCorrection } from '../../store/reports.ts';
import { findRound, type RoundFacts } from '../../store/rounds.ts';
import { handInAnswer } from '../../store/surveys.ts';
import {
  findEditor,
  loadFilling,
  lockedState,
  refuseFilling,
  type FillingRefusal,
  type FillingView,
} from '../reporting/load-filling.ts';
import { letHappen } from '../reporting/move-obligation.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellWhenComplete } from './tell-result.ts';

/** A survey that a unit can still answer. */
export interface OwedSurvey {
  obligation: ObligationFacts;
  round: RoundFacts;
  responsible: string;
}

/** The open surveys that the units of this person were asked, those that are owed first. */
export async function listOwedSurveys({ store: { database }, person }: Request): Promise<OwedSurvey[]> {
  const unitIds = unitsReportedBy(person);
  const obligations = unitIds.length === 0 ? [] : await listObligations(database, { unitIds, occasion: 'survey' });
  const responsible = (await readPlanFacts(database))?.coordinator.name ?? '';
  const surveys: OwedSurvey[] = [];
  for (const obligation of obligations) {
    const round = await findRound(database, obligation.round.id);
    if (round !== null) surveys.push({ obligation, round, responsible });
  }
  return surveys.sort((a, b) => Number(isAnswered(a.obligation)) - Number(isAnswered(b.obligation)));
}

/** Whether an answer of the unit is in force, be it that another is being written. */
export function isAnswered({ state }: Pick<ObligationFacts, 'state'>): boolean {
  return state === 'submitted' || state === 'approved';
}

/**
 * Puts somebody at the question of a survey: in the draft of the unit, begun where nobody has. An answer that was sent is
 * changed in a copy, and stays in force until that is sent.
 */
export async function startAnswer(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const { store, person, now } = request;
  const started = await applyOnce(request, 'start-survey-answer', async (database) => {
    // Held first: of two contacts who begin at once, the second goes on in the draft of the first.
    if ((await holdLife(database, obligationId)) === null) return { kind: 'not-found' } as const;
    const [obligation] = await listObligations(database, { id: obligationId });
    const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
    if (obligation === undefined || round?.occasion !== 'survey') return { kind: 'not-found' } as const;
    if (!isAllowed(person, 'report.fill', obligation.unit.id)) return { kind: 'forbidden' } as const;
    if (obligation.locked) return { kind: 'not-open', state: lockedState({ round }) } as const;
    const reportId = obligation.draft?.id ?? (await beginDraft(database, request, obligation, round));
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return { kind: 'not-found' } as const;
    const [only, second] = questionsOf(round.form, round.year);
    // A single answer is changed at once; of two, the person chooses which.
    const changing: Cursor | null =
      only !== undefined && second === undefined ? { at: 'question', key: only.key, editing: true } : null;
    const cursor = changing ?? firstCursor(loaded);
    await saveConversation(database, person.telegramUserId, 'report', { reportId, cursor }, now);
    return { kind: 'started', reportId, cursor } as const;
  });
  if (started.kind !== 'started') return started;
  const filling = await loadFilling(store.database, started.reportId);
  if (filling === null) return { kind: 'not-found' };
  return {
    ...{ kind: 'filling', filling, cursor: started.cursor, note: null },
    editor: findEditor(request, filling.report, false),
  };
}

async function beginDraft(
  database: Database,
  { person, now }: Request,
  { id: obligationId, report }: ObligationFacts,
  { formId }: RoundFacts,
): Promise<number> {
  const move = await letHappen(database, obligationId, { kind: report === null ? 'start' : 'correct' });
  if (move.kind === 'refused') throw new Error(`Obligation ${obligationId} is ${move.from.state} without a draft.`);
  const revision = (await newestRevision(database, obligationId)) + 1;
  const copyFrom = report?.id ?? null;
  const correction = copyFrom === null ? null : { correctsId: copyFrom, correctionReason: null };
  const reportId = await createRevision(database, { obligationId, formId, revision, copyFrom, correction }, now);
  const { officerId, telegramUserId } = person;
  const audit = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
  await recordAudit(database, { ...audit, action: 'survey.begin', after: { obligationId, revision } }, now);
  return reportId;
}

export type SendAnswerOutcome =
  | { kind: 'sent'; obligationId: number; responsible: string; unitName: string }
  /** Questions nobody has come to yet. */
  | { kind: 'unanswered'; reportId: number; numbers: number[] }
  /** Every question was put off. */
  | { kind: 'nothing-given'; reportId: number }
  | FillingRefusal;

/** Sends the answer of a unit; it takes the place of one that was sent before. */
export async function sendAnswer(request: Request, reportId: number): Promise<SendAnswerOutcome> {
  const { store, person, now } = request;
  const { officerId, telegramUserId } = person;
  const outcome = await applyOnce(request, 'send-survey-answer', async (database): Promise<SendAnswerOutcome> => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseFilling(request, loaded);
    if (refusal !== null || loaded === null || officerId === null) return refusal ?? { kind: 'not-found' };
    const { report, questions, answers } = loaded;
    if (report.round.occasion !== 'survey') return { kind: 'not-found' };
    const { unanswered } = findGaps(loaded);
    if (unanswered.length > 0) return { kind: 'unanswered', reportId, numbers: unanswered };
    if (questions.every(({ key }) => givenValue(answers, key) === undefined))
      return { kind: 'nothing-given', reportId };
    const { obligationId } = report;
    const move = await letHappen(database, obligationId, { kind: 'hand-in', signer: false });
    if (move.kind === 'refused') {
      return { kind: 'not-open', state: move.reason === 'locked' ? lockedState(report) : move.from.state };
    }
    if (!(await handInAnswer(database, reportId, officerId, now))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    if (report.correctsId !== null) await settleCorrection(database, reportId, report.correctsId);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
    const { revision } = report;
    await recordAudit(database, { ...audit, action: 'survey.answer', after: { obligationId, revision } }, now);
    const responsible = (await readPlanFacts(database))?.coordinator.name ?? '';
    return { kind: 'sent', obligationId, responsible, unitName: report.unit.shortName };
  });
  // After the commit: of two units that answer last at once, each sees the other's answer.
  if (outcome.kind === 'sent') {
    const [obligation] = await listObligations(store.database, { id: outcome.obligationId });
    if (obligation !== undefined) await tellWhenComplete(store.database, obligation.round.id, now);
  }
  return outcome;
}
