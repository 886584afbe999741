import type { ToldUpdate } from '../../actions/inbox/update-told.ts';
import { MOST_STARTS } from '../../actions/inbox/set-aside-update.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';

/** Renders the notice to whoever sent something that could not be handled, or not be answered. */
export function viewNotHandled(t: Translate, { about, sentAt, applied, why }: ToldUpdate): View {
  const values = { what: upperFirst(describe(t, about)), at: sentAtText(t, sentAt) };
  if (applied) return { text: t('notices:update.applied', values) };
  switch (why) {
    case 'process-ended':
      return { text: t('notices:update.notHandled', { ...values, times: formatCount(MOST_STARTS) }) };
    case 'answer-undelivered':
      return { text: t('notices:update.notAnswered', values) };
  }
}

/** Renders the notice to administrators; what somebody wrote is not repeated to them. */
export function viewUpdateSetAside(t: Translate, { updateId, about, sentAt, why }: ToldUpdate): View {
  const what = t(`notices:update.kind.${about.kind}`, PLAIN);
  const values = { what, at: sentAtText(t, sentAt), number: String(updateId) };
  switch (why) {
    case 'process-ended':
      return { text: t('notices:update.setAside', { ...values, times: formatCount(MOST_STARTS) }) };
    case 'answer-undelivered':
      return { text: t('notices:update.setAsideUnanswered', values) };
  }
}

function describe(t: Translate, about: ToldUpdate['about']): string {
  switch (about.kind) {
    case 'text':
      return t('notices:update.what.text', { ...PLAIN, words: about.words.replaceAll(/\s+/g, ' ') });
    case 'file':
      return t('notices:update.what.file', { ...PLAIN, name: about.name });
    case 'button':
      return t('notices:update.what.button', PLAIN);
    case 'other':
      return t('notices:update.what.other', PLAIN);
  }
}

function sentAtText(t: Translate, sentAt: Date | null): string {
  return sentAt === null ? '' : t('notices:update.at', { ...PLAIN, at: formatDateTime(sentAt) });
}
