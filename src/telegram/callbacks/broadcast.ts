import { chooseAudience, sendBroadcast, toggleReceipt } from '../../actions/broadcasts/compose-broadcast.ts';
import { acknowledgeBroadcast, showBroadcast } from '../../actions/broadcasts/follow-broadcast.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN } from '../../locales.ts';
import { answerBroadcast } from '../commands/broadcast.ts';
import { listWithout, viewBroadcastResult, viewComposing } from '../views/broadcast.ts';
import { say } from '../views/main-buttons.ts';
import { button } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewForbidden } from '../views/forbidden.ts';

type Verbs =
  | 'broadcast-audiences'
  | 'broadcast-audience'
  | 'broadcast-toggle'
  | 'broadcast-send'
  | 'broadcast-result'
  | 'broadcast-received';

/** The buttons of writing, sending and following broadcasts. */
export const broadcastCallbacks: CallbackHandlers<Verbs> = {
  'broadcast-audiences': answerBroadcast,
  'broadcast-audience': async ({ t, request }, audience) => ({
    views: viewComposing(t, await chooseAudience(request, audience)),
  }),
  'broadcast-toggle': async ({ t, request }) => ({ views: viewComposing(t, await toggleReceipt(request)) }),
  'broadcast-send': async ({ t, request }) => {
    const outcome = await sendBroadcast(request);
    if (outcome.kind !== 'sending') return { views: viewComposing(t, outcome) };
    const { broadcastId, people, units, withoutRecipient } = outcome;
    const sending = t('broadcast:sending', { people: formatCount(people), units: formatCount(units) });
    const text = [sending, listWithout(t, withoutRecipient)].filter((part) => part !== '').join('\n\n');
    return { ...say(text, [[button(t('broadcast:button.result'), 'broadcast-result', broadcastId)]]), replace: true };
  },
  'broadcast-result': async ({ t, request }, id) => {
    const result = await showBroadcast(request, id);
    switch (result.kind) {
      case 'result':
        return { views: [viewBroadcastResult(t, result)], replace: true };
      case 'forbidden':
        return { views: [viewForbidden(t, 'whoCoordinator')] };
      case 'not-found':
        return say(t('broadcast:gone'));
    }
  },
  'broadcast-received': async ({ t, request }, id) => {
    const outcome = await acknowledgeBroadcast(request, id);
    const key = outcome.kind === 'not-found' ? 'broadcast:receiptRefused' : 'broadcast:receiptKept';
    return { views: [], toast: t(key, PLAIN) };
  },
};
