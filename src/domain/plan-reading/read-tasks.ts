import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { numberRows, type NumberedRow } from './number-rows.ts';
import type { Notes } from './reading-notes.ts';
import { readResponsibility } from './responsibility.ts';
import type { ReadTable } from './table-reading.ts';
import { cellOf, fromAboveOf, rowsOf, type TableRow } from './table-rows.ts';
import { isDitto, oneLine, wordsKey } from './words-of.ts';
import { perYearIn } from './quantities-in-words.ts';
import { readYears } from './years-of.ts';

type Task = PlanDocument['tasks'][number];
type Group = PlanDocument['groups'][number];
type Period = { fromYear: number; toYear: number };

/** A row with the number that it has in the plan. */
export interface PlanRow extends NumberedRow {
  row: TableRow;
}

/** Returns whether a table lists what is to be done, with who does it or when. */
export function isTaskTable({ roles }: ReadTable): boolean {
  const kinds = roles.map(({ kind }) => kind);
  return (
    kinds.includes('title') &&
    kinds.some((kind) => ['responsibility', 'leads', 'cooperating', 'period', 'result'].includes(kind))
  );
}

/** What stands in a row besides its number and title, so that it is a task and no group. */
const OWN = ['purpose', 'result', 'responsibility', 'leads', 'cooperating', 'period'] as const;

/** Numbers the rows of a table; rows of sums are left out. */
export function numberedRows(
  table: ReadTable,
  isTask: (row: TableRow) => boolean,
): { rows: PlanRow[]; sums: TableRow[] } {
  const all = rowsOf(table);
  const sums = all.filter((row) => isSum(row));
  const rest = all.filter((row) => !isSum(row));
  const numbers = numberRows(rest.map((row) => ({ mark: cellOf(row, 'code'), isTask: isTask(row) })));
  return { sums, rows: rest.flatMap((row, at) => (numbers[at] === undefined ? [] : [{ ...numbers[at], row }])) };
}

/** "Tổng:", "Bằng chữ: …". */
function isSum(row: TableRow): boolean {
  const [first = ''] = row.cells.map(({ text }) => text).filter((text) => text.trim() !== '');
  return (
    /^(?:tong(?: cong| so| kinh phi)?(?: \d.*)?$|cong(?: \d.*)?$|b[aă]ng chu)/.test(searchKey(first)) ||
    /^(?:Bằng|Bảng) chữ/iu.test(first)
  );
}

function hasOwn(row: TableRow): boolean {
  return OWN.some((kind) => {
    const at = row.table.roles.findIndex((role) => role.kind === kind);
    const cell = row.cells[at];
    return cell !== undefined && cell.merged !== 'left' && cell.text.trim() !== '';
  });
}

/** Reads tasks and their groups from a table; further tables go on with it. */
export function readTasks(
  tables: readonly ReadTable[],
  period: Period,
  notes: Notes,
): { tasks: Task[]; groups: Group[] } {
  const groups = new Map<string, Group>();
  const tasks = new Map<string, { task: Task; place: string }>();
  const titles = new Map<string, string>();
  for (const table of tables) {
    const { rows } = numberedRows(table, hasOwn);
    const pure = new Set(rows.filter(({ kind }) => kind === 'group').map(({ code }) => code));
    for (const { row, ...number } of rows) {
      const title =
        oneLine(cellOf(row, 'title')) || oneLine(row.cells.find(({ text }) => text.trim() !== '')?.text ?? '');
      titles.set(number.code, title);
      if (number.kind === 'group') continue;
      const code = taskCode(number, row.place, title, notes);
      if (code === null) continue;
      const before = tasks.get(code);
      if (before !== undefined) {
        repeated(notes, code, [before.place, row.place]);
        continue;
      }
      const inGroups = number.within.filter((one) => pure.has(one));
      const group = groupOf(groups, inGroups, titles, cellOf(row, 'group'));
      tasks.set(code, {
        place: row.place,
        task: taskOf(row, { code, codeInDocument: number.codeInDocument, group, title }, period, notes),
      });
    }
  }
  return { tasks: [...tasks.values()].map(({ task }) => task), groups: [...groups.values()] };
}

/** The number of a task; a row without one is counted on, and asked about. */
function taskCode({ code, codeInDocument }: NumberedRow, place: string, title: string, notes: Notes): string | null {
  const answer = notes.answers[`repeated:${place}`];
  if (answer?.kind === 'drop') return null;
  if (answer?.kind === 'value' && /^\d+(?:\.\d+)*$/.test(answer.text.trim())) return answer.text.trim();
  if (codeInDocument !== null) return code;
  const said = notes.doubt({ id: `code:${place}`, field: 'taskCode', of: title, place, read: code, why: 'numbered' });
  if (said === null) return null;
  return /^\d+(?:\.\d+)*$/.test(said.trim()) ? said.trim() : code;
}

