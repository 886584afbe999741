import { readConversation } from '../../store/conversations.ts';
import { applyOnce, type Request } from '../request.ts';
import { endConversation, type ConversationDefinition } from './conversation.ts';

/**
 * Leaves whatever the person is in, doing what the conversation says of leaving it; what was kept of a report stays, so
 * that /baocao goes on with it.
 * @param definitionOf finds the definition of a stored kind; null for one that there is no more.
 * @returns the kind of the conversation that was left, or `nothing-open`.
 */
export async function cancelConversation(
  request: Request,
  definitionOf: (kind: string) => Pick<ConversationDefinition, 'leave'> | null,
): Promise<{ kind: 'left'; conversation: string } | { kind: 'nothing-open' }> {
  const { telegramUserId } = request.person;
  return applyOnce(request, 'cancel-conversation', async (database) => {
    const conversation = await readConversation(database, telegramUserId);
    if (conversation === null) return { kind: 'nothing-open' };
    await definitionOf(conversation.kind)?.leave?.(database, request);
    await endConversation(database, telegramUserId);
    return { kind: 'left', conversation: conversation.kind };
  });
}
