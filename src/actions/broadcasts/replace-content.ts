import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { citesWithoutFile } from '../../domain/broadcasts/cited-document.ts';
import { isSendable, type ContentPart } from '../../domain/broadcasts/notice-content.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import { authorize } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { broadcastConversation } from './broadcast-conversation.ts';
import { openBroadcast, writeContent, type SeenVersion } from './compose-broadcast.ts';
import { describeBroadcast } from './describe-broadcast.ts';
import { askOfContent, showDraft, type ComposeOutcome } from './show-draft.ts';

/** Keeps a text that was typed where something is asked, and asks whether it takes the place of the one that is there. */
export async function askToReplace(request: Request, id: number, part: ContentPart): Promise<ComposeOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const { text, entities, messageId = null } = part;
  const state = await currentStateOf(store.database, request, broadcastConversation);
  await enterConversation(store.database, request, broadcastConversation, {
    broadcastId: id,
    step: state?.broadcastId === id ? state.step : 'content',
    version: broadcast.version,
    instead: { text, entities: [...entities], messageId },
  });
  return { kind: 'replacing', preview: await describeBroadcast(store.database, broadcast, now), text };
}

/** Puts the text that was kept in the place of the one that is there; shows the broadcast where none was kept. */
export async function replaceContent(request: Request, seen: SeenVersion): Promise<ComposeOutcome> {
  const state = await currentStateOf(request.store.database, request, broadcastConversation);
  const instead = state?.broadcastId === seen.id ? state.instead : undefined;
  if (instead === undefined) return openBroadcast(request, seen.id);
  return writeContent(request, seen, { ...instead, files: [] });
}

/** Asks again what was asked of a broadcast in the making: for its file, or how it is to be answered; else shows it. */
export async function askAnew(request: Request, id: number): Promise<ComposeOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const state = await currentStateOf(store.database, request, broadcastConversation);
  const broadcast = await findBroadcast(store.database, id);
  const isAsked = state?.broadcastId === id && (state.step === 'ask' || state.step === 'file');
  if (!isAsked || broadcast === null || !isComposing(broadcast.state) || !isSendable(broadcast.content))
    return showDraft(store.database, request, id);
  const preview = await describeBroadcast(store.database, broadcast, now);
  const declined = state.step === 'ask' ? citesWithoutFile(broadcast.content) : null;
  return askOfContent(store.database, request, preview, declined);
}
