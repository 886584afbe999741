import type { NoticeFile } from '../../domain/broadcasts/notice-content.ts';
import type { TextEntity } from '../../domain/broadcasts/rich-text.ts';
import type { ButtonArguments, Verb } from './button-arguments.ts';
import { encodeButton } from './button-data.ts';
import type { Permission } from '../../domain/people/roles.ts';

/** A button under a message. */
export interface Button {
  label: string;
  data: string;
}

/** A file that is made when it is sent, and only where Telegram does not have it yet. */
export interface DrawnFile {
  /** Tells what it shows: two files with the same key are the same. */
  key: string;
  draw: () => Promise<Uint8Array>;
}

/** What a person is shown: one message, as data. */
export interface View {
  /** Telegram HTML; everything interpolated is escaped. */
  text: string;
  buttons?: Button[][];
  /** Says that something is for others only: for those who have this permission. */
  refused?: Permission;
  /** Says only that what was pressed had been decided before. */
  overtaken?: true;
  /** The text is plain, with this formatting; the files go with it. */
  rich?: { entities: readonly TextEntity[]; files: readonly NoticeFile[] };
  /** Answers this message, where it is still there. */
  replyTo?: number;
  /** Sent as a document, with the text as its caption. */
  file?: { name: string; content: string | Uint8Array | DrawnFile; picture?: boolean };
  /** Files that somebody had sent, by Telegram's names for them; they follow the text. */
  sent?: readonly { id: string; picture: boolean }[];
  /** Said after them where Telegram no longer has one of these files. */
  filesGone?: string;
  /** Told in which message it was sent, where it is to be edited later. */
  arrived?: (messageId: number) => Promise<void>;
  /** Shows or removes the keyboard with which a person shares the own phone number. */
  phoneKeyboard?: { share: string; back: string } | 'remove';
}

/** An answer to one update: what to send, and for a button press the small note on top of the screen. */
export interface Answer {
  views: View[];
  /** Plain text, at most 200 characters. */
  toast?: string;
  /** The first view takes the place of the message whose button was pressed. */
  replace?: boolean;
  /** Something that is for others was tried, where only the toast says so. */
  refused?: Permission;
}

/** Makes an answer that takes the place of the message whose button was pressed, unless it refuses. */
export function answerInPlace(view: View): Answer {
  return { views: [view], replace: view.refused === undefined };
}

/** Makes a button that says `label` and does `verb`. */
export function button<V extends Verb>(label: string, verb: V, ...args: ButtonArguments[V]): Button {
  return { label, data: encodeButton(verb, ...args) };
}

/** Lays buttons out in rows of `columns`. */
export function inRows(buttons: Button[], columns: number): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += columns) rows.push(buttons.slice(start, start + columns));
  return rows;
}
