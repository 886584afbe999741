import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { yearsInWords } from './report-facts.ts';
import type { Block, OfficialDocument } from '../document-data.ts';
import { letterheadOf, type IssuingUnit } from '../letterhead.ts';
import { planCitation, planPhrase, type CitedPlan } from '../plan-citation.ts';

/** A unit with what it gave: days yyyy-mm-dd, one report a line where it gave several. */
export interface RewardedUnit {
  name: string;
  reports: readonly {
    year: number;
    handedInOn: string;
    answered: number;
    document: { number: string; date: string } | null;
  }[];
}

/** What the proposal of rewards is written from. */
export interface RewardProposal {
  coordinator: IssuingUnit;
  province: { name: string } | null;
  plan: CitedPlan;
  years: { from: number; to: number };
  asOf: Date;
  onTime: readonly RewardedUnit[];
  /** Late for a reason that was recorded. */
  excused: readonly RewardedUnit[];
}

/** Writes the proposal to reward units that reported on time and whole, as a draft: whom to reward is for people to decide. */
export function draftRewardProposal(proposal: RewardProposal): OfficialDocument {
  const { coordinator, province, plan, years, asOf, onTime, excused } = proposal;
  const letterhead = letterheadOf(coordinator, province);
  const superior = province?.name ?? '…';
  return {
    letterhead,
    type: { kind: 'named', name: 'Tờ trình', abbreviation: 'TTr' },
    summary: `Đề xuất khen thưởng các đơn vị thực hiện tốt chế độ báo cáo của ${planPhrase(plan)}`,
    addressees: [superior],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${planCitation(plan)}, ${letterhead.name} đề xuất khen thưởng ${formatCount(onTime.length)} đơn vị thực hiện tốt chế độ báo cáo ${yearsInWords(years)}: nộp số liệu đúng hạn, đủ các nội dung, đã được duyệt và đã gửi văn bản ký (theo dõi đến ngày ${formatDate(toLocalDate(asOf))}).`,
      },
      ...(onTime.length === 0 ? [] : [tableOf(onTime, years)]),
      ...(excused.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `Có ${formatCount(excused.length)} đơn vị nộp chậm vì lý do đã được ghi nhận, các nội dung khác đủ, đề nghị xem xét riêng:`,
            },
            tableOf(excused, years),
          ]),
      { kind: 'paragraph', text: `${upperFirst(letterhead.name)} kính trình ${superior} xem xét, quyết định./.` },
    ],
    recipients: ['Như trên'],
    annexes: [],
  };
}

function tableOf(units: readonly RewardedUnit[], { from, to }: { from: number; to: number }): Block {
  const lines = ({ reports }: RewardedUnit, of: (report: RewardedUnit['reports'][number]) => string): string =>
    reports.map((report) => (from < to ? `${report.year}: ${of(report)}` : of(report))).join('\n');
  return {
    kind: 'table',
    columns: [
      { heading: 'TT', share: 8, align: 'center' },
      { heading: 'Đơn vị', share: 34 },
      { heading: 'Ngày nộp số liệu', share: 18, align: 'center' },
      { heading: 'Số câu đã trả lời', share: 14, align: 'figure' },
      { heading: 'Văn bản ký', share: 26 },
    ],
    rows: units.map((unit, at) => [
      String(at + 1),
      unit.name,
      lines(unit, ({ handedInOn }) => formatDate(handedInOn)),
      lines(unit, ({ answered }) => formatCount(answered)),
      lines(unit, ({ document }) =>
        document === null ? '' : `Số ${document.number} ngày ${formatDate(document.date)}`,
      ),
    ]),
  };
}
