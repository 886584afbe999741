import { findTasks } from '../../domain/status/find-task.ts';
import { findUnits, type UnitIndex, type UnitSearch } from '../../domain/people/find-unit.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { listTasks, type TaskFacts } from '../../store/plans.ts';
import type { Request } from '../request.ts';
import { indexUnits, listRegistrableUnits, type UnitName } from '../registration/registration-step.ts';
import { showUnitStatus, type UnitStatus } from './show-status.ts';
import { withContradictions, type TaskView } from './show-tasks.ts';

/** What a free question was understood as. */
export type WordsOutcome =
  | ({ kind: 'task' } & TaskView)
  | { kind: 'tasks'; tasks: TaskFacts[] }
  | { kind: 'round-status' }
  | { kind: 'unit'; status: UnitStatus }
  | { kind: 'units'; units: UnitName[] }
  | { kind: 'not-understood' };

/** Words that ask who has handed in, with or without marks. */
const ROUND_WORDS = /\b(chua nop|da nop|nop chua|tinh hinh|tien do bao cao|ai chua|don vi nao|huyen nao)\b/;

/**
 * Reads a question typed in words: about a task (by number or words), the state of a round, or a unit. Where two
 * readings fit, the person chooses; where none fits, nothing is guessed.
 */
export async function answerInWords(request: Request, text: string): Promise<WordsOutcome> {
  const { database } = request.store;
  const units = await listRegistrableUnits(database, toLocalDate(request.now));
  const unit = findAskedUnit(indexUnits(units), text);
  // "Quỳ Hợp" is a unit, though its syllables stand in a task's title.
  if (unit.kind === 'one' && unit.certainty === 'exact') {
    return { kind: 'unit', status: await showUnitStatus(request, unit.id) };
  }
  const tasks = await listTasks(database);
  const found = findTasks(tasks, text);
  if (found.kind === 'one') {
    const task = tasks.find(({ id }) => id === found.id);
    if (task !== undefined) return { kind: 'task', ...(await withContradictions(request, task)) };
  }
  if (ROUND_WORDS.test(searchKey(text))) return { kind: 'round-status' };
  if (found.kind === 'several') return { kind: 'tasks', tasks: tasks.filter(({ id }) => found.ids.includes(id)) };
  const near = unit.kind === 'several' ? unit.ids : unit.kind === 'one' ? [unit.id] : [];
  if (near.length > 0) {
    const named = near.flatMap((id) => units.filter((candidate) => candidate.id === id));
    return { kind: 'units', units: named.map(({ id, name, shortName }) => ({ id, name, shortName })) };
  }
  return { kind: 'not-understood' };
}

/** The unit that is asked for. "còn Quỳ Châu?" asks on; Con Cuông is a name. */
function findAskedUnit(index: UnitIndex, text: string): UnitSearch {
  const asked = text.replace(/\s*\?\s*$/u, '');
  const whole = findUnits(index, asked);
  return whole.kind === 'one' && whole.certainty === 'exact'
    ? whole
    : findUnits(index, asked.replace(/^\s*c[oò]n\s+/iu, ''));
}
