import type { Form } from '../domain/reporting/form-schema.ts';

/** A form never changes once it is in the store (another version is another row), so it is read and parsed once. */
export const knownForms = new Map<string, Form>();

/** Forgets the forms that were read: in another store an id may be that of another form. */
export function forgetForms(): void {
  knownForms.clear();
}
