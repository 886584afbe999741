import { unitChangeConversation } from '../../actions/units/unit-change-conversation.ts';
import { askUnitChange, writeUnitChange } from '../../actions/units/change-unit.ts';
import { viewUnitChange } from './unit-changes-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { asked } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Changing a unit: its name, its end, who follows it, and from which day on. */
export const unitChangeAnswers = personConversation(unitChangeConversation, {
  longest: 300,
  choices: () => 'beside',
  leftBy: ['keep', 'leave'],
  takenAs: asked,
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await writeUnitChange(request, state, typed), viewUnitChange);
  },
  ask: async ({ t, request }, state) => {
    const { kind, unitId } = state;
    return answerOutcome(t, await askUnitChange(request, kind, unitId), viewUnitChange);
  },
});
