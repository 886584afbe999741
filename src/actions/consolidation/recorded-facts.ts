import type { Conflict } from '../../domain/consolidation/cell.ts';
import type { FigureValue } from '../../domain/consolidation/fact.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { FROM_EVENTS } from '../../domain/consolidation/task-words.ts';
import type { Database } from '../../store/open-store.ts';
import { gatherFacts } from './gather-facts.ts';

/** Returns what the audit log tells of a decision: question, year, the form that counts and its value, in the words of the forms. */
export async function recordedFacts(
  database: Database,
  planId: number,
  { figure, year, candidates }: Conflict,
  { from, reason }: { from: string; reason: string },
): Promise<object> {
  const { rules } = await gatherFacts({ database }, planId);
  const rule = rules.find(
    ({ key, task }) => key === figure || (task !== null && taskFigureKey(task.code, task.measures) === figure),
  );
  const form = rules.flatMap(({ places }) => places).find((place) => place.form === from)?.formName ?? null;
  const chosen = candidates.find((candidate) => candidate.from === from);
  return {
    question: rule?.label ?? null,
    taskCode: rule?.task?.code ?? null,
    year,
    form,
    kind: from === FROM_EVENTS ? FROM_EVENTS : null,
    ...(chosen === undefined ? {} : valueIn(chosen.value)),
    reason,
  };
}

function valueIn(value: FigureValue): object {
  switch (value.kind) {
    case 'number':
      return { value: value.number };
    case 'amounts':
      return { money: Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0) };
    case 'option':
      return { option: value.option };
  }
}
