import { FACTS } from '../reporting/filling-context.ts';
import { SURVEY, type Column } from './columns.ts';
import { keyOfName } from './names.ts';
import { readType } from './question-types.ts';
import type { ReadRow, ReadTable } from './read-heads.ts';
import type { Found } from './reading.ts';
import type { SurveyQuestion } from './survey-question.ts';
import { withoutUntranslatable } from './untranslatable-formulas.ts';

interface Open {
  row: ReadRow;
  repeats: boolean;
  /** The question that its parts go into; null where the whole group is left out. */
  question: SurveyQuestion | null;
}

/** No form has more questions with the parts of its groups; what is longer is not gone through. */
const MOST_ROWS = 1500;

/** Reads which questions a sheet has, and which stand in groups. */
export function readSurvey(table: ReadTable, found: Found): SurveyQuestion[] {
  const questions: SurveyQuestion[] = [];
  const { leftOut } = found;
  const open: Open[] = [];
  const beyond = table.rows[MOST_ROWS];
  if (beyond !== undefined) {
    found.fault(beyond.placeOf(), `Biểu mẫu quá dài: trang này có ${table.rows.length} dòng, nhiều nhất ${MOST_ROWS}`);
    return [];
  }
  const leaveOut = (row: ReadRow, column: Column, message: string): void => {
    found.note(row.placeOf(column), message);
    const name = row.cells.get(SURVEY.name);
    if (name !== undefined) leftOut.add(keyOfName(name));
  };
  const begin = (row: ReadRow, repeats: boolean): void => {
    const outer = open.at(-1);
    if (outer === undefined) {
      const question: SurveyQuestion = { row, key: nameOf(row, found), read: { kind: 'group', repeats }, parts: [] };
      questions.push(question);
      open.push({ row, repeats, question });
      return;
    }
    const flat = !repeats && outer.question !== null;
    if (outer.question !== null)
      leaveOut(
        row,
        SURVEY.type,
        flat
          ? 'Không có nhóm trong nhóm: các câu của nhóm này vào nhóm ngoài, tên và điều kiện của nhóm không nhận'
          : 'Không có nhóm lặp trong nhóm: cả nhóm lặp này không nhận',
      );
    open.push({ row, repeats, question: flat ? outer.question : null });
  };
  const end = (row: ReadRow, repeats: boolean): void => {
    const last = open.pop();
    const word = repeats ? 'repeat' : 'group';
    if (last?.repeats !== repeats)
      found.fault(row.placeOf(SURVEY.type), `“end ${word}” không có “begin ${word}” đi trước`);
  };
  for (const row of table.rows) {
    const cell = row.cells.get(SURVEY.type);
    if (cell === undefined) {
      found.fault(row.placeOf(SURVEY.type), 'Thiếu loại câu (cột type)');
      continue;
    }
    const read = readType(cell);
    const inside = open.at(-1);
    switch (read.kind) {
      case 'begin':
        begin(row, read.repeats);
        break;
      case 'end':
        end(row, read.repeats);
        break;
      case 'hidden':
        if (!Object.hasOwn(FACTS, row.cells.get(SURVEY.name) ?? '')) leaveOut(row, SURVEY.type, notTaken(cell));
        break;
      case 'not-taken':
        leaveOut(row, SURVEY.type, notTaken(cell));
        break;
      case 'unknown':
        found.fault(row.placeOf(SURVEY.type), `Không có loại câu “${cell}”`);
        break;
      case 'question':
        if (inside?.question === null) leaveOut(row, SURVEY.type, 'Câu trong nhóm lặp không nhận');
        else if (inside !== undefined && ['note', 'calculated'].includes(read.type))
          leaveOut(row, SURVEY.type, `Không nhận “${cell}” trong nhóm`);
        else (inside?.question?.parts ?? questions).push({ row, key: nameOf(row, found), read, parts: [] });
        break;
    }
  }
  for (const { row, repeats } of open)
    found.fault(row.placeOf(SURVEY.type), `Chưa có “end ${repeats ? 'repeat' : 'group'}” của nhóm này`);
  return withoutUntranslatable(
    questions.filter((question) => !isEmptyGroup(question, found)),
    found,
  );
}

const notTaken = (type: string): string => `Không nhận loại câu “${type}”`;

function nameOf(row: ReadRow, found: Found): string {
  const name = row.cells.get(SURVEY.name);
  if (name === undefined) {
    const of = row.cells.get(SURVEY.type);
    found.fault(row.placeOf(SURVEY.name), `Thiếu mã câu (cột name) của “${of ?? ''}”`);
    return '';
  }
  const key = keyOfName(name);
  if (key !== name) found.note(row.placeOf(SURVEY.name), `Mã “${name}” được viết thành “${key}”`);
  return key;
}

function isEmptyGroup({ row, key, read, parts }: SurveyQuestion, found: Found): boolean {
  if (read.kind !== 'group' || parts.length > 0) return false;
  found.note(row.placeOf(SURVEY.type), 'Nhóm không có câu nào được nhận');
  found.leftOut.add(key);
  return true;
}
