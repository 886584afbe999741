import type { ChatPerson } from './chat-person.ts';
import type { Trial } from './trial.ts';
import { rowOf } from '../../src/actions/conversations/conversation.ts';
import { delegate, delegatingConversation } from '../../src/actions/people/delegate.ts';
import { addRole } from '../../src/actions/people/manage-members.ts';
import { correctProfile, endOwnMemberships as leave } from '../../src/actions/people/profile.ts';
import { submitRegistration } from '../../src/actions/registration/submit-registration.ts';
import { confirmUnitChange, writeUnitChange } from '../../src/actions/units/change-unit.ts';
import { unitChangeConversation } from '../../src/actions/units/unit-change-conversation.ts';
import type { HeldRole } from '../../src/domain/people/roles.ts';
import { requestOf } from './prepared.ts';
import { readShippedPlanId } from './shipped-plan.ts';

/** The coordinator renames or ends a unit, as it would be typed. */
export async function changeUnit(trial: Trial, what: 'rename' | 'end', key: string, typed: string): Promise<void> {
  const { database } = trial.application.store;
  const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key } });
  const request = await requestOf(trial, trial.coordinator);
  const shown = await writeUnitChange(request, { kind: what, unitId, draft: null }, typed);
  if (shown.kind !== 'preview') throw new Error(`The change was not understood: ${shown.kind}.`);
  const { change, effectiveOn } = shown;
  const conversation = rowOf(unitChangeConversation, { kind: what, unitId, draft: { change, effectiveOn } });
  const { kind } = await confirmUnitChange({ ...request, conversation });
  if (kind !== 'applied' && kind !== 'planned') throw new Error(`The unit was not changed: ${kind}.`);
}

/** The coordinator gives somebody one more role of the same unit, from today on. */
export async function giveRole(trial: Trial, person: ChatPerson, role: HeldRole): Promise<void> {
  const { database } = trial.application.store;
  const held = await database.membership.findFirstOrThrow({
    where: { officer: { telegramUserId: BigInt(person.id) } },
  });
  const { kind } = await addRole(await requestOf(trial, trial.coordinator), held.id, role);
  if (kind !== 'added') throw new Error(`The role was not added: ${kind}.`);
}

/** The contact corrects the own name and title, as they would be typed. */
export async function correctName(trial: Trial, typed: string): Promise<void> {
  const { kind } = await correctProfile(await requestOf(trial, trial.contact), 'name', typed);
  if (kind !== 'corrected') throw new Error(`The name was not corrected: ${kind}.`);
}

/** The contact delegates the own duty to a colleague. @param from @param to yyyy-mm-dd. */
export async function delegateTo(trial: Trial, colleague: ChatPerson, from: string, to: string): Promise<void> {
  const { database } = trial.application.store;
  const { id: delegateId } = await database.officer.findFirstOrThrow({
    where: { telegramUserId: BigInt(colleague.id) },
  });
  const conversation = rowOf(delegatingConversation, { delegateId, term: { from, to } });
  const { kind } = await delegate({ ...(await requestOf(trial, trial.contact)), conversation });
  if (kind !== 'delegated') throw new Error(`Nothing was delegated: ${kind}.`);
}

/** The contact is no longer in charge, and says nothing of who follows. */
export async function leaveAllDuties(trial: Trial): Promise<void> {
  const { kind } = await leave(await requestOf(trial, trial.contact), null);
  if (kind !== 'left') throw new Error(`The duty was not left: ${kind}.`);
}

/** Somebody new has sent a registration for a unit, which waits for a decision. */
export async function submittedRegistration(trial: Trial, unitKey: string, fullName: string): Promise<void> {
  const { store, clock } = trial.application;
  const unit = await store.database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  const { id } = trial.newcomer();
  const telegramUserId = BigInt(id);
  const facts = { fullName, title: 'chuyên viên', phone: '0912345678', unitId: unit.id };
  await store.database.registration.create({
    data: {
      ...facts,
      telegramUserId,
      openFor: telegramUserId,
      chatId: telegramUserId,
      state: 'draft',
      startedAt: clock.now(),
    },
  });
  const person = { telegramUserId: id, officerId: null, memberships: [] };
  const planId = await readShippedPlanId(store.database);
  const request = { store, now: clock.now(), person, planId, conversation: null, chatId: id, updateIds: [] };
  const { kind } = await submitRegistration(request, [], 'Anh Ba');
  if (kind !== 'submitted') throw new Error(`The registration was not sent: ${kind}.`);
}
