import type { Form } from '../domain/reporting/form-schema.ts';
import type { Database } from './open-store.ts';

/** A form never changes once it is in the store (another version is another row), so it is read and parsed once. */
const known = new Map<string, Form>();

/**
 * The form of this id.
 * @param contentHash of the plan that it came with: tells the forms of two stores in one process apart.
 */
export async function readForm(database: Database, id: number, contentHash: string): Promise<Form> {
  const key = `${contentHash}:${id}`;
  const form = known.get(key);
  if (form !== undefined) return form;
  const { definition } = await database.form.findUniqueOrThrow({ where: { id } });
  known.set(key, definition as unknown as Form);
  return definition as unknown as Form;
}
