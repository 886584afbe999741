import type { joinRound, RoundToJoin } from '../../actions/rounds/join-round.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { dueText } from '../reports/due-text.ts';

/** Says in which open rounds a unit is not yet. */
export function joinOffer(t: Translate, joinable: readonly RoundToJoin[]): string {
  return t('units:join.offer', { titles: joinable.map(({ title }) => title).join('; ') });
}

/** Renders a button for each open round that a unit can be added to. */
export function joinButtons(t: Translate, unitId: number, joinable: readonly RoundToJoin[]): Button[][] {
  return joinable.map(({ id, title }) => [
    button(t('units:join.button', { title, ...PLAIN }), 'round-join', id, unitId),
  ]);
}

/** Renders what became of adding a unit to a round. */
export function viewJoined(t: Translate, outcome: AllowedOf<typeof joinRound>, isDayOff: IsDayOff): View {
  if (outcome.kind === 'not-joinable') return { text: t('units:join.gone') };
  const { unit, title, dueOn, told } = outcome;
  return {
    text: [
      t('units:join.done', { unit, title, due: dueText(dueOn, isDayOff) }),
      told === 0 ? t('units:join.nobody', { unit }) : t('units:join.told', { total: formatCount(told) }),
    ].join('\n\n'),
  };
}
