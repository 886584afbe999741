import type { Answer } from '../domain/reporting/answers.ts';
import { describeAnswer, partOf } from '../domain/reporting/describe-answer.ts';
import { MILLION } from '../domain/text/parse-money.ts';
import { formatNumber } from '../domain/text/vietnamese-format.ts';
import { lowerFirst } from '../domain/text/letter-case.ts';
import type { Block, DocumentRow } from './document-data.ts';
import { sentence } from './sentence.ts';
import type { UnitReport } from './unit-report-data.ts';
import { groupTitle, isGroup, partsOfGroup, type PartedQuestion } from './unit-report-groups.ts';

/** Money that is asked for in groups: a column for each kind, as given and disbursed. */
interface MoneyColumn {
  key: string;
  label: string;
}

/**
 * Returns the money of all groups in one table, in triệu đồng: a row for each group, one for each of its sources on
 * the same page, and the sum; and the reasons that were given. None where no group was asked for money.
 */
export function groupMoneyBlocks({ questions, answers }: UnitReport): Block[] {
  const groups = questions
    .filter(isGroup)
    .filter((group) => moneyItems(group).some(({ key }) => partsOfGroup(group, answers)[key] !== undefined));
  const columns = columnsOf(groups);
  if (columns.length === 0) return [];
  const answerOf = (group: PartedQuestion, { key }: MoneyColumn): Answer | undefined =>
    partsOfGroup(group, answers)[key];
  const rows = groups.flatMap((group, at): DocumentRow[] => {
    const said = columns.map((column) => amountsOf(group, column, answerOf(group, column)));
    const sources = [...new Set(said.flatMap(({ bySource }) => [...bySource.keys()]))];
    const own = [
      [String(at + 1), groupTitle(group), ...said.map(({ total }) => total)],
      ...sources.map((source) => ['', `- ${source}`, ...said.map(({ bySource }) => written(bySource.get(source)))]),
    ];
    // The sources of a task are read beside its sum, and the last ones beside the sum of all.
    return own.map((cells, place) =>
      place + 1 < own.length || at + 1 === groups.length ? { together: cells } : cells,
    );
  });
  const sums = columns.map((column) => sumOf(groups.map((group) => amountsOf(group, column, answerOf(group, column)))));
  const complete = sums.every(({ complete: all }) => all);
  const total = {
    total: ['', complete ? 'Tổng số' : 'Tổng số (chưa đủ số liệu)', ...sums.map(({ sum }) => written(sum))],
  };
  const width = 52 / columns.length;
  return [
    { kind: 'paragraph', text: 'Kinh phí thực hiện các nhiệm vụ trong năm (đơn vị tính: triệu đồng):' },
    {
      kind: 'table',
      columns: [
        { heading: 'TT', share: 7, align: 'center' },
        { heading: 'Nhiệm vụ, nguồn kinh phí', share: 93 - width * columns.length + 12 },
        ...columns.map(({ label }) => ({
          heading: label,
          share: width - 12 / columns.length,
          align: 'figure' as const,
        })),
      ],
      rows: [...rows, total],
    },
    ...reasonBlocks(groups, columns, answerOf),
  ];
}

function moneyItems(group: PartedQuestion): readonly MoneyColumn[] {
  return group.items
    .filter((item) => partOf(item) === 'money')
    .map(({ key, shortLabel }) => ({ key, label: shortLabel }));
}

function columnsOf(groups: readonly PartedQuestion[]): MoneyColumn[] {
  return [...new Map(groups.flatMap(moneyItems).map((column) => [column.key, column])).values()];
}

interface Amounts {
  /** As it stands in the table. */
  total: string;
  /** In đồng; undefined where nothing was asked or there is no figure yet. */
  amount: number | undefined;
  missing: boolean;
  bySource: ReadonlyMap<string, number>;
}

function amountsOf(group: PartedQuestion, { key }: MoneyColumn, answer: Answer | undefined): Amounts {
  const item = group.items.find((one) => one.key === key);
  const none = { amount: undefined, bySource: new Map<string, number>() };
  if (item === undefined || answer === undefined) return { ...none, total: '', missing: false };
  const said = describeAnswer(item, answer);
  if (said.kind === 'money')
    return { total: written(said.amount), amount: said.amount, missing: false, bySource: none.bySource };
  if (said.kind !== 'sources') return { ...none, total: 'chưa có số', missing: true };
  const bySource = new Map(
    said.sources.map(({ label, name, amount }) => [name === undefined ? label : `${label} (${name})`, amount]),
  );
  return { total: written(said.total), amount: said.total, missing: false, bySource };
}

function sumOf(all: readonly Amounts[]): { sum: number; complete: boolean } {
  return {
    sum: all.reduce((sum, { amount = 0 }) => sum + amount, 0),
    complete: all.every(({ missing }) => !missing),
  };
}

function written(amount: number | undefined): string {
  return amount === undefined ? '' : formatNumber(amount / MILLION);
}

function reasonBlocks(
  groups: readonly PartedQuestion[],
  columns: readonly MoneyColumn[],
  answerOf: (group: PartedQuestion, column: MoneyColumn) => Answer | undefined,
): Block[] {
  const reasons = groups.flatMap((group) =>
    columns.flatMap((column): Block[] => {
      const answer = answerOf(group, column);
      if (answer?.state !== 'given' || answer.reason === null) return [];
      return [
        { kind: 'paragraph', text: sentence(`- ${group.shortLabel}, ${lowerFirst(column.label)}: ${answer.reason}`) },
      ];
    }),
  );
  return reasons.length === 0 ? [] : [{ kind: 'paragraph', text: 'Giải trình số liệu:' }, ...reasons];
}
