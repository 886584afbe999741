import { gatherFacts } from '../../src/actions/consolidation/gather-facts.ts';
import { showSources } from '../../src/actions/consolidation/show-sources.ts';
import { keyNumber } from '../../src/domain/text/key-number.ts';
import { cellsOf, fillWorkbook, type FilledCells } from './fill-workbook.ts';
import { requestOf } from './prepared.ts';
import type { Trial } from './trial.ts';

/** Lets the coordinator ask for the file of a form for a year, and returns it. @param form how it is called for short. */
export async function getTemplate(trial: Trial, form: string, year: number): Promise<Uint8Array> {
  await trial.coordinator.says(`nhập số liệu năm ${year}`, /mời chọn biểu mẫu và năm/);
  const { file } = await trial.coordinator.presses(`${form}, năm ${year}`, /Tệp mẫu/);
  const response = await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fills figures of units into the file of Mẫu A, each under the heading of its question. */
export async function fillFigures(
  bytes: Uint8Array,
  figures: readonly (readonly [unit: string, heading: string, value: string | number | null])[],
): Promise<Uint8Array> {
  const cells: Record<string, FilledCells[string]> = {};
  const cellOf = await cellsOf(bytes, 'Mẫu A');
  for (const [unit, heading, value] of figures) cells[cellOf(unit, heading)] = value;
  return fillWorkbook(bytes, { 'Mẫu A': cells });
}

/** Returns the sum of the facilities over these years, with how many of how many units it rests on. */
export async function totalOf(trial: Trial, from: number, to: number): Promise<string> {
  const request = await requestOf(trial, trial.coordinator);
  const { rules } = await gatherFacts(request.store, request.planId);
  const rule = rules.find(({ label }) => label === 'Tổng số cơ sở sản xuất công nghiệp');
  const shown = await showSources(request, { from, to }, keyNumber(rule?.key ?? ''), 'own');
  if (shown.kind !== 'sources' || shown.cell.kind !== 'value') throw new Error(JSON.stringify(shown));
  const { value, coverage } = shown.cell;
  return `${value.kind === 'number' ? value.number : value.kind} ${coverage.given}/${coverage.expected}`;
}
