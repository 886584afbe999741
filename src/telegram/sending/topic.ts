import { Api, type Context, type Transformer } from 'grammy';

/** The methods that put a message into a chat. */
const SENDING: readonly string[] = ['sendMessage', 'sendPhoto', 'sendDocument', 'sendMediaGroup'];

/** Returns the topic of a forum in which something was written or pressed; null outside of topics. */
export function topicOf({ msg }: Pick<Context, 'msg'>): number | null {
  // A thread of answers has an id as well, and is no topic.
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}

/** Returns what sends everything for a chat into one of its topics. */
export function intoTopic(chatId: number, topicId: number): Transformer {
  return (previous, method, payload, signal) => {
    const here = SENDING.includes(method) && 'chat_id' in payload && Number(payload.chat_id) === chatId;
    return previous(method, here ? { ...payload, message_thread_id: topicId } : payload, signal);
  };
}

/** Returns an API that sends for a chat into one of its topics, and does all else as the given one. */
export function apiInTopic(api: Api, chatId: number, topicId: number): Api {
  const inTopic = new Api(api.token, api.options);
  inTopic.config.use(...api.config.installedTransformers(), intoTopic(chatId, topicId));
  return inTopic;
}

/** Why nothing can be written where something was asked. */
export type Silenced = 'topic-closed' | 'topic-gone' | 'may-not-write';

/** Returns why Telegram lets the bot write nothing here, by its description of the refusal; null for another reason. */
export function silencedBy(description: string): Silenced | null {
  if (/TOPIC_CLOSED/i.test(description)) return 'topic-closed';
  if (/TOPIC_DELETED|message thread not found/i.test(description)) return 'topic-gone';
  return /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_PLAIN_FORBIDDEN/i.test(
    description,
  )
    ? 'may-not-write'
    : null;
}
