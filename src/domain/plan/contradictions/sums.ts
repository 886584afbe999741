import { formatNumber } from '../../text/vietnamese-format.ts';
import type { PlanDocument } from '../plan-schema.ts';
import type { Contradiction, ContradictionCheck } from './contradiction.ts';

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

const differs = (place: string, said: string, declared: number, counted: number, tasks: string[]): Contradiction[] =>
  declared === counted
    ? []
    : [
        {
          check: 'sums',
          place,
          statement: `${said}: ghi ${formatNumber(declared)}, cộng các dòng được ${formatNumber(counted)}, chênh lệch ${formatNumber(Math.abs(declared - counted))} triệu đồng.`,
          severity: 'high',
          tasks,
        },
      ];

function costOfGroup({ budget, tasks }: PlanDocument, group: string): number {
  const codes = tasks.filter((task) => task.group === group).map(({ code }) => code);
  return sum(budget.lines.filter(({ task }) => codes.includes(task)).map(({ declaredTotal }) => declaredTotal));
}

/** Totals that their parts do not add up to: of a row, a group, the whole, and the sources. */
export const sumsCheck: ContradictionCheck = {
  id: 'sums',
  find(plan) {
    const { budget, groups, tasks } = plan;
    const rows = budget.lines.flatMap(({ task, byYear, declaredTotal }) =>
      differs(`Phụ lục II, mục ${task}`, 'Tổng các năm', declaredTotal, sum(byYear.map(({ cost }) => cost)), [task]),
    );
    const sources = budget.lines
      .filter(
        (line) => line.sources.central !== null && line.sources.local !== null && line.sources.counterpart !== null,
      )
      .flatMap(({ task, sources: { central, local, counterpart }, declaredTotal }) =>
        differs(`Phụ lục II, mục ${task}`, 'Tổng các nguồn', declaredTotal, sum([central, local, counterpart]), [task]),
      );
    const ofGroups = groups.flatMap(({ code, declaredCost }) => {
      const touched = tasks.filter(({ group }) => group === code).map((task) => task.code);
      return differs(`Phụ lục II, mục ${code}`, 'Tổng của nhóm', declaredCost, costOfGroup(plan, code), touched);
    });
    const inGroups = sum(groups.map(({ declaredCost }) => declaredCost));
    const inRows = sum(budget.lines.map(({ declaredTotal }) => declaredTotal));
    return [
      ...rows,
      ...sources,
      ...ofGroups,
      ...differs('Phụ lục II, dòng Tổng', 'Tổng các nhóm', budget.declaredTotal, inGroups, []),
      ...differs('Phụ lục II, dòng Tổng; mục III.2', 'Tổng kinh phí', budget.declaredTotal, inRows, []),
    ];
  },
};
