import { readWorkbook, SHEET_LIMITS, type WorkbookReading } from '../../documents/reading/read-workbook.ts';
import { placeFault, type Places } from '../../domain/forms-as-sheets/places.ts';
import { readFormSheets, type FormReading } from '../../domain/forms-as-sheets/read-form-sheets.ts';
import type { Fault } from '../../domain/reporting/faults.ts';

/** A form that was sent as a file; `places` say where its parts stand in a workbook. */
export interface FormFile {
  kind: 'form';
  form: unknown;
  places: Places;
  /** What of the workbook is not taken. */
  notes: readonly Fault[];
}

/** Why a file is no form. */
export type UnreadForm =
  { kind: 'not-json' } | Exclude<WorkbookReading, { kind: 'sheets' }> | Exclude<FormReading, { kind: 'form' }>;

/** The largest workbook that is read. */
export const FORM_LIMITS: { rows: number; columns: number } = SHEET_LIMITS;

const NO_PLACES: Places = new Map();

/** Reads a form from a workbook or from JSON, by what its first bytes are. */
export async function readFormFile(file: Uint8Array): Promise<FormFile | UnreadForm> {
  const isWorkbook = file[0] === 0x50 && file[1] === 0x4b;
  if (isWorkbook) {
    const workbook = await readWorkbook(file);
    return workbook.kind === 'sheets' ? readFormSheets(workbook.sheets) : workbook;
  }
  try {
    const form: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
    return { kind: 'form', form, places: NO_PLACES, notes: [] };
  } catch {
    return { kind: 'not-json' };
  }
}

/** Puts the places of workbooks in what is wrong with forms; those of several are told apart by their names in front. */
export function placeFaults<T extends { kind: string }>(looked: T, files: readonly FormFile[]): T {
  if (!('faults' in looked)) return looked;
  const faults = looked.faults as readonly Fault[];
  const [only, ...others] = files;
  const placed = faults.map((fault) => {
    const name = /^(.*): ([^:]*)$/u.exec(fault.path);
    if (name === null) return only === undefined || others.length > 0 ? fault : placeFault(fault, only.places);
    const file = files.find(({ form }) => nameOf(form) === name[1]);
    if (file === undefined) return fault;
    const { path, message } = placeFault({ ...fault, path: name[2] ?? '' }, file.places);
    return { path: `${name[1] ?? ''}: ${path}`, message };
  });
  return { ...looked, faults: placed };
}

function nameOf(form: unknown): unknown {
  return form !== null && typeof form === 'object' && 'name' in form ? form.name : undefined;
}
