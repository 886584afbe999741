import type { OfferedFilter } from '../../actions/audit/find-audit-filter.ts';
import type { AuditLogOutcome, AuditSheet, NamedFilter } from '../../actions/audit/read-audit-log.ts';
import { AUDIT_TOPICS } from '../../domain/audit/audit-actions.ts';
import type { AuditFilter } from '../../domain/audit/audit-filter.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import type { CallbackArguments } from '../callback-data.ts';
import { viewForbidden } from './forbidden.ts';
import { button, inRows, type Button, type View } from './view.ts';

type Entry = Extract<AuditLogOutcome, { kind: 'page' }>['entries'][number];
type Limits = CallbackArguments<'audit-file'>;

/** What the buttons of the log carry: 0 and "all" for no limit. */
function limitsOf({ topic, unitId, officerId, period }: AuditFilter): Limits {
  return [topic ?? 'all', unitId ?? 0, officerId ?? 0, period ?? 0];
}

/** What a button of the log means. */
export function readAuditButton([topic, unitId, officerId, period]: Limits): AuditFilter {
  const limit = (value: number): number | null => (value === 0 ? null : value);
  return {
    topic: topic === 'all' ? null : topic,
    unitId: limit(unitId),
    officerId: limit(officerId),
    period: limit(period),
  };
}

/** A page of the audit log, or all of it as a file. */
export function viewAuditLog(t: Translate, outcome: AuditLogOutcome, now: Date): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'export': {
      const values = {
        at: formatDateTime(now),
        total: formatCount(outcome.total),
        limits: describe(t, outcome.filter),
      };
      return { text: t('audit:exported', values), file: { name: 'nhat-ky.xlsx', content: outcome.file } };
    }
    case 'page': {
      const { filter, page, pages, entries } = outcome;
      const head = t('audit:title', { limits: describe(t, filter), page: page + 1, pages });
      const lines = entries.map((entry) => t('audit:line', { at: formatDateTime(entry.at), ...wordsOf(t, entry) }));
      return {
        text: [head, ...(lines.length > 0 ? lines : [t('audit:none')]), t('audit:howToLimit')].join('\n\n'),
        buttons: buttonsOf(t, filter, page, pages),
      };
    }
  }
}

/** The people and units that fit what was typed. */
export function viewAuditChoice(t: Translate, offered: readonly OfferedFilter[]): View {
  return {
    text: t('audit:choose'),
    buttons: offered.map(({ name, filter }) => [button(name, 'audit', ...limitsOf(filter), 0)]),
  };
}

/** The log as a sheet: what was before and after stands there as the store keeps it. */
export function auditSheet(t: Translate): AuditSheet {
  const widths = { at: 20, who: 28, action: 32, units: 28, subject: 16, number: 10, before: 60, after: 60 } as const;
  const columns = Object.entries(widths).map(([column, width]) => ({
    heading: t(`audit:column.${column as keyof typeof widths}`, PLAIN),
    width,
  }));
  const json = (value: unknown): string => (value === null ? '' : JSON.stringify(value));
  return {
    columns,
    rowOf: (entry) => {
      const { who, action } = wordsOf(t, entry);
      const { at, unitNames, subject, subjectId, before, after } = entry;
      const about = [unitNames ?? '', t(`audit:subject.${subject}`, PLAIN), String(subjectId)];
      return [formatDateTime(at), who, action, ...about, json(before), json(after)];
    },
  };
}

function wordsOf(t: Translate, { officerName, action, subject, subjectId, unitNames }: Entry) {
  return {
    who: officerName ?? t('audit:system', PLAIN),
    action: t(`audit:action.${action}`, PLAIN),
    about: unitNames ?? `${t(`audit:subject.${subject}`, PLAIN)} ${subjectId}`,
  };
}

/** What the log is limited to, as in "báo cáo, Quỳ Hợp, 11/2018". */
function describe(t: Translate, { topic, unitName, officerName, period }: NamedFilter): string {
  const digits = String(period ?? '');
  const time = [digits.slice(6, 8), digits.slice(4, 6), digits.slice(0, 4)].filter((part) => part !== '').join('/');
  const named = [unitName, officerName, time].filter((part) => part !== null && part !== '');
  return [t(`audit:topic.${topic ?? 'all'}`, PLAIN), ...named].join(', ');
}

function buttonsOf(t: Translate, filter: AuditFilter, page: number, pages: number): Button[][] {
  const turnTo = (label: string, to: number): Button => button(label, 'audit', ...limitsOf(filter), to);
  const turning = [
    ...(page > 0 ? [turnTo(t('common:button.previous'), page - 1)] : []),
    ...(page + 1 < pages ? [turnTo(t('common:button.next'), page + 1)] : []),
  ];
  const topics = [null, ...AUDIT_TOPICS].filter((topic) => topic !== filter.topic);
  return [
    ...(turning.length > 0 ? [turning] : []),
    ...inRows(
      topics.map((topic) =>
        button(t(`audit:topic.${topic ?? 'all'}`, PLAIN), 'audit', ...limitsOf({ ...filter, topic }), 0),
      ),
      2,
    ),
    [button(t('audit:button.export'), 'audit-file', ...limitsOf(filter))],
  ];
}
