import { z } from 'zod';

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Reads what is sound of a file whose shape is not, so that the rest of it can be checked as well: what has a value of
 * the right type keeps it, everything else has an empty one. Only for finding faults.
 */
export function readLeniently<T>(schema: z.ZodType<T>, file: unknown): T {
  return read(schema, file) as T;
}

function read(schema: z.core.$ZodType, value: unknown): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const given = isObject(value) ? value : {};
      return Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, read(part, given[key])]));
    }
    case 'array':
      return Array.isArray(value) ? value.map((item) => read(def.element, item)) : [];
    case 'nullable':
      return value === undefined ? null : read(def.innerType, value);
    case 'optional':
    case 'default':
      return read(def.innerType, value);
    case 'union': {
      const named = def.options.find((option) => isNamedBy(option, value)) ?? def.options[0];
      return named === undefined ? null : read(named, value);
    }
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'string':
      return typeof value === 'string' ? value : '';
    case 'number':
      return typeof value === 'number' ? value : 0;
    case 'boolean':
      return value === true;
    default:
      throw new Error(`A plan has no field of type ${def.type}.`);
  }
}

/** Returns whether one of several shapes is the one that a value says it has. */
function isNamedBy(option: z.core.$ZodType, value: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || !isObject(value)) return false;
  return Object.entries(def.shape).some(
    ([key, part]) => (part as z.core.$ZodTypes)._zod.def.type === 'literal' && z.safeParse(part, value[key]).success,
  );
}
