import { formatNumber } from '../../text/vietnamese-format.ts';
import { linesByTask } from '../budget-line.ts';
import type { PlanDocument } from '../plan-schema.ts';
import type { Contradiction, ContradictionCheck } from './contradiction.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');
const range = ({ minimum, maximum }: { minimum: number; maximum: number }): string =>
  minimum === maximum ? twoDigits(minimum) : `${twoDigits(minimum)} - ${twoDigits(maximum)}`;

type Task = PlanDocument['tasks'][number];
type Line = PlanDocument['budget']['lines'][number];

type Content = PlanDocument['sections'][number]['items'][number] & { section: string };

/** The contents of the text, each with the section in which it stands. */
function allContents({ sections }: PlanDocument): Content[] {
  return sections.flatMap(({ code, items }) => items.map((item) => ({ ...item, section: code })));
}

/** Those that the task carries out. */
function contentsOf(contents: readonly Content[], task: Task): Content[] {
  return contents.filter(({ code }) => task.sections.includes(code));
}

/** Every place that gives a yearly quantity for the task, in the words of officials. */
function versions(
  contents: readonly Content[],
  task: Task,
  line: Line | undefined,
): { place: string; words: string; values: string }[] {
  const said = contentsOf(contents, task)
    .filter(({ perYear }) => perYear !== undefined)
    .map(({ code, perYear }) => ({
      place: code,
      words: `mục ${code} ghi mỗi năm`,
      values: perYear === undefined ? '' : range(perYear),
    }));
  const inAppendix =
    task.perYear === undefined
      ? []
      : [{ place: 'Phụ lục I', words: `Phụ lục I mục ${task.code} ghi mỗi năm`, values: range(task.perYear) }];
  const inTitle =
    line?.quantityInTitle === undefined
      ? []
      : [
          {
            place: 'Phụ lục II, tên dòng',
            words: `Phụ lục II mục ${task.code}, tên dòng ghi “${line.quantityInTitle.words}”`,
            values: twoDigits(line.quantityInTitle.value),
          },
        ];
  const counted = (line?.byYear ?? []).filter(({ quantity }) => quantity !== null);
  const inCells =
    counted.length === 0
      ? []
      : [
          {
            place: 'Phụ lục II',
            words: `Phụ lục II mục ${task.code}, cột số lượng các năm ${counted.map(({ year }) => year).join(', ')} ghi`,
            values: counted.map(({ quantity }) => twoDigits(quantity ?? 0)).join(', '),
          },
        ];
  return [...said, ...inAppendix, ...inTitle, ...inCells];
}

/** "Mục II.2" for each section whose text gives a yearly quantity for the task. */
function sectionsOf(contents: readonly Content[], task: Task): string[] {
  const said = contentsOf(contents, task).filter(({ perYear }) => perYear !== undefined);
  return [...new Set(said.map(({ section }) => `Mục ${section}`))];
}

/** A quantity a year as a place of the document writes it: "Phụ lục I" says "05", "II.2.d" says "03 - 05". */
export interface StatedQuantity {
  place: string;
  values: string;
}

/** Returns the yearly quantities about which places of the document disagree, by the task's code. */
export function disputedQuantities(plan: PlanDocument): Map<string, StatedQuantity[]> {
  const disputed = quantitiesCheck.find(plan).flatMap(({ tasks }) => tasks);
  const tasks = plan.tasks.filter(({ code }) => disputed.includes(code));
  const lines = linesByTask(plan.budget);
  const contents = allContents(plan);
  const stated = (task: Task): StatedQuantity[] =>
    versions(contents, task, lines.get(task.code)).map(({ place, values }) => ({ place, values }));
  return new Map(tasks.map((task) => [task.code, stated(task)]));
}

/** Quantities that the text, the list of tasks and the budget give differently. */
export const quantitiesCheck: ContradictionCheck = {
  id: 'quantities',
  find: (plan) => {
    const lines = linesByTask(plan.budget);
    const contents = allContents(plan);
    return plan.tasks.flatMap((task): Contradiction[] => {
      const found = versions(contents, task, lines.get(task.code));
      const stated = found.some(({ words }) => words.includes('mỗi năm') || words.includes('tên dòng'));
      const distinct = new Set(found.flatMap(({ values }) => values.split(', ')));
      if (!stated || distinct.size < 2) return [];
      const statement = `Số lượng mỗi năm ghi khác nhau: ${found.map(({ words, values }) => (words.includes('tên dòng') ? words : `${words} ${values}`)).join('; ')}.`;
      return [
        {
          check: 'quantities',
          place: [...sectionsOf(contents, task), `Phụ lục I và II, mục ${task.code}`].join('; '),
          statement,
          severity: 'high',
          tasks: [task.code],
        },
      ];
    });
  },
};

/** Cells of the budget that have a cost and no quantity. */
export const blankQuantitiesCheck: ContradictionCheck = {
  id: 'blank-quantities',
  find: ({ budget }) =>
    budget.lines.flatMap(({ task, byYear }) =>
      byYear
        .filter(({ quantity, cost }) => quantity === null && cost !== null)
        .map(({ year, cost }): Contradiction => ({
          check: 'blank-quantities',
          place: `Phụ lục II, mục ${task}, năm ${year}`,
          statement: `Năm ${year}, ô số lượng để trống trong khi kinh phí ghi ${formatNumber(cost ?? 0)} triệu đồng.`,
          severity: 'medium',
          tasks: [task],
        })),
    ),
};

/** "Mỗi năm" in the text while the list of tasks leaves out years of the plan. */
export const missingYearsCheck: ContradictionCheck = {
  id: 'missing-years',
  find: (plan) => {
    const contents = allContents(plan);
    return plan.tasks.flatMap((task): Contradiction[] => {
      const { fromYear, toYear } = plan.document;
      const items = contentsOf(contents, task).filter(({ text }) => text.startsWith('Mỗi năm'));
      const missing = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at).filter(
        (year) => !task.years.includes(year),
      );
      if (items.length === 0 || missing.length === 0) return [];
      return [
        {
          check: 'missing-years',
          place: `Mục ${items.map(({ code }) => code).join(', ')}; Phụ lục I, mục ${task.code}`,
          statement: `Mục ${items.map(({ code }) => code).join(', ')} ghi “Mỗi năm”, Phụ lục I ghi thời gian ${task.period}: không có năm ${missing.join(', ')}.`,
          severity: 'medium',
          tasks: [task.code],
        },
      ];
    });
  },
};
