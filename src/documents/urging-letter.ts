import { announcedDue } from '../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../domain/reporting/round-deadline.ts';
import { addDays } from '../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime, formatDateWithWeekday } from '../domain/text/vietnamese-format.ts';
import { letterheadOf, type IssuingUnit } from './letterhead.ts';
import type { OfficialDocument } from './document-data.ts';
import { planCitation, type CitedPlan } from './plan-citation.ts';
import { writeSheet } from './sheets.ts';

/** A unit that is late, and what it still owes. */
export interface LateUnit {
  name: string;
  missing: 'figures' | 'document';
  /** For figures: how many questions are filled, of how many. */
  given: number;
  questions: number;
}

/** What the draft of a letter to late units is written from. Days are yyyy-mm-dd. */
export interface UrgingLetter {
  /** Who will issue it. */
  coordinator: IssuingUnit;
  province: { name: string } | null;
  plan: CitedPlan;
  year: number;
  /** The last day on time as the plan sets it, before any shift to a working day. */
  dueOn: string;
  /** When the list was made. */
  asOf: Date;
  units: readonly LateUnit[];
  isDayOff: IsDayOff;
}

/** What a unit still owes, in words. */
function describeMissing({ missing, given, questions }: LateUnit): string {
  if (missing === 'document') return 'Văn bản đã ký (đã nộp số liệu)';
  return given > 0 ? `Số liệu (đã nhập ${given}/${questions} câu) và văn bản đã ký` : 'Số liệu và văn bản đã ký';
}

/** How many units owe their figures, and how many the document alone, where both are among them. */
function countsText(units: readonly LateUnit[]): string {
  const documents = units.filter(({ missing }) => missing === 'document').length;
  if (documents === 0 || documents === units.length) return '';
  const figures = units.length - documents;
  return ` (${formatCount(figures)} đơn vị chưa nộp số liệu, ${formatCount(documents)} đơn vị đã nộp số liệu, chưa có văn bản đã ký)`;
}

/**
 * Writes the letter that urges late units to report, as a draft: no number, no date, no signer. It is for people to
 * decide whether it is sent.
 */
export function draftUrgingLetter(letter: UrgingLetter): OfficialDocument {
  const { coordinator, province, plan, year, dueOn, asOf, units, isDayOff } = letter;
  const letterhead = { ...letterheadOf(coordinator, province), authority: [] };
  const { lateAfter } = announcedDue(dueOn, isDayOff);
  return {
    letterhead,
    type: { kind: 'letter' },
    summary: `đôn đốc báo cáo kết quả thực hiện ${plan.shortTitle}, năm ${year}`,
    addressees: units.map(({ name }) => name),
    body: [
      {
        kind: 'paragraph',
        text: `Theo ${planCitation(plan)}, các đơn vị gửi báo cáo năm ${year} về ${coordinator.name} trước ngày ${formatDate(addDays(dueOn, 1))}${shiftedText(dueOn, lateAfter)}.`,
      },
      {
        kind: 'paragraph',
        text: `Tính đến ${formatDateTime(asOf)}, ${coordinator.name} chưa nhận đủ báo cáo của ${formatCount(units.length)} đơn vị${countsText(units)}:`,
      },
      {
        kind: 'table',
        columns: [
          { heading: 'TT', share: 8, align: 'center' },
          { heading: 'Đơn vị', share: 42 },
          { heading: 'Còn thiếu', share: 50 },
        ],
        rows: units.map((unit, at) => [String(at + 1), unit.name, describeMissing(unit)]),
      },
      {
        kind: 'paragraph',
        text: `Để kịp tổng hợp, báo cáo theo quy định, ${coordinator.name} đề nghị các đơn vị khẩn trương hoàn thành báo cáo và gửi văn bản đã ký về ${coordinator.name}.`,
      },
      { kind: 'paragraph', text: `${coordinator.name} đề nghị các đơn vị quan tâm, thực hiện./.` },
    ],
    recipients: ['Như trên'],
    annexes: [],
  };
}

function shiftedText(dueOn: string, lateAfter: string): string {
  return lateAfter === dueOn ? '' : ` (ngày cuối là ngày nghỉ, tính đến hết ${formatDateWithWeekday(lateAfter)})`;
}

/** Somebody to call about a late unit. Contact facts are null where the unit has nobody registered. */
export interface CallLine {
  unit: LateUnit;
  contact: { fullName: string; title: string; phone: string } | null;
}

/** Writes the list of calls to late units, with a column to write down what each call came to. */
export async function writeCallList(lines: readonly CallLine[]): Promise<Uint8Array> {
  return writeSheet(
    [
      { heading: 'TT', width: 5 },
      { heading: 'Đơn vị', width: 32 },
      { heading: 'Còn thiếu', width: 36 },
      { heading: 'Đầu mối', width: 26 },
      { heading: 'Chức vụ', width: 30 },
      { heading: 'Điện thoại', width: 16 },
      { heading: 'Gọi lúc', width: 16 },
      { heading: 'Kết quả cuộc gọi', width: 40 },
    ],
    lines.map(({ unit, contact }, at) => [
      at + 1,
      unit.name,
      describeMissing(unit),
      contact?.fullName ?? 'Chưa có đầu mối',
      contact?.title ?? '',
      contact?.phone ?? '',
      '',
      '',
    ]),
  );
}
