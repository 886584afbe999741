import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listEntriesToReview } from '../../actions/databases/review-entry.ts';
import { listRegistrations } from '../../actions/registration/list-registrations.ts';
import { listReviewQueue } from '../../actions/review/read-review.ts';
import { listReportsToSign } from '../../actions/obligations/sign-report.ts';
import { listUpdatesToConfirm } from '../../actions/task-updates/list-updates-to-confirm.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../parts/context.ts';
import { viewEntryReview } from '../databases/review-view.ts';
import { viewUpdateQueue } from '../task-updates/view.ts';
import { viewToSign } from '../obligations/obligations-view.ts';
import { viewRegistrationQueue, viewReviewQueue } from './review-view.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type Answer, type View } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { allowedOrNull, answerAllowed, answerOutcomeInPlace, type AllowedOf } from '../parts/answer-outcome.ts';

/** Whole reports shown at once: each is a screen or two of figures. */
const TO_SIGN = 5;

/** /duyet: the registrations, reports and updates of tasks that wait for a decision. */
export const reviewCommand: Command = {
  name: 'duyet',
  words: ['duyet dang ky', 'duyet bao cao', 'cho duyet', 'xem cho duyet'],
  menu: 'registration.decide',
  aside: true,
  answer: (ctx) => answerReviewQueue(ctx),
};

/** Answers with what waits for whoever asks. */
export async function answerReviewQueue(ctx: BotContext): Promise<Answer> {
  return answerAllowed(ctx.t, await listRegistrations(ctx.request), ({ registrations }) =>
    answerWaiting(ctx, registrations),
  );
}

async function answerWaiting(
  ctx: BotContext,
  waiting: AllowedOf<typeof listRegistrations>['registrations'],
): Promise<Answer> {
  const { t, request } = ctx;
  const views: View[] = [];
  if (waiting.length > 0) views.push(viewRegistrationQueue(t, waiting, 0));
  // The head of a unit decides about its people only.
  const waitingReports = allowedOrNull(await listReviewQueue(request))?.reports ?? [];
  views.push(...(await viewsToSign(ctx, 0)));
  const confirming = await listUpdatesToConfirm(request);
  if (confirming.kind === 'updates' && confirming.updates.length > 0)
    views.push(viewUpdateQueue(t, confirming.updates, 0));
  const entries = await listEntriesToReview(request);
  if (entries.kind === 'waiting' && entries.total > 0) views.push(viewEntryReview(t, entries));
  if (waitingReports.length > 0 || views.length === 0) views.push(viewReviewQueue(t, waitingReports));
  return { views };
}

/** Answers with another page of the registrations that wait. */
export async function answerRegistrationPage({ t, request }: BotContext, page: number): Promise<Answer> {
  return answerOutcomeInPlace(t, await listRegistrations(request), (_, { registrations }) =>
    viewRegistrationQueue(t, registrations, page),
  );
}

/** Answers with another page of the reports that wait. */
export async function answerReviewPage({ t, request }: BotContext, page: number): Promise<Answer> {
  return answerOutcomeInPlace(t, await listReviewQueue(request), (_, { reports }) => viewReviewQueue(t, reports, page));
}

/** Answers with further reports that wait for the word of whoever asks. */
export async function answerSignPage(ctx: BotContext, page: number): Promise<Answer> {
  const views = await viewsToSign(ctx, page);
  return { views: views.length > 0 ? views : [{ text: ctx.t('reporting:reviewer.empty') }] };
}

/** Renders reports to sign, each whole, and how to come to the others where there are more. */
async function viewsToSign({ t, request }: BotContext, page: number): Promise<View[]> {
  const toSign = await listReportsToSign(request);
  const isDayOff = await readCalendarFor(request);
  const shown = pageOf(toSign, page, TO_SIGN);
  const cards = shown.items.map((filling) =>
    viewToSign(t, filling, announcedDue(filling.report.round.dueOn, isDayOff).announced),
  );
  if (shown.pages === 1) return cards;
  const text = [t('obligations:sign.total', { total: formatCount(toSign.length) }), ...pageLines(t, shown)];
  return [
    ...cards,
    { text: text.join('\n\n'), buttons: turningButtons(t, shown, (label, to) => button(label, 'sign-page', to)) },
  ];
}
