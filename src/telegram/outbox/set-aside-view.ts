import { BROKEN_LIMIT } from '../../actions/outbox/deliver-notices.ts';
import type { FactsOf } from '../../actions/outbox/notice-definition.ts';
import type { NOTICES_SET_ASIDE } from '../../actions/outbox/notices-set-aside-notice.ts';
import type { retryNotices } from '../../actions/outbox/set-aside.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

/** So many numbers of notices are named at most. */
const NAMED = 20;

/** Renders the notice to administrators that notices were set aside. */
export function viewSetAside(t: Translate, { noticeIds }: FactsOf<typeof NOTICES_SET_ASIDE>): View {
  const total = formatCount(noticeIds.length);
  const numbers = noticeIds.slice(0, NAMED).join(', ');
  return {
    text: t('notices:setAside', {
      total,
      times: formatCount(BROKEN_LIMIT),
      numbers: noticeIds.length > NAMED ? `${numbers}, …` : numbers,
    }),
    buttons: [[button(t('notices:button.retry', { total }), 'notices-retry')]],
  };
}

/** Renders the note that what was set aside is tried again. */
export function viewRetried(t: Translate, outcome: AllowedOf<typeof retryNotices>): View {
  const total = outcome.noticeIds.length;
  return { text: total === 0 ? t('notices:nothingSetAside') : t('notices:retried', { total: formatCount(total) }) };
}
