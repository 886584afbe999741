import type { BroadcastResult } from '../../actions/broadcasts/follow-broadcast.ts';
import type { ComposeOutcome } from '../../actions/broadcasts/compose-broadcast.ts';
import { AUDIENCES } from '../../domain/notices/audience.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { button, type View } from './view.ts';
import { viewForbidden } from './forbidden.ts';

/** The choice of an audience. */
export function viewAudiences(t: Translate): View {
  return {
    text: t('broadcast:askAudience'),
    buttons: AUDIENCES.map((audience) => [button(t(`broadcast:audience.${audience}`), 'broadcast-audience', audience)]),
  };
}

/** A broadcast exactly as it arrives. `broadcastId` is null in the preview, whose button does nothing yet. */
export function viewBroadcast(t: Translate, text: string, asksReceipt: boolean, broadcastId: number | null): View {
  const written = t('broadcast:text', { text });
  if (!asksReceipt || broadcastId === null) return { text: written };
  return { text: written, buttons: [[button(t('broadcast:button.received'), 'broadcast-received', broadcastId)]] };
}

/** What a broadcast in the making needs, or its preview with who would get it. */
export function viewComposing(t: Translate, outcome: ComposeOutcome): View[] {
  switch (outcome.kind) {
    case 'text-needed':
      return [{ text: t('broadcast:askText', { audience: t(`broadcast:audience.${outcome.audience}`) }) }];
    case 'too-long':
      return [
        {
          text: t('broadcast:tooLong', {
            length: formatNumber(outcome.length),
            maximum: formatNumber(outcome.maximum),
          }),
        },
      ];
    case 'forbidden':
      return [viewForbidden(t, 'whoCoordinator')];
    case 'not-composing':
      return [{ text: t('broadcast:gone') }];
    case 'preview': {
      const { draft, people, units, withoutRecipient } = outcome;
      const reach =
        people === 0
          ? t('broadcast:nobody')
          : t('broadcast:reach', { people: formatCount(people), units: formatCount(units) });
      const receipt = t(draft.asksReceipt ? 'broadcast:receiptAsked' : 'broadcast:receiptNotAsked');
      const send = people === 0 ? [] : [[button(t('broadcast:button.send'), 'broadcast-send')]];
      return [
        { text: t('broadcast:previewHead') },
        viewBroadcast(t, draft.text, draft.asksReceipt, null),
        {
          text: [reach, listWithout(t, withoutRecipient), receipt, t('broadcast:howToEdit')]
            .filter((part) => part !== '')
            .join('\n\n'),
          buttons: [
            ...send,
            [
              button(
                t(draft.asksReceipt ? 'broadcast:button.askNothing' : 'broadcast:button.askReceipt'),
                'broadcast-toggle',
              ),
              button(t('broadcast:button.audience'), 'broadcast-audiences'),
            ],
            [button(t('common:button.cancel'), 'cancel')],
          ],
        },
      ];
    }
  }
}

/** Units that must be told otherwise, all by name: somebody has to call them. */
export function listWithout(t: Translate, names: readonly string[]): string {
  return names.length === 0
    ? ''
    : t('broadcast:without', { total: formatCount(names.length), names: names.join(', ') });
}

/** How far a broadcast is. */
export function viewBroadcastResult(t: Translate, result: BroadcastResult): View {
  const { people, sent, waiting, unreached, acknowledged, unacknowledged, asksReceipt, broadcastId } = result;
  const lines = [
    t('broadcast:sent', { sent: formatCount(sent), people: formatCount(people) }),
    waiting > 0 ? t('broadcast:waiting', { waiting: formatCount(waiting) }) : '',
    unreached.length > 0 ? t('broadcast:unreached', { names: unreached.join(', ') }) : '',
    asksReceipt
      ? t('broadcast:acknowledged', { total: formatCount(acknowledged.length), names: acknowledged.join(', ') })
      : '',
    asksReceipt && unacknowledged.length > 0
      ? t('broadcast:unacknowledged', { total: formatCount(unacknowledged.length), names: unacknowledged.join(', ') })
      : '',
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    buttons: [[button(t('broadcast:button.result'), 'broadcast-result', broadcastId)]],
  };
}
