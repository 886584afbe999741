import { applyReform, showReform } from '../../actions/units/apply-reform.ts';
import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { joinRound } from '../../actions/rounds/join-round.ts';
import {
  askUnitChange,
  cancelUnitChange,
  chooseUnitKind,
  confirmUnitChange,
  keepUnmarkedNames,
} from '../../actions/units/change-unit.ts';
import { viewJoined } from './join-round-view.ts';
import { viewReform, viewUnitChange } from './unit-changes-view.ts';
import { idOf, index, oneOf } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  // The unit (0 for a new one) and what of it.
  'unit-change': [idOf('Unit'), oneOf(['add', 'rename', 'end'])],
  'unit-change-confirm': [],
  'unit-change-as-typed': [],
  'unit-change-cancel': [idOf('UnitChange')],
  'unit-kind': [oneOf(['agency', 'enterprise'])],
  // The round and the unit.
  'round-join': [idOf('Round'), idOf('Unit')],
  reform: [index],
  'reform-apply': [index],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'unit-change': async ({ t, request }, unitId, kind) =>
    answerOutcome(t, await askUnitChange(request, kind, unitId), viewUnitChange),
  'unit-change-confirm': async ({ t, request }) => {
    const outcome = await confirmUnitChange(request);
    return {
      ...answerOutcome(t, outcome, viewUnitChange),
      replace: outcome.kind === 'applied' || outcome.kind === 'planned',
    };
  },
  'unit-change-as-typed': async ({ t, request }) => answerOutcome(t, await keepUnmarkedNames(request), viewUnitChange),
  'unit-kind': async ({ t, request }, kind) => ({
    ...answerOutcome(t, await chooseUnitKind(request, kind), viewUnitChange),
    replace: true,
  }),
  'round-join': async ({ t, request }, roundId, unitId) =>
    answerOutcome(t, await joinRound(request, roundId, unitId), viewJoined, await readCalendarFor(request)),
  'unit-change-cancel': async ({ t, request }, id) =>
    answerOutcome(t, await cancelUnitChange(request, id), viewUnitChange),
  reform: async ({ t, request }, at) => answerOutcome(t, await showReform(request, at), viewReform, at),
  'reform-apply': async ({ t, request }, at) => {
    const outcome = await applyReform(request, at);
    return { ...answerOutcome(t, outcome, viewReform, at), replace: outcome.kind === 'applied' };
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of changing units. */
export const unitChangeButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['unit-change-confirm', 'unit-change-cancel'],
};
