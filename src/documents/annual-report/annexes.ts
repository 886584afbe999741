import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Annex, DocumentColumn, DocumentRow } from '../document-data.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { planOfYears, yearsInWords, type ReportedTask, type ReportFacts, type TaskOfYear } from './report-facts.ts';
import { resultsOf, statesOf } from './task-words.ts';

/** Returns the annexes: tasks, their quantity and money as the plan's own annexes list them, own activity, units missing. */
export function annexesOf(facts: ReportFacts): Annex[] {
  return [annexOfTasks(facts), annexOfMoney(facts), annexOfOwnActivity(facts), annexOfMissing(facts)].filter(
    (annex) => annex !== null,
  );
}

/** The columns of the annex of tasks, as Phụ lục I of the plan has them, with what was done of each. */
export const TASK_COLUMNS: readonly DocumentColumn[] = [
  { heading: 'TT', share: 5, align: 'center' },
  { heading: 'Nội dung nhiệm vụ', share: 17 },
  { heading: 'Kết quả dự kiến', share: 16 },
  { heading: 'Chủ trì', share: 12, above: 'Trách nhiệm' },
  { heading: 'Phối hợp', share: 14, above: 'Trách nhiệm' },
  { heading: 'Thời gian', share: 10, align: 'center' },
  { heading: 'Tình hình', share: 12, above: 'Thực hiện' },
  { heading: 'Kết quả', share: 18, above: 'Thực hiện' },
];

/** Of several years each has a row of its own: one row for all of them would be longer than a page. */
const TASK_COLUMNS_OF_YEARS: readonly DocumentColumn[] = [
  { heading: 'TT', share: 4, align: 'center' },
  { heading: 'Nội dung nhiệm vụ', share: 14 },
  { heading: 'Kết quả dự kiến', share: 12 },
  { heading: 'Chủ trì', share: 9, above: 'Trách nhiệm' },
  { heading: 'Phối hợp', share: 11, above: 'Trách nhiệm' },
  { heading: 'Thời gian', share: 8, align: 'center' },
  { heading: 'Năm', share: 6, above: 'Thực hiện', align: 'center' },
  { heading: 'Tình hình', share: 12, above: 'Thực hiện' },
  { heading: 'Kết quả', share: 24, above: 'Thực hiện' },
];

function annexOfTasks({ plan, groups, years }: ReportFacts): Annex {
  const several = years.from < years.to;
  return {
    title: `Kết quả thực hiện các nhiệm vụ của ${planOfYears(plan, years)}`,
    across: true,
    table: {
      columns: several ? TASK_COLUMNS_OF_YEARS : TASK_COLUMNS,
      rows: groups.flatMap(({ code, title, tasks }): DocumentRow[] => [
        { group: `${code}. ${title}` },
        ...tasks.flatMap((task) => rowsOfTask(task, several)),
      ]),
    },
  };
}

function rowsOfTask(task: ReportedTask, several: boolean): string[][] {
  const head = [
    task.code,
    task.title,
    task.expectedResult,
    task.leads.join('; '),
    task.cooperating.join('; '),
    task.period,
  ];
  return task.years.map(({ year }, at) => [
    ...(at === 0 ? head : head.map(() => '')),
    ...(several ? [String(year)] : []),
    statesOf(task, year),
    resultsOf(task, year),
  ]);
}

/** What a column of the annex about money tells of a task; null where it is not known. */
interface Amount {
  column: DocumentColumn;
  of: (task: ReportedTask) => number | null;
  isMoney: boolean;
}

function annexOfMoney({ plan, groups, years }: ReportFacts): Annex {
  const amounts = years.from === years.to ? amountsOfYear() : amountsOfYears(years);
  const written = ({ isMoney }: Amount, number: number | null): string =>
    number === null ? '' : formatNumber(isMoney ? number / MILLION : number);
  const sumOf = (amount: Amount, tasks: readonly ReportedTask[]): string =>
    amount.isMoney ? written(amount, addKnown(tasks.map(amount.of))) : '';
  const all = groups.flatMap(({ tasks }) => tasks);
  return {
    title: `Số lượng và kinh phí thực hiện ${planOfYears(plan, years)}`,
    across: true,
    table: {
      columns: [
        { heading: 'TT', share: 5, align: 'center' },
        { heading: 'Nội dung nhiệm vụ', share: 28 },
        { heading: 'Đơn vị tính', share: 8, align: 'center' },
        ...amounts.map(({ column }) => column),
      ],
      rows: [
        ...groups.flatMap(({ code, title, tasks }): DocumentRow[] => [
          { total: [code, title, '', ...amounts.map((amount) => sumOf(amount, tasks))] },
          ...tasks.map((task) => [
            task.code,
            task.title,
            task.quantityUnit ?? '',
            ...amounts.map((amount) => written(amount, amount.of(task))),
          ]),
        ]),
        { total: ['', 'Tổng cộng', '', ...amounts.map((amount) => sumOf(amount, all))] },
      ],
    },
  };
}

