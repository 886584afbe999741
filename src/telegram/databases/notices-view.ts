import { ENTRIES_WAITING } from '../../actions/filling/entries-waiting-notice.ts';
import { ENTRY_APPROVED } from '../../actions/databases/entry-approved-notice.ts';
import { ENTRY_REMOVED } from '../../actions/databases/entry-removed-notice.ts';
import { ENTRY_RETURNED } from '../../actions/databases/entry-returned-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { viewWaiting } from './review-view.ts';

/** Notices about entries of the databases. */
export const DATABASE_NOTICES = [
  wordNotice(ENTRIES_WAITING, (t, facts) => {
    const view = viewWaiting(t, facts);
    const all = [button(t('databases:button.queue'), 'database-waiting')];
    return { ...view, buttons: [...(view.buttons ?? []), ...(facts.total > facts.entries.length ? [all] : [])] };
  }),
  wordNotice(ENTRY_APPROVED, (t, { title, databaseTitle: database, responsible, entryId, obligationId }) => ({
    text: t('databases:notice.approved', { title, database, responsible }),
    buttons: [
      [
        button(t('databases:button.see'), 'database-entry', entryId),
        button(t('databases:button.edit'), 'database-edit', obligationId),
      ],
    ],
  })),
  wordNotice(ENTRY_RETURNED, (t, { title, databaseTitle: database, responsible, reason, obligationId }) => ({
    text: t('databases:notice.returned', { title, database, responsible, reason }),
    buttons: [
      [
        button(t('databases:button.edit'), 'database-edit', obligationId),
        button(t('databases:button.withdraw'), 'database-withdraw', obligationId, 'ask'),
      ],
    ],
  })),
  wordNotice(ENTRY_REMOVED, (t, { title, responsible, reason }) => ({
    text: t('databases:notice.removed', { title, responsible, reason }),
  })),
] as const;
