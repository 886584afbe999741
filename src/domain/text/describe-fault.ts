import { toStorable } from './storable.ts';

/**
 * Describes an error as it may stand in a log: what broke, and nothing that a person wrote. Messages of the database
 * and of libraries may quote values, so that of an error with a code only name and code are told. The store can hold it.
 */
export function describeFault(error: unknown): string {
  return toStorable(describe(error));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, error_code, method, description } = error as unknown as Record<string, unknown>;
  if (typeof error_code === 'number') return `${String(method)}: ${error_code} ${String(description)}`;
  if (typeof code === 'string') return `${error.name} ${code}`;
  const cause = error.cause instanceof Error ? ` (${describe(error.cause)})` : '';
  return `${error.name}: ${error.message.slice(0, 300)}${cause}`;
}
