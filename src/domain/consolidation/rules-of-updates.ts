import type { FigureRule } from './figure-rule.ts';

const UPDATED: Readonly<Record<'status' | 'quantity' | 'disbursed', Pick<FigureRule, 'addition' | 'years'>>> = {
  status: { addition: { how: 'options', options: [] }, years: 'each' },
  quantity: { addition: { how: 'sum' }, years: 'sum' },
  disbursed: { addition: { how: 'sum-by-source', sources: [] }, years: 'sum' },
};

/**
 * Returns the rules by which updates count that tell of tasks of which no form asks: as the forms have it for the others.
 * @param codes of the tasks of which updates tell.
 */
export function rulesOfUpdates(rules: readonly FigureRule[], codes: readonly string[]): FigureRule[] {
  const asked = new Set(
    rules.flatMap(({ task, event }) => (task === null || event !== null ? [] : [`${task.code} ${task.measures}`])),
  );
  return [...new Set(codes)].flatMap((code) =>
    (['status', 'quantity', 'disbursed'] as const).flatMap((measures): FigureRule[] => {
      const counted = UPDATED[measures];
      if (asked.has(`${code} ${measures}`)) return [];
      return [
        {
          key: `${code}.${measures}`,
          label: code,
          names: [],
          measure: null,
          ...counted,
          periods: 'latest',
          asked: null,
          counted: null,
          task: { code, measures },
          besideTasks: [],
          notAddedTo: [],
          targets: [],
          event: null,
          note: null,
          places: [],
        },
      ];
    }),
  );
}
