import type { Fault } from './faults.ts';
import type { Form } from './form-schema.ts';

/** Finds the lists of units that a form is for, and that are not there. @param keys of those that there are. */
export function findRespondentFaults({ respondents }: Form, keys: readonly string[]): Fault[] {
  return (['rosters', 'eachYear'] as const).flatMap((field) =>
    (respondents[field] ?? []).flatMap((key, at) =>
      keys.includes(key) ? [] : [{ path: `respondents.${field}[${at}]`, message: `Không có danh sách “${key}”` }],
    ),
  );
}
