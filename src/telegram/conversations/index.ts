import { broadcastConversation } from './broadcast.ts';
import { contactListConversation } from './contact-list.ts';
import { obstacleConversation } from './obstacle.ts';
import { obstacleMessageConversation } from './obstacle-message.ts';
import type { PersonConversation } from './person-conversation.ts';
import { delegatingConversation } from './delegating.ts';
import { lateConversation } from './late.ts';
import { reasonConversation } from './reason.ts';
import { leavingConversation } from './leaving.ts';
import { profileConversation } from './profile.ts';
import { refusalConversation } from './refusal.ts';
import { registrationConversation } from './registration.ts';
import { reportConversation } from './report.ts';
import { reviewConversation } from './review.ts';
import { roundConversation } from './round.ts';

/** Every conversation of the bot. */
export const CONVERSATIONS: readonly PersonConversation[] = [
  registrationConversation,
  reportConversation,
  reviewConversation,
  refusalConversation,
  roundConversation,
  broadcastConversation,
  profileConversation,
  leavingConversation,
  contactListConversation,
  delegatingConversation,
  obstacleConversation,
  obstacleMessageConversation,
  reasonConversation,
  lateConversation,
];
