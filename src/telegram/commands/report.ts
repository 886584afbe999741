import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listOwedReports } from '../../actions/reporting/list-obligations.ts';
import { listOwedSurveys } from '../../actions/surveys/answer-survey.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../context.ts';
import { viewOwedReport } from '../views/reporting.ts';
import { viewOwedSurvey } from '../views/survey-answer.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /baocao: the reports that the unit owes, each with the way into it. */
export const reportCommand: Command = { name: 'baocao', menu: 'report.fill', answer: (ctx) => answerOwedReports(ctx) };

/** The reports that the units of whoever asks owe. */
export async function answerOwedReports(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const outcome = await listOwedReports(request);
  if (outcome.kind === 'not-contact') {
    const known = ctx.writer.officer !== null;
    return { views: [{ text: t(known ? 'reporting:owed.notContactOfficer' : 'reporting:owed.notContact') }] };
  }
  const surveys = (await listOwedSurveys(request)).slice(0, 4).map((survey) => viewOwedSurvey(t, survey, request.now));
  if (outcome.reports.length === 0 && surveys.length > 0) return { views: surveys };
  if (outcome.reports.length === 0) return { views: [{ text: t('reporting:owed.none') }] };
  const responsible = (await showPlan(request))?.coordinator.shortName ?? '';
  const isDayOff = await readCalendarFor(request);
  const reports = outcome.reports.slice(0, 4).map((report) => viewOwedReport(t, report, responsible, isDayOff));
  return { views: [...reports, ...surveys] };
}
