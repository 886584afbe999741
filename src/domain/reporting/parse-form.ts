import { describeIssue, faultsOf, type Fault } from './faults.ts';
import { findFormFaults } from './find-form-faults.ts';
import { formSchema, type Form } from './form-schema.ts';

export type { Fault } from './faults.ts';

/**
 * Checks a form file: its shape, and that its questions refer to each other soundly.
 * A file with one fault is refused whole; each fault carries its path, in Vietnamese.
 */
export function parseForm(file: unknown): { kind: 'valid'; form: Form } | { kind: 'broken'; faults: Fault[] } {
  const parsed = formSchema.safeParse(file, { error: describeIssue });
  if (!parsed.success) return { kind: 'broken', faults: faultsOf(parsed.error) };
  const faults = findFormFaults(parsed.data);
  return faults.length === 0 ? { kind: 'valid', form: parsed.data } : { kind: 'broken', faults };
}
