import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';

/** The rows of the first sheet of a workbook that can be read. */
export async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const read = await readWorkbook(bytes);
  if (read.kind !== 'sheets') throw new Error(`The workbook was not read: ${JSON.stringify(read)}`);
  return read.sheets[0]?.rows ?? [];
}
