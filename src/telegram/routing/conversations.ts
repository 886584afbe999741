import type { ConversationKind } from '../../actions/conversations/conversation.ts';
import { reportSectionAnswers, reportSigningAnswers } from '../annual-report/conversations.ts';
import { reportTemplateAnswers } from '../report-templates/conversation.ts';
import { broadcastAnswers, attendeeAnswers, broadcastAudienceAnswers } from '../broadcasts/broadcast-conversations.ts';
import { holidaysAnswers } from '../calendar/conversation.ts';
import { entryReturnAnswers, entryRemovalAnswers } from '../databases/entry-conversations.ts';
import { signedDocumentAnswers, documentRefusalAnswers } from '../documents/document-conversations.ts';
import { earlierFiguresAnswers } from '../earlier-figures/conversation.ts';
import { enteringAnswers, objectionAnswers } from '../entering/entering-conversations.ts';
import { sentFileAnswers } from '../filling/sent-file-conversation.ts';
import { reportAnswers } from '../filling/report-conversation.ts';
import { roleEndAnswers } from '../members/role-end-conversation.ts';
import { lateAnswers } from '../obligations/late-conversation.ts';
import { reasonAnswers } from '../obligations/reason-conversation.ts';
import { obstacleAnswers } from '../obstacles/obstacle-conversation.ts';
import { obstacleMessageAnswers } from '../obstacles/obstacle-message-conversation.ts';
import { delegatingAnswers } from '../people/delegating-conversation.ts';
import { leavingAnswers } from '../people/leaving-conversation.ts';
import { planImportAnswers } from '../plan-import/conversation.ts';
import { profileAnswers } from '../people/profile-conversation.ts';
import { refusalAnswers } from '../registration/refusal-conversation.ts';
import { registrationAnswers } from '../registration/registration-conversation.ts';
import { callAnswers } from '../reminders/call-conversation.ts';
import { freezingAnswers, sentAnswers, settlingAnswers } from '../consolidation/conversations.ts';
import { ladderAnswers } from '../reminders/ladder-conversation.ts';
import { letterAnswers } from '../reminders/letter-conversation.ts';
import { urgingDayAnswers } from '../reminders/urging-day-conversation.ts';
import { reviewAnswers } from '../review/review-conversation.ts';
import { formImportAnswers } from '../rounds/form-import-conversation.ts';
import { roundAnswers } from '../rounds/round-conversation.ts';
import { surveyAnswers } from '../surveys/survey-conversation.ts';
import { taskUpdateAnswers } from '../task-updates/conversation.ts';
import { contactListAnswers } from '../units/contact-list-conversation.ts';
import { unitChangeAnswers } from '../units/unit-change-conversation.ts';
import type { PersonConversation } from '../parts/person-conversation.ts';

/** Every conversation of the bot, by the kind that the store's row names. */
export const CONVERSATIONS: { readonly [K in ConversationKind]: PersonConversation<K> } = {
  registration: registrationAnswers,
  report: reportAnswers,
  review: reviewAnswers,
  refusal: refusalAnswers,
  round: roundAnswers,
  broadcast: broadcastAnswers,
  'broadcast-audience': broadcastAudienceAnswers,
  'broadcast-attendee': attendeeAnswers,
  profile: profileAnswers,
  leaving: leavingAnswers,
  'contact-list': contactListAnswers,
  'form-import': formImportAnswers,
  delegating: delegatingAnswers,
  'role-end': roleEndAnswers,
  'unit-change': unitChangeAnswers,
  'signed-document': signedDocumentAnswers,
  'document-refusal': documentRefusalAnswers,
  entering: enteringAnswers,
  'entering-objection': objectionAnswers,
  obstacle: obstacleAnswers,
  'task-update': taskUpdateAnswers,
  'obstacle-message': obstacleMessageAnswers,
  holidays: holidaysAnswers,
  ladder: ladderAnswers,
  call: callAnswers,
  letter: letterAnswers,
  'urging-day': urgingDayAnswers,
  reason: reasonAnswers,
  late: lateAnswers,
  survey: surveyAnswers,
  'entry-return': entryReturnAnswers,
  'entry-removal': entryRemovalAnswers,
  freezing: freezingAnswers,
  settling: settlingAnswers,
  'consolidation-sent': sentAnswers,
  'earlier-figures': earlierFiguresAnswers,
  'annual-section': reportSectionAnswers,
  'annual-signing': reportSigningAnswers,
  'report-template': reportTemplateAnswers,
  'plan-import': planImportAnswers,
  'report-file': sentFileAnswers,
};

/** Returns the conversation of a stored kind; null for one that this release has not. */
export function conversationOf(kind: string): PersonConversation | null {
  return Object.values(CONVERSATIONS).find(({ definition }) => definition.kind === kind) ?? null;
}
