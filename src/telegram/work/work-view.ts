import type { Work } from '../../actions/work/list-work.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { dueText } from '../reports/due-text.ts';
import { surveyWork } from '../surveys/survey-answer.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders what waits for somebody, each with the way into it. */
export function viewWork(t: Translate, work: Work, isDayOff: IsDayOff, now: Date): View {
  const { reports, registrations, reviews, obstacles } = work;
  const surveys = surveyWork(t, work.surveys, now);
  const lines: string[] = [];
  const ways: Button[] = [];
  for (const { round, obligation, questions } of reports ?? []) {
    const count = obligation.answered ?? { given: 0, questions: questions.length };
    const values = { unit: obligation.unit.shortName, title: round.title, due: dueText(round.dueOn, isDayOff) };
    lines.push(t('people:work.report', { ...values, ...count, given: formatCount(count.given) }));
  }
  if ((reports ?? []).length > 0) ways.push(button(t('common:button.fillReport'), 'mine'));
  lines.push(...surveys.lines);
  ways.push(...surveys.ways);
  const waiting = (registrations ?? 0) + (reviews ?? 0);
  if ((registrations ?? 0) > 0) lines.push(t('people:work.registrations', { total: formatCount(registrations ?? 0) }));
  if ((reviews ?? 0) > 0) lines.push(t('people:work.reviews', { total: formatCount(reviews ?? 0) }));
  if (waiting > 0) ways.push(button(t('common:button.reviewReports'), 'review-queue'));
  if (obstacles !== null && obstacles.open > 0) {
    const { open, unanswered } = obstacles;
    lines.push(t('people:work.obstacles', { open: formatCount(open), unanswered: formatCount(unanswered) }));
    ways.push(button(t('people:work.seeObstacles'), 'obstacle-list'));
  }
  // Whoever reports can say at any time that somebody else does it now.
  if (reports !== null) ways.push(button(t('people:button.leave'), 'duty-leave'));
  const buttons = ways.map((way) => [way]);
  if (lines.length === 0) return { text: t('people:work.none'), buttons };
  return { text: [t('people:work.title'), ...lines].join('\n\n'), buttons };
}
