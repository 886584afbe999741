import type { AuditLogOutcome } from '../../actions/audit/read-audit-log.ts';
import { AUDIT_TOPICS, type AuditTopic } from '../../domain/audit/audit-actions.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { button, inRows, type Button, type View } from './view.ts';

type Entry = Extract<AuditLogOutcome, { kind: 'page' }>['entries'][number];
type Topic = AuditTopic | 'all';

/** A page of the audit log, or all of it as a file. `exported`: what the file holds. */
export function viewAuditLog(t: Translate, outcome: AuditLogOutcome, now: Date, exported: Topic = 'all'): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'export': {
      const values = { at: formatDateTime(now), total: formatCount(outcome.entries.length) };
      return {
        text: t('audit:exported', { ...values, topic: t(`audit:topic.${exported}`) }),
        file: { name: 'nhat-ky.csv', content: listEntries(t, outcome.entries) },
      };
    }
    case 'page': {
      const { topic, page, pages, entries } = outcome;
      const shown = topic ?? 'all';
      const head = t('audit:title', { topic: t(`audit:topic.${shown}`), page: page + 1, pages });
      const lines = entries.map((entry) =>
        t('audit:line', {
          ...{ at: formatDateTime(entry.at), who: entry.officerName ?? t('audit:system', PLAIN) },
          ...{ action: t(`audit:action.${entry.action}`, PLAIN), subject: entry.subjectId },
        }),
      );
      return {
        text: [head, ...(lines.length > 0 ? lines : [t('audit:none')])].join('\n\n'),
        buttons: buttonsOf(t, shown, page, pages),
      };
    }
  }
}

function buttonsOf(t: Translate, shown: Topic, page: number, pages: number): Button[][] {
  const turning = [
    ...(page > 0 ? [button(t('common:button.previous'), 'audit-page', shown, page - 1)] : []),
    ...(page + 1 < pages ? [button(t('common:button.next'), 'audit-page', shown, page + 1)] : []),
  ];
  const topics = (['all', ...AUDIT_TOPICS] as const).filter((topic) => topic !== shown);
  return [
    ...(turning.length > 0 ? [turning] : []),
    ...inRows(
      topics.map((topic) => button(t(`audit:topic.${topic}`, PLAIN), 'audit-page', topic, 0)),
      2,
    ),
    [button(t('audit:button.export'), 'audit-export', shown)],
  ];
}

/** The entries as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
function listEntries(t: Translate, entries: readonly Entry[]): string {
  const columns = ['at', 'who', 'action', 'subject', 'number', 'before', 'after'] as const;
  const rows = entries.map(({ at, officerName, action, subject, subjectId, before, after }) => [
    ...[at.toISOString(), officerName ?? t('audit:system', PLAIN), t(`audit:action.${action}`, PLAIN)],
    ...[subject, String(subjectId), json(before), json(after)],
  ]);
  const head = columns.map((column) => t(`audit:column.${column}`, PLAIN));
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function json(value: unknown): string {
  return value === null ? '' : JSON.stringify(value);
}

/** A cell that a spreadsheet shows and never calculates, whatever somebody typed. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
