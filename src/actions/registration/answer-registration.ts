import {
  advanceRegistration,
  firstMissingStep,
  type RegistrationInput,
  type RegistrationState,
} from '../../domain/people/registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readConversation, saveConversation } from '../../store/conversations.ts';
import { findOpenRegistration, saveRegistrationDraft } from '../../store/registrations.ts';
import { applyOnce, type Request } from '../request.ts';
import {
  indexUnits,
  listChosenUnit,
  listRegistrableUnits,
  viewStep,
  type RegistrationStepView,
} from './registration-step.ts';

/**
 * Takes one message or button of somebody who registers, keeps what it told and says what is asked next.
 * `not-registering` when there is no draft: an old button, or a registration that was sent or cancelled.
 */
export async function answerRegistration(
  request: Request,
  input: RegistrationInput,
): Promise<RegistrationStepView | { kind: 'not-registering' }> {
  const { person, now } = request;
  return applyOnce(request, 'answer-registration', async (database) => {
    const open = await findOpenRegistration(database, person.telegramUserId);
    if (open?.state !== 'draft') return { kind: 'not-registering' };
    const draft = { unitId: open.unitId, fullName: open.fullName, title: open.title, phone: open.phone };
    const conversation = await readConversation(database, person.telegramUserId);
    const state =
      conversation?.kind === 'registration'
        ? (conversation.state as RegistrationState)
        : { step: firstMissingStep(draft), editing: false };
    // Only the step that looks a unit up needs all of them.
    const units =
      state.step === 'unit' || input.kind === 'choose-unit'
        ? await listRegistrableUnits(database, toLocalDate(now))
        : await listChosenUnit(database, draft.unitId);
    const advance = advanceRegistration(draft, state, input, indexUnits(units));
    await saveRegistrationDraft(database, open.id, advance.draft);
    await saveConversation(database, person.telegramUserId, 'registration', advance.state, now);
    return viewStep(advance.draft, advance.state, advance.note, units);
  });
}
