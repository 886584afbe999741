import { nameOfPeriod } from '../domain/reporting/period-names.ts';
import { announcedDue } from '../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../domain/reporting/round-deadline.ts';
import { addDays, atLocalTime } from '../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateTime, formatDateWithWeekday } from '../domain/text/vietnamese-format.ts';
import { letterheadOf, type IssuingUnit } from './letterhead.ts';
import type { OfficialDocument } from './document-data.ts';
import { planCitation, type CitedPlan } from './plan-citation.ts';

/** A unit that is late, and what it still owes. */
export interface LateUnit {
  name: string;
  missing: 'figures' | 'document';
}

/** What the draft of a letter to late units is written from. Days are yyyy-mm-dd. */
export interface UrgingLetter {
  /** Who will issue it. */
  coordinator: IssuingUnit;
  province: { name: string } | null;
  plan: CitedPlan;
  /** Which period the round is of, such as 2026-Q3. */
  period: string;
  /** The last day on time as the plan sets it, before any shift to a working day. */
  dueOn: string;
  /** The day on which the letter asks for the report at the latest. */
  until: string;
  /** When the list was made. */
  asOf: Date;
  units: readonly LateUnit[];
  isDayOff: IsDayOff;
}

/** When offices close. */
const CLOSING_HOUR = 17;
/** So many addressees stand at the head of a letter; more are listed on a page of their own. */
const ADDRESSEES = 5;

/** Returns until when a letter asks for the report: "17 giờ 00 ngày 24/12/2018". */
export function urgedUntil(until: string): string {
  return formatDateTime(atLocalTime(until, CLOSING_HOUR));
}

/**
 * Writes the letter that urges late units to report, as a draft: no number, no date, no signer. It is for people to
 * decide whether it is sent. Every addressee reads it, so that it tells of none what it has done so far.
 */
export function draftUrgingLetter(letter: UrgingLetter): OfficialDocument {
  const { coordinator, province, plan, period, dueOn, until, asOf, units, isDayOff } = letter;
  const of = nameOfPeriod(period);
  const { lateAfter } = announcedDue(dueOn, isDayOff);
  const listed = units.length > ADDRESSEES;
  const which = listed ? 'có tên trong danh sách kèm theo' : 'nêu trên';
  const texts = [
    `Theo ${planCitation(plan)}, các đơn vị gửi báo cáo ${of} về ${coordinator.name} trước ngày ${formatDate(addDays(dueOn, 1))}${shiftedText(dueOn, lateAfter)}.`,
    `Tính đến ${formatDateTime(asOf)}, ${coordinator.name} chưa nhận đủ báo cáo ${of} của ${formatCount(units.length)} đơn vị ${which}.`,
    `Để kịp tổng hợp, báo cáo theo quy định, ${coordinator.name} đề nghị các đơn vị khẩn trương hoàn thành báo cáo, ${askedText(units)} về ${coordinator.name} trước ${urgedUntil(until)}.`,
    `${coordinator.name} đề nghị các đơn vị quan tâm, thực hiện./.`,
  ];
  return {
    letterhead: letterheadOf(coordinator, province),
    type: { kind: 'letter' },
    summary: `đôn đốc gửi báo cáo kết quả thực hiện ${plan.kind} ${of}`,
    addressees: listed ? addresseesTogether(units) : units.map(({ name }) => name),
    body: texts.map((text) => ({ kind: 'paragraph', text })),
    recipients: ['Như trên'],
    annexes: listed ? [listOf(units, of)] : [],
  };
}

/** What is asked for; a unit that owes the signed document alone finds itself in the second half. */
function askedText(units: readonly LateUnit[]): string {
  const documents = units.filter(({ missing }) => missing === 'document').length;
  if (documents === units.length) return 'gửi văn bản đã ký';
  const both = 'gửi số liệu và văn bản đã ký';
  return documents === 0 ? both : `${both} (đơn vị đã gửi số liệu thì gửi văn bản đã ký)`;
}

/** Areas in the order in which they are named. */
const AREAS = ['huyện', 'thành phố', 'thị xã', 'xã', 'phường', 'thị trấn'] as const;
const AREA = new RegExp(`^(?:UBND|Ủy ban nhân dân)\\s+(?:(${AREAS.join('|')})\\s)?`, 'iu');

/** The addressees by their kinds: "Thủ trưởng các cơ quan, đơn vị" and "UBND các huyện, thị xã". */
function addresseesTogether(units: readonly LateUnit[]): string[] {
  const committees = units.filter(({ name }) => AREA.test(name));
  const found = committees.flatMap(({ name }) => AREA.exec(name)?.[1]?.toLocaleLowerCase('vi') ?? []);
  const areas = AREAS.filter((area) => found.includes(area));
  return [
    ...(committees.length === 0 ? [] : [`UBND các ${areas.length === 0 ? 'địa phương' : areas.join(', ')}`]),
    ...(committees.length < units.length ? ['Thủ trưởng các cơ quan, đơn vị'] : []),
  ].map((addressee) => `${addressee} (danh sách kèm theo)`);
}

function listOf(units: readonly LateUnit[], of: string): OfficialDocument['annexes'][number] {
  return {
    title: `Danh sách đơn vị được đề nghị gửi báo cáo ${of}`,
    table: {
      columns: [
        { heading: 'TT', share: 10, align: 'center' },
        { heading: 'Đơn vị', share: 90 },
      ],
      rows: units.map(({ name }, at) => [String(at + 1), name]),
    },
  };
}

function shiftedText(dueOn: string, lateAfter: string): string {
  return lateAfter === dueOn ? '' : ` (ngày cuối là ngày nghỉ, tính đến hết ${formatDateWithWeekday(lateAfter)})`;
}
