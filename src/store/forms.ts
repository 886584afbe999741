import type { Form, Question } from '../domain/reporting/form-schema.ts';
import { occasionsWhere } from '../domain/reporting/occasions.ts';
import { knownForms } from './known-forms.ts';
import type { Database } from './open-store.ts';

/**
 * Reads the form of this id.
 * @param contentHash of the plan that it came with: tells the forms of two stores in one process apart.
 */
export async function readForm(database: Database, id: number, contentHash: string): Promise<Form> {
  const key = `${contentHash}:${id}`;
  const form = knownForms.get(key);
  if (form !== undefined) return form;
  const { definition } = await database.form.findUniqueOrThrow({ where: { id } });
  knownForms.set(key, definition as unknown as Form);
  return definition as unknown as Form;
}

/** Reads these versions of forms, by their ids. */
export async function listFormVersions(database: Database, ids: readonly number[]): Promise<Map<number, Form>> {
  const rows = await database.form.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, definition: true },
  });
  return new Map(rows.map(({ id, definition }) => [id, definition as unknown as Form]));
}

/** A form as it stands in the store. */
export interface StoredForm {
  id: number;
  planId: number;
  key: string;
  version: number;
  definition: Form;
}

/** Lists the newest version of each form of the plan, by key; questions asked once are none. */
export async function listForms(database: Database, planId: number): Promise<StoredForm[]> {
  const asked = { rounds: { some: { occasion: { in: occasionsWhere({ formOf: 'asker' }) } } } };
  const rows = await database.form.findMany({
    where: { planId, NOT: asked },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
  });
  const newest = rows.filter((row, at) => rows.findIndex(({ key }) => key === row.key) === at);
  return newest.map(({ definition, ...row }) => ({ ...row, definition: definition as unknown as Form }));
}

/** Adds a version of a form. */
export async function createForm(database: Database, planId: number, form: Form): Promise<number> {
  const { key, version, title } = form;
  const { id } = await database.form.create({ data: { planId, key, version, title, definition: form } });
  return id;
}

/** Lists the lists of units to which a form can be addressed. */
export async function listRosterKeys(database: Database, planId: number): Promise<string[]> {
  const rows = await database.roster.findMany({ where: { planId }, select: { key: true } });
  return rows.map(({ key }) => key);
}

/** Puts a round, and the drafts that are open in it, on another version of its form; returns how many drafts. */
export async function moveRoundToForm(database: Database, roundId: number, formId: number): Promise<number> {
  await database.round.update({ where: { id: roundId }, data: { formId } });
  const { count } = await database.report.updateMany({
    where: { state: 'draft', obligation: { roundId } },
    data: { formId },
  });
  return count;
}

/** Returns the questions of all forms of all plans by their keys, those of the newest versions first. */
export async function listQuestionsByKey(database: Database): Promise<Record<string, Question[]>> {
  const forms = await database.form.findMany({
    select: { definition: true },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
  });
  const byKey: Record<string, Question[]> = {};
  for (const question of forms.flatMap(({ definition }) => (definition as unknown as Form).questions))
    byKey[question.key] = [...(byKey[question.key] ?? []), question];
  return byKey;
}
