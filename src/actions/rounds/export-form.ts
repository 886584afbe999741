import { writeFormSheets, type WrittenForm } from '../../domain/forms-as-sheets/write-form-sheets.ts';
import type { Workbook } from '../../documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import { listForms } from '../../store/forms.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';

export type { Workbook } from '../../documents/workbook/workbook-data.ts';

export type FormFiles = { kind: 'forms'; forms: { id: number; name: string; version: number }[] } | Refusal;

/** Lists the forms of the plan that can be had as a workbook, each in its newest version. */
export async function listFormFiles(request: Request): Promise<FormFiles> {
  const { store, person } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  const forms = await listForms(store.database, request.planId);
  return { kind: 'forms', forms: forms.map(({ id, version, definition: { name } }) => ({ id, name, version })) };
}

export type FormWorkbook =
  | { kind: 'workbook'; key: string; name: string; version: number; untranslated: number; file: Uint8Array }
  | { kind: 'not-found' }
  | Refusal;

/** Gives a form out as a workbook. @param layOut puts its rows into sheets */
export async function exportForm(
  request: Request,
  formId: number,
  layOut: (name: string, written: WrittenForm) => Workbook,
): Promise<FormWorkbook> {
  const { store, person, now } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  const form = (await listForms(store.database, request.planId)).find(({ id }) => id === formId);
  if (form === undefined) return { kind: 'not-found' };
  const { key, name, version } = form.definition;
  const written = writeFormSheets({ ...form.definition, version: form.version });
  const file = await writeWorkbook(layOut(name, written), now);
  return { kind: 'workbook', key, name, version, untranslated: written.untranslated, file };
}
