import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { gatherDigest } from './gather-digest.ts';

/** What a coordinator finds in the morning of a day. */
export const DIGEST = defineNotice({
  kind: 'digest',
  /** The day, yyyy-mm-dd: on another it says nothing true. */
  params: z.object({ day: z.string() }),
  read: ({ database, plan, params, now }) =>
    params.day === toLocalDate(now) ? gatherDigest(database, plan.id, now) : Promise.resolve(null),
});
