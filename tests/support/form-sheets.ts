import { COLUMNS, type FormSheets, type SheetKey } from '../../src/domain/forms-as-sheets/form-sheets.ts';
import type { FormReading } from '../../src/domain/forms-as-sheets/read-form-sheets.ts';
import type { SheetOfTexts } from '../../src/domain/forms-as-sheets/read-heads.ts';

/** The sheets of a form as a workbook gives them back: a head, and the rows below it. */
export function asRead(sheets: FormSheets): SheetOfTexts[] {
  return (Object.keys(COLUMNS) as SheetKey[]).map((name) => ({
    name,
    rows: [COLUMNS[name].map(({ head }) => head), ...sheets[name].map((row) => row.map((cell) => cell.trim()))],
  }));
}

/** A workbook of XLSForm as somebody writes it: heads and cells with bars between them. */
export function typed(sheets: Readonly<Record<string, string>>): SheetOfTexts[] {
  return Object.entries(sheets).map(([name, text]) => ({
    name,
    rows: text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim())),
  }));
}

/** Everything that a reading found, a line each. */
export function linesOf(reading: FormReading): string[] {
  if (reading.kind === 'no-form') return [];
  const found = reading.kind === 'broken' ? reading.faults : reading.notes;
  return found.map(({ path, message }) => `${path}: ${message}`);
}
