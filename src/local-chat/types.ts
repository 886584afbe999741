/** Somebody who can be chosen on the chat page. `id` is the Telegram id, and the id of the private chat. */
export interface LocalPerson {
  id: number;
  firstName: string;
  phone: string;
  /** Who that is, for the page. */
  description: string;
}

/** What a group has more than a private chat. */
export interface LocalGroup {
  /** Ids of the people in it; the bot is in every group. */
  members: number[];
  supergroup: boolean;
  /** The bot may pin messages in it. */
  mayPin?: boolean;
  /** The bot may not write in it. */
  silenced?: boolean;
  /** Its topics, where it is a forum, by their ids; whether each is closed. */
  topics?: Record<number, { closed: boolean }>;
  /** The supergroup that it has become. */
  migratedTo: number | null;
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string | undefined;
}

export interface InlineButton {
  text: string;
  callback_data?: string;
  url?: string;
}

export interface KeyboardButton {
  text: string;
  request_contact?: boolean;
}

/** A file that somebody sent. */
export interface ChatFile {
  fileId: string;
  name: string;
  mime: string;
  size: number;
  kind: 'document' | 'photo' | 'sticker' | 'voice' | 'video';
}

/** A message as both sides see it. */
export interface ChatMessage {
  id: number;
  from: 'bot' | 'person';
  /** Business time, in seconds since 1970. */
  date: number;
  text: string;
  entities: Entity[];
  buttons: InlineButton[][];
  /** Shown under the text field from this message on; 'remove' takes it away. */
  keyboard: KeyboardButton[][] | 'remove' | null;
  file: ChatFile | null;
  contact: { phone: string; firstName: string; userId: number | null } | null;
  edited: boolean;
  /** The album that it came in. */
  album?: string;
  location?: { latitude: number; longitude: number };
  /** The topic of a forum in which it stands. */
  topic?: number;
  /** It was written in the name of the group, by an administrator who stays unknown. */
  anonymous?: true;
  /** What Telegram itself says in the chat, as fields of the Bot API. */
  service?: Readonly<Record<string, unknown>>;
  /** It was written elsewhere, by somebody of this name. */
  forwardedFrom?: string;
  /** The person chose it among what the bot offered in inline mode. */
  viaBot?: true;
  /** The person who wrote it; null for the bot. */
  sender: number | null;
  /** The message that it answers. */
  replyTo: number | null;
}

/** One message that the bot offers to a person who typed its name and a question in some chat. */
export interface InlineResult {
  id: string;
  title: string;
  description: string;
  text: string;
  entities: Entity[];
}

/** What the bot offers to an inline query, with a button that leads to its private chat. */
export interface InlineAnswer {
  results: InlineResult[];
  button: { text: string; start: string } | null;
}

/** A private chat, or a group. */
export interface Chat {
  /** In a private chat the person's Telegram id; below zero in a group. */
  id: number;
  /** The person's name, or the title of the group. */
  name: string;
  /** Who that is, for the page. */
  description: string;
  phone: string;
  group: LocalGroup | null;
  messages: ChatMessage[];
  /** The person has written or pressed Start, so that the bot may write. */
  started: boolean;
  blocked: boolean;
  commands: { command: string; description: string }[] | null;
  /** The message that the bot pinned. */
  pinned?: number;
}

/** What a test makes the server do with a call, instead of answering it. */
export type Fault =
  | { kind: 'refuse'; code: number; description: string; retryAfter?: number; migrateTo?: number }
  /** The connection is dropped; nothing was done. */
  | { kind: 'drop-before' }
  /** The call was done; its answer is lost. */
  | { kind: 'drop-after' }
  /** The call is done so many milliseconds later than it came. */
  | { kind: 'late'; milliseconds: number };

export type Parameters = Record<string, unknown>;

/** A call that the server did, in the order in which they came. */
export interface AcceptedCall {
  method: string;
  parameters: Parameters;
  result: unknown;
}

/** A refusal in Telegram's own words. */
export class Refusal extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;
  readonly migrateTo: number | undefined;

  constructor(code: number, description: string, retryAfter?: number, migrateTo?: number) {
    super(description);
    this.migrateTo = migrateTo;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** What the page offers to try first: a text that somebody sends. */
export interface FirstTry {
  /** Who sends it; null for somebody who is added for it. */
  person: number | null;
  label: string;
  text: string;
}

/** What a person is known by, once registered. */
export interface RegisteredName {
  name: string;
  /** Who that is: the office, or that the registration waits. */
  description: string;
}

/** Business time: the page shows and moves it. */
export interface LocalClock {
  /** Where it began, to which the page may set it back. */
  start: Date;
  now(): Date;
  moveTo(instant: Date): Promise<void>;
}
