import { codeOf } from '../../domain/text/code-of.ts';
import { advanceRegistration, firstMissingStep, type RegistrationInput } from '../../domain/people/registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findOpenRegistration, saveRegistrationDraft } from '../../store/registrations.ts';
import { nameLacksMarks } from '../../domain/people/name-marks.ts';
import { knownSpellings } from '../people/known-spellings.ts';
import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import { registrationConversation } from './registration-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import {
  indexUnits,
  listChosenUnit,
  listRegistrableUnits,
  listRolesToAsk,
  viewStep,
  type RegistrationStepView,
} from './registration-step.ts';

/**
 * Takes one message or button of somebody who registers, keeps what it told and says what is asked next.
 * `not-registering` when there is no draft: an old button, or a registration that was sent or cancelled.
 */
export async function answerRegistration(
  request: Request,
  pressed: RegistrationInput | { kind: 'spelling-of'; code: number },
): Promise<RegistrationStepView | { kind: 'not-registering' }> {
  const { person, now } = request;
  return applyOnce(request, 'answer-registration', async (database) => {
    const open = await findOpenRegistration(database, person.telegramUserId);
    if (open?.state !== 'draft' || person.suspendedId !== undefined) return { kind: 'not-registering' };
    const { unitId, fullName, title, phone, phoneShared, askedRole } = open;
    const draft = { unitId, fullName, title, phone, phoneShared, askedRole };
    const current = await currentStateOf(database, request, registrationConversation);
    const state = current ?? { step: firstMissingStep(draft), editing: false };
    const spellingsOf = (name: string): Promise<string[]> =>
      draft.unitId === null || !nameLacksMarks(name)
        ? Promise.resolve([])
        : knownSpellings(database, [draft.unitId], name, now);
    const input =
      pressed.kind === 'spelling-of'
        ? spelled((await spellingsOf(fullName ?? '')).find((name) => codeOf(name) === pressed.code))
        : pressed;
    // Only the step that looks a unit up needs all of them.
    const units =
      state.step === 'unit' || input.kind === 'choose-unit'
        ? await listRegistrableUnits(database, toLocalDate(now))
        : await listChosenUnit(database, draft.unitId);
    const roles = await listRolesToAsk(database, open);
    const advance = advanceRegistration(draft, state, input, indexUnits(units), roles);
    await saveRegistrationDraft(database, open.id, advance.draft);
    await enterConversation(database, request, registrationConversation, advance.state);
    const next =
      advance.draft.unitId === unitId ? roles : await listRolesToAsk(database, { ...advance.draft, invitedAs: null });
    const offered = advance.note?.kind === 'marks-missing' ? await spellingsOf(advance.draft.fullName ?? '') : [];
    return viewStep(advance.draft, advance.state, advance.note, { units, roles: next, spellings: offered });
  });
}

/** The name of a button; one that is known no more changes nothing. */
function spelled(fullName: string | undefined): RegistrationInput {
  return fullName === undefined ? { kind: 'other' } : { kind: 'spelling', fullName };
}
