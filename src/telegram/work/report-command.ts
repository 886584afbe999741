import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { readEventWays } from '../../actions/events/list-event-forms.ts';
import { listOpenEvents } from '../../actions/events/list-events.ts';
import { listOwedReports } from '../../actions/reports/list-obligations.ts';
import { listOwedSurveys } from '../../actions/surveys/answer-survey.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../parts/context.ts';
import { viewOpenEvent } from '../events/events-view.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { viewOwedReport } from './owed-report-view.ts';
import { viewOwedSurvey } from '../surveys/survey-answer.ts';
import { answerAllowed, type AllowedOf } from '../parts/answer-outcome.ts';
import { button, type Answer, type View } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /baocao: the reports that the unit owes, each with the way into it. */
export const reportCommand: Command = {
  name: 'baocao',
  words: ['nop', 'nop bao cao', 'nop so lieu', 'lam bao cao', 'viec cua toi'],
  menu: 'report.fill',
  answer: (ctx) => answerOwedReports(ctx),
};

/** So many of each kind are shown, the newest. */
const SHOWN = 4;

/** Answers with the reports that the units of whoever asks owe. */
export async function answerOwedReports(ctx: BotContext): Promise<Answer> {
  const { t, request, writer } = ctx;
  return answerAllowed(
    t,
    await listOwedReports(request, { most: SHOWN }),
    ({ reports }) => answerReports(ctx, reports),
    t(writer.officer === null ? 'reporting:owed.notContact' : 'reporting:owed.notContactOfficer'),
  );
}

async function answerReports(ctx: BotContext, reports: AllowedOf<typeof listOwedReports>['reports']): Promise<Answer> {
  const { t, request } = ctx;
  const responsible = (await showPlan(request))?.coordinator.shortName ?? '';
  const isDayOff = await readCalendarFor(request);
  const events = (await listOpenEvents(request)).slice(0, SHOWN);
  const surveys = (await listOwedSurveys(request)).slice(0, SHOWN);
  const views = [
    ...surveys.map((survey) => viewOwedSurvey(t, survey, request.now)),
    ...reports.map((report) => viewOwedReport(t, report, responsible, isDayOff, toLocalDate(request.now))),
    ...events.map((event) => viewOpenEvent(t, event, responsible)),
  ];
  return { views: await withEvents(ctx, views.length > 0 ? views : [{ text: t('reporting:owed.none') }]) };
}

/** Under the last message: what happens outside of the rounds is told as well. */
async function withEvents({ t, request }: BotContext, views: View[]): Promise<View[]> {
  const { may, handedIn } = await readEventWays(request);
  const last = views.at(-1);
  if (!may || last === undefined) return views;
  const ways = [
    button(t('events:button.open'), 'event-forms'),
    ...(handedIn ? [button(t('events:button.list'), 'event-rounds')] : []),
  ];
  return [...views.slice(0, -1), { ...last, buttons: [...(last.buttons ?? []), ways] }];
}
