import type { ListedState, UnitsInState } from '../../../actions/status/list-units-in-state.ts';
import type { IsDayOff } from '../../../domain/reporting/round-deadline.ts';
import { questionsOf } from '../../../domain/reporting/questions-of.ts';
import { formatCount, formatDateTime } from '../../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../../locales.ts';
import { dueText } from '../reporting.ts';
import { obligationState } from '../status.ts';
import { button, type View } from '../view.ts';

/** The units of a round in one state: counts for everybody, names for those who may see them. */
export function viewUnitsInState(
  t: Translate,
  outcome: UnitsInState,
  { state, year, now, isDayOff }: { state: ListedState; year: number | null; now: Date; isDayOff: IsDayOff },
): View {
  if (outcome.kind === 'no-round') {
    const years = outcome.years.join(', ');
    if (year === null) return { text: t('questions:units.noRound') };
    return {
      text: years === '' ? t('questions:units.noRoundYear', { year }) : t('questions:units.noRoundOf', { year, years }),
    };
  }
  const { round, names, count, total, own } = outcome;
  const values = { count: formatCount(count), total: formatCount(total), at: formatDateTime(now) };
  const head = t('questions:units.count', { title: round.title, state: t(`questions:state.${state}`), ...values });
  const asked = questionsOf(round.form, round.year).length;
  const parts = [
    names === null || names.length === 0 ? head : `${head} ${t('questions:units.names', { names: names.join(', ') })}`,
    state === 'late' ? t('questions:units.lateNote', { due: dueText(round.dueOn, isDayOff) }) : null,
    ...own.map((obligation) =>
      t('status:own', { unit: obligation.unit.name, state: obligationState(t, obligation, asked) }),
    ),
    names === null ? t('status:othersHidden') : null,
  ];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [[button(t('questions:units.all'), 'status-all')]],
  };
}
