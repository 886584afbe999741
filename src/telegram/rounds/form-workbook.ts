import type { Workbook } from '../../actions/rounds/export-form.ts';
import { COLUMNS, type SheetKey } from '../../domain/forms-as-sheets/form-sheets.ts';
import type { WrittenForm } from '../../domain/forms-as-sheets/write-form-sheets.ts';
import { cellName } from '../../domain/text/cell-name.ts';

/** Lays a form out as a workbook: heads in the first row, where XLSForm has them, each with what stands below it. */
export function layOutForm(name: string, { sheets }: Pick<WrittenForm, 'sheets'>): Workbook {
  return {
    title: name,
    creator: '',
    sheets: (Object.keys(COLUMNS) as SheetKey[]).map((key) => ({
      name: key,
      widths: COLUMNS[key].map(({ width }) => width),
      title: [],
      head: [COLUMNS[key].map(({ head }) => ({ value: head, bold: true, shaded: true, align: 'center' }) as const)],
      stickyColumns: key === 'survey' ? 2 : 1,
      rows: sheets[key],
      comments: COLUMNS[key].map(({ hint }, column) => ({ cell: cellName(0, column), text: hint })),
    })),
  };
}
