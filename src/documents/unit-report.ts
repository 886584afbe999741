import { reportParts } from './unit-report-parts.ts';
import { nameOfPeriod } from '../domain/reporting/period-names.ts';
import { formatDate } from '../domain/text/vietnamese-format.ts';
import type { Block, OfficialDocument } from './document-data.ts';
import { letterheadOf } from './letterhead.ts';
import { planCitation, planPhrase } from './plan-citation.ts';
import { roman } from './roman.ts';
import { annexOfFigures } from './unit-report-annex.ts';
import type { UnitReport } from './unit-report-data.ts';

/** Writes the report of a unit as a draft to be signed: everything in it comes from its answers and from the plan. */
export function draftUnitReport(report: UnitReport): OfficialDocument {
  const { unit, province, coordinator, plan, period, closingOn } = report;
  const letterhead = letterheadOf(unit, province);
  const parts = reportParts(report);
  const annex = annexOfFigures(report, parts);
  const ground = `Thực hiện ${planCitation(plan)}, ${letterhead.name} báo cáo kết quả thực hiện ${nameOfPeriod(period)} như sau (số liệu tính đến ngày ${formatDate(closingOn)}):`;
  return {
    letterhead,
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: `Kết quả thực hiện ${planPhrase(plan)}, ${nameOfPeriod(period)}`,
    addressees: [coordinator.name],
    body: [
      { kind: 'paragraph', text: ground },
      ...parts.flatMap(({ title, blocks }, at): Block[] => [
        { kind: 'title', text: `${roman(at + 1)}. ${title}` },
        ...blocks,
      ]),
      ...(annex === null ? [] : [{ kind: 'paragraph', text: 'Số liệu chi tiết tại Phụ lục kèm theo.' } as const]),
      { kind: 'paragraph', text: `${letterhead.name} kính báo cáo ${coordinator.name} để tổng hợp./.` },
    ],
    recipients: ['Như trên'],
    annexes: annex === null ? [] : [annex],
  };
}
