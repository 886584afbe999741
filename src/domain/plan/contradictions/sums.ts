import { formatNumber } from '../../text/vietnamese-format.ts';
import type { PlanDocument } from '../plan-schema.ts';
import type { Contradiction, ContradictionCheck } from './contradiction.ts';

type Line = PlanDocument['budget']['lines'][number];

/** Rounded to a thousandth of a triệu: the document counts no finer, and 0,1 + 0,2 is 0,3. */
const sum = (numbers: readonly (number | null)[]): number =>
  Math.round(numbers.reduce<number>((total, number) => total + (number ?? 0), 0) * 1000) / 1000;

/** A total as declared, against what its parts come to; `parts` names them in Vietnamese. */
function compare(
  place: string,
  said: string,
  parts: string,
  [declared, counted]: readonly [number | null, number],
  tasks: string[],
): Contradiction[] {
  if (declared === null || declared === counted) return [];
  const difference = formatNumber(sum([Math.max(declared, counted), -Math.min(declared, counted)]));
  const statement = `${said}: ghi ${formatNumber(declared)}, ${parts} được ${formatNumber(counted)}, chênh lệch ${difference} triệu đồng.`;
  return [{ check: 'sums', place, statement, severity: 'high', tasks }];
}

function compareSources({
  task,
  declaredTotal,
  sources: { central, local, localNames, counterpart },
}: Line): Contradiction[] {
  const amounts = [central, local, counterpart];
  const known = sum(amounts);
  // A source that is named without an amount may hold the rest, but never less than nothing.
  const open = local === null && localNames.length > 0;
  if (declaredTotal === null || amounts.every((amount) => amount === null) || (open && known <= declaredTotal))
    return [];
  const place = `Phụ lục II, mục ${task}`;
  return compare(place, `Tổng các nguồn của mục ${task}`, 'cộng các nguồn', [declaredTotal, known], [task]);
}

function compareGroups({ budget, groups, tasks }: PlanDocument): Contradiction[] {
  return groups.flatMap(({ code, declaredCost }) => {
    const codes = tasks.filter(({ group }) => group === code).map((task) => task.code);
    const own = new Set(codes);
    const lines = budget.lines.filter(({ task }) => own.has(task));
    const counted = sum(lines.map(({ declaredTotal }) => declaredTotal));
    const place = `Phụ lục II, mục ${code}`;
    return compare(place, `Tổng của nhóm ${code}`, 'cộng các dòng', [declaredCost, counted], codes);
  });
}

function compareWhole({ budget, groups }: PlanDocument): Contradiction[] {
  const { declaredTotal: total, lines, place } = budget;
  const inText = place === undefined ? [] : [`mục ${place}`];
  // Where not every group says its own, they are not to be added up.
  const ofGroups = groups.map(({ declaredCost }) => declaredCost);
  const inGroups = ofGroups.includes(null) ? null : sum(ofGroups);
  const inRows = sum(lines.map(({ declaredTotal }) => declaredTotal));
  const everywhere = ['Phụ lục II, dòng Tổng', ...inText].join('; ');
  return [
    ...(inGroups === null
      ? []
      : compare('Phụ lục II, dòng Tổng', 'Tổng các nhóm', 'cộng các nhóm', [total, inGroups], [])),
    ...compare(everywhere, 'Tổng kinh phí', 'cộng các dòng', [total, inRows], []),
  ];
}

/** Totals that their parts do not add up to: of a row, its sources, a group and the whole. */
export const sumsCheck: ContradictionCheck = {
  id: 'sums',
  find: (plan) => {
    const rows = plan.budget.lines.flatMap(({ task, byYear, declaredTotal }) => {
      const counted = sum(byYear.map(({ cost }) => cost));
      const place = `Phụ lục II, mục ${task}`;
      return compare(place, `Tổng các năm của mục ${task}`, 'cộng các năm', [declaredTotal, counted], [task]);
    });
    return [...rows, ...plan.budget.lines.flatMap(compareSources), ...compareGroups(plan), ...compareWhole(plan)];
  },
};
