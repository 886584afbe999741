import type { Deadlines, RoundDeadline } from '../../actions/status/show-deadlines.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { formatDate, formatDateWithWeekday, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { shorten } from '../parts/shortened-text.ts';
import { obligationState } from '../status/obligation-state.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { chartButton } from '../pictures/picture.ts';
import { button, type View } from '../parts/view.ts';

/** Renders until when reports are due, how many days are left, and what the asker's own units owe. */
export function viewDeadlines(t: Translate, deadlines: Deadlines, year: number | null, isDayOff: IsDayOff): View {
  if (deadlines.kind === 'none') return { text: noneText(t, deadlines, year) };
  const owing = deadlines.rounds.some(({ own }) => own.some(({ state, locked }) => !locked && isOwing(state)));
  return {
    text: deadlines.rounds.map((deadline) => roundText(t, deadline, isDayOff)).join('\n\n'),
    buttons: [
      [
        owing ? button(t('common:button.fillReport'), 'mine') : button(t('common:button.status'), 'status-all'),
        chartButton(t, 'reports'),
      ],
    ],
  };
}

/** Says by which day reports go to whom by the plan, while no round is open. */
function noneText(t: Translate, { plan, rules }: Extract<Deadlines, { kind: 'none' }>, year: number | null): string {
  const agency = plan?.coordinator.shortName ?? '';
  const [rule, ...others] = rules;
  const [day] = rule?.before ?? [];
  if (rule?.rhythm === 'year' && others.length === 0 && (day !== undefined || rule.words === null)) {
    // The day is written as the plan says it; the year does not matter.
    const before = formatDate(`2000-${day ?? '12-31'}`).replace(/\/2000$/, '');
    return year === null
      ? t('questions:deadline.none', { agency, before })
      : t('questions:deadline.noneYear', { agency, before, year });
  }
  const said = rules.map(({ rhythm, words }) => {
    const often = t(`questions:deadline.often.${rhythm}`);
    return words === null ? often : t('questions:deadline.oftenBefore', { often, words, ...PLAIN });
  });
  return t('questions:deadline.noneRhythm', { agency, said: said.join('; ') });
}

/** Writes when a round is due, and how what one's units owe in it stands. */
function roundText(t: Translate, { round, announced, daysLeft, over, own }: RoundDeadline, isDayOff: IsDayOff): string {
  const left =
    round.state === 'closed'
      ? t('status:closed')
      : over
        ? t('questions:deadline.over')
        : daysLeft > 0
          ? t('questions:deadline.left', { days: formatNumber(daysLeft) })
          : t('questions:deadline.today');
  const head = t('questions:deadline.round', {
    title: round.title,
    closing: formatDate(round.closingOn),
    due: formatDateWithWeekday(announced),
  });
  const lines = own.map((obligation) => {
    const { unit } = obligation;
    const questions = questionsAskedOf(round.form, round.year, unit.key).length;
    return t('questions:deadline.own', { unit: unit.name, state: obligationState(t, obligation, questions, isDayOff) });
  });
  return [`${head} ${left}`, ...lines].join('\n');
}

/** Renders what the plan says of the time of a task: it names years, and no day. */
export function viewTaskPeriod(t: Translate, task: { id: number; code: string; title: string; period: string }): View {
  const { id, code, title, period } = task;
  return {
    text: t('questions:deadline.task', { code, title: shorten(title, 120), period }),
    buttons: [[button(t('questions:task.details'), 'task-open', id)]],
  };
}
