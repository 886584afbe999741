import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import { roundConversation } from './round-conversation.ts';
import type { Request } from '../request.ts';
import { type OpenRoundRefusal, type RoundDraftView, viewDraft } from './open-round.ts';
import { authorize } from '../permissions/authorize.ts';

/** Switches whether figures go to the head of each unit before they are submitted. */
export async function toggleSignOff(request: Request): Promise<RoundDraftView | OpenRoundRefusal> {
  const { store, person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const draft = await currentStateOf(store.database, request, roundConversation);
  if (draft === null) return { kind: 'not-found' };
  const changed = { ...draft, asksSignOff: !draft.asksSignOff };
  await enterConversation(store.database, request, roundConversation, changed);
  return viewDraft(request, store.database, changed, null);
}
