import { OWING_STATES } from '../../domain/reporting/owing.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { countObstacles } from '../../store/obstacles.ts';
import { countSubmittedReports } from '../../store/reports.ts';
import { obstaclesReadBy } from '../obstacles/answer-obstacle.ts';
import { listRegistrations } from '../registration/list-registrations.ts';
import { listOwedReports, type OwedReport } from '../reports/list-obligations.ts';
import { isAnswered, listOwedSurveys, type OwedSurvey } from '../surveys/answer-survey.ts';
import type { Request } from '../request.ts';

/** What waits for whoever asks; null where that kind of work is not theirs. */
export interface Work {
  /** Reports that their units still have to hand in. */
  reports: OwedReport[] | null;
  /** Surveys that their units still have to answer. */
  surveys: OwedSurvey[];
  registrations: number | null;
  reviews: number | null;
  /** Open obstacles, and how many of them nobody has answered. */
  obstacles: { open: number; unanswered: number } | null;
}

/** Lists everything that waits for whoever asks. */
export async function listWork(request: Request): Promise<Work> {
  const owed = await listOwedReports(request, { states: OWING_STATES });
  const surveys = await listOwedSurveys(request);
  const registrations = await listRegistrations(request);
  const { database } = request.store;
  const { planId } = request;
  const reviews = isAllowed(request.person, 'report.review') ? await countSubmittedReports(database, planId) : null;
  const readable = obstaclesReadBy(request.person);
  return {
    reports: owed.kind === 'owed' ? owed.reports : null,
    surveys: surveys.filter(({ obligation }) => !isAnswered(obligation)),
    registrations: registrations.kind === 'waiting' ? registrations.registrations.length : null,
    reviews,
    obstacles: readable === null ? null : await countObstacles(database, planId, readable),
  };
}
