import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readToldUpdate, WHY_SET_ASIDE } from './update-told.ts';

/** What somebody sent was set aside: it could not be handled, or not answered; told to whoever sent it. */
export const UPDATE_NOT_HANDLED = defineNotice({
  kind: 'update-not-handled',
  params: z.object({ updateId: z.int(), why: WHY_SET_ASIDE }),
  read: ({ database, params }) => readToldUpdate(database, params),
});
