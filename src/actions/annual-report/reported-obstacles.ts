import type { ReportFacts } from '../../documents/annual-report/report-facts.ts';
import { splitObstacles } from '../../domain/obstacles/split-obstacles.ts';
import type { AnswerValue } from '../../domain/reporting/answers.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { sortByName } from '../../domain/text/sort.ts';
import { listObstaclesOfYears } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { listToldObstacles } from '../../store/told-obstacles.ts';
import { OBSTACLES_KEY } from '../reports/read-news.ts';

/** Names a task in the words of a unit. */
const TASK = /nhiệm vụ\s+(?:số\s+)?(\d+\.\d+)/giu;
/** What units write who have nothing to tell. */
const NOTHING = /^(?:không|không có|chưa có|không phát sinh)(?: (?:khó khăn|vướng mắc|gì|kiến nghị|, )+)*\.?$/iu;

/**
 * Reads what stood in the way in some years: the obstacles that are followed or were, and what approved reports answer to their last
 * question where nobody made it obstacles. Of which task it is, is said where the words name one alone.
 */
export async function readReportedObstacles(
  database: Database,
  planId: number,
  years: { from: number; to: number },
  tasks: readonly { code: string; title: string }[],
): Promise<ReportFacts['obstacles']> {
  const followed = (await listObstaclesOfYears(database, planId, years)).map(({ unit, task, text }) => ({
    unit: unit.name,
    task: task ?? taskNamedIn(text, tasks),
    text,
  }));
  const told = (await listToldObstacles(database, planId, years, OBSTACLES_KEY)).flatMap(({ unit, value }) => {
    const answer = value as AnswerValue;
    const items = answer.type === 'long-text' ? splitObstacles(answer.text) : [];
    return items
      .filter((text) => !NOTHING.test(text.trim()))
      .map((text) => ({ unit, task: taskNamedIn(text, tasks), text }));
  });
  return sortByName(toldOnce([...followed, ...told]), ({ unit }) => unit);
}

/** What a unit tells year after year in the same words is said once. */
function toldOnce(obstacles: ReportFacts['obstacles']): ReportFacts['obstacles'] {
  const keyOf = ({ unit, text }: ReportFacts['obstacles'][number]): string => `${unit}\n${searchKey(text)}`;
  const first = new Map([...obstacles].reverse().map((one) => [keyOf(one), one]));
  return obstacles.filter((one) => first.get(keyOf(one)) === one);
}

function taskNamedIn(
  text: string,
  tasks: readonly { code: string; title: string }[],
): { code: string; title: string } | null {
  const codes = new Set([...text.normalize('NFC').matchAll(TASK)].map(([, code]) => code));
  const named = tasks.filter(({ code }) => codes.has(code));
  const [only] = named;
  return only === undefined || codes.size > 1 ? null : { code: only.code, title: only.title };
}
