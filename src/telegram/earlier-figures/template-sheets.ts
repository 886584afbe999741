import type {
  EarlierYear,
  FormedCell,
  WorkbookCell,
  WorkbookSheet,
} from '../../actions/earlier-figures/choose-year.ts';
import { askedIn, itemsOf, type FiguresColumn, type FiguresTable } from '../../domain/earlier-figures/figures-table.ts';
import { answerAt } from '../../domain/earlier-figures/answer-at.ts';
import { writeCell, type CellWords } from '../../domain/earlier-figures/write-cell.ts';
import { givenValue, type AnswerValue, type Answers } from '../../domain/reporting/answers.ts';
import { unitOf } from '../../domain/reporting/describe-answer.ts';
import { fieldOf, listRows } from '../../domain/reporting/fields/index.ts';
import { partsForUnit, questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { columnName } from '../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { OptionLists } from './option-lists.ts';

type Unit = EarlierYear['units'][number];
/** So many empty rows are there for each unit that has no list yet. */
const EMPTY_ROWS = 3;
/** Widths in characters. */
const WIDTH = { number: 5, unit: 17, group: 44, figure: 13, words: 36 };

/** Lays out one table of the file: a row for each unit, or for each of its groups or things. */
export function layTable(
  t: Translate,
  year: EarlierYear,
  table: FiguresTable,
  { name, lists, numbers }: { name: string; lists: OptionLists; numbers: ReadonlyMap<string, number | null> },
): WorkbookSheet {
  const grouped = table.shape === 'groups';
  const title = [t('earlier:file.sheetTitle', { title: year.form.name, year: String(year.year), ...PLAIN })];
  const head = [
    t('earlier:file.order', PLAIN),
    t('earlier:file.unit', PLAIN),
    ...(grouped ? [t('earlier:file.group', PLAIN)] : []),
    ...table.columns.map((column) => headText(t, column, numbers.get(column.question.key) ?? null)),
  ];
  const rows = rowsOf(t, year, table).map((row, at): WorkbookCell[] => [at + 1, ...row]);
  const before = grouped ? 3 : 2;
  const first = title.length + 3;
  const last = first + Math.max(rows.length, 1) - 1;
  return {
    name,
    title,
    widths: [
      WIDTH.number,
      WIDTH.unit,
      ...(grouped ? [WIDTH.group] : []),
      ...table.columns.map((column) => (isWords(column) ? WIDTH.words : WIDTH.figure)),
    ],
    head: [head.map((value): FormedCell => ({ value, bold: true, shaded: true, align: 'center' }))],
    // On a phone more than number and unit would leave no room for the figures.
    stickyColumns: 2,
    rows,
    choices: table.columns.flatMap((column, at) => {
      const from = column.piece.kind === 'whole' ? lists.placeOf(askedIn(column)) : null;
      const letter = columnName(before + at);
      return from === null ? [] : [{ range: `${letter}${first}:${letter}${last}`, from }];
    }),
  };
}

/** @param number by which every unit knows the question; null where they know it by several. */
function headText(t: Translate, column: FiguresColumn, number: number | null): string {
  const { piece, part } = column;
  const asked = askedIn(column);
  const own = part === null && piece.kind === 'whole' ? asked.text : asked.shortLabel;
  const words = part === null && number !== null ? t('earlier:file.question', { number, words: own, ...PLAIN }) : own;
  const hint = hintOf(t, column);
  switch (piece.kind) {
    case 'whole':
      return `${words}\n${hint}`;
    case 'amount':
      return `${words}: ${piece.source.label}\n${hint}`;
    case 'source-name':
      return `${words}: ${piece.source.label}: ${t('earlier:file.sourceName', PLAIN)}\n${hint}`;
    case 'detail':
      return `${words}: ${piece.prompt}\n${hint}`;
  }
}

/** How a cell is filled in: a number with its unit, one of the options, or words. */
function hintOf(t: Translate, column: FiguresColumn): string {
  const asked = askedIn(column);
  if (column.piece.kind === 'source-name' || column.piece.kind === 'detail') return t('earlier:file.words', PLAIN);
  const unit = unitOf(asked);
  const { figure, options } = fieldOf(asked.type);
  if (figure !== undefined)
    return unit === '' ? t('earlier:file.number', PLAIN) : t('earlier:file.numberOf', { unit, ...PLAIN });
  return t(options === undefined ? 'earlier:file.words' : 'earlier:file.choose', PLAIN);
}

function isWords(column: FiguresColumn): boolean {
  const { figure } = fieldOf(askedIn(column).type);
  return figure === undefined || column.piece.kind === 'detail' || column.piece.kind === 'source-name';
}

function rowsOf(t: Translate, year: EarlierYear, table: FiguresTable): WorkbookCell[][] {
  return year.units.flatMap((unit) => {
    const answers = year.known.get(unit.id)?.answers ?? {};
    const asked = questionsAskedOf(year.form, year.year, unit.key);
    const own = asked.filter(({ key }) => table.questions.some((question) => question.key === key));
    switch (table.shape) {
      case 'units':
        return [[unit.name, ...unitCells(t, table, answers, own)]];
      case 'groups':
        return own.map((group) => [
          unit.name,
          t('earlier:file.question', { number: group.number, words: group.text, ...PLAIN }),
          ...groupCells(t, year, unit, table, group, answers),
        ]);
      case 'rows':
        return own.flatMap((question) => listCells(t, table, question, answers).map((cells) => [unit.name, ...cells]));
    }
  });
}

const notAsked = (t: Translate): FormedCell => ({
  value: t('earlier:file.notAsked', PLAIN),
  italic: true,
  shaded: true,
});

function unitCells(t: Translate, table: FiguresTable, answers: Answers, own: readonly Question[]): WorkbookCell[] {
  return table.columns.map(({ question, piece }) => {
    if (!own.some(({ key }) => key === question.key)) return notAsked(t);
    return known(t, question, givenValue(answers, question.key), piece);
  });
}

function groupCells(
  t: Translate,
  { year }: EarlierYear,
  unit: Unit,
  table: FiguresTable,
  group: Question,
  answers: Answers,
): WorkbookCell[] {
  const parts = partsForUnit(group, year, unit.key);
  return table.columns.map(({ part: first, piece }) => {
    const part = itemsOf(group).find(({ key }) => key === first?.key);
    if (part === undefined || !parts.some(({ key }) => key === part.key)) return notAsked(t);
    const answer = answerAt(answers, `${group.key}.${part.key}`);
    return known(t, part, answer?.state === 'given' ? answer.value : undefined, piece);
  });
}

function listCells(t: Translate, { columns }: FiguresTable, question: Question, answers: Answers): WorkbookCell[][] {
  const value = givenValue(answers, question.key);
  const rows = listRows(value);
  if (value !== undefined && rows.length === 0)
    return [
      columns.map((_, at) => (at === 0 ? { value: t('earlier:file.none', PLAIN), shaded: true as const } : null)),
    ];
  if (rows.length === 0) return Array.from({ length: EMPTY_ROWS }, () => columns.map(() => null));
  return rows.map(({ items }) =>
    columns.map((column) => known(t, askedIn(column), givenValue(items, column.part?.key ?? ''), column.piece)),
  );
}

/** A figure that the store has, shaded, so that nobody overwrites it unseen. */
function known(
  t: Translate,
  question: Question,
  value: AnswerValue | undefined,
  piece: FiguresColumn['piece'],
): WorkbookCell {
  if (value === undefined) return null;
  const written = writeCell(question, value, piece, cellWords(t));
  return written === null ? null : { value: written, shaded: true };
}

function cellWords(t: Translate): CellWords {
  return { yes: t('earlier:file.yes', PLAIN), no: t('earlier:file.no', PLAIN), none: t('earlier:file.none', PLAIN) };
}
