import { readFileSync } from 'node:fs';

const SCHEMA = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');

/** The columns of a model with their types, and of each foreign key the model that it points at. */
function readModel(text: string): { columns: [string, string][]; keys: Map<string, string> } {
  const lines = text.split('\n').filter((line) => /^ {2}[a-z]/.test(line));
  const keys = lines.flatMap((line) => {
    const [, type = '', fields = ''] = /^ {2}\w+\s+(\w+)\S*\s.*@relation\(.*fields: \[(\w+)\]/.exec(line) ?? [];
    return fields === '' ? [] : [[fields, type] as const];
  });
  const columns = lines.map((line) => line.trim().split(/\s+/).slice(0, 2) as [string, string]);
  return { columns, keys: new Map(keys) };
}

/** Every model of the schema, with its columns and foreign keys. */
export const MODELS = [...SCHEMA.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', text = '']) => ({
  name,
  ...readModel(text),
}));
