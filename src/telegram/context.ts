import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Writer } from '../actions/people/identify-writer.ts';
import type { Request } from '../actions/request.ts';
import type { Translate } from '../locales.ts';

/** What the middleware knows of an update before any command or conversation sees it. */
interface Known {
  request: Request;
  writer: Writer;
  t: Translate;
  /** Fetches a file that was sent. */
  download: (fileId: string) => Promise<Uint8Array>;
  /** Telegram ids whose registration is admitted at once. */
  adminIds: readonly number[];
}

export type BotContext = ConversationFlavor<Context & Known>;
