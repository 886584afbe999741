import { readBroadcastDraft, writeBroadcast } from '../../actions/broadcasts/compose-broadcast.ts';
import { viewComposing } from '../views/broadcast.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Writing a broadcast: each text takes the place of the one before. */
export const broadcastConversation: PersonConversation = {
  kind: 'broadcast',
  answer: async ({ t, request }, _state, input) => ({
    views: viewComposing(t, await writeBroadcast(request, input.kind === 'text' ? input.text : '')),
  }),
  ask: async ({ t, request }) => ({ views: viewComposing(t, await readBroadcastDraft(request)) }),
};
