import { userOf } from './bot-objects.ts';
import type { ChatState } from './chat-state.ts';
import { readText } from './methods/message-content.ts';
import type { Method } from './methods/method.ts';
import { Refusal, type ChatMessage, type InlineAnswer, type InlineResult, type Parameters } from './types.ts';

/** How long an inline query waits for its answer, in milliseconds; later answers are refused, as Telegram's are. */
const QUERY_WAIT = 15_000;
/** Telegram's limits: characters of a query, results of an answer, bytes of a result's id. */
const QUERY_LIMIT = 256;
const RESULTS_LIMIT = 50;
const ID_LIMIT = 64;

/** Who acts, and in which chat. */
interface Place {
  personId: number;
  chatId: number;
}

/** Puts an inline query to the bot; resolves with what it offers, null where it says nothing in time. */
export function askInline(state: ChatState, { personId, chatId }: Place, query: string): Promise<InlineAnswer | null> {
  const { group } = state.chatOf(chatId);
  const id = `${Date.now()}${Math.floor(Math.random() * 1e9)}`;
  const chat_type = group === null ? 'sender' : group.supergroup ? 'supergroup' : 'group';
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      state.inlineQueries.delete(id);
      resolve(null);
    }, QUERY_WAIT);
    timer.unref();
    state.inlineQueries.set(id, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    const from = userOf(state.chatOf(personId));
    state.addUpdate({ inline_query: { id, from, query: query.slice(0, QUERY_LIMIT), offset: '', chat_type } });
  });
}

/** Sends what was offered into a chat, as written by the person through the bot. */
export function chooseInline(
  state: ChatState,
  { personId, chatId }: Place,
  { text, entities }: InlineResult,
): ChatMessage {
  return state.personSends(personId, { text, entities, viaBot: true }, chatId);
}

/** Takes the bot's answer to an inline query. */
export const answerInlineQuery: Method = ({ state, parameters }) => {
  const id = String(parameters['inline_query_id']);
  const answer = state.inlineQueries.get(id);
  if (answer === undefined)
    throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  const given = (parameters['results'] ?? []) as Parameters[];
  if (given.length > RESULTS_LIMIT) throw new Refusal(400, 'Bad Request: RESULTS_TOO_MUCH');
  const results = given.map(readResult);
  if (new Set(results.map((result) => result.id)).size < results.length)
    throw new Refusal(400, 'Bad Request: RESULT_ID_DUPLICATE');
  const button = parameters['button'] as { text: string; start_parameter?: string } | undefined;
  if (button !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter ?? ''))
    throw new Refusal(400, 'Bad Request: START_PARAM_INVALID');
  state.inlineQueries.delete(id);
  answer({
    results,
    button: button === undefined ? null : { text: button.text, start: button.start_parameter ?? '' },
  });
  return true;
};

/** Only articles with a text are served. */
function readResult(given: Parameters): InlineResult {
  const { type, id, title, description, input_message_content: content } = given;
  if (type !== 'article' || typeof title !== 'string' || title === '')
    throw new Refusal(400, "Bad Request: can't parse InlineQueryResult");
  if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > ID_LIMIT)
    throw new Refusal(400, 'Bad Request: RESULT_ID_INVALID');
  const written = (content ?? {}) as { message_text?: string; parse_mode?: string };
  const text = readText({ text: written.message_text, parse_mode: written.parse_mode }, 'text');
  return { id, title, description: typeof description === 'string' ? description : '', ...text };
}
