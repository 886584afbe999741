import { NUMBER_WORDS } from './number-words.ts';
import type { Span } from './span.ts';

/** A group of tasks as questions name it, by folded names. */
export interface NamedGroup {
  code: string;
  names: readonly string[];
}

/** Words that say that a group of tasks is named. */
const BEFORE = ['nhom', 'phan', 'mang', 'khoi'];
/** So many words may stand between them: "nhóm nhiệm vụ mạng lưới", "phần về hỗ trợ kỹ thuật". */
const BETWEEN = 3;

/** Finds the groups of tasks that are named by number or by name: "nhóm 2", "nhóm hai", "phần hỗ trợ kỹ thuật". */
export function findGroups(groups: readonly NamedGroup[], keys: readonly string[]): Span<string>[] {
  return keys.flatMap((key, at) => {
    if (!BEFORE.includes(key)) return [];
    const next = keys[at + 1] ?? '';
    const number = groups.find(({ code }) => code === next || (key === 'nhom' && code === NUMBER_WORDS[next]));
    if (number !== undefined && (key === 'nhom' || key === 'phan'))
      return [{ from: at, to: at + 2, value: number.code }];
    const [named] = Array.from({ length: BETWEEN + 1 }, (_, offset) => at + 1 + offset).flatMap((from) =>
      groups.flatMap(({ code, names }) =>
        names.flatMap((name) => {
          const words = name.split(' ');
          return words.every((word, offset) => keys[from + offset] === word)
            ? [{ from: at, to: from + words.length, value: code }]
            : [];
        }),
      ),
    );
    return named === undefined ? [] : [named];
  });
}
