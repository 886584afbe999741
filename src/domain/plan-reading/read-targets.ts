import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { readCellNumber, readFigures } from './cell-numbers.ts';
import type { OutlineLine } from './outline.ts';
import type { BodyPart } from './named-parts.ts';
import type { Notes } from './reading-notes.ts';
import type { ReadTable } from './table-reading.ts';
import { cellOf, rowsOf } from './table-rows.ts';
import { oneLine } from './words-of.ts';

type Target = PlanDocument['targets'][number];

export interface AimsRead {
  viewpoints: string[];
  generalObjective: string;
  targetsIntroduction: string | null;
  targets: Target[];
}

const AMOUNT =
  /(?<![\p{L}\d])(\d+(?:[.,]\d+)*)\s*(%)?(?:\s*(?:-|–|đến|tới)\s*(\d+(?:[.,]\d+)*)\s*(%)?)?(?:\s*(\p{L}+))?/gu;

/** Reads viewpoints, the general aim and the targets of the parts of the body that have them. */
export function readAims(parts: readonly BodyPart[], toYear: number, notes: Notes): AimsRead {
  const read: AimsRead = { viewpoints: [], generalObjective: '', targetsIntroduction: null, targets: [] };
  for (const part of parts) {
    let about: 'viewpoints' | 'general' | 'targets' | null = aboutOf(searchKey(part.title));
    let place = part.mark;
    for (const line of part.lines) {
      const named = line.kind === 'plain' || line.kind === 'dash' ? null : aboutOf(searchKey(line.text));
      if (named !== null && line.text.length < 120) {
        about = named;
        place = line.path;
        continue;
      }
      if (/^muc tieu$/.test(searchKey(line.text))) continue;
      takeLine(read, about, line, place, toYear, notes);
    }
  }
  return read;
}

function aboutOf(key: string): 'viewpoints' | 'general' | 'targets' | null {
  if (/^quan diem(?! va)/.test(key)) return 'viewpoints';
  if (/muc tieu (?:tong quat|chung)/.test(key) || key.startsWith('muc dich')) return 'general';
  return /muc tieu cu the|^(?:cac )?chi tieu/.test(key) ? 'targets' : null;
}

function takeLine(
  read: AimsRead,
  about: string | null,
  line: OutlineLine,
  place: string,
  toYear: number,
  notes: Notes,
): void {
  if (about === 'viewpoints') read.viewpoints.push(line.text);
  else if (about === 'general')
    read.generalObjective = [read.generalObjective, line.text].filter((text) => text !== '').join(' ');
  else if (about === 'targets' && line.kind === 'plain' && read.targets.length === 0)
    read.targetsIntroduction = line.text;
  else if (about === 'targets') takeTarget(read, line, place, toYear, notes);
}

/** A sentence is a target where it has a figure; a second range in it is a target of its own. */
function takeTarget(read: AimsRead, line: OutlineLine, place: string, toYear: number, notes: Notes): void {
  const amounts = [...line.text.matchAll(AMOUNT)].filter(
    ([all, figures = '']) => !/^(?:19|20)\d\d$/.test(figures) && !/^\d+\s*$/.test(all),
  );
  const [year] = /đến (?:hết )?năm (20\d\d)/iu.exec(`${read.targetsIntroduction ?? ''} ${line.text}`)?.slice(1) ?? [];
  if (amounts.length === 0) {
    notes.lost('targets', line.place, line.text);
    return;
  }
  const number = new Set(read.targets.map(({ part, code }) => part ?? code)).size + 1;
  const several = amounts.length > 1;
  amounts.forEach((amount, at) => {
    const [, from = '', percent, to, percentTo, word] = amount;
    const minimum = readFigures(from).value;
    const code = several ? `MT${number}${String.fromCharCode(65 + at)}` : `MT${number}`;
    const statement = at === 0 ? line.text : clauseAt(line.text, amount.index);
    const target: Target = {
      code,
      ...(several ? { part: `MT${number}` } : {}),
      statement,
      indicator: indicatorOf(statement, amount[0]),
      minimum,
      maximum: to === undefined ? minimum : readFigures(to).value,
      unit: percent ?? percentTo ?? word ?? '%',
      denominator: '',
      year: Number(year ?? toYear),
      place,
    };
    read.targets.push(target);
    if (several)
      notes.doubt({
        id: `target:${code}`,
        field: 'target',
        of: code,
        place: line.place,
        read: amount[0].trim(),
        why: 'range',
      });
  });
}

/** The clause of a sentence in which a figure stands. */
function clauseAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const joint = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(' và '));
  return joint < 0
    ? text
    : text
        .slice(joint)
        .replace(/^(?:[,;]| và)\s*/u, '')
        .trim();
}

/** What is measured: the sentence without its figures. */
function indicatorOf(statement: string, amount: string): string {
  const rest = oneLine(statement.replace(amount.replace(/\s*\p{L}+$/u, ''), ' ')).replace(/^[-–,;\s]+|[.;,\s]+$/gu, '');
  return rest === '' ? statement : rest;
}

/** Returns whether a table lists targets. */
export function isTargetTable({ roles }: ReadTable): boolean {
  const kinds = roles.map(({ kind }) => kind);
  return kinds.includes('indicator') && kinds.some((kind) => ['minimum', 'maximum', 'mark', 'quantity'].includes(kind));
}

/** Reads the targets of tables. */
export function readTargetTables(tables: readonly ReadTable[], toYear: number, notes: Notes): Target[] {
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((row, at): Target[] => {
      const indicator = oneLine(cellOf(row, 'indicator'));
      const years = table.roles.flatMap((role, column) =>
        'year' in role ? [{ year: role.year, text: row.cells[column]?.text ?? '' }] : [],
      );
      const last = years.findLast(({ text }) => text.trim() !== '');
      const maximum = readCellNumber(cellOf(row, 'maximum') || cellOf(row, 'minimum') || (last?.text ?? ''));
      const minimum = readCellNumber(cellOf(row, 'minimum'));
      const bounds = boundsOf(minimum, maximum);
      if (indicator === '' || bounds === null) {
        notes.lost('targets', row.place, row.cells.map(({ text }) => text).join(' | '));
        return [];
      }
      const [year] = /(?:19|20)\d\d/.exec(cellOf(row, 'targetYear')) ?? [];
      return [
        {
          code: /\p{L}/u.test(cellOf(row, 'code')) ? oneLine(cellOf(row, 'code')) : `MT${at + 1}`,
          statement: indicator,
          indicator,
          ...bounds,
          unit: oneLine(cellOf(row, 'quantityUnit') || cellOf(row, 'unitName')) || '%',
          denominator: oneLine(cellOf(row, 'denominator')),
          year: year === undefined ? (last?.year ?? toYear) : Number(year),
          place: row.place,
        },
      ];
    }),
  );
}

type Read = ReturnType<typeof readCellNumber>;

function boundsOf(minimum: Read, maximum: Read): { minimum: number; maximum: number } | null {
  const value = (read: Read, end: 'minimum' | 'maximum'): number | null =>
    read.kind === 'range' ? read[end] : read.kind === 'number' || read.kind === 'two-readings' ? read.value : null;
  const [low, high] = [value(minimum, 'minimum') ?? value(maximum, 'minimum'), value(maximum, 'maximum')];
  const top = high ?? value(minimum, 'maximum');
  return low === null || top === null ? null : { minimum: Math.min(low, top), maximum: Math.max(low, top) };
}
