import type { AnswerValue } from '../reporting/answers.ts';
import { fieldOf, figureOf, readAnswer } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';
import type { ReadingTools } from '../reporting/filling-types.ts';
import { saysNothing } from '../reporting/plain-words.ts';
import { parseMoney } from '../text/parse-money.ts';
import type { Found, FoundSource } from './found.ts';
import { sourceAmong } from './source-lines.ts';

/** Money by its sources with what stands beside it and is no source; null where nothing is said. */
type ReadMoney = { kind: 'value'; value: AnswerValue; notes: string } | { kind: 'not-read' } | null;

/**
 * Reads money by its sources, which stand in rows or lines below it, or in the notes beside it; they must come to its total. A total
 * alone is no answer: nobody knows from which source it is.
 */
export function readMoney(question: Question, found: Found, tools: ReadingTools): ReadMoney {
  const { bySource, none, nil } = fieldOf(question.type);
  if (bySource === undefined) return null;
  const choices = bySource.list(question);
  const inBrackets = /\((?=[^()]*:)(.*)\)\s*$/su.exec(found.text);
  const text = found.text
    .slice(0, inBrackets?.index ?? found.text.length)
    .replace(/,?\s*trong đó\s*:?\s*$/iu, '')
    .trim();
  const lines = [
    ...found.below.map(({ text: line }) => line),
    ...found.note.split('\n'),
    ...(inBrackets?.[1] ?? '').split(/;\s+/u),
  ].filter((line) => line.trim() !== '');
  const told = lines.map((line) => ({ line, source: sourceLine(line, found) }));
  const sources = [
    ...found.sources,
    ...told.flatMap(({ source }) => (source === null || sourceAmong(choices, source.label) === null ? [] : [source])),
  ];
  const notes = found.note
    .split('\n')
    .filter((line) => !sources.some(({ label }) => line.includes(label)))
    .join('\n');
  if (sources.length === 0) {
    if (text === '') return null;
    const nothing = none?.() ?? nil?.();
    const isNothing = saysNothing(text) || /^0(?:[.,]0*)?(?:\s*(?:triệu\s*)?đồng)?$/iu.test(text);
    if (isNothing && nothing !== undefined) return { kind: 'value', value: nothing, notes };
    const read = readAnswer(question, text, contextOf(tools, null, undefined));
    return read.kind === 'value' && bySource.unnamed(question, read.value) === undefined
      ? { ...read, notes }
      : { kind: 'not-read' };
  }
  let value: AnswerValue | undefined = none?.() ?? nil?.();
  for (const source of sources) {
    value = value === undefined ? undefined : withSource(question, value, source, tools);
    if (value === undefined) return { kind: 'not-read' };
  }
  if (value === undefined || bySource.unnamed(question, value) !== undefined) return { kind: 'not-read' };
  const total = totalIn(text, found.unit);
  return total !== null && Math.abs(total - (figureOf(value) ?? 0)) > 0.5
    ? { kind: 'not-read' }
    : { kind: 'value', value, notes };
}

/** "- Khuyến công: 12,5 triệu đồng (12.500.000 đồng);" */
function sourceLine(line: string, { unit, place }: Found): FoundSource | null {
  const at = line.lastIndexOf(':');
  if (at < 0) return null;
  const text = line
    .slice(at + 1)
    .replace(/[.;]\s*$/u, '')
    .trim();
  return { label: line.slice(0, at).trim(), text, unit, place };
}

function withSource(
  question: Question,
  value: AnswerValue,
  source: FoundSource,
  tools: ReadingTools,
): AnswerValue | undefined {
  const { bySource } = fieldOf(question.type);
  const named = sourceAmong(bySource?.list(question) ?? [], source.label);
  // The same source twice is not one amount.
  if (named === null || bySource === undefined || bySource.has(value, named.key)) return undefined;
  const read = readAnswer(question, amountOf(source.text, source.unit), contextOf(tools, named.key, value));
  if (read.kind !== 'value') return undefined;
  const has = bySource.has(read.value, named.key);
  return named.name === null || !has ? read.value : bySource.named(read.value, named.key, named.name);
}

/** An amount in writing repeats itself in đồng: "12,5 triệu đồng (12.500.000 đồng)". */
function amountOf(text: string, unit: string): string {
  const amount = text.replace(/\s*\([\d.\s]+đồng\)\s*$/u, '').trim();
  return /^[\d.,\s]+$/.test(amount) && unit !== '' ? `${amount} ${unit}` : amount;
}

function totalIn(text: string, unit: string): number | null {
  const amount = amountOf(text.replace(/^tổng số\s+/iu, ''), unit);
  if (amount === '') return null;
  const read = parseMoney(amount);
  return read.kind === 'value' ? read.value : null;
}

function contextOf(tools: ReadingTools, place: string | null, current: AnswerValue | undefined) {
  return { today: tools.today, year: tools.year, directory: tools.directory, place, current };
}
