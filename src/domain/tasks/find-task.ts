import { searchKey } from '../text/normalize.ts';

/** What is searched of a task. */
export interface SearchedTask {
  id: number;
  code: string;
  title: string;
  purpose: string;
  expectedResult: string;
}

export type TaskSearch = { kind: 'one'; id: number } | { kind: 'several'; ids: number[] } | { kind: 'none' };

/** Words that are in every question or every task, and so tell none from another. */
const COMMON = new Set(
  'nhiem vu viec cong tac ke hoach toi dau roi den the nao ra sao bao gio co khong la gi cua ve trong va cac nhung mot cho tai voi theo sxsh san xuat sach hon nam hien nay xem hoi so cong nghiep'.split(
    ' ',
  ),
);

/**
 * Finds the task that a text means: by its number ("2.2", "nhiệm vụ 2.2"), or by words of its title. A task is named
 * alone only when it has more of the words than any other and at least half of them; else those that tie are offered.
 */
export function findTasks(tasks: readonly SearchedTask[], text: string): TaskSearch {
  const number = /(?:^|[^\d.,])(\d+\.\d+)(?![\d.,]*\d)/.exec(` ${text}`)?.[1];
  const named = tasks.find(({ code }) => code === number);
  if (named !== undefined) return { kind: 'one', id: named.id };

  const words = [...new Set(searchKey(text).split(' '))].filter((word) => word.length > 1 && !COMMON.has(word));
  if (words.length === 0) return { kind: 'none' };
  const scored = tasks
    .map((task) => ({ id: task.id, score: scoreOf(task, words) }))
    .filter(({ score }) => score * 2 >= words.length)
    .sort((a, b) => b.score - a.score || a.id - b.id);
  const [best, second] = scored;
  if (best === undefined || words.length < 2) {
    return best === undefined ? { kind: 'none' } : { kind: 'several', ids: scored.slice(0, 5).map(({ id }) => id) };
  }
  if (best.score > (second?.score ?? 0)) return { kind: 'one', id: best.id };
  return {
    kind: 'several',
    ids: scored
      .filter(({ score }) => score === best.score)
      .slice(0, 5)
      .map(({ id }) => id),
  };
}

/** A pair of neighbouring words found together counts more than the two apart: "đánh giá nhanh" is not "giá … nhanh". */
function scoreOf(task: SearchedTask, words: readonly string[]): number {
  const title = ` ${searchKey(task.title)} `;
  const rest = ` ${searchKey(`${task.purpose} ${task.expectedResult}`)} `;
  const single = words.reduce(
    (sum, word) => sum + (title.includes(` ${word} `) ? 1 : rest.includes(` ${word} `) ? 0.4 : 0),
    0,
  );
  const pairs = words.slice(1).filter((word, at) => title.includes(` ${words[at] ?? ''} ${word} `)).length;
  return single + pairs * 0.5;
}
