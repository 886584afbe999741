import { BOT_USER, chatObjectOf } from '../bot-objects.ts';
import { Refusal } from '../types.ts';
import { chatToWrite } from './messages.ts';
import type { Method } from './method.ts';

/** Telegram refuses the answer to a press after some minutes; in milliseconds of machine time. */
const PRESS_LIFE = 15 * 60 * 1000;
/** Telegram hands files of up to 20 MB to bots. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

/** Keeps where updates are sent to. */
export const setWebhook: Method = ({ state, parameters }) => {
  const { url, secret_token: secret } = parameters;
  if (typeof url !== 'string' || url === '') state.webhook.aim(null);
  else if (!isOnThisMachine(url)) throw new Refusal(400, 'Bad Request: bad webhook: only this machine is allowed');
  else state.webhook.aim({ url, secret: typeof secret === 'string' ? secret : '' });
  return true;
};

/** What is said in the chats must not leave the machine. */
function isOnThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return loopback && /^https?:$/.test(protocol);
}

/** Lets updates be asked for again. */
export const deleteWebhook: Method = ({ state }) => {
  state.webhook.aim(null);
  return true;
};

/** Returns the bot. */
export const getMe: Method = () => BOT_USER;

/** Answers a press, once. */
export const answerCallbackQuery: Method = ({ state, parameters }) => {
  const id = String(parameters['callback_query_id']);
  const press = state.presses.get(id);
  state.presses.delete(id);
  if (press === undefined || Date.now() - press.at > PRESS_LIFE) {
    throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  }
  const text = typeof parameters['text'] === 'string' ? parameters['text'] : '';
  if (text.length > 200) throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
  press.answer({ text, alert: parameters['show_alert'] === true });
  return true;
};

/** Returns the path under which a file can be fetched. */
export const getFile: Method = ({ state, parameters }) => {
  const id = String(parameters['file_id']);
  const file = state.files.get(id);
  if (file === undefined) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > LARGEST_DOWNLOAD) throw new Refusal(400, 'Bad Request: file is too big');
  return { file_id: id, file_unique_id: id, file_size: file.bytes.length, file_path: `files/${id}` };
};

/** Shows that the bot is at work. */
export const sendChatAction: Method = ({ state, parameters }) => {
  const chat = chatToWrite(state, parameters);
  state.emit('typing', chat.id);
  return true;
};

interface Scope {
  type: string;
  chat_id?: number;
}

/** Keeps the commands of a scope. */
export const setMyCommands: Method = ({ state, parameters }) => {
  const commands = (parameters['commands'] ?? []) as { command: string; description: string }[];
  if (commands.some(({ command, description }) => !/^[a-z0-9_]{1,32}$/.test(command) || description === '')) {
    throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
  }
  const scope = parameters['scope'] as Scope | undefined;
  if (scope?.type === 'chat') {
    const chat = state.chats.get(Number(scope.chat_id));
    if (chat === undefined) throw new Refusal(400, 'Bad Request: chat not found');
    chat.commands = commands;
  } else if (scope === undefined || scope.type === 'default') {
    state.commands = commands;
  } else {
    state.scopedCommands[scope.type] = commands;
  }
  state.emit('change', scope?.chat_id ?? null, null);
  return true;
};

/** Returns the commands of a scope. */
export const getMyCommands: Method = ({ state, parameters }) => {
  const scope = parameters['scope'] as Scope | undefined;
  if (scope === undefined || scope.type === 'default') return state.commands;
  if (scope.type === 'chat') return state.chats.get(Number(scope.chat_id))?.commands ?? [];
  return state.scopedCommands[scope.type] ?? [];
};

/** Deletes the commands of a scope, which then shows those of the wider one. */
export const deleteMyCommands: Method = (call) => {
  const { state, parameters } = call;
  setMyCommands({ ...call, parameters: { ...parameters, commands: [] } });
  const scope = parameters['scope'] as Scope | undefined;
  if (scope?.type === 'chat') state.chatOf(Number(scope.chat_id)).commands = null;
  else if (scope !== undefined)
    state.scopedCommands = Object.fromEntries(
      Object.entries(state.scopedCommands).filter(([type]) => type !== scope.type),
    );
  return true;
};

/** Returns a chat. */
export const getChat: Method = ({ state, parameters }) => {
  const chat = state.chats.get(Number(parameters['chat_id']));
  if (chat === undefined) throw new Refusal(400, 'Bad Request: chat not found');
  return { ...chatObjectOf(chat), accent_color_id: 0, max_reaction_count: 11 };
};

/** Settings of a bot that the chat page has no place for. */
export const accept: Method = () => true;
