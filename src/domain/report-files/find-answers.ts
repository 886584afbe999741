import type { Block } from '../plan-reading/blocks.ts';
import { fieldOf, isGroup } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { Finds, type Found, type FoundAnswers } from './found.ts';
import { itemsOf } from './items-of.ts';
import { labelMatcher, type LabelMatch } from './match-label.ts';
import { findInSentence } from './own-sentences.ts';
import { readLines } from './read-lines.ts';
import { readTables } from './read-tables.ts';
import { sourceOfLabel } from './source-lines.ts';
import type { Stated, StatedRow, StatedTable } from './stated.ts';

/** Finds questions, and parts of one, by what a file calls them. */
interface Matchers {
  questions: readonly Question[];
  match: ReturnType<typeof labelMatcher<Question>>;
  partsOf: (question: Question) => ReturnType<typeof labelMatcher<Question>>;
}

/** Finds what the blocks of a file say of the questions of a form, in whatever order and wording; `year` is that of the report. */
export function findAnswers(blocks: readonly Block[], questions: readonly Question[], year: number): FoundAnswers {
  const finds = new Finds();
  const matchers = matchersOf(questions);
  const lines = readLines(blocks);
  let past = 0;
  for (const [at, line] of lines.entries()) {
    if (at < past) continue;
    if (takeLine(finds, matchers, line)) past = at + 1 + line.below.length;
  }
  const { rows, tables } = readTables(blocks, year);
  for (const table of rows) takeRows(finds, matchers, table);
  for (const table of tables) takeTable(finds, matchers, table);
  return finds;
}

function matchersOf(questions: readonly Question[]): Matchers {
  const parts = new Map<string, ReturnType<typeof labelMatcher<Question>>>();
  return {
    questions,
    match: labelMatcher(questions.map((of) => ({ of, names: namesOf(of) }))),
    partsOf(question) {
      const known =
        parts.get(question.key) ?? labelMatcher(itemsOf(question).map((of) => ({ of, names: namesOf(of) })));
      parts.set(question.key, known);
      return known;
    },
  };
}

function namesOf({ text, shortLabel, words = [] }: Question): string[] {
  return [text, shortLabel, ...words];
}

/** Takes a line; returns whether what stands below it belongs to it alone. */
function takeLine(finds: Finds, matchers: Matchers, line: Stated): boolean {
  const { questions, match } = matchers;
  const inSentence = findInSentence(questions, line.whole);
  if (inSentence !== null) {
    finds.addWhole(inSentence.question.key, foundIn(line, inSentence.value, true));
    return false;
  }
  if (takeReason(finds, matchers, line)) return false;
  const matched = bestOf(match(line.label), match(line.whole), line.number);
  if (matched === null) return false;
  const question = matched.of;
  const { composed, takesWords } = fieldOf(question.type);
  if (line.value === '' && line.below.length === 0) return false;
  // Words of its own, in a chapter or below a number, are no other answers.
  const own = takesWords === true || composed !== undefined;
  if (own && line.value === '' && (matched.kind === 'unsure' || tellsOfOthers(matchers, question, line))) return false;
  finds.addWhole(
    question.key,
    foundIn(line, composed === undefined ? line.value : valueOfParts(line), matched.kind === 'sure'),
  );
  return own && line.below.length > 0 && matched.kind === 'sure';
}

/** A chapter in which other questions are answered is no answer to one. */
function tellsOfOthers({ match }: Matchers, question: Question, { below }: Stated): boolean {
  return below.some(({ text }) => {
    const other = match(text.split(/[:?]/u, 1)[0] ?? '');
    return other?.kind === 'sure' && other.of !== question;
  });
}

/** "- Nhiệm vụ 1.2, kinh phí giải ngân: …": the reason for a part of a group, as a draft writes it. */
function takeReason(finds: Finds, { questions, partsOf }: Matchers, { label, value, place }: Stated): boolean {
  const [, group = '', named = ''] = /^-\s*([^,]+),\s*(.+)$/u.exec(label) ?? [];
  const question = questions.find((one) => isGroup(one) && one.shortLabel === group);
  const part = question === undefined ? null : partsOf(question)(named);
  if (question === undefined || part?.kind !== 'sure' || value === '') return false;
  finds.addPart(question.key, part.of.key, {
    text: '',
    unit: '',
    note: value,
    below: [],
    sources: [],
    place,
    sure: true,
  });
  return true;
}

/** A title that names a group may hold a colon; what it says stands below. */
function valueOfParts({ label, whole, value, below }: Stated): string {
  return below.length > 0 && searchKey(whole) !== searchKey(label) ? '' : value;
}

function foundIn({ below, place }: Stated, text: string, sure: boolean): Found {
  return { text, unit: '', note: '', below, sources: [], place, sure };
}

