import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import type { Translate } from '../../locales.ts';
import { viewWaiting } from './database-review.ts';
import { button, type View } from './view.ts';

type Kinds = 'entries-waiting' | 'entry-approved' | 'entry-returned' | 'entry-removed';

/** A notice about entries of the databases. */
export function viewDatabaseNotice(t: Translate, facts: Extract<NoticeFacts, { kind: Kinds }>): View {
  switch (facts.kind) {
    case 'entries-waiting': {
      const view = viewWaiting(t, facts);
      const all = [button(t('databases:button.queue'), 'database-waiting')];
      return { ...view, buttons: [...(view.buttons ?? []), ...(facts.total > facts.entries.length ? [all] : [])] };
    }
    case 'entry-approved': {
      const { title, databaseTitle: database, responsible, entryId, obligationId } = facts;
      return {
        text: t('databases:notice.approved', { title, database, responsible }),
        buttons: [
          [
            button(t('databases:button.see'), 'database-entry', entryId),
            button(t('databases:button.edit'), 'database-edit', obligationId),
          ],
        ],
      };
    }
    case 'entry-returned': {
      const { title, databaseTitle: database, responsible, reason, obligationId } = facts;
      return {
        text: t('databases:notice.returned', { title, database, responsible, reason }),
        buttons: [
          [
            button(t('databases:button.edit'), 'database-edit', obligationId),
            button(t('databases:button.withdraw'), 'database-withdraw', obligationId, 'ask'),
          ],
        ],
      };
    }
    case 'entry-removed': {
      const { title, responsible, reason } = facts;
      return { text: t('databases:notice.removed', { title, responsible, reason }) };
    }
  }
}
