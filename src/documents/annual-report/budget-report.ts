import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Annex, DocumentColumn, DocumentRow, OfficialDocument } from '../document-data.ts';
import { letterheadOf } from '../letterhead.ts';
import { planCitation } from '../plan-citation.ts';
import { draftMoney } from './draft-sections.ts';
import { planOfYears, yearsInWords, type ReportedTask, type ReportFacts, type TaskOfYear } from './report-facts.ts';

/** What a report about money is written from. */
export type BudgetFacts = Pick<ReportFacts, 'coordinator' | 'province' | 'plan' | 'years' | 'asOf' | 'groups'>;

/** Writes the report about the money of the tasks by year and source, as a draft to be signed. */
export function writeBudgetReport(facts: BudgetFacts): OfficialDocument {
  const { coordinator, province, plan, years, asOf } = facts;
  const letterhead = letterheadOf(coordinator, province);
  const superior = province?.name ?? '…';
  return {
    letterhead,
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: `Kinh phí thực hiện ${planOfYears(plan, years)}`,
    addressees: [superior],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${planCitation(plan)}, ${letterhead.name} báo cáo kinh phí thực hiện các nhiệm vụ ${yearsInWords(years)} như sau (số liệu tổng hợp đến ngày ${formatDate(toLocalDate(asOf))}):`,
      },
      ...draftMoney(facts).map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'paragraph', text: 'Số liệu chi tiết tại Phụ lục kèm theo.' },
      { kind: 'paragraph', text: `${letterhead.name} kính báo cáo ${superior}./.` },
    ],
    recipients: ['Như trên', 'Các đơn vị thực hiện Kế hoạch'],
    annexes: [annexOf(facts)],
  };
}

/** What stands in a column of the annex, of a task in one year. */
interface Amount {
  column: DocumentColumn;
  of: (year: TaskOfYear) => number | null;
}

/** A task with a row of its own where it is one year, else with a row for each; groups and all of them are summed up. */
function annexOf({ plan, groups, years }: BudgetFacts): Annex {
  const all = groups.flatMap(({ tasks }) => tasks);
  const amounts = amountsOf(all);
  const several = years.from < years.to;
  const cells = (of: readonly TaskOfYear[]): string[] => amounts.map((amount) => millions(addKnown(of.map(amount.of))));
  const yearsOf = (tasks: readonly ReportedTask[]): TaskOfYear[] => tasks.flatMap((task) => task.years);
  const inYear = (text: string): string[] => (several ? [text] : []);
  const rowsOf = (task: ReportedTask): DocumentRow[] =>
    task.years.map((one, at) => [
      at === 0 ? task.code : '',
      at === 0 ? task.title : '',
      ...inYear(String(one.year)),
      ...cells([one]),
    ]);
  const eachYear = several ? Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at) : [];
  return {
    title: `Kinh phí theo nhiệm vụ${several ? ', năm' : ''} và nguồn thực hiện ${planOfYears(plan, years)}`,
    across: true,
    table: {
      columns: [
        { heading: 'TT', share: 5, align: 'center' },
        { heading: 'Nội dung nhiệm vụ', share: 25 },
        ...(several ? [{ heading: 'Năm', share: 6, align: 'center' as const }] : []),
        ...amounts.map(({ column }) => column),
      ],
      rows: [
        ...groups.flatMap(({ code, title, tasks }): DocumentRow[] => [
          { total: [code, title, ...inYear(''), ...cells(yearsOf(tasks))] },
          ...tasks.flatMap(rowsOf),
        ]),
        { total: ['', 'Tổng cộng', ...inYear(''), ...cells(yearsOf(all))] },
        ...eachYear.map((year) => ({
          total: ['', 'Trong đó', String(year), ...cells(yearsOf(all).filter((one) => one.year === year))],
        })),
      ],
    },
  };
}

const MONEY = 'Kinh phí (triệu đồng)';
const BY_SOURCE = 'Giải ngân theo nguồn (triệu đồng)';

/** Planned, assigned and disbursed money, and the disbursed by each source of which there is any. */
function amountsOf(tasks: readonly ReportedTask[]): Amount[] {
  const sources = [
    ...new Set(tasks.flatMap(({ years }) => years.flatMap(({ bySource }) => bySource.map(({ source }) => source)))),
  ];
  const money = (heading: string, of: Amount['of']): Amount => ({
    column: { heading, above: MONEY, share: 9, align: 'figure' },
    of,
  });
  return [
    money('Kế hoạch', ({ planned }) => planned.cost),
    money('Được giao', ({ assigned }) => assigned),
    money('Giải ngân', ({ disbursed }) => disbursed),
    ...sources.map((source): Amount => ({
      column: {
        heading: source,
        above: BY_SOURCE,
        share: Math.min(11, Math.max(7, 36 / sources.length)),
        align: 'figure',
      },
      of: ({ bySource }) => addKnown(bySource.map((one) => (one.source === source ? one.amount : null))),
    })),
  ];
}

function millions(amount: number | null): string {
  return amount === null ? '' : formatNumber(amount / MILLION);
}
