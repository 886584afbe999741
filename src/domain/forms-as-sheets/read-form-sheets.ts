import type { Fault } from '../reporting/faults.ts';
import { fieldOf } from '../reporting/fields/index.ts';
import { parseForm } from '../reporting/parse-form.ts';
import { CHOICES, SURVEY } from './columns.ts';
import { SHEETS, type SheetKey } from './form-sheets.ts';
import { scopeOf, type NamedQuestion } from './name-scope.ts';
import { keyOfName } from './names.ts';
import { placeFault, type Places } from './places.ts';
import { readChoices } from './read-choices.ts';
import { readConditions } from './read-conditions.ts';
import { findSheet, readTable, type ReadTable, type SheetOfTexts } from './read-heads.ts';
import { readQuestion, type Choices, type Fields } from './read-question.ts';
import { readSettings } from './read-settings.ts';
import { readSurvey } from './read-survey.ts';
import type { SurveyQuestion } from './survey-question.ts';
import { Found } from './reading.ts';

export type FormReading =
  /** `form` as a form file has it; `notes` say what was not taken. */
  | { kind: 'form'; form: unknown; places: Places; notes: Fault[] }
  | { kind: 'broken'; faults: Fault[] }
  /** No sheet is one of a form. */
  | { kind: 'no-form' };

/** Reads a form from the sheets of a workbook: each fault by its sheet, row and column, all at once. */
export function readFormSheets(sheets: readonly SheetOfTexts[]): FormReading {
  const named = (key: SheetKey): SheetOfTexts | null => findSheet(sheets, key);
  const survey = named('survey');
  const settings = named('settings');
  if (survey === null && (settings === null || named('choices') === null)) return { kind: 'no-form' };
  const found = new Found();
  const table = (key: SheetKey): ReadTable => readTable(named(key) ?? { name: key, rows: [] }, key);
  for (const key of ['survey', 'settings'] as const)
    if (named(key) === null)
      found.faults.push({ path: `Trang ${key}`, message: `Thiếu trang này (${SHEETS[key].join(', ')})` });
  const tables = { survey: table('survey'), choices: table('choices'), settings: table('settings') };
  findMissingHeads(tables, survey !== null, found);
  if (found.faults.length > 0) return { kind: 'broken', faults: found.faults };
  for (const { leftOut } of Object.values(tables)) for (const place of leftOut) found.note(place, 'Không nhận cột này');
  const choices = readChoices(tables.choices, found);
  const questions = readQuestions(readSurvey(tables.survey, found), choices, found);
  const whole = readSettings(tables.settings, found);
  if (whole === null) found.faults.push({ path: `Trang ${tables.settings.name}`, message: 'Chưa ghi gì' });
  if (questions.length === 0 && found.faults.length === 0)
    found.faults.push({ path: `Trang ${tables.survey.name}`, message: 'Không có câu hỏi nào' });
  return finish({ ...whole, questions }, found);
}

/** What was read is a form, or its faults are told with those that were found before. */
function finish(form: unknown, found: Found): FormReading {
  const { places, notes } = found;
  if (found.faults.length > 0) {
    const parsed = parseForm(form);
    const twice = parsed.kind === 'broken' ? parsed.faults.filter(({ message }) => message.startsWith('Trùng')) : [];
    return { kind: 'broken', faults: [...found.faults, ...twice.map((fault) => placeFault(fault, places))] };
  }
  const parsed = parseForm(form);
  if (parsed.kind === 'valid') return { kind: 'form', form, places, notes };
  return { kind: 'broken', faults: parsed.faults.map((fault) => placeFault(fault, places)) };
}

function findMissingHeads(tables: Record<SheetKey, ReadTable>, hasSurvey: boolean, found: Found): void {
  const need = (
    table: ReadTable,
    columns: readonly (typeof SURVEY.type | typeof CHOICES.list | typeof SURVEY.name)[],
  ): void => {
    for (const column of columns)
      if (!table.has(column))
        found.faults.push({ path: `Trang ${table.name}, dòng 1`, message: `Thiếu cột “${column.head}”` });
  };
  if (hasSurvey) need(tables.survey, [SURVEY.type, SURVEY.name]);
  if (tables.choices.rows.length > 0) need(tables.choices, [CHOICES.list]);
}

function readQuestions(survey: readonly SurveyQuestion[], choices: Choices, found: Found): Fields[] {
  let number = 0;
  const read = survey.map((question, at) => {
    const path = `questions[${at}]`;
    const fields = readQuestion(question, path, 0, choices, found);
    const unnumbered = fieldOf(fields.type).unnumbered === true;
    if (!unnumbered)
      number = typeof fields['number'] === 'number' && fields['number'] > 0 ? fields['number'] : number + 1;
    const items = question.parts.map((part, index) =>
      readQuestion(part, `${path}.items[${index}]`, index + 1, choices, found),
    );
    return { question, fields: unnumbered ? fields : { ...fields, number }, items, path };
  });
  const named: NamedQuestion[] = read.map(({ fields: { key, type }, items }) => ({ key, type, items }));
  return read.map(({ question, fields, items, path }) => {
    const scope = scopeOf(named, [], fields.type, keyOfName);
    const whole = readConditions(fields, question.row, path, scope, found);
    if (question.read.kind !== 'group') return whole;
    const parts = items.map((part, index) => {
      const row = question.parts[index]?.row ?? question.row;
      return readConditions(part, row, `${path}.items[${index}]`, scopeOf(named, items, part.type, keyOfName), found);
    });
    return { ...whole, items: parts };
  });
}