function repeated(notes: Notes, code: string, places: string[]): void {
  notes.findings.push({ kind: 'repeated-task', id: `repeated:${places.at(-1) ?? ''}`, code, places });
}

/** The group that a task lies in; one without a group lies in one that has them all. */
function groupOf(
  groups: Map<string, Group>,
  within: readonly string[],
  titles: ReadonlyMap<string, string>,
  named: string,
): string {
  const own = within.at(-1);
  const title = own === undefined ? oneLine(named) : (titles.get(own) ?? '');
  const key =
    own ??
    (title === '' ? '0' : ([...groups.values()].find((one) => one.title === title)?.code ?? `N${groups.size + 1}`));
  if (!groups.has(key)) {
    const outer = within.slice(0, -1).map((code) => ({ code, title: titles.get(code) ?? code }));
    groups.set(key, {
      code: key,
      title: title === '' ? 'Nhiệm vụ' : title,
      budgetTitle: null,
      declaredCost: null,
      ...(outer.length === 0 ? {} : { within: outer }),
    });
  }
  return key;
}

function taskOf(
  row: TableRow,
  { code, codeInDocument, group, title }: Pick<Task, 'code' | 'codeInDocument' | 'group' | 'title'>,
  period: Period,
  notes: Notes,
): Task {
  const { place } = row;
  const text = (kind: 'purpose' | 'result', field: 'purpose' | 'expectedResult'): string => {
    const words = oneLine(cellOf(row, kind));
    const why = fromAboveOf(row, kind);
    if (why === null || words === '') return words;
    return notes.doubt({ id: `${field}:${code}`, field, of: code, place, read: words, why }) ?? '';
  };
  const responsibility = responsibilityOf(row, code, notes);
  const words = oneLine(cellOf(row, 'period'));
  const perYear = perYearIn(title);
  return {
    code,
    codeInDocument,
    group,
    title,
    purpose: text('purpose', 'purpose'),
    expectedResult: text('result', 'expectedResult'),
    ...responsibility,
    ...yearsOf(words, code, place, period, notes),
    ...(perYear === null ? {} : { perYear }),
    sections: [],
    ...(cellOf(row, 'note').trim() === '' ? {} : { note: oneLine(cellOf(row, 'note')) }),
  };
}

function responsibilityOf(
  row: TableRow,
  code: string,
  notes: Notes,
): Pick<Task, 'leads' | 'cooperating' | 'leadsBySource' | 'responsibility'> {
  const { place } = row;
  const cells = {
    both: cellOf(row, 'responsibility'),
    leads: cellOf(row, 'leads'),
    cooperating: cellOf(row, 'cooperating'),
  };
  const typed = notes.answers[`lead:${code}`];
  const read = readResponsibility(notes, place, typed?.kind === 'value' ? { ...cells, leads: typed.text } : cells);
  const words = oneLine(
    cells.both === ''
      ? [cells.leads, cells.cooperating].filter((one) => one.trim() !== '' && !isDitto(one)).join('; ')
      : cells.both,
  );
  if (read.unclear)
    notes.doubt({ id: `lead:${code}`, field: 'responsibility', of: code, place, read: words, why: 'lead' });
  const noted = notes.findings.some((one) => one.kind === 'unknown-unit' && one.places.includes(place));
  if (read.leads.length === 0 && !noted && typed?.kind !== 'drop')
    notes.lost('tasks', place, `${code}: ${words === '' ? '…' : words}`);
  return {
    ...(words === '' ? {} : { responsibility: words }),
    leads: read.leads,
    cooperating: read.cooperating,
    ...(read.leadsBySource.length === 0 ? {} : { leadsBySource: read.leadsBySource }),
  };
}

function yearsOf(
  written: string,
  code: string,
  place: string,
  period: Period,
  notes: Notes,
): Pick<Task, 'years' | 'period'> {
  const answer = notes.answers[`period:${code}`];
  const words = answer?.kind === 'value' ? oneLine(answer.text) : written;
  const { years, said } = readYears(words, period);
  const own = years.filter((year) => year >= period.fromYear && year <= period.toYear);
  const whole = `${period.fromYear} - ${period.toYear}`;
  if (answer === undefined && (said === 'nothing' || said === 'words'))
    notes.doubt({
      id: `period:${code}`,
      field: 'taskPeriod',
      of: code,
      place,
      read: words === '' ? whole : words,
      why: 'all-years',
    });
  for (const year of years.filter((one) => !own.includes(one))) {
    const id = `year:${wordsKey(code)}:${year}`;
    if (notes.answers[id]?.kind !== 'drop') notes.findings.push({ kind: 'year-outside', id, year, task: code, place });
  }
  return { years: own.length > 0 ? own : years, period: words === '' ? whole : words };
}
