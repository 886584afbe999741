import { z } from 'zod';
import { listSetAside } from '../../store/notices.ts';
import { defineNotice } from './notice-definition.ts';

/** Notices that were set aside, by their numbers; told to administrators. */
export const NOTICES_SET_ASIDE = defineNotice({
  kind: 'notices-set-aside',
  params: z.object({ day: z.string().default('') }),
  read: async ({ database }) => {
    const noticeIds = await listSetAside(database);
    return noticeIds.length === 0 ? null : { noticeIds };
  },
});
