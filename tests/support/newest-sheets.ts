import readXlsxFile from 'read-excel-file/node';
import type { Trial } from './trial.ts';

/** The sheets of the workbook that the coordinator was sent last: their rows, a line each. */
export async function newestSheets(trial: Trial): Promise<Map<string, string[]>> {
  const fileId = trial.coordinator.newest().file?.fileId ?? '';
  const bytes = await (await fetch(`${trial.chat.url}/chat/file/${fileId}`)).arrayBuffer();
  return new Map(
    (await readXlsxFile(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data.map((row) => row.join(' | '))]),
  );
}
