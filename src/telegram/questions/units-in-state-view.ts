import { GROUP_OF_STATE, type ListedState, type UnitsInState } from '../../actions/status/list-units-in-state.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { formatCount, formatDateTime, formatShare } from '../../domain/text/vietnamese-format.ts';
import type { RoundNumbers } from '../../domain/status/round-count.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { dueText } from '../reports/due-text.ts';
import { linesApart, namesWithExcuse } from '../reports/round-lines.ts';
import { obligationState } from '../status/obligation-state.ts';
import { button, type View } from '../parts/view.ts';

type ListedRound = Extract<UnitsInState, { kind: 'units' }>['rounds'][number];

/** What is asked of the rounds. */
interface Asked {
  state: ListedState;
  /** The period in words; null where none is asked for. */
  period: string | null;
  now: Date;
  isDayOff: IsDayOff;
  /** The share of the units is asked for. */
  share: boolean;
}

/** Renders the units of rounds in one state: counts for everybody, names for those who may see them. */
export function viewUnitsInState(
  t: Translate,
  outcome: UnitsInState,
  { state, period, now, isDayOff, share }: Asked,
): View {
  if (outcome.kind === 'no-round') {
    const years = outcome.years.join(', ');
    if (period === null) return { text: t('questions:units.noRound') };
    return {
      text:
        years === ''
          ? t('questions:units.noRoundYear', { period, ...PLAIN })
          : t('questions:units.noRoundOf', { period, years, ...PLAIN }),
    };
  }
  const group = GROUP_OF_STATE[state];
  const parts = outcome.rounds.flatMap(({ round, numbers, units, own }) => {
    const document = state === 'without-document';
    const head = t(document ? 'questions:units.countDocuments' : 'questions:units.count', {
      title: round.title,
      state: t(state === 'late' ? 'questions:units.late' : `questions:state.${state}`),
      count: formatCount(numbers[group]),
      // A document is signed for figures: whoever has handed none in is asked for those.
      total: formatCount(numbers[document ? 'handed-in' : 'all']),
      at: formatDateTime(now),
      due: dueText(round.dueOn, isDayOff),
    });
    const names = units === null ? '' : namesWithExcuse(t, units[group]);
    const values = { names, interpolation: { escapeValue: false } };
    return [
      ...(share ? [shareText(t, numbers, group, document)] : []),
      names === '' ? head : `${head} ${t('questions:units.names', values)}`,
      ...(document ? documentLines(t, numbers, units) : []),
      // Who handed in late, or is late with a reason, is meant by some who ask who is late.
      ...(state === 'late' ? linesApart(t, numbers, units, ['excused', 'handed-in-late']) : []),
      ...own.map((obligation) =>
        t('status:own', {
          unit: obligation.unit.name,
          state: obligationState(
            t,
            obligation,
            questionsAskedOf(round.form, round.year, obligation.unit.key).length,
            isDayOff,
          ),
        }),
      ),
    ];
  });
  if (state === 'late') parts.push(t('questions:units.lateNote'));
  if (outcome.rounds.some(({ units }) => units === null)) parts.push(t('status:othersHidden'));
  return {
    text: parts.join('\n\n'),
    buttons: [[button(t('questions:units.all'), 'status-all')]],
  };
}

function shareText(t: Translate, numbers: RoundNumbers, group: keyof RoundNumbers, document: boolean): string {
  const whole = numbers[document ? 'handed-in' : 'all'] - (document ? 0 : numbers.waived);
  return t('questions:units.share', { share: whole === 0 ? '…' : formatShare(numbers[group], whole) });
}

/** Those of whom the document is on its way, was signed for other figures, and who is asked for figures first. */
function documentLines(t: Translate, numbers: RoundNumbers, units: ListedRound['units']): string[] {
  const lines = (['document-outdated', 'document-announced'] as const).flatMap((group) => {
    if (numbers[group] === 0) return [];
    const names = units === null ? '' : units[group].map(({ name }) => name).join(', ');
    const line = t(`questions:units.${group}`, { count: formatCount(numbers[group]) });
    return [names === '' ? `${line}.` : `${line}: ${escapeHtml(names)}.`];
  });
  const owing = numbers.all - numbers['handed-in'] - numbers.waived;
  return owing === 0 ? lines : [...lines, t('questions:units.withoutFigures', { count: formatCount(owing) })];
}
