import type { OfferedFilter } from '../../actions/audit/find-audit-filter.ts';
import type { AuditLogOutcome, AuditSheet, NamedFilter } from '../../actions/audit/read-audit-log.ts';
import { AUDIT_TOPICS } from '../../domain/audit/audit-actions.ts';
import type { AuditFilter } from '../../domain/audit/audit-filter.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { ButtonArguments } from '../parts/button-arguments.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { wordAction, wordFacts } from '../parts/recorded-facts.ts';
import { subjectText } from './subject-text.ts';
import { turningButtons } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

type AuditRecord = Extract<AuditLogOutcome, { kind: 'page' }>['records'][number];
type Limits = ButtonArguments['audit-file'];

/** What the buttons of the log carry: 0 and "all" for no limit. */
function limitsOf({ topic, unitId, officerId, period }: AuditFilter): Limits {
  return [topic ?? 'all', unitId ?? 0, officerId ?? 0, period ?? 0];
}

/** Reads what a button of the log means. */
export function readAuditButton([topic, unitId, officerId, period]: Limits): AuditFilter {
  const limit = (value: number): number | null => (value === 0 ? null : value);
  return {
    topic: topic === 'all' ? null : topic,
    unitId: limit(unitId),
    officerId: limit(officerId),
    period: limit(period),
  };
}

/** Renders a page of the audit log, or all of it as a file. */
export function viewAuditLog(t: Translate, outcome: Allowed<AuditLogOutcome>, now: Date): View {
  switch (outcome.kind) {
    case 'export': {
      const values = {
        at: formatDateTime(now),
        total: formatCount(outcome.total),
        limits: describe(t, outcome.filter),
      };
      return { text: t('audit:exported', values), file: { name: 'nhat-ky.xlsx', content: outcome.file } };
    }
    case 'page': {
      const { filter, page, pages, records } = outcome;
      const head = t('audit:title', { limits: describe(t, filter), page: page + 1, pages });
      const lines = records.map((record) => t('audit:line', { at: formatDateTime(record.at), ...wordsOf(t, record) }));
      return {
        text: [head, ...(lines.length > 0 ? lines : [t('audit:none')]), t('audit:howToLimit')].join('\n\n'),
        buttons: buttonsOf(t, filter, page, pages),
      };
    }
  }
}

/** Renders the people and units that fit what was typed. */
export function viewAuditChoice(text: string, offered: readonly OfferedFilter[]): View {
  return {
    text,
    buttons: offered.map(({ name, filter }) => [button(name, 'audit', ...limitsOf(filter), 0)]),
  };
}

/** Returns the log as a sheet, with what was before and after in words. */
export function auditSheet(t: Translate): AuditSheet {
  const widths = { at: 16, who: 22, action: 26, units: 20, subject: 14, number: 8, before: 36, after: 36 } as const;
  const columns = Object.entries(widths).map(([column, width]) => ({
    heading: t(`audit:column.${column as keyof typeof widths}`, PLAIN),
    width,
  }));
  return (filter, records, questions) => ({
    name: t('audit:sheet.name', PLAIN),
    title: [t('audit:sheet.title', { limits: describe(t, filter), ...PLAIN })],
    columns,
    rows: records.map((record) => {
      const { who, action } = wordsOf(t, record);
      const { at, unitNames, subject, subjectId, before, after } = record;
      const about = [unitNames ?? '', t(`audit:subject.${subject}`, PLAIN), String(subjectId)];
      return [at, who, action, ...about, wordFacts(t, before, questions), wordFacts(t, after, questions)];
    }),
  });
}

function wordsOf(t: Translate, record: AuditRecord) {
  const { action, correction } = record;
  const done = wordAction(t, action);
  return {
    who: whoDid(t, record),
    action: correction === null ? done : `${done}: ${describeCorrection(t, correction)}`,
    about: subjectText(t, record),
  };
}

/** Who did it, as they were called then, and now where that is another name. */
function whoDid(t: Translate, { officerName, nameNow }: AuditRecord): string {
  if (officerName === null) return t('audit:system', PLAIN);
  return nameNow === null || nameNow === officerName
    ? officerName
    : t('audit:renamed', { name: officerName, now: nameNow, ...PLAIN });
}

/** What somebody corrected of themselves, before and after. */
function describeCorrection(t: Translate, { before, after }: NonNullable<AuditRecord['correction']>): string {
  return (['fullName', 'title', 'phone'] as const)
    .filter((field) => after[field] !== undefined)
    .map((field) => t(`audit:corrected.${field}`, { before: before[field] ?? '', after: after[field] ?? '', ...PLAIN }))
    .join('; ');
}

/** What the log is limited to, as in "báo cáo, Quỳ Hợp, 11/2018". */
function describe(t: Translate, { topic, unitName, officerName, period }: NamedFilter): string {
  const digits = String(period ?? '');
  const time = [digits.slice(6, 8), digits.slice(4, 6), digits.slice(0, 4)].filter((part) => part !== '').join('/');
  const named = [unitName, officerName, time].filter((part) => part !== null && part !== '');
  return [t(`audit:topic.${topic ?? 'all'}`, PLAIN), ...named].join(', ');
}

/** Returns the buttons that turn pages, change the topic and export. */
function buttonsOf(t: Translate, filter: AuditFilter, page: number, pages: number): Button[][] {
  const topics = [null, ...AUDIT_TOPICS].filter((topic) => topic !== filter.topic);
  return [
    ...turningButtons(t, { at: page, pages }, (label, to) => button(label, 'audit', ...limitsOf(filter), to)),
    ...inRows(
      topics.map((topic) =>
        button(t(`audit:topic.${topic ?? 'all'}`, PLAIN), 'audit', ...limitsOf({ ...filter, topic }), 0),
      ),
      2,
    ),
    [button(t('audit:button.export'), 'audit-file', ...limitsOf(filter))],
  ];
}
