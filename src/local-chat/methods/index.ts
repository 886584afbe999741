import { answerInlineQuery } from '../inline.ts';
import * as messages from './messages.ts';
import type { Method } from './method.ts';
import * as others from './others.ts';

/** The methods that this server serves, by their name in lower case; getUpdates is the server's own. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    getMe: others.getMe,
    sendMessage: messages.sendMessage,
    sendDocument: messages.sendDocument,
    sendPhoto: messages.sendPhoto,
    sendMediaGroup: messages.sendMediaGroup,
    editMessageCaption: messages.editMessageCaption,
    pinChatMessage: messages.pinChatMessage,
    editMessageText: messages.editMessageText,
    editMessageReplyMarkup: messages.editMessageReplyMarkup,
    deleteMessage: messages.deleteMessage,
    answerCallbackQuery: others.answerCallbackQuery,
    answerInlineQuery,
    getFile: others.getFile,
    sendChatAction: others.sendChatAction,
    setMyCommands: others.setMyCommands,
    getMyCommands: others.getMyCommands,
    deleteMyCommands: others.deleteMyCommands,
    getChat: others.getChat,
    setMyDescription: others.accept,
    setMyShortDescription: others.accept,
    setMyName: others.accept,
    setChatMenuButton: others.accept,
    setWebhook: others.setWebhook,
    deleteWebhook: others.deleteWebhook,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);
