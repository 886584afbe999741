import type { AnswerValue } from '../reporting/answers.ts';
import { describeValue } from '../reporting/describe-answer.ts';
import { fieldOf } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';
import { MILLION } from '../text/parse-money.ts';
import { formatNumber } from '../text/vietnamese-format.ts';
import type { FiguresPiece } from './figures-table.ts';

/** Words that stand in cells for what has no figure or text of its own. */
export interface CellWords {
  yes: string;
  no: string;
  none: string;
}

/** Writes a piece of an answer into a cell, as the reader of files reads it back; null where the piece says nothing. */
export function writeCell(
  question: Question,
  value: AnswerValue,
  piece: FiguresPiece,
  words: CellWords,
): string | number | null {
  const said = describeValue(question, value);
  const { bySource } = fieldOf(question.type);
  switch (piece.kind) {
    case 'amount': {
      const lines = bySource?.lines(question, value) ?? [];
      // Nothing from any source is zero, and no cell left empty.
      if (lines.length === 0) return 0;
      return lines.find(({ key }) => key === piece.source.key)?.amount ?? null;
    }
    case 'source-name': {
      if (said.kind !== 'sources') return null;
      return said.sources.find(({ label }) => label === piece.source.label)?.name ?? null;
    }
    case 'detail':
      return said.kind === 'choice' ? (said.detail ?? null) : null;
    case 'whole':
      return writeWhole(said, words);
  }
}

function writeWhole(said: ReturnType<typeof describeValue>, words: CellWords): string | number | null {
  switch (said.kind) {
    case 'quantity':
      return said.number;
    case 'money':
      return said.amount / MILLION;
    case 'percent':
      return said.from === said.to ? said.from : `${formatNumber(said.from)}-${formatNumber(said.to)}%`;
    case 'text':
      return said.text === '' ? words.none : said.text;
    case 'name':
      return said.name;
    case 'choice':
      return said.label;
    case 'choices':
      return said.labels.length === 0 ? words.none : said.labels.join('; ');
    case 'yes-no':
      return said.yes ? words.yes : words.no;
    case 'task':
      return said.code;
    case 'sources':
    case 'files':
    case 'parts':
    case 'rows':
      return null;
  }
}
