/**
 * Puts a value at a path of a JSON document, as in "tasks[0].years[1]"; `undefined` takes the field away.
 * @throws Error where the path leads through something that is not there: the test would prove nothing
 */
export function changeJson(document: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/u).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let at = document as Record<string, unknown>;
  for (const key of keys) {
    const next = at[key];
    if (next === null || typeof next !== 'object') throw new Error(`${path}: nothing at ${key}`);
    at = next as Record<string, unknown>;
  }
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
}
