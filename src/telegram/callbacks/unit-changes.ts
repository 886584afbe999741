import { applyReform, showReform } from '../../actions/units/apply-reform.ts';
import { askUnitChange, cancelUnitChange, confirmUnitChange } from '../../actions/units/change-unit.ts';
import { viewReform, viewUnitChange } from '../views/unit-changes.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs = 'unit-change' | 'unit-change-confirm' | 'unit-change-cancel' | 'reform' | 'reform-apply';

/** The buttons of changing units. */
export const unitChangeCallbacks: CallbackHandlers<Verbs> = {
  'unit-change': async ({ t, request }, unitId, kind) => ({
    views: [viewUnitChange(t, await askUnitChange(request, kind, unitId))],
  }),
  'unit-change-confirm': async ({ t, request }) => {
    const outcome = await confirmUnitChange(request);
    return { views: [viewUnitChange(t, outcome)], replace: outcome.kind === 'applied' || outcome.kind === 'planned' };
  },
  'unit-change-cancel': async ({ t, request }, id) => ({
    views: [viewUnitChange(t, await cancelUnitChange(request, id))],
  }),
  reform: async ({ t, request }, at) => ({ views: [viewReform(t, await showReform(request, at), at)] }),
  'reform-apply': async ({ t, request }, at) => {
    const outcome = await applyReform(request, at);
    return { views: [viewReform(t, outcome, at)], replace: outcome.kind === 'applied' };
  },
};
