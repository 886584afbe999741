import { fieldOf } from '../reporting/fields/index.ts';
import type { Choice } from '../reporting/fields/field-type.ts';
import type { Form, Question } from '../reporting/form-schema.ts';
import { questionsOf } from '../reporting/questions-of.ts';

/** What of an answer a column holds: all of it, the amount of one source, its name, or the detail of an option. */
export type FiguresPiece =
  | { kind: 'whole' }
  | { kind: 'amount'; source: Choice }
  | { kind: 'source-name'; source: Choice }
  | { kind: 'detail'; prompt: string };

/** A column of a table: a question of the form, or a part of one, as a whole or in pieces. */
export interface FiguresColumn {
  question: Question;
  /** The part of a group that is asked here; null for the question itself. */
  part: Question | null;
  piece: FiguresPiece;
}

/** A table of a file of figures: a row for each unit; for each unit and group; or for each thing that a unit tells of. */
export interface FiguresTable {
  shape: 'units' | 'groups' | 'rows';
  /** The questions that it holds, in the order of the form. */
  questions: readonly Question[];
  /** In a table of groups those of the first of them: all have the same parts. */
  columns: readonly FiguresColumn[];
}

/** A sheet has so many columns of figures; what is more goes to the next. The reader takes fifty, with those of the unit. */
const MOST_COLUMNS = 44;

/** Returns the tables that a file of a form has for a year. */
export function tablesOf(form: Form, year: number): FiguresTable[] {
  const questions = questionsOf(form, year);
  const plain = questions.filter((question) => composedOf(question) === undefined && isWritten(question));
  return [
    ...inTables(plain),
    ...sameParts(questions.filter((question) => composedOf(question)?.repeats === false)).map(
      (groups): FiguresTable => ({ shape: 'groups', questions: groups, columns: partColumns(groups[0]) }),
    ),
    ...questions
      .filter((question) => composedOf(question)?.repeats === true)
      .map((question): FiguresTable => ({ shape: 'rows', questions: [question], columns: partColumns(question) })),
  ];
}

/** Returns the questions of a year that no table holds, because they are answered with files. */
export function unwrittenOf(form: Form, year: number): Question[] {
  return questionsOf(form, year).filter((question) => composedOf(question) === undefined && !isWritten(question));
}

/** Returns the parts of a question; none where it has none. */
export function itemsOf(question: Question): readonly Question[] {
  return 'items' in question ? question.items : [];
}

/** Returns the question whose answer a column holds. */
export function askedIn({ question, part }: FiguresColumn): Question {
  return part ?? question;
}

/** Returns where an answer stands in a report: the key of its question, with that of its part. */
export function pathOf(question: Question, part: Question | null): string {
  return part === null ? question.key : `${question.key}.${part.key}`;
}

function composedOf({ type }: Question) {
  return fieldOf(type).composed;
}

/** Whether an answer can be written into a cell: what is sent as a file cannot. */
function isWritten({ type }: Question): boolean {
  return fieldOf(type).filesOf === undefined;
}

/** Questions with as many columns as a sheet takes, one table after the other. */
function inTables(questions: readonly Question[]): FiguresTable[] {
  const tables: { questions: Question[]; columns: FiguresColumn[] }[] = [];
  for (const question of questions) {
    const columns = columnsOf(question, null);
    const last = tables.at(-1);
    if (last === undefined || last.columns.length + columns.length > MOST_COLUMNS)
      tables.push({ questions: [question], columns });
    else {
      last.questions.push(question);
      last.columns.push(...columns);
    }
  }
  return tables.map((table) => ({ shape: 'units', ...table }));
}

/** Groups whose parts are the same stand in one table. */
function sameParts(groups: readonly Question[]): Question[][] {
  const tables = new Map<string, Question[]>();
  for (const group of groups) {
    const parts = partColumns(group).map(({ part, piece }) => [part?.key, part?.type, piece]);
    const known = JSON.stringify(parts);
    tables.set(known, [...(tables.get(known) ?? []), group]);
  }
  return [...tables.values()];
}

function partColumns(group: Question | undefined): FiguresColumn[] {
  if (group === undefined) return [];
  return itemsOf(group)
    .filter(isWritten)
    .flatMap((part) => columnsOf(group, part));
}

function columnsOf(question: Question, part: Question | null): FiguresColumn[] {
  const asked = part ?? question;
  const { bySource } = fieldOf(asked.type);
  const column = (piece: FiguresPiece): FiguresColumn => ({ question, part, piece });
  if (bySource === undefined) {
    const prompt = detailPromptOf(asked);
    return [column({ kind: 'whole' }), ...(prompt === null ? [] : [column({ kind: 'detail', prompt })])];
  }
  return bySource
    .list(asked)
    .flatMap((source) => [
      column({ kind: 'amount', source }),
      ...(needsName(asked, source) ? [column({ kind: 'source-name', source })] : []),
    ]);
}

/** Whether the name of a source is asked beside its amount. */
function needsName(question: Question, source: Choice): boolean {
  const { bySource, none } = fieldOf(question.type);
  const nothing = none?.();
  if (bySource === undefined || nothing === undefined) return false;
  return bySource.unnamed(question, bySource.only(nothing, source.key)) === source.key;
}

/** What is asked beside an option that wants more said; null where none does. */
function detailPromptOf(question: Question): string | null {
  const { options, press, detailAsked } = fieldOf(question.type);
  const pressed = (options?.(question, undefined) ?? []).map((_, at) => press?.(question, at, undefined) ?? null);
  const [asked] = pressed.flatMap((value) => (value === null ? [] : (detailAsked?.(question, value) ?? [])));
  return asked?.detail?.prompt ?? null;
}
