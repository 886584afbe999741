import { FACTS } from '../reporting/filling-context.ts';
import type { NameScope } from './expression-tree.ts';

/** As much of a question as names in expressions need. */
export interface NamedQuestion {
  key: string;
  type: string;
  items?: readonly NamedQuestion[] | undefined;
}

/** Returns what names stand for in the expressions of a question. @param siblings the parts of its group, where it is one. */
export function scopeOf(
  questions: readonly NamedQuestion[],
  siblings: readonly NamedQuestion[],
  ownType: string,
  keyOf: (name: string) => string = (name) => name,
): NameScope {
  const paths = new Map<string, string>();
  const types = new Map<string, string>(Object.keys(FACTS).map((name) => [name, 'fact']));
  const inGroups = questions.flatMap(({ key, type, items = [] }) =>
    type === 'group' ? items.map((part) => ({ ...part, path: `${key}.${part.key}` })) : [],
  );
  for (const { key, type, path } of inGroups) {
    if (inGroups.filter((other) => other.key === key).length > 1) continue;
    paths.set(key, path);
    types.set(path, type);
  }
  for (const { key, type } of [...questions, ...siblings]) {
    paths.set(key, key);
    types.set(key, type);
  }
  for (const name of Object.keys(FACTS)) paths.set(name, name);
  return {
    pathOf: (name) => paths.get(keyOf(name)) ?? null,
    typeOf: (path) => types.get(path) ?? null,
    ownType,
  };
}
