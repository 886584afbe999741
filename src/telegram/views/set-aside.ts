import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import type { retryNotices } from '../../actions/notices/set-aside.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { button, type View } from './view.ts';

/** So many numbers of notices are named at most. */
const NAMED = 20;

/** That notices were set aside, told to administrators. */
export function viewSetAside(t: Translate, { noticeIds }: Extract<NoticeFacts, { kind: 'notices-set-aside' }>): View {
  const total = formatCount(noticeIds.length);
  const numbers = noticeIds.slice(0, NAMED).join(', ');
  return {
    text: t('notices:setAside', { total, numbers: noticeIds.length > NAMED ? `${numbers}, …` : numbers }),
    buttons: [[button(t('notices:button.retry', { total }), 'notices-retry')]],
  };
}

/** That what was set aside is tried again. */
export function viewRetried(t: Translate, outcome: Awaited<ReturnType<typeof retryNotices>>): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoAdmin');
  const total = outcome.noticeIds.length;
  return { text: total === 0 ? t('notices:nothingSetAside') : t('notices:retried', { total: formatCount(total) }) };
}
