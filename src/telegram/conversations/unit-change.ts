import { askUnitChange, writeUnitChange, type UnitChangeState } from '../../actions/units/change-unit.ts';
import { viewUnitChange } from '../views/unit-changes.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Changing a unit: its name, its end, who follows it, and from which day on. */
export const unitChangeConversation: PersonConversation = {
  kind: 'unit-change',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewUnitChange(t, await writeUnitChange(request, state as UnitChangeState, typed))] };
  },
  ask: async ({ t, request }, state) => {
    const { kind, unitId } = state as UnitChangeState;
    return { views: [viewUnitChange(t, await askUnitChange(request, kind, unitId))] };
  },
};