/** The surer of two; a number that the file and the form share makes sure of what may be meant. */
function bestOf(
  one: LabelMatch<Question> | null,
  other: LabelMatch<Question> | null,
  number: number | null,
): LabelMatch<Question> | null {
  const best = [one, other].find((match) => match?.kind === 'sure') ?? one ?? other;
  return best?.kind === 'unsure' && best.of.number === number ? { ...best, kind: 'sure' } : best;
}

function takeRows(finds: Finds, matchers: Matchers, rows: readonly StatedRow[]): void {
  let open: Question | null = null;
  for (const row of rows) {
    const source = open === null ? null : sourceOfLabel(open, row.label);
    if (open !== null && source !== null) {
      addSources(finds, matchers, open, row);
      continue;
    }
    const named = matchRow(matchers, row);
    open = named?.match.of ?? null;
    if (named === null) continue;
    takeRow(finds, matchers, row, named);
  }
}

interface NamedRow {
  match: LabelMatch<Question>;
  /** The part that the row itself names behind the name of its group. */
  part: Question | null;
}

/** "Nhiệm vụ 1.1 … - số lượng" names a part of a group. */
function matchRow({ match, partsOf }: Matchers, { label, number }: StatedRow): NamedRow | null {
  const at = label.lastIndexOf(' - ');
  const [head, tail] = at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + 3)];
  const group = at < 0 ? null : match(head);
  if (group !== null && isGroup(group.of)) {
    const part = partsOf(group.of)(tail);
    if (part?.kind === 'sure') return { match: group, part: part.of };
  }
  const whole = bestOf(match(label), null, number);
  return whole === null ? null : { match: whole, part: null };
}

function takeRow(finds: Finds, { partsOf }: Matchers, row: StatedRow, { match, part }: NamedRow): void {
  const { of: question } = match;
  const sure = match.kind === 'sure';
  const found = (text: string): Found => ({
    text,
    unit: row.unit,
    note: row.note,
    below: [],
    sources: [],
    place: row.place,
    sure,
  });
  const single = row.cells.find(({ head }) => head === null);
  if (part !== null) {
    if (single !== undefined) finds.addPart(question.key, part.key, found(single.text));
    return;
  }
  if (itemsOf(question).length > 0) {
    for (const { head, text } of row.cells) {
      const named = head === null ? null : partsOf(question)(head);
      if (named?.kind === 'sure' && sure)
        finds.addPart(question.key, named.of.key, { ...found(text), unit: '', note: '' });
    }
    if (single !== undefined && row.cells.length === 1) finds.addWhole(question.key, found(single.text));
    return;
  }
  if (single !== undefined) finds.addWhole(question.key, found(single.text));
}

/** Adds amounts of a source to the row of money above it, or to the columns of money of the group above it. */
function addSources(finds: Finds, { partsOf }: Matchers, open: Question, row: StatedRow): void {
  for (const { head, text } of row.cells) {
    if (text === '') continue;
    const source = { label: row.label, text, unit: row.unit, place: row.place };
    const part = head === null || itemsOf(open).length === 0 ? null : (partsOf(open)(head)?.of ?? null);
    const list = part === null ? finds.whole.get(open.key) : finds.parts.get(open.key)?.get(part.key);
    const last = list?.at(-1);
    if (last === undefined || list === undefined) continue;
    list[list.length - 1] = { ...last, sources: [...last.sources, source] };
  }
}

/** Takes a table whose columns are parts of a question with rows, or the questions of the form themselves. */
function takeTable(finds: Finds, { questions, match, partsOf }: Matchers, table: StatedTable): void {
  const rows = table.rows.filter(({ cells }) => cells.some((text) => text !== '' && !/^\d{1,3}[.)]?$/.test(text)));
  for (const question of questions) {
    const items = itemsOf(question);
    if (items.length === 0 || isGroup(question)) continue;
    const columns = columnsOf(table, partsOf(question));
    const taken = columns.filter((column) => column !== null);
    if (columns.includes(items[0]?.key ?? '') && taken.length >= Math.min(2, items.length))
      finds.addRows(question.key, { columns, table: { ...table, rows } });
  }
  const columns = columnsOf(table, match);
  const asked = columns.filter((column) => column !== null);
  if (asked.length < 3 || !columns.includes(questions[0]?.key ?? '')) return;
  const [row, ...others] = rows;
  if (others.length > 0) finds.several = { place: table.place, rows: rows.length };
  else if (row !== undefined)
    for (const [at, key] of columns.entries()) {
      const text = row.cells[at] ?? '';
      if (key !== null)
        finds.addWhole(key, { text, unit: '', note: '', below: [], sources: [], place: row.place, sure: true });
    }
}

function columnsOf({ heads }: StatedTable, match: ReturnType<typeof labelMatcher<Question>>): (string | null)[] {
  const columns = heads.map((head) => {
    const named = head.trim() === '' ? null : match(head);
    return named?.kind === 'sure' ? named.of.key : null;
  });
  // What two columns would be is neither.
  return columns.map((key) => (columns.filter((other) => other === key).length > 1 ? null : key));
}
