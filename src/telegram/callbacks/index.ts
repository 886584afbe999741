import type { Callback } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import { auditCallbacks } from './audit.ts';
import { broadcastCallbacks } from './broadcast.ts';
import { sentBroadcastCallbacks } from './broadcast-sent.ts';
import { groupCallbacks } from './groups.ts';
import { documentCallbacks } from './documents.ts';
import { enteringCallbacks } from './entering.ts';
import { eventCallbacks } from './events.ts';
import { formCallbacks } from './forms.ts';
import type { CallbackHandlers } from './handler.ts';
import { memberCallbacks } from './members.ts';
import { databaseCallbacks } from './databases.ts';
import { deadlineCallbacks } from './deadlines.ts';
import { holidayCallbacks } from './holidays.ts';
import { noticeCallbacks } from './notices.ts';
import { obligationCallbacks } from './obligations.ts';
import { obstacleCallbacks } from './obstacles.ts';
import { peopleCallbacks } from './people.ts';
import { pictureCallbacks } from './pictures.ts';
import { registrationCallbacks } from './registration.ts';
import { reportingCallbacks } from './reporting.ts';
import { reviewingCallbacks } from './reviewing.ts';
import { statusCallbacks } from './status.ts';
import { taskUpdateCallbacks } from './task-updates.ts';
import { surveyCallbacks } from './surveys.ts';
import { unitChangeCallbacks } from './unit-changes.ts';
import { unitCallbacks } from './units.ts';

/** What every button answers. */
export const CALLBACK_HANDLERS: CallbackHandlers = {
  ...registrationCallbacks,
  ...reportingCallbacks,
  ...formCallbacks,
  ...eventCallbacks,
  ...reviewingCallbacks,
  ...statusCallbacks,
  ...taskUpdateCallbacks,
  ...pictureCallbacks,
  ...broadcastCallbacks,
  ...sentBroadcastCallbacks,
  ...documentCallbacks,
  ...enteringCallbacks,
  ...obstacleCallbacks,
  ...obligationCallbacks,
  ...peopleCallbacks,
  ...memberCallbacks,
  ...unitCallbacks,
  ...unitChangeCallbacks,
  ...auditCallbacks,
  ...groupCallbacks,
  ...deadlineCallbacks,
  ...holidayCallbacks,
  ...surveyCallbacks,
  ...databaseCallbacks,
  ...noticeCallbacks,
};

/** Answers a press whose data was read. */
export function answerCallback(ctx: BotContext, { verb, args }: Callback): Promise<Answer> {
  const handler = CALLBACK_HANDLERS[verb] as (ctx: BotContext, ...args: unknown[]) => Promise<Answer>;
  return handler(ctx, ...args);
}
