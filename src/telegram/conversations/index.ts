import { attendeeConversation, broadcastConversation } from './broadcast.ts';
import { contactListConversation } from './contact-list.ts';
import { documentRefusalConversation, signedDocumentConversation } from './signed-document.ts';
import { entryConversation, entryObjectionConversation } from './entering.ts';
import { callConversation } from './call.ts';
import { holidaysConversation } from './holidays.ts';
import { ladderConversation } from './ladder.ts';
import { letterConversation } from './letter.ts';
import { obstacleConversation } from './obstacle.ts';
import { obstacleMessageConversation } from './obstacle-message.ts';
import type { PersonConversation } from './person-conversation.ts';
import { delegatingConversation } from './delegating.ts';
import { formImportConversation } from './form-import.ts';
import { lateConversation } from './late.ts';
import { reasonConversation } from './reason.ts';
import { leavingConversation } from './leaving.ts';
import { profileConversation } from './profile.ts';
import { refusalConversation } from './refusal.ts';
import { registrationConversation } from './registration.ts';
import { reportConversation } from './report.ts';
import { reviewConversation } from './review.ts';
import { roleEndConversation } from './role-end.ts';
import { roundConversation } from './round.ts';
import { taskUpdateConversation } from './task-update.ts';
import { entryRemovalConversation, entryReturnConversation } from './database-entry.ts';
import { surveyConversation } from './survey.ts';
import { unitChangeConversation } from './unit-change.ts';

/** Every conversation of the bot. */
export const CONVERSATIONS: readonly PersonConversation[] = [
  registrationConversation,
  reportConversation,
  reviewConversation,
  refusalConversation,
  roundConversation,
  broadcastConversation,
  attendeeConversation,
  profileConversation,
  leavingConversation,
  contactListConversation,
  formImportConversation,
  delegatingConversation,
  roleEndConversation,
  unitChangeConversation,
  signedDocumentConversation,
  documentRefusalConversation,
  entryConversation,
  entryObjectionConversation,
  obstacleConversation,
  taskUpdateConversation,
  obstacleMessageConversation,
  holidaysConversation,
  ladderConversation,
  callConversation,
  letterConversation,
  reasonConversation,
  lateConversation,
  surveyConversation,
  entryReturnConversation,
  entryRemovalConversation,
];
