import { formatNumber } from '../../text/vietnamese-format.ts';
import { linesByTask } from '../budget-line.ts';
import type { PlanDocument } from '../plan-schema.ts';
import type { Contradiction, ContradictionCheck } from './contradiction.ts';

type Line = PlanDocument['budget']['lines'][number];

/** Cells whose cost is not the quantity at the price that the row states. */
export const unitCostsCheck: ContradictionCheck = {
  id: 'unit-costs',
  find: ({ budget }) =>
    budget.lines.flatMap(({ task, byYear, unitCost }) =>
      byYear.flatMap(({ year, quantity, cost }): Contradiction[] => {
        if (unitCost === undefined || quantity === null || cost === null) return [];
        // Costs are compared to a thousandth of a triệu, so that fractions do not differ by rounding alone.
        if (Math.abs(quantity * unitCost - cost) < 0.0005) return [];
        const statement = `Năm ${year}, đơn giá ${formatNumber(unitCost)} nhân số lượng ${formatNumber(quantity)} được ${formatNumber(quantity * unitCost)}, kinh phí ghi ${formatNumber(cost)} triệu đồng.`;
        const place = `Phụ lục II, mục ${task}, năm ${year}`;
        return [{ check: 'unit-costs', place, statement, severity: 'medium', tasks: [task] }];
      }),
    ),
};

/** Years of a task for which the budget has nothing, money outside the years of its task, tasks without a row. */
export const appendixYearsCheck: ContradictionCheck = {
  id: 'appendix-years',
  find: ({ tasks, budget }) => {
    // A plan without money has no second table.
    if (budget.lines.length === 0) return [];
    const lines = linesByTask(budget);
    return tasks.flatMap(({ code, years, period }): Contradiction[] => {
      const finding = (statement: string): Contradiction[] => [
        {
          check: 'appendix-years',
          place: `Phụ lục I và II, mục ${code}`,
          statement,
          severity: 'medium',
          tasks: [code],
        },
      ];
      const line = lines.get(code);
      if (line === undefined)
        return finding(`Phụ lục I có mục ${code}, Phụ lục II không có dòng kinh phí của mục này.`);
      const paid = yearsWithFigures(line);
      const unpaid = years.filter((year) => !paid.includes(year));
      const outside = paid.filter((year) => !years.includes(year));
      return [
        ...(unpaid.length === 0
          ? []
          : finding(`Phụ lục I ghi thời gian ${period}, Phụ lục II không ghi gì cho năm ${unpaid.join(', ')}.`)),
        ...(outside.length === 0
          ? []
          : finding(`Phụ lục II có số cho năm ${outside.join(', ')}, Phụ lục I ghi thời gian ${period}.`)),
      ];
    });
  },
};

function yearsWithFigures({ byYear }: Line): number[] {
  return byYear.filter(({ quantity, cost }) => quantity !== null || cost !== null).map(({ year }) => year);
}

/** The total in figures in the text, against the total of the budget. */
export const figuresCheck: ContradictionCheck = {
  id: 'figures',
  find: ({ budget: { declaredTotal, inFigures, place } }) => {
    if (inFigures === null || declaredTotal === null) return [];
    const written = readAmountInFigures(inFigures);
    if (written === null || Math.abs(written - declaredTotal) < 0.0005) return [];
    return [
      {
        check: 'figures',
        place: [...(place === undefined ? [] : [`Mục ${place}`]), 'Phụ lục II, dòng Tổng'].join('; '),
        statement: `Phần lời văn ghi ${inFigures}, Phụ lục II ghi ${formatNumber(declaredTotal)} triệu đồng.`,
        severity: 'high',
        tasks: [],
      },
    ];
  },
};

/** "8.275.000.000 đồng" or "8.275 triệu đồng" in triệu đồng; null where it is written in another way. */
function readAmountInFigures(words: string): number | null {
  const [, digits, inMillions] = /^([\d.]+)\s*(triệu\s+)?đồng/u.exec(words) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll('.', ''));
  return inMillions === undefined ? value / 1_000_000 : value;
}
