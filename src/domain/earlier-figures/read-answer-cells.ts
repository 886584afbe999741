import type { AnswerValue } from '../reporting/answers.ts';
import { fieldOf, readAnswer } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';
import { saysLater, saysNothing } from '../reporting/plain-words.ts';
import { normalizeInput, searchKey } from '../text/normalize.ts';
import type { FiguresPiece } from './figures-table.ts';
import { readCell, type CellFault, type CellTools, type WrittenCell } from './read-cell.ts';

/** One of the cells of an answer, with its name in the sheet. */
export interface PieceCell extends WrittenCell {
  piece: FiguresPiece;
  name: string;
}

/** What the cells of one answer say together. */
export type AnswerReading =
  | { kind: 'blank' }
  | { kind: 'value'; value: AnswerValue; cell: string }
  | { kind: 'refused'; cell: string; text: string; fault: CellFault };

/** What the bot writes into cells of what a unit is not asked. */
const NOT_ASKED = new Set(['khong hoi', 'not asked']);

/** Returns whether a cell says nothing: it is empty, or marked as not asked. */
export function isBlank({ text }: WrittenCell): boolean {
  return text === '' || NOT_ASKED.has(searchKey(text));
}

/** Reads an answer from its cells: one, one with a detail beside it, or the amounts of several sources with their names. */
export function readAnswerCells(question: Question, cells: readonly PieceCell[], tools: CellTools): AnswerReading {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return { kind: 'blank' };
  return fieldOf(question.type).bySource === undefined
    ? readWhole(question, filled, tools)
    : readAmounts(question, filled, tools);
}

function refuse({ name, text }: PieceCell, fault: CellFault): AnswerReading {
  return { kind: 'refused', cell: name, text, fault };
}

function readWhole(question: Question, cells: readonly PieceCell[], tools: CellTools): AnswerReading {
  const whole = cells.find(({ piece }) => piece.kind === 'whole');
  const detail = cells.find(({ piece }) => piece.kind === 'detail');
  if (whole === undefined) return detail === undefined ? { kind: 'blank' } : refuse(detail, { kind: 'beside-nothing' });
  const read = readCell(question, whole, tools);
  if (read.kind === 'refused') return refuse(whole, read.fault);
  if (read.kind !== 'value') return { kind: 'blank' };
  const asked = fieldOf(question.type).detailAsked?.(question, read.value);
  if (asked === undefined) return { kind: 'value', value: read.value, cell: whole.name };
  if (detail === undefined) return refuse(whole, { kind: 'needs-detail', prompt: asked.detail?.prompt ?? '' });
  const { today, year, directory } = tools;
  const text = normalizeInput(detail.text);
  const reading = readAnswer(question, text, { today, year, directory, place: asked.key, current: read.value });
  if (reading.kind !== 'value')
    return refuse(detail, {
      kind: 'refused',
      refusal: reading.kind === 'refused' ? reading.refusal : { kind: 'empty' },
    });
  return { kind: 'value', value: reading.value, cell: whole.name };
}

/** An amount that cannot be read leaves the answer without a whole, so that none is taken. */
function readAmounts(question: Question, cells: readonly PieceCell[], tools: CellTools): AnswerReading {
  const { bySource, none } = fieldOf(question.type);
  let value = none?.();
  if (bySource === undefined || value === undefined) return { kind: 'blank' };
  const amounts = cells.filter(({ piece }) => piece.kind === 'amount');
  if (amounts.length > 0 && amounts.every(({ text }) => saysLater(text))) return { kind: 'blank' };
  for (const cell of amounts) {
    if (cell.piece.kind !== 'amount') continue;
    const read = readCell(question, cell, tools, cell.piece.source.key, value);
    if (read.kind === 'refused') return refuse(cell, read.fault);
    if (read.kind !== 'value') return refuse(cell, { kind: 'part-missing' });
    ({ value } = read);
  }
  for (const cell of cells) {
    if (cell.piece.kind !== 'source-name') continue;
    const { key } = cell.piece.source;
    if (saysNothing(cell.text)) continue;
    if (!bySource.has(value, key)) return refuse(cell, { kind: 'beside-nothing' });
    value = bySource.named(value, key, normalizeInput(cell.text).slice(0, LONGEST_NAME));
  }
  const unnamed = bySource.unnamed(question, value);
  const nameless = amounts.find(({ piece }) => piece.kind === 'amount' && piece.source.key === unnamed);
  if (nameless !== undefined) return refuse(nameless, { kind: 'needs-source-name' });
  return { kind: 'value', value, cell: amounts.map(({ name }) => name).join(', ') };
}

/** The name of a source has so many characters at the most. */
const LONGEST_NAME = 200;
