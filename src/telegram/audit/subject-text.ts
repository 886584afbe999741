import type { AuditLogOutcome } from '../../actions/audit/read-audit-log.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

type AuditRecord = Extract<AuditLogOutcome, { kind: 'page' }>['records'][number];

/** Returns what a record of the log is about, as its readers call it: units, or the kind of thing with its name, day or code. */
export function subjectText(t: Translate, record: AuditRecord): string {
  if (record.unitNames !== null) return record.unitNames;
  const kind = t(`audit:subject.${record.subject}`, PLAIN);
  const name = nameOf(t, record);
  return name === null ? kind : t('audit:named', { kind, name, ...PLAIN });
}

/** Null where it has none: a number of a row says nothing to a reader. */
function nameOf(t: Translate, { subject, subjectId, subjectName }: AuditRecord): string | null {
  switch (subject) {
    case 'broadcast':
      return broadcastCode(subjectId);
    case 'holiday':
      return dayOf(t, String(subjectId));
    default:
      return subjectName === null || subjectName === '' ? null : `“${subjectName}”`;
  }
}

/** A day off is kept under its day in digits, a year whose days off were confirmed under the year. */
function dayOf(t: Translate, digits: string): string {
  return digits.length === 8
    ? formatDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
    : t('reporting:period.year', { year: digits, ...PLAIN });
}
