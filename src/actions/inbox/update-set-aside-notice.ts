import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readToldUpdate, WHY_SET_ASIDE } from './update-told.ts';

/** An update was set aside: it could not be handled, or not answered; told to administrators. */
export const UPDATE_SET_ASIDE = defineNotice({
  kind: 'update-set-aside',
  params: z.object({ updateId: z.int(), why: WHY_SET_ASIDE }),
  read: ({ database, params }) => readToldUpdate(database, params),
});
