import { searchKey } from './normalize.ts';

/** A command as it is typed: its name, without marks, and what people call it besides. */
export interface TypedCommand {
  name: string;
  words?: readonly string[];
  /** What people call it before a year: “nhập số liệu năm 2017”. */
  wordsBeforeYear?: readonly string[];
}

/**
 * Reads a message that is nothing but a command, typed as words: "bao cao", "Báo cáo", "trợ giúp", "nộp".
 * @returns the command's name; null for anything else.
 */
export function readBareCommand(text: string, commands: readonly TypedCommand[]): string | null {
  const key = searchKey(text);
  const joined = key.replaceAll(' ', '');
  const named = commands.find(({ name }) => name === joined) ?? commands.find(({ words }) => words?.includes(key));
  if (named !== undefined) return named.name;
  const [, before] = /^(.+) (?:19|20|21)\d\d$/.exec(key) ?? [];
  return (
    commands.find(({ wordsBeforeYear }) => before !== undefined && wordsBeforeYear?.includes(before))?.name ?? null
  );
}
