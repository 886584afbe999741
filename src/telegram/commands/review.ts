import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listWaiting } from '../../actions/databases/review-entry.ts';
import { listRegistrations } from '../../actions/registration/list-registrations.ts';
import { listReviewQueue } from '../../actions/reporting/read-review.ts';
import { listReportsToSign } from '../../actions/reporting/sign-report.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../context.ts';
import { viewEntryReview } from '../views/database-review.ts';
import { viewToSign } from '../views/obligations.ts';
import { viewReviewQueue } from '../views/reviewing.ts';
import { button, type Answer, type View } from '../views/view.ts';
import type { Command } from './command.ts';
import { viewForbidden } from '../views/forbidden.ts';

/** /duyet: the registrations and the reports that wait for a decision. */
export const reviewCommand: Command = {
  name: 'duyet',
  menu: 'registration.decide',
  aside: true,
  answer: (ctx) => answerReviewQueue(ctx),
};

/** What waits for whoever asks. */
export async function answerReviewQueue(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const registrations = await listRegistrations(request);
  const reports = await listReviewQueue(request);
  // The head of a unit decides about its people only.
  if (registrations.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
  const toSign = await listReportsToSign(request);
  const waiting = registrations.registrations;
  const views: View[] = [];
  if (waiting.length > 0) {
    views.push({
      text: t('registration:queue.title', { total: formatCount(waiting.length) }),
      buttons: waiting
        .slice(0, 20)
        .map(({ id, fullName, unitName }) => [button(`${fullName ?? ''}, ${unitName ?? ''}`, 'registration-open', id)]),
    });
  }
  const waitingReports = reports.kind === 'forbidden' ? [] : reports.reports;
  if (toSign.length > 0) {
    const isDayOff = await readCalendarFor(request);
    const announce = (dueOn: string): string => announcedDue(dueOn, isDayOff).announced;
    views.push(...toSign.slice(0, 5).map((filling) => viewToSign(t, filling, announce(filling.report.round.dueOn))));
  }
  const entries = await listWaiting(request);
  if (entries.kind === 'waiting' && entries.total > 0) views.push(viewEntryReview(t, entries));
  if (waitingReports.length > 0 || views.length === 0) views.push(viewReviewQueue(t, waitingReports));
  return { views };
}
