import { z } from 'zod';
import { AUDIT_TOPICS } from '../domain/audit/audit-actions.ts';
import { INVITATION_CODE, INVITED_ROLES } from '../domain/people/invitation.ts';
import { GRANTED_ROLES, HELD_ROLES } from '../domain/people/roles.ts';
import { UPDATE_STATUSES } from '../domain/status/task-update.ts';
import { CHART_KINDS, QUESTION_KINDS } from '../domain/questions/reading.ts';
import { ENTRY_WAYS } from '../domain/reporting/entry-source.ts';
import { ASKS } from '../domain/broadcasts/answers.ts';
import { AUDIENCE_ROLES } from '../domain/broadcasts/audience.ts';
import { SURVEY_KINDS } from '../domain/surveys/survey-question.ts';
import { LADDER_SWITCHES } from '../domain/reminders/ladder.ts';

const id = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.number().max(2_147_483_647));
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);
/** Index of an option in the form's own list: keys may be longer than Telegram's 64 bytes allow. */
const index = id;

/** What a broadcast can be begun with. */
export const AUDIENCE_STARTS = ['everybody', 'districts', 'agencies', 'owing', 'pick', 'tasks'] as const;

/** Every button the bot ever sends: its verb and the arguments that follow, all checked when a press comes in. */
export const CALLBACKS = {
  // registration
  consent: z.tuple([oneOf(['ask', 'yes', 'no', 'full'])]),
  unit: z.tuple([id]),
  'unit-kinds': z.tuple([]),
  'unit-page': z.tuple([index, index]),
  'registration-edit': z.tuple([oneOf(['unit', 'name', 'title', 'phone'])]),
  'registration-back': z.tuple([]),
  'registration-send': z.tuple([]),
  'registration-open': z.tuple([id]),
  'registration-approve': z.tuple([id, oneOf([...GRANTED_ROLES, 'successor'])]),
  'registration-refuse': z.tuple([id]),
  // rounds
  'round-list': z.tuple([]),
  'round-form': z.tuple([index, id]),
  'round-confirm': z.tuple([]),
  'round-form-offer': z.tuple([id]),
  'round-form-update': z.tuple([id]),
  'form-keep': z.tuple([]),
  // events: form, year, unit; obligation; round, page
  'event-forms': z.tuple([]),
  'event-start': z.tuple([id, id, id]),
  'event-open': z.tuple([id]),
  'event-drop': z.tuple([id]),
  'event-rounds': z.tuple([]),
  'event-round': z.tuple([id, index]),
  // filling: report, question number, …
  'report-start': z.tuple([id]),
  'report-preview': z.tuple([id, index]),
  'report-preview-file': z.tuple([id]),
  'answer-keep': z.tuple([id, index]),
  'answer-nil': z.tuple([id, index]),
  'answer-none': z.tuple([id, index]),
  'answer-later': z.tuple([id, index]),
  'answer-option': z.tuple([id, index, index]),
  'answer-source': z.tuple([id, index, index]),
  'answer-sources-done': z.tuple([id, index]),
  'answer-candidate': z.tuple([id, index, index]),
  'answer-part': z.tuple([id, index, index]),
  'answer-add': z.tuple([id, index]),
  'answer-remove': z.tuple([id, index]),
  'answer-back': z.tuple([id, index]),
  'answer-jump': z.tuple([id, index]),
  'report-review': z.tuple([id]),
  'report-submit': z.tuple([id, oneOf(['complete', 'with-gaps'])]),
  // review
  'review-open': z.tuple([id]),
  'review-all': z.tuple([id]),
  'review-approve': z.tuple([id]),
  'review-return': z.tuple([id]),
  'review-question': z.tuple([id, index]),
  'review-send': z.tuple([id]),
  'review-queue': z.tuple([]),
  // deadlines: the plan of reminders (0: of the round in the making), chasing, calls, days off
  ladder: z.tuple([id]),
  'round-draft': z.tuple([]),
  'ladder-drop': z.tuple([id, index]),
  'ladder-default': z.tuple([id]),
  'ladder-switch': z.tuple([id, oneOf(LADDER_SWITCHES)]),
  'chase-unit': z.tuple([id]),
  'chase-round': z.tuple([id]),
  'chase-log': z.tuple([id, index]),
  'call-list': z.tuple([id]),
  'urging-letter': z.tuple([id]),
  'call-open': z.tuple([id]),
  'call-promise': z.tuple([id]),
  'call-result': z.tuple([id, oneOf(['spoken', 'no-answer'])]),
  'paste-text': z.tuple([id]),
  'letter-issued': z.tuple([id]),
  'holiday-year': z.tuple([index]),
  'holiday-confirm': z.tuple([index]),
  'notices-retry': z.tuple([]),
  'review-next': z.tuple([]),
  'review-day': z.tuple([id]),
  'review-history': z.tuple([id]),
  'review-clean': z.tuple([]),
  'review-clean-yes': z.tuple([id, index]),
  'obstacle-follow': z.tuple([id]),
  'answer-explain': z.tuple([id, index]),
  // the life of rounds and obligations
  'round-card': z.tuple([id]),
  'round-lock': z.tuple([id, oneOf(['ask', 'yes'])]),
  'round-units': z.tuple([id, index]),
  'round-unit': z.tuple([id]),
  'round-waive': z.tuple([id]),
  'round-unwaive': z.tuple([id]),
  'round-reopen': z.tuple([id]),
  'round-signoff': z.tuple([]),
  'review-reopen': z.tuple([id]),
  'report-correct': z.tuple([id]),
  'correction-drop': z.tuple([id]),
  'report-withdraw': z.tuple([id]),
  'sign-agree': z.tuple([id]),
  'sign-return': z.tuple([id]),
  'late-ask': z.tuple([id]),
  'late-send': z.tuple([]),
  'late-record': z.tuple([id]),
  'late-first': z.tuple([id]),
  // surveys: composing, following, answering
  'survey-new': z.tuple([]),
  'survey-step': z.tuple([oneOf(['questions', 'units', 'hour'])]),
  'survey-kinds': z.tuple([index]),
  'survey-kind': z.tuple([index, oneOf(SURVEY_KINDS)]),
  'survey-group': z.tuple([id]),
  'survey-add': z.tuple([id]),
  'survey-drops': z.tuple([index]),
  'survey-drop': z.tuple([id, index]),
  'survey-next': z.tuple([]),
  // Minutes since 1970.
  'survey-hour': z.tuple([id]),
  'survey-confirm': z.tuple([]),
  'survey-list': z.tuple([index]),
  'survey-open': z.tuple([id, index]),
  'survey-file': z.tuple([id]),
  'survey-chase': z.tuple([id]),
  'survey-close': z.tuple([id, oneOf(['ask', 'yes'])]),
  'survey-answer': z.tuple([id]),
  'survey-send': z.tuple([id]),
  // broadcasts
  // being written: the broadcast, and the version that was seen
  'broadcast-audiences': z.tuple([]),
  'broadcast-audience': z.tuple([oneOf(AUDIENCE_STARTS)]),
  'broadcast-open': z.tuple([id]),
  'broadcast-whom': z.tuple([id]),
  'broadcast-part': z.tuple([id, index, oneOf(['everybody', 'districts', 'agencies', 'owing', 'unanswered']), id]),
  'broadcast-units': z.tuple([id, index]),
  'broadcast-unit': z.tuple([id, index, id, index]),
  'broadcast-tasks': z.tuple([id]),
  'broadcast-task': z.tuple([id, index, id, oneOf(['lead', 'cooperate'])]),
  'broadcast-role': z.tuple([id, index, oneOf(AUDIENCE_ROLES)]),
  'broadcast-groups': z.tuple([id, index]),
  'broadcast-no-files': z.tuple([id, index]),
  'broadcast-asks': z.tuple([id]),
  'broadcast-ask': z.tuple([id, index, oneOf(ASKS)]),
  'broadcast-answer-by': z.tuple([id]),
  'broadcast-no-answer-by': z.tuple([id, index]),
  'broadcast-people': z.tuple([id]),
  'broadcast-test': z.tuple([id]),
  'broadcast-send': z.tuple([id, index, oneOf(['once', 'again'])]),
  'broadcast-time': z.tuple([id]),
  'broadcast-unschedule': z.tuple([id, index]),
  'broadcast-discard': z.tuple([id, index]),
  // sent
  'broadcast-list': z.tuple([]),
  'broadcast-stop': z.tuple([id]),
  'broadcast-withdraw': z.tuple([id, oneOf(['ask', 'confirm'])]),
  'broadcast-correct': z.tuple([id]),
  'broadcast-result': z.tuple([id]),
  'broadcast-calls': z.tuple([id]),
  'broadcast-paste': z.tuple([id]),
  'broadcast-remind': z.tuple([id]),
  'broadcast-export': z.tuple([id]),
  'broadcast-faults': z.tuple([id]),
  'broadcast-talks': z.tuple([id]),
  // received
  'broadcast-received': z.tuple([id]),
  'broadcast-attend': z.tuple([id, oneOf(['attends', 'declines'])]),
  'broadcast-attendee': z.tuple([id, oneOf(['self', 'other'])]),
  // status
  'task-open': z.tuple([id]),
  'task-list': z.tuple([]),
  'status-all': z.tuple([]),
  'unit-status': z.tuple([id]),
  // a question: its kind, task and unit (0 for none), and its other details as one number
  question: z.tuple([oneOf(QUESTION_KINDS), id, id, index]),
  // a page of the tasks that a question asks for: unit, details, page
  // an update of a task: task and year; what was written is in the conversation
  'task-update': z.tuple([id, index]),
  'task-update-status': z.tuple([oneOf(UPDATE_STATUSES)]),
  'task-update-send': z.tuple([]),
  'task-update-open': z.tuple([id]),
  'task-update-decide': z.tuple([id, oneOf(['confirmed', 'refused'])]),
  figures: z.tuple([id]),
  'question-page': z.tuple([id, index, index]),
  // charts: which, which part of it, the year and the round (0 for none); the page of the monthly briefing
  picture: z.tuple([oneOf(CHART_KINDS), index, index, id]),
  'picture-text': z.tuple([oneOf(CHART_KINDS), index, index, id]),
  'picture-list': z.tuple([]),
  briefing: z.tuple([oneOf(['picture', 'text', 'print'])]),
  // databases: form and page, form and unit (0 for not chosen), entry, report, obligation
  databases: z.tuple([]),
  'database-page': z.tuple([id, index]),
  'database-forms': z.tuple([]),
  'database-add': z.tuple([id, id]),
  'database-entry': z.tuple([id]),
  'database-files': z.tuple([id]),
  'database-send': z.tuple([id]),
  'database-own': z.tuple([index]),
  'database-edit': z.tuple([id]),
  'database-withdraw': z.tuple([id, oneOf(['ask', 'yes'])]),
  'database-waiting': z.tuple([]),
  'database-review': z.tuple([id]),
  'database-approve': z.tuple([id]),
  'database-return': z.tuple([id]),
  'database-remove': z.tuple([id]),
  // documents and entering: obligation, document, or report
  'draft-document': z.tuple([id]),
  'receipt-document': z.tuple([id]),
  'document-send': z.tuple([id]),
  'document-announce': z.tuple([id]),
  'document-record': z.tuple([id]),
  'document-confirm': z.tuple([]),
  'document-open': z.tuple([id]),
  'document-receive': z.tuple([id]),
  'document-refuse': z.tuple([id]),
  'entry-units': z.tuple([id]),
  'entry-begin': z.tuple([id]),
  'entry-way': z.tuple([oneOf(ENTRY_WAYS)]),
  'entry-start': z.tuple([]),
  'entry-confirm': z.tuple([id]),
  'entry-object': z.tuple([id]),
  // obstacles
  'obstacle-list': z.tuple([]),
  'obstacle-new': z.tuple([]),
  'obstacle-tasks': z.tuple([]),
  'obstacle-task': z.tuple([id]),
  'obstacle-send': z.tuple([]),
  'obstacle-open': z.tuple([id]),
  'obstacle-reply': z.tuple([id]),
  'obstacle-close': z.tuple([id]),
  // people
  profile: z.tuple([]),
  'profile-edit': z.tuple([oneOf(['name', 'phone'])]),
  'duty-leave': z.tuple([]),
  'successor-skip': z.tuple([]),
  delegate: z.tuple([]),
  'delegate-to': z.tuple([id]),
  'delegate-confirm': z.tuple([]),
  'delegate-end': z.tuple([]),
  'own-data': z.tuple([]),
  'erase-ask': z.tuple([]),
  'erase-keep': z.tuple([]),
  'erase-confirm': z.tuple([]),
  archive: z.tuple([]),
  // audit log: topic, unit, officer (0 for all), period (0 for any; yyyy, yyyymm or yyyymmdd), page
  audit: z.tuple([oneOf(['all', ...AUDIT_TOPICS]), id, id, index, index]),
  'audit-file': z.tuple([oneOf(['all', ...AUDIT_TOPICS]), id, id, index]),
  // people of a unit
  members: z.tuple([id]),
  member: z.tuple([id]),
  'role-end': z.tuple([id, oneOf(['ask', 'confirm', 'date'])]),
  'role-add': z.tuple([id, oneOf(HELD_ROLES)]),
  'member-suspend': z.tuple([id]),
  'member-restore': z.tuple([id]),
  // changes of units: the unit (0 for a new one) and what of it
  'unit-change': z.tuple([id, oneOf(['add', 'rename', 'end'])]),
  'unit-change-confirm': z.tuple([]),
  'unit-change-cancel': z.tuple([id]),
  reform: z.tuple([index]),
  'reform-apply': z.tuple([index]),
  // units
  'contact-list': z.tuple([]),
  'contact-list-keep': z.tuple([]),
  'unit-card': z.tuple([id]),
  invite: z.tuple([id, oneOf(INVITED_ROLES)]),
  'invitation-withdraw': z.tuple([id]),
  'invitation-accept': z.tuple([z.string().regex(INVITATION_CODE)]),
  // group chats
  'group-link-plan': z.tuple([]),
  'group-link-unit': z.tuple([id]),
  'group-units': z.tuple([index]),
  'group-unlink': z.tuple([]),
  mine: z.tuple([]),
  work: z.tuple([]),
  ask: z.tuple([]),
  cancel: z.tuple([]),
} as const;

export type Verb = keyof typeof CALLBACKS;
export type CallbackArguments<V extends Verb> = z.infer<(typeof CALLBACKS)[V]>;
export type Callback = { [V in Verb]: { verb: V; args: CallbackArguments<V> } }[Verb];

/** Telegram's limit for callback_data, in bytes. */
const CALLBACK_LIMIT = 64;

/**
 * Writes a button's data.
 * @throws when it would be over Telegram's 64 bytes, which is a mistake in CALLBACKS.
 */
export function encodeCallback<V extends Verb>(verb: V, ...args: CallbackArguments<V>): string {
  const data = [verb, ...args].join(':');
  if (Buffer.byteLength(data) > CALLBACK_LIMIT) throw new Error(`Callback data too long: ${data}`);
  return data;
}

/** Reads a button's data; null for data that no release of the bot has sent, such as forged ones. */
export function decodeCallback(data: string): Callback | null {
  const [verb = '', ...args] = data.split(':');
  if (!Object.hasOwn(CALLBACKS, verb)) return null;
  const parsed = CALLBACKS[verb as Verb].safeParse(args);
  return parsed.success ? ({ verb, args: parsed.data } as Callback) : null;
}
