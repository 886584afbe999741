import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import type { Returned } from '../../actions/reports/read-returned.ts';
import { isHandedIn } from '../../domain/documents/signed-document.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../wording/locales.ts';
import { documentButtons, markText } from '../documents/documents-view.ts';
import { dueText } from '../reports/due-text.ts';
import { enteredFiguresText } from '../reports/entered-figures.ts';
import { commentLines, fixButtons, fixByText } from '../reports/returned-parts.ts';
import { viewStanding } from '../reports/owed-standing.ts';
import { button, type View } from '../parts/view.ts';

/** Renders what a unit owes in one round, with the way into it. */
export function viewOwedReport(
  t: Translate,
  { obligation, round, questions, returned }: OwedReport,
  responsible: string,
  isDayOff: IsDayOff,
  today: LocalDate,
): View {
  const { unit, report } = obligation;
  const facts = {
    title: round.title,
    unit: unit.name,
    questions: questions.length,
    due: dueText(round.dueOn, isDayOff),
  };
  const start = (label: string) => button(label, 'report-start', obligation.id);
  const preview = button(
    t('reporting:button.preview', { questions: questions.length }),
    'report-preview',
    obligation.id,
    0,
  );
  const standing = viewStanding(t, obligation);
  if (standing !== null) return withDocument(t, obligation, standing);
  const late = isOwing(obligation.state) ? [[button(t('obligations:button.late'), 'late-ask', obligation.id)]] : [];
  const excused =
    obligation.excused === null
      ? ''
      : `\n\n${t('obligations:excused', { until: formatDate(obligation.excused.until), due: facts.due, reason: obligation.excused.reason })}`;
  const overdue = isOverdue(obligation, round, isDayOff, today) ? `\n\n${t('reporting:start.overdue', facts)}` : '';
  if (report === null) {
    const text = t('reporting:start.open', { ...facts, closing: formatDate(round.closingOn) });
    return { text: `${text}${overdue}${excused}`, buttons: [[start(t('reporting:button.start'))], [preview], ...late] };
  }
  if (report.state === 'submitted') {
    const at = report.submittedAt === null ? '' : formatDateTime(report.submittedAt);
    return handedIn(t, obligation, t('reporting:start.submitted', { ...facts, at, responsible }));
  }
  if (report.state === 'approved') {
    const on = report.decidedAt === null ? '' : formatDate(toLocalDate(report.decidedAt));
    return handedIn(t, obligation, t('reporting:start.approved', { ...facts, on }));
  }
  const go = [start(t('reporting:button.continue'))];
  if (returned !== null && obligation.draft !== null) {
    const text = returnedText(t, returned, { ...facts, given: 0, ...obligation.answered, responsible });
    const fix = fixButtons(t, obligation.draft.id, returned.comments);
    return { text: `${text}${overdue}${excused}`, buttons: [go, ...fix, [preview], ...late] };
  }
  const text = t('reporting:start.drafting', { ...facts, given: 0, ...obligation.answered });
  return { text: `${text}${overdue}${excused}`, buttons: [go, [preview], ...late] };
}

/** Says that a report was returned, what of it is to be mended, and until when. */
function returnedText(
  t: Translate,
  { comments, fixBy }: Returned,
  facts: { title: string; unit: string; given: number; questions: number; responsible: string },
): string {
  const head = t('reporting:start.returned', facts);
  return [head, commentLines(t, comments), fixByText(t, fixBy)].filter((part) => part !== null).join('\n\n');
}

/** Whether the deadline has passed, also that of an excuse. */
function isOverdue(
  { state, excused }: OwedReport['obligation'],
  { dueOn }: OwedReport['round'],
  isDayOff: IsDayOff,
  today: LocalDate,
): boolean {
  const until = announcedDue(dueOn, isDayOff).lateAfter;
  return isOwing(state) && today > until && (excused === null || today > excused.until);
}

/** Adds what can be done about the signed document to where a report stands that cannot be filled in now. */
function withDocument(
  t: Translate,
  { id, document, correction, locked, state }: OwedReport['obligation'],
  view: View,
): View {
  if (!isHandedIn(state) || !(locked || correction === 'submitted')) return view;
  const text = `${view.text}\n\n${markText(t, document, 'line')}`;
  return { ...view, text, buttons: [...(view.buttons ?? []), ...documentButtons(t, id, document)] };
}

/** A report that was handed in, with the other marks and what can be done with it. */
function handedIn(t: Translate, { id, document, report }: OwedReport['obligation'], text: string): View {
  const enteredFigures = report?.enteredFigures ?? null;
  const lines = [
    text,
    enteredFigures === null ? null : enteredFiguresText(t, enteredFigures),
    markText(t, document, 'line'),
  ];
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: [...documentButtons(t, id, document), [button(t('obligations:button.correct'), 'report-correct', id)]],
  };
}
