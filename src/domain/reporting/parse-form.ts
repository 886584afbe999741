import { describeIssue, faultsOf, type Fault } from './faults.ts';
import { findFormFaults } from './find-form-faults.ts';
import { findTextFaults, showable } from './find-text-faults.ts';
import { formSchema, type Form } from './form-schema.ts';

export type { Fault } from './faults.ts';

/** The longest text of a form, in UTF-16 units: what a message of Telegram holds. */
const LONGEST_TEXT = 4000;

/**
 * Checks a form file: its shape, and that its questions refer to each other soundly.
 * A file with one fault is refused whole; each fault carries its path, in Vietnamese.
 */
export function parseForm(file: unknown): { kind: 'valid'; form: Form } | { kind: 'broken'; faults: Fault[] } {
  const parsed = formSchema.safeParse(file, { error: describeIssue });
  const faults = parsed.success ? findAllFaults(file, parsed.data) : faultsOf(parsed.error);
  return parsed.success && faults.length === 0
    ? { kind: 'valid', form: parsed.data }
    : { kind: 'broken', faults: faults.map(showable) };
}

function findAllFaults(file: unknown, form: Form): Fault[] {
  const faults = findTextFaults(file, LONGEST_TEXT);
  return faults.length > 0 ? faults : findFormFaults(form);
}
