import type { Api } from 'grammy';
import type { AnyNotice, FactsOf } from '../../actions/outbox/notice-definition.ts';
import type { Translate } from '../../wording/locales.ts';
import { BROADCAST_NOTICES } from '../broadcasts/notices-view.ts';
import { DATABASE_NOTICES } from '../databases/notices-view.ts';
import { DOCUMENT_NOTICES } from '../documents/notices-view.ts';
import { MEMBER_NOTICES } from '../members/notices-view.ts';
import { OBLIGATION_NOTICES } from '../obligations/notices-view.ts';
import { OBSTACLE_NOTICES } from '../obstacles/notices-view.ts';
import { OUTBOX_NOTICES } from '../outbox/notices-view.ts';
import type { WordedNotice } from '../parts/notice-view.ts';
import type { View } from '../parts/view.ts';
import { PEOPLE_NOTICES } from '../people/notices-view.ts';
import { PICTURE_NOTICES } from '../pictures/notices-view.ts';
import { REGISTRATION_NOTICES } from '../registration/notices-view.ts';
import { REMINDER_NOTICES } from '../reminders/notices-view.ts';
import { REVIEW_NOTICES } from '../review/notices-view.ts';
import { ROUND_NOTICES } from '../rounds/notices-view.ts';
import { sendInParts } from '../sending/send.ts';
import { SURVEY_NOTICES } from '../surveys/notices-view.ts';
import { TASK_UPDATE_NOTICES } from '../task-updates/notices-view.ts';
import { UNIT_NOTICES } from '../units/notices-view.ts';

const WORDED = [
  ...BROADCAST_NOTICES,
  ...DATABASE_NOTICES,
  ...DOCUMENT_NOTICES,
  ...MEMBER_NOTICES,
  ...OBLIGATION_NOTICES,
  ...OBSTACLE_NOTICES,
  ...OUTBOX_NOTICES,
  ...PEOPLE_NOTICES,
  ...PICTURE_NOTICES,
  ...REGISTRATION_NOTICES,
  ...REMINDER_NOTICES,
  ...REVIEW_NOTICES,
  ...ROUND_NOTICES,
  ...SURVEY_NOTICES,
  ...TASK_UPDATE_NOTICES,
  ...UNIT_NOTICES,
] as const;

type Notice = (typeof WORDED)[number]['definition'];
/** The name of a kind of notice. */
export type NoticeKind = Notice['kind'];
/** What puts a notice of a kind into words. */
export type NoticeFacts<Kind extends NoticeKind> = FactsOf<Extract<Notice, { kind: Kind }>>;

/** Every kind of notice: each feature lists its own, with their words. */
export const NOTICES: readonly Notice[] = WORDED.map(({ definition }) => definition);

const BY_KIND = new Map<string, WordedNotice<AnyNotice>>(
  WORDED.map((worded) => [worded.definition.kind, worded as unknown as WordedNotice<AnyNotice>]),
);

/** Puts a notice into words, from the facts as they are when it is delivered. */
export function viewNotice<Kind extends NoticeKind>(t: Translate, kind: Kind, facts: NoticeFacts<Kind>): View {
  return wordedOf(kind).view(t, facts);
}

/** Sends a notice, or edits the messages of one that was sent. @returns the ids of its messages, the one with the text last. */
export async function handOver<Kind extends NoticeKind>(
  api: Api,
  chatId: number,
  view: View,
  kind: Kind,
  facts: NoticeFacts<Kind>,
): Promise<readonly number[]> {
  const { handOver: own } = wordedOf(kind);
  return own === undefined ? sendInParts(api, chatId, view) : own(api, chatId, view, facts);
}

function wordedOf(kind: NoticeKind): WordedNotice<AnyNotice> {
  const worded = BY_KIND.get(kind);
  if (worded === undefined) throw new Error(`A notice of kind ${kind} has no words.`);
  return worded;
}
