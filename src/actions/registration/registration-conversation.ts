import { z } from 'zod';
import { REGISTRATION_STEPS } from '../../domain/people/registration.ts';
import { recordAudit } from '../../store/audit.ts';
import { deleteConsents, findOpenRegistration, moveRegistration } from '../../store/registrations.ts';
import { recordOf } from '../permissions/authorize.ts';
import { defineConversation, type LeaveUnfinished } from '../conversations/conversation.ts';

/** Gives up a registration that was not sent. */
const giveUp: LeaveUnfinished = async (database, { person, now }) => {
  const { telegramUserId } = person;
  const open = await findOpenRegistration(database, telegramUserId);
  if (open?.state !== 'draft' || !(await moveRegistration(database, open.id, 'draft', { state: 'cancelled' }))) return;
  // Of somebody who is no officer nothing is kept that the consent was for.
  if (recordOf(person) === null) await deleteConsents(database, telegramUserId);
  const audit = { officerId: null, telegramUserId, subject: 'registration', subjectId: open.id } as const;
  await recordAudit(database, { ...audit, action: 'registration.cancel' }, now);
};

/** Registering: the question that is open, over the draft in its own row. */
export const registrationConversation = defineConversation(
  'registration',
  z.object({
    step: z.enum(REGISTRATION_STEPS),
    editing: z.boolean(),
    marksAsked: z.boolean().exactOptional(),
    doubtedPhone: z.string().exactOptional(),
  }),
  giveUp,
);
