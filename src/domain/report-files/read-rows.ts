import type { Answers, AnswerValue } from '../reporting/answers.ts';
import { fieldOf } from '../reporting/fields/index.ts';
import type { ReadingTools } from '../reporting/filling-types.ts';
import type { Question } from '../reporting/form-schema.ts';
import { saysNothing } from '../reporting/plain-words.ts';
import type { Found, FoundRows } from './found.ts';
import { itemsOf } from './items-of.ts';
import { splitByLabels } from './own-sentences.ts';
import { readAllFound } from './read-found.ts';

/** The rows of a question, or the first cell that is no answer: rows are taken together or not at all. */
type ReadRows =
  | { kind: 'rows'; value: AnswerValue; places: string[] }
  | { kind: 'asked'; part: string; text: string; place: string }
  | { kind: 'blank' };

/** A row as it stands in the file, by the keys of the parts. */
interface RawRow {
  texts: ReadonlyMap<string, string>;
  place: string;
}

/** Reads the rows of a question from a table whose columns are its parts, or from lines in which parts have labels. */
export function readRows(
  question: Question,
  tables: readonly FoundRows[],
  whole: readonly Found[],
  tools: ReadingTools,
): ReadRows {
  const { composed, none } = fieldOf(question.type);
  if (composed === undefined) return { kind: 'blank' };
  const [found] = whole;
  if (
    tables.length === 0 &&
    found?.sure === true &&
    saysNothing(found.text) &&
    question.noneButton &&
    none !== undefined
  )
    return { kind: 'rows', value: none(), places: [found.place] };
  const raw = tables.length > 0 ? tables.flatMap(rowsOfTable) : whole.flatMap((one) => rowsOfLines(question, one));
  if (raw.length === 0) return { kind: 'blank' };
  const rows: Answers[] = [];
  for (const { texts, place } of raw) {
    const items: Record<string, Answers[string]> = {};
    for (const part of itemsOf(question)) {
      const text = texts.get(part.key) ?? '';
      const read = readAllFound(part, [{ text, unit: '', note: '', below: [], sources: [], place, sure: true }], tools);
      if (read.kind === 'asked') return { kind: 'asked', part: part.key, text: read.text, place };
      if (read.kind === 'value') items[part.key] = { state: 'given', value: read.value, reason: null };
    }
    rows.push(items);
  }
  if ('maxRows' in question && rows.length > question.maxRows)
    return {
      kind: 'asked',
      part: itemsOf(question)[0]?.key ?? '',
      text: String(rows.length),
      place: raw[0]?.place ?? '',
    };
  const value = composed.fromRows(rows.map((items, at) => ({ id: tools.newRow + at, items })));
  return { kind: 'rows', value, places: [...new Set(raw.map(({ place }) => place))] };
}

function rowsOfTable({ columns, table }: FoundRows): RawRow[] {
  return table.rows.flatMap(({ cells, place }): RawRow[] => {
    const texts = new Map(columns.flatMap((key, at) => (key === null ? [] : [[key, cells[at] ?? ''] as const])));
    return [...texts.values()].every((text) => text === '') ? [] : [{ texts, place }];
  });
}

/** "- Công ty A; hình thức: Bằng khen;" */
function rowsOfLines(question: Question, { below, sure }: Found): RawRow[] {
  const items = itemsOf(question);
  const [first, ...others] = items;
  if (first === undefined || !sure) return [];
  return below.flatMap(({ text, place }): RawRow[] => {
    const said = /^\s*[-+•]\s+(.*)$/su.exec(text)?.[1];
    const pieces = said === undefined ? null : splitByLabels(said.replace(/[.;]+$/u, ''), others);
    if (pieces === null) return [];
    const name = pieces.get('') ?? '';
    return name === '' ? [] : [{ texts: new Map([...pieces, [first.key, name]]), place }];
  });
}
