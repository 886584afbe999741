import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Writer } from '../../actions/people/identify-writer.ts';
import type { GroupFacts } from '../../actions/groups/read-group.ts';
import type { NamedPlan } from '../../actions/plan/named-plan.ts';
import type { Request } from '../../actions/request.ts';
import type { ConvertToPdf } from '../../actions/documents/draft-report.ts';
import type { Translate } from '../../wording/locales.ts';
import type { MenuCommand } from './menu-command.ts';
import type { SentFile } from './message-input.ts';
import type { Answer } from './view.ts';

/** A group chat in which something is asked. */
export interface InGroup {
  /** What it is called now. */
  title: string;
  /** Null where the bot has not noticed the group. */
  facts: GroupFacts | null;
  /** Whoever wrote or pressed, for linking the group; everything else is looked at as the group. */
  asker: Request;
}

/** What the middleware knows of an update before any command or conversation sees it. */
interface Known {
  request: Request;
  writer: Writer;
  t: Translate;
  /** Goes on in another plan: with the person as it sees them, in the words of its agency, and outside a conversation of another. */
  speakOf: (plan: NamedPlan) => void;
  /** Every command of the bot, for those that tell of the others. */
  commands: readonly MenuCommand[];
  /** Fetches a file that was sent, of at most so many bytes; null where it is larger. */
  download: (file: SentFile, largest: number) => Promise<Uint8Array | null>;
  /** Converts a document to .pdf; null where no LibreOffice is installed. */
  pdf: ConvertToPdf | null;
  /** Only in a group, where `request` and `writer` are the group's: no answer can show more than its members may see. */
  group?: InGroup;
  /** Telegram ids whose registration is admitted at once. */
  adminIds: readonly number[];
  /** Whether what was said was sent before the bot's last answer had arrived. */
  ahead: boolean;
  /** Does what a button with this data does; null for data that no button carries. */
  press: (data: string) => Promise<Answer | null>;
  /** Whether a button is pressed by its own word alone where somebody types. */
  isDeliberate: (data: string) => boolean;
  /** What the message says whose button was meant by what was typed, where that button is about its words. */
  under?: string;
}

export type BotContext = ConversationFlavor<Context & Known>;