const QUANTITY = 'Số lượng';
const MONEY = 'Kinh phí (triệu đồng)';

function amountsOfYear(): Amount[] {
  const amount = (above: string, heading: string, share: number, of: (year: TaskOfYear) => number | null): Amount => ({
    column: { heading, above, share, align: 'figure' },
    of: ({ years }) => addKnown(years.map(of)),
    isMoney: above === MONEY,
  });
  return [
    amount(QUANTITY, 'Kế hoạch', 10, ({ planned }) => planned.quantity),
    amount(QUANTITY, 'Thực hiện', 10, ({ quantity }) => quantity),
    amount(MONEY, 'Kế hoạch', 13, ({ planned }) => planned.cost),
    amount(MONEY, 'Được giao', 13, ({ assigned }) => assigned),
    amount(MONEY, 'Giải ngân', 13, ({ disbursed }) => disbursed),
  ];
}

/** Each year what was done and spent; then what the plan gives and what was spent in all years together. */
function amountsOfYears({ from, to }: { from: number; to: number }): Amount[] {
  const each = Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year): Amount[] => {
    const ofYear = (task: ReportedTask): TaskOfYear | undefined => task.years.find((one) => one.year === year);
    const above = `Năm ${year}`;
    return [
      {
        column: { heading: QUANTITY, above, share: 7, align: 'figure' },
        of: (task) => ofYear(task)?.quantity ?? null,
        isMoney: false,
      },
      {
        column: { heading: 'Giải ngân (tr.đ)', above, share: 8, align: 'figure' },
        of: (task) => ofYear(task)?.disbursed ?? null,
        isMoney: true,
      },
    ];
  });
  const whole = (heading: string, of: (year: TaskOfYear) => number | null, isMoney: boolean): Amount => ({
    column: { heading, above: 'Cả giai đoạn', share: 8, align: 'figure' },
    of: ({ years }) => addKnown(years.map(of)),
    isMoney,
  });
  return [
    ...each,
    whole('Kế hoạch (tr.đ)', ({ planned }) => planned.cost, true),
    whole('Giải ngân (tr.đ)', ({ disbursed }) => disbursed, true),
  ];
}

/** A row for each unit, a column for each figure. */
function annexOfOwnActivity({ plan, beside, years }: ReportFacts): Annex | null {
  const names = [...new Set(beside.flatMap(({ units }) => units.map(({ unit }) => unit)))];
  if (names.length === 0) return null;
  const units = sortUnits(names.map((name) => ({ name })));
  const share = 68 / beside.length;
  return {
    title: `Hoạt động do các đơn vị tự tổ chức ngoài các nhiệm vụ của ${planOfYears(plan, years)}`,
    across: true,
    table: {
      columns: [
        { heading: 'TT', share: 5, align: 'center' },
        { heading: 'Đơn vị', share: 27 },
        ...beside.map(({ label, measure }) => ({
          heading: measure === '' ? label : `${label} (${measure})`,
          share,
          align: 'figure' as const,
        })),
      ],
      rows: [
        ...units.map(({ name }, at) => [
          String(at + 1),
          name,
          ...beside.map((figure) => {
            const own = figure.units.find(({ unit }) => unit === name);
            return own === undefined ? '' : formatNumber(own.number);
          }),
        ]),
        { total: ['', 'Tổng cộng', ...beside.map(({ total }) => (total === null ? '' : formatNumber(total)))] },
      ],
    },
  };
}

function annexOfMissing({ coverage, years }: ReportFacts): Annex | null {
  const missing = coverage.flatMap(({ list, missing: names }) => names.map((name) => [name, list] as const));
  if (missing.length === 0) return null;
  return {
    title: `Các đơn vị chưa có báo cáo ${yearsInWords(years)}`,
    table: {
      columns: [
        { heading: 'TT', share: 10, align: 'center' },
        { heading: 'Đơn vị', share: 60 },
        { heading: 'Nhóm', share: 30 },
      ],
      rows: missing.map(([name, list], at) => [String(at + 1), name, list]),
    },
  };
}
