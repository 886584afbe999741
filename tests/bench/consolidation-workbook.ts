// What the workbook of a consolidation takes with 1,000 units, 30 figures and four years.
import { exportConsolidation } from '../../src/actions/consolidation/export-consolidation.ts';
import type { Request } from '../../src/actions/request.ts';
import { consolidationWorkbook } from '../../src/telegram/consolidation/workbook/consolidation-workbook.ts';
import { translateInto } from '../../src/wording/locales.ts';
import type { Bounds } from './bounds.ts';
import { MANY } from './many-reports.ts';
import { longestWait } from './waiting.ts';

/** Seconds, megabytes more than before of the whole process, milliseconds that others wait, megabytes that Telegram takes. */
const MOST = { seconds: 120, memory: 600, blocked: 100, file: 50 } as const;

/** Measures the workbook of all years, as it is taken in the chat. */
export async function measureWorkbook(name: string, request: Request, bounds: Bounds): Promise<void> {
  const years = { from: MANY.years[0], to: MANY.years[3] };
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const { result, longest, seconds } = await longestWait(() =>
    exportConsolidation(request, years, (exported) => consolidationWorkbook(translateInto('vi'), exported)),
  );
  clearInterval(watch);
  if (result.kind !== 'exported') throw new Error(`The workbook came to ${result.kind}.`);
  bounds.atMost(`${name}: the workbook`, seconds, MOST.seconds, 's', 1);
  bounds.atMost(`${name}: the workbook: memory more than before`, (most - before) / 2 ** 20, MOST.memory, 'MB');
  bounds.atMost(`${name}: the workbook: the longest that others wait`, longest, MOST.blocked, 'ms');
  bounds.atMost(`${name}: the workbook: the file`, result.file.length / 2 ** 20, MOST.file, 'MB', 1);
}
