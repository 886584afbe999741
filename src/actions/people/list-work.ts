import { isOwing } from '../../domain/reporting/owing.ts';
import { listObstacles } from '../obstacles/answer-obstacle.ts';
import { listRegistrations } from '../registration/list-registrations.ts';
import { listOwedReports, type OwedReport } from '../reporting/list-obligations.ts';
import { listReviewQueue } from '../reporting/read-review.ts';
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

/** Everything that waits for whoever asks. */
export async function listWork(request: Request): Promise<Work> {
  const owed = await listOwedReports(request);
  const surveys = await listOwedSurveys(request);
  const registrations = await listRegistrations(request);
  const reviews = await listReviewQueue(request);
  const obstacles = await listObstacles(request);
  return {
    reports: owed.kind === 'owed' ? owed.reports.filter(({ obligation }) => isOwing(obligation.state)) : null,
    surveys: surveys.filter(({ obligation }) => !isAnswered(obligation)),
    registrations: registrations.kind === 'waiting' ? registrations.registrations.length : null,
    reviews: reviews.kind === 'forbidden' ? null : reviews.reports.length,
    obstacles:
      obstacles.kind === 'forbidden'
        ? null
        : {
            open: obstacles.obstacles.length,
            unanswered: obstacles.obstacles.filter(({ messages }) => !messages.some(({ answer }) => answer)).length,
          },
  };
}
