/** Lists of a plan whose entries are told apart by a code of their own. */
const CODES = ['code', 'task', 'key', 'place'] as const;

/** Flattens a plan into its fields: "tasks[1.1].title" and its value. */
function fieldsOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  if (Object.keys(value).length === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, Array.isArray(value) ? `${path}[${codeOf(inner) ?? key}]` : `${path}.${key}`),
  );
}

function codeOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  for (const code of CODES) if (code in entry) return String((entry as Record<string, unknown>)[code]);
  return null;
}

/** Returns the paths of the fields in which two plans differ, and of those that one of them lacks. */
export function differingFields(one: unknown, other: unknown): string[] {
  const [first, second] = [new Map(fieldsOf(one)), new Map(fieldsOf(other))];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((path) => first.get(path) !== second.get(path))
    .map((path) => path.slice(1));
}
