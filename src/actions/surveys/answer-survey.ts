import { unitsReportedBy } from '../../domain/people/roles.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { recordAudit } from '../../store/audit.ts';

import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { findRound, type RoundFacts } from '../../store/rounds.ts';
import { handInDraft, type HandedIn } from '../filling/hand-in-draft.ts';
import { openDraft, viewOpened } from '../filling/open-draft.ts';
import { type FillingRefusal, type FillingView } from '../reports/load-filling.ts';
import { applyOnce, type Request } from '../request.ts';
import { notifyWhenComplete } from './notify-when-complete.ts';

/** A survey that a unit can still answer. */
export interface OwedSurvey {
  obligation: ObligationFacts;
  round: RoundFacts;
  responsible: string;
}

/** Lists the open surveys that the units of this person were asked, those that are owed first. */
export async function listOwedSurveys({ store: { database }, person }: Request): Promise<OwedSurvey[]> {
  const unitIds = unitsReportedBy(person);
  const obligations =
    unitIds.length === 0 ? [] : await listObligations(database, { unitIds, occasions: { filledBy: 'chosen-units' } });
  const surveys: OwedSurvey[] = [];
  for (const obligation of obligations) {
    const round = await findRound(database, obligation.round.id);
    if (round === null) continue;
    const responsible = (await readPlanFacts(database, round.planId))?.coordinator.name ?? '';
    surveys.push({ obligation, round, responsible });
  }
  return surveys.sort((a, b) => Number(isAnswered(a.obligation)) - Number(isAnswered(b.obligation)));
}

/** Returns whether an answer of the unit is in force, be it that another is being written. */
export function isAnswered({ state }: Pick<ObligationFacts, 'state'>): boolean {
  return state === 'submitted' || state === 'approved';
}

/**
 * Puts somebody at the question of a survey: in the draft of the unit, begun where nobody has. An answer that was sent is
 * changed in a copy, and stays in force until that is sent.
 */
export async function startAnswer(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const started = await applyOnce(request, 'start-survey-answer', (database) =>
    openDraft(database, request, obligationId, { filledBy: 'chosen-units' }),
  );
  return viewOpened(request, started);
}

export type SendAnswerOutcome =
  | { kind: 'sent'; obligationId: number; responsible: string; unitName: string }
  /** Questions nobody has come to yet. */
  | { kind: 'unanswered'; reportId: number; numbers: number[] }
  /** Every question was put off. */
  | { kind: 'nothing-given'; reportId: number }
  | FillingRefusal;

type Sent = Extract<SendAnswerOutcome, { kind: 'sent' }>;

/** Sends the answer of a unit; it takes the place of one that was sent before. */
export async function sendAnswer(request: Request, reportId: number): Promise<SendAnswerOutcome> {
  const { store, now } = request;
  const outcome = await handInDraft<Exclude<SendAnswerOutcome, Sent | FillingRefusal>, Sent>(
    request,
    'send-survey-answer',
    reportId,
    'answer',
    {
      refuse: (_database, loaded) => {
        const { unanswered } = findGaps(loaded);
        if (unanswered.length > 0) return Promise.resolve({ kind: 'unanswered', reportId, numbers: unanswered });
        const given = loaded.questions.some(({ key }) => givenValue(loaded.answers, key) !== undefined);
        return Promise.resolve(given ? null : { kind: 'nothing-given', reportId });
      },
      present: null,
      finish: (database, handed) => finish(database, now, handed),
    },
  );
  // After the commit: of two units that answer last at once, each sees the other's answer.
  if (outcome.kind === 'sent') {
    const [obligation] = await listObligations(store.database, { id: outcome.obligationId });
    if (obligation !== undefined) await notifyWhenComplete(store.database, obligation.round.id, now);
  }
  return outcome;
}

async function finish(
  database: Database,
  now: Date,
  { loaded: { report }, actor: { officerId, telegramUserId } }: HandedIn,
): Promise<Sent> {
  const { obligationId, revision } = report;
  const audit = { officerId, telegramUserId, subject: 'report', subjectId: report.id } as const;
  await recordAudit(database, { ...audit, action: 'survey.answer', after: { obligationId, revision } }, now);
  const responsible = (await readPlanFacts(database, report.round.planId))?.coordinator.name ?? '';
  return { kind: 'sent', obligationId, responsible, unitName: report.unit.shortName };
}
