import type { ReportState } from '../../domain/reporting/obligation-state-machine.ts';
import type { EventForm } from '../../actions/events/list-event-forms.ts';
import type { EventRound } from '../../actions/events/list-events.ts';
import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import { nameQuestionOf } from '../../domain/events/name-of-event.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { formatAnswer } from '../reports/format-answer.ts';
import { shorten } from '../parts/shortened-text.ts';
import { viewStanding } from '../reports/owed-standing.ts';
import { pageOf, turningButtons } from '../parts/paged.ts';
import { button, inRows, type View } from '../parts/view.ts';

const PAGE = 10;
const NAME = 60;

/** Renders the event forms that somebody may hand in. */
export function viewEventForms(t: Translate, forms: readonly EventForm[]): View {
  if (forms.length === 0) return { text: t('events:none') };
  const severalUnits = new Set(forms.map(({ unit }) => unit.id)).size > 1;
  return {
    text: t('events:choose'),
    buttons: forms.map(({ form, year, title, unit }) => [
      button(
        severalUnits ? t('events:ofUnit', { title, unit: unit.shortName, ...PLAIN }) : title,
        'event-start',
        form.id,
        year,
        unit.id,
      ),
    ]),
  };
}

/** Renders an event that the unit has begun, or has to correct. */
export function viewOpenEvent(
  t: Translate,
  { id, state, answered, round }: OwedReport['obligation'],
  responsible: string,
): View {
  const { title } = round;
  const returned = state === 'returned';
  const given = answered?.given ?? 0;
  return {
    text: returned ? t('events:returned', { title, responsible }) : t('events:open', { title, given }),
    buttons: [
      [
        button(t('events:button.continue'), 'report-start', id),
        ...(returned ? [] : [button(t('events:button.drop'), 'event-drop', id)]),
      ],
    ],
  };
}

/** Renders an event of a unit, as its own people see it. */
export function viewEvent(t: Translate, { obligation }: OwedReport, responsible: string, name: string): View {
  const standing = viewStanding(t, obligation);
  if (standing !== null) return standing;
  const { id, state, round } = obligation;
  if (state !== 'submitted' && state !== 'approved') return viewOpenEvent(t, obligation, responsible);
  return {
    text: t('events:handedIn', { title: round.title, name, state: t(`events:state.${state}`) }),
    buttons: [[button(t('obligations:button.correct'), 'report-correct', id)]],
  };
}

/** Renders the rounds of events, with how many reports each has. */
export function viewEventRounds(t: Translate, rounds: EventRound[]): View {
  if (rounds.length === 0) return { text: t('events:nothing') };
  const lines = rounds.map(({ round, reports }) => {
    const count = (state: ReportState): string =>
      formatCount(reports.filter((report) => report.state === state).length);
    return t('events:round', {
      title: round.title,
      total: formatCount(reports.length),
      approved: count('approved'),
      waiting: count('submitted'),
    });
  });
  return {
    text: [t('events:rounds'), ...lines].join('\n'),
    buttons: rounds.map(({ round }) => [button(round.title, 'event-round', round.id, 0)]),
  };
}

/** Renders the reports of a round of events, some at a time, each with the way into it. */
export function viewEventRound(
  t: Translate,
  { round, reports, reviews }: EventRound & { reviews: boolean },
  page: number,
): View {
  const shown = pageOf(reports, page, PAGE);
  const { items, start, at, pages } = shown;
  const lines = items.map((report, index) =>
    t('events:line', {
      at: start + index + 1,
      unit: report.unitName,
      name: nameOf(t, round, report),
      state: t(`events:state.${report.state}`),
      ...PLAIN,
    }),
  );
  const open = items.map(({ reportId, obligationId }, index) => {
    const number = String(start + index + 1);
    return reviews ? button(number, 'review-open', reportId) : button(number, 'event-open', obligationId);
  });
  return {
    text: [
      t('events:list', { title: round.title, total: formatCount(reports.length), page: at + 1, pages }),
      ...lines,
    ].join('\n'),
    buttons: [
      ...inRows(open, 5),
      ...turningButtons(t, shown, (label, to) => button(label, 'event-round', round.id, to)),
    ],
  };
}

/** Returns what an event is called: its first answer that is a name. HTML. */
export function nameOf(
  t: Translate,
  round: EventRound['round'],
  { answers }: Pick<EventRound['reports'][number], 'answers'>,
): string {
  const question = nameQuestionOf(round.form);
  const answer = question === null ? undefined : answers[question.key];
  if (question === null || answer === undefined) return t('events:unnamed');
  return shorten(formatAnswer(t, question, answer), NAME);
}
