import { fieldOf } from '../reporting/fields/index.ts';
import { FACTS } from '../reporting/filling-context.ts';
import { namesIn } from '../reporting/expressions.ts';
import type { Form, Question } from '../reporting/form-schema.ts';
import { checks, record } from './cell-notations.ts';
import { ChoiceLists } from './choice-lists.ts';
import { AGGREGATION_FIELDS, QUESTION_FIELDS, SETTINGS, SURVEY, type Column } from './columns.ts';
import { COLUMNS, type FormSheets, type SheetKey } from './form-sheets.ts';
import { scopeOf } from './name-scope.ts';
import { TYPE_WORDS } from './question-types.ts';
import { xlsformOf } from './translate-expression.ts';

type Row = Map<Column, string>;

export interface WrittenForm {
  sheets: FormSheets;
  /** How many conditions and formulas stand in columns of the bot, since XLSForm has no words for them. */
  untranslated: number;
}

/** Writes a form as the rows of the three sheets of XLSForm, with columns of the bot for what XLSForm does not have. */
export function writeFormSheets(form: Form): WrittenForm {
  const lists = new ChoiceLists();
  const questions = form.questions.flatMap((question) => rowsOf(form.questions, question, lists));
  const survey = [...factsIn(form).map(hiddenRow), ...questions];
  const settings: Row = new Map(SETTINGS.flatMap((column) => cellOf(column, settingsOf(form)[column.field])));
  const own = [SURVEY.refuse, SURVEY.askIf, SURVEY.formula];
  return {
    sheets: {
      survey: survey.map((row) => inOrder('survey', row)),
      choices: lists.rows().map((row) => inOrder('choices', row)),
      settings: [inOrder('settings', settings)],
    },
    untranslated: survey.reduce((sum, row) => sum + own.filter((column) => row.has(column)).length, 0),
  };
}

function settingsOf({ respondents, ...form }: Form): Record<string, unknown> {
  return { ...form, ...respondents };
}

function inOrder(sheet: SheetKey, row: Row): string[] {
  return COLUMNS[sheet].map((column) => row.get(column) ?? '');
}

function cellOf(column: (typeof QUESTION_FIELDS)[number], value: unknown): [Column, string][] {
  const cell = value === undefined ? '' : column.notation.write(value);
  return cell === '' ? [] : [[column, cell]];
}

function rowsOf(questions: readonly Question[], question: Question, lists: ChoiceLists): Row[] {
  const row = rowOf(questions, [], question, lists);
  if (!('items' in question)) return [row];
  const end = question.type === 'group' ? 'end group' : 'end repeat';
  return [
    row,
    // The number of a part is its place.
    ...question.items.map((part) => withoutNumber(rowOf(questions, question.items, part, lists))),
    new Map([[SURVEY.type, end]]),
  ];
}

function withoutNumber(row: Row): Row {
  return new Map([...row].filter(([{ head }]) => head !== 'Số câu'));
}

function rowOf(
  questions: readonly Question[],
  siblings: readonly Question[],
  question: Question,
  lists: ChoiceLists,
): Row {
  const { vietnamese, whole, appearance } = TYPE_WORDS[question.type];
  const fields: Record<string, unknown> = question;
  return new Map<Column, string>([
    [SURVEY.type, typeCell(question, lists)],
    [SURVEY.name, question.key],
    [SURVEY.label, question.text],
    ...(appearance === undefined ? [] : [[SURVEY.appearance, appearance] as const]),
    ...(whole === true ? [] : [[SURVEY.botType, vietnamese] as const]),
    ...(fieldOf(question.type).unasked === true && !question.noneButton
      ? []
      : [[SURVEY.required, question.noneButton ? 'no' : 'yes'] as const]),
    ...('sources' in question ? [[SURVEY.sources, lists.add(question.key, question.sources)] as const] : []),
    ...QUESTION_FIELDS.flatMap((column) =>
      isEmptyList(fields[column.field]) ? [] : cellOf(column, fields[column.field]),
    ),
    ...aggregationCells(question),
    ...expressionCells(questions, siblings, question),
  ]);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function typeCell(question: Question, lists: ChoiceLists): string {
  const { xlsform } = TYPE_WORDS[question.type];
  if (question.type === 'yes-no') return `${xlsform} ${lists.addYesNo()}`;
  return 'options' in question ? `${xlsform} ${lists.add(question.key, question.options)}` : xlsform;
}

function aggregationCells({ aggregation }: Question): [Column, string][] {
  if (aggregation === undefined) return [];
  const fields: Record<string, unknown> = aggregation;
  const named = ['method', ...AGGREGATION_FIELDS.map(({ field }) => field)];
  const rest = Object.entries(fields).filter(
    ([name, value]) => !named.includes(name) && value !== undefined && !isEmptyList(value),
  );
  return [
    [SURVEY.method, aggregation.method],
    ...AGGREGATION_FIELDS.flatMap((column) => cellOf(column, fields[column.field])),
    ...(rest.length === 0 ? [] : [[SURVEY.more, record.write(Object.fromEntries(rest))] as [Column, string]]),
  ];
}

/** Each where XLSForm has it, or else in a column of the bot. */
function expressionCells(
  questions: readonly Question[],
  siblings: readonly Question[],
  question: Question,
): [Column, string][] {
  const scope = scopeOf(questions, siblings, question.type);
  const { askIf, refuse } = question;
  const either = (cel: string | undefined, column: Column, own: Column): [Column, string][] => {
    if (cel === undefined) return [];
    const written = xlsformOf(cel, scope);
    return [written === null ? [own, cel] : [column, written]];
  };
  const [only, ...more] = refuse;
  const constraint = only === undefined || more.length > 0 ? null : xlsformOf(only.when, scope, true);
  return [
    ...either(askIf, SURVEY.relevant, SURVEY.askIf),
    ...either('formula' in question ? question.formula : undefined, SURVEY.calculation, SURVEY.formula),
    ...(only === undefined
      ? []
      : constraint === null
        ? ([[SURVEY.refuse, checks.write(refuse)]] as [Column, string][])
        : ([
            [SURVEY.constraint, constraint],
            [SURVEY.message, only.message],
          ] as [Column, string][])),
  ];
}

/** What the conditions know of the round and the unit: a hidden row each, so that they are names of the form elsewhere too. */
function factsIn({ questions }: Form): string[] {
  const all = questions.flatMap((question): Question[] =>
    'items' in question ? [question, ...question.items] : [question],
  );
  const used = new Set(
    all.flatMap((question) =>
      [question.askIf, 'formula' in question ? question.formula : undefined, ...question.refuse.map(({ when }) => when)]
        .filter((expression) => expression !== undefined)
        .flatMap(namesIn),
    ),
  );
  return Object.keys(FACTS).filter((name) => used.has(name));
}

function hiddenRow(name: string): Row {
  return new Map([
    [SURVEY.type, 'hidden'],
    [SURVEY.name, name],
  ]);
}
