import { retryNotices } from '../../actions/notices/set-aside.ts';
import { viewRetried } from '../views/set-aside.ts';
import { replacing } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

/** The button of notices that were set aside. */
export const noticeCallbacks: CallbackHandlers<'notices-retry'> = {
  'notices-retry': async ({ t, request }) => replacing(viewRetried(t, await retryNotices(request))),
};
