import { recordAudit } from '../../store/audit.ts';
import { endConversation, readConversation } from '../../store/conversations.ts';
import { findOpenRegistration, moveRegistration } from '../../store/registrations.ts';
import { applyOnce, type Request } from '../request.ts';

/**
 * Leaves whatever the person is in. A registration that was not sent is given up; the answers of a report stay, so
 * that /baocao goes on with them.
 * @returns the kind of the conversation that was left, or `nothing-open`.
 */
export async function cancelConversation(
  request: Request,
): Promise<{ kind: 'left'; conversation: string } | { kind: 'nothing-open' }> {
  const { person, now } = request;
  return applyOnce(request, 'cancel-conversation', async (database) => {
    const conversation = await readConversation(database, person.telegramUserId);
    if (conversation === null) return { kind: 'nothing-open' };
    if (conversation.kind === 'registration') {
      const open = await findOpenRegistration(database, person.telegramUserId);
      if (open?.state === 'draft' && (await moveRegistration(database, open.id, 'draft', { state: 'cancelled' }))) {
        const { telegramUserId } = person;
        await recordAudit(
          database,
          {
            officerId: null,
            telegramUserId,
            action: 'registration.cancel',
            subject: 'registration',
            subjectId: open.id,
          },
          now,
        );
      }
    }
    await endConversation(database, person.telegramUserId);
    return { kind: 'left', conversation: conversation.kind };
  });
}
