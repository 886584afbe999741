import {
  AGGREGATION_FIELDS,
  CHOICE_FIELDS,
  CHOICES,
  QUESTION_FIELDS,
  SETTINGS,
  SURVEY,
  type Column,
} from './columns.ts';

/** The sheets of a form, by what XLSForm calls them, and what they may be called besides. */
export const SHEETS = {
  survey: ['survey', 'câu hỏi'],
  choices: ['choices', 'lựa chọn'],
  settings: ['settings', 'thiết lập', 'thông tin biểu mẫu'],
} as const;
export type SheetKey = keyof typeof SHEETS;

const [help, ...others] = QUESTION_FIELDS;

/** The columns of each sheet, in their order. */
export const COLUMNS: Readonly<Record<SheetKey, readonly Column[]>> = {
  survey: [
    SURVEY.type,
    SURVEY.name,
    SURVEY.label,
    ...(help === undefined ? [] : [help]),
    SURVEY.required,
    SURVEY.relevant,
    SURVEY.constraint,
    SURVEY.message,
    SURVEY.calculation,
    SURVEY.appearance,
    SURVEY.botType,
    ...others,
    SURVEY.sources,
    SURVEY.method,
    ...AGGREGATION_FIELDS,
    SURVEY.more,
    SURVEY.refuse,
    SURVEY.askIf,
    SURVEY.formula,
  ],
  choices: [CHOICES.list, CHOICES.name, CHOICES.label, ...CHOICE_FIELDS],
  settings: SETTINGS,
};

/** A form as rows of texts: below the head of each sheet, a cell for each of its columns. */
export type FormSheets = Readonly<Record<SheetKey, readonly (readonly string[])[]>>;

/** The cells of one row, by their columns. */
export type CellsOf = ReadonlyMap<Column, string>;
