import { KEPT_DAYS } from '../../domain/retention/periods.ts';
import {
  deleteShownButtons,
  markPressed,
  readChoicesForm,
  readShownButtons,
  replaceShownButtons,
  savePressed,
  saveShownButtons,
  type ChoicesForm,
  type ShownButton,
  type ShownMessage,
} from '../../store/shown-buttons.ts';
import type { Store } from '../../store/open-store.ts';
import type { Request } from '../request.ts';

export type { ChoicesForm, ShownButton, ShownMessage };

/** Buttons that were shown longer ago, in milliseconds, are not what somebody means who types. */
const MEANT_WITHIN = KEPT_DAYS.shownButtons * 24 * 3_600_000;

/** Reads how buttons are shown in a chat. */
export async function readFormOfChoices({ database }: Store, chatId: number): Promise<ChoicesForm> {
  return readChoicesForm(database, chatId);
}

/** What became of the buttons of a message in a private chat: it is the newest with some, it was edited, or it has none. */
export type ShownChange =
  | ({ kind: 'newest'; asNotice: boolean } & ShownMessage)
  | { kind: 'edited'; messageId: number; buttons: ShownButton[] }
  | { kind: 'gone'; messageId: number };

/** Keeps which buttons are shown in a private chat. */
export async function recordShown({ database }: Store, chatId: number, change: ShownChange): Promise<void> {
  switch (change.kind) {
    case 'newest':
      return saveShownButtons(database, chatId, change.asNotice, change);
    case 'edited':
      return replaceShownButtons(database, chatId, change.messageId, change.buttons);
    case 'gone':
      return deleteShownButtons(database, chatId, change.messageId);
  }
}

/** What was shown when a text was typed. */
export interface SeenButtons {
  /** The newest first, an answer or a notice. */
  messages: (ShownMessage & { asNotice: boolean })[];
  /** The button that the text pressed when it was handled before: whatever was shown since, it means that one. */
  pressed: string | null;
}

/** Reads which buttons whoever types could see: those of earlier messages, not too long ago. @param typedIn their message. */
export async function readSeenButtons(request: Request, typedIn: number): Promise<SeenButtons> {
  const { store, chatId, updateIds, now } = request;
  const { messages, pressed } = await readShownButtons(store.database, chatId, updateIds[0] ?? null);
  const since = now.getTime() - MEANT_WITHIN;
  return {
    messages: messages.filter(({ messageId, shownAt }) => messageId < typedIn && shownAt.getTime() >= since),
    pressed,
  };
}

/** Keeps that a button of a notice was pressed, where it is one of those shown last. */
export async function recordPressed({ store, chatId }: Request, data: string): Promise<void> {
  if (chatId > 0) await markPressed(store.database, chatId, data);
}

/** Keeps which button a text pressed, so that it presses the same one when its update is handled once more. */
export async function keepPressed({ store, updateIds }: Request, data: string): Promise<void> {
  const [first] = updateIds;
  if (first !== undefined) await savePressed(store.database, first, data);
}
