import { isAllowed } from '../../domain/people/roles.ts';
import { readConversation, saveConversation } from '../../store/conversations.ts';
import type { Request } from '../request.ts';
import { viewDraft, type OpenRoundRefusal, type RoundDraft, type RoundDraftView } from './open-round.ts';

/** Switches whether figures go to the head of each unit before they are submitted. */
export async function toggleSignOff(request: Request): Promise<RoundDraftView | OpenRoundRefusal> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'round.open')) return { kind: 'forbidden' };
  const conversation = await readConversation(store.database, person.telegramUserId);
  if (conversation?.kind !== 'round') return { kind: 'not-found' };
  const draft = conversation.state as RoundDraft;
  const changed = { ...draft, asksSignOff: !draft.asksSignOff };
  await saveConversation(store.database, person.telegramUserId, 'round', changed, now);
  return viewDraft(request, store.database, changed, null);
}
