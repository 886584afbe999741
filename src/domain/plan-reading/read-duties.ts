import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import type { BodyPart } from './named-parts.ts';
import type { OutlineLine } from './outline.ts';
import type { Notes } from './reading-notes.ts';
import type { ReadTable } from './table-reading.ts';
import { cellOf, rowsOf } from './table-rows.ts';
import { oneLine } from './words-of.ts';

type Duty = PlanDocument['duties'][number];

export interface DutiesRead {
  duties: Duty[];
  /** The paragraph of each unit's duties. */
  sections: Map<string, string>;
  /** Headings of paragraphs that are of several units. */
  shared: { place: string; title: string }[];
  /** Paragraphs after the duties, to all. */
  closing: OutlineLine[];
}

const CLOSING =
  /^(?:can cu |tren day la|yeu cau|giao |trong qua trinh|de nghi |uy ban nhan dan tinh yeu cau|ke hoach nay)/;

/** Reads who is responsible for what: a paragraph with a number names units, those below it their duties. */
export function readDuties(parts: readonly BodyPart[], notes: Notes): DutiesRead {
  const read: DutiesRead = { duties: [], sections: new Map(), shared: [], closing: [] };
  for (const { lines } of parts) {
    let units: string[] = [];
    let closing = false;
    for (const line of lines) {
      if (/^noi nhan$/.test(searchKey(line.text))) break;
      if (line.kind === 'number' && line.path.split('.').length === 2) {
        closing = false;
        units = takeHeading(read, line, notes);
        continue;
      }
      if (line.kind === 'plain' && (closing || CLOSING.test(searchKey(line.text))) && read.duties.length > 0) {
        closing = true;
        read.closing.push(line);
        continue;
      }
      const last = read.duties.filter(({ place }) => place === line.path).at(-1);
      // Lines of a duty that goes on are one with it.
      if (line.kind === 'dash' || (line.kind === 'plain' && last !== undefined)) addOrGoOn(read, units, line);
      else for (const unit of units) read.duties.push({ unit, place: line.path, statement: line.text });
    }
  }
  return read;
}

/** "1. Sở Công Thương", or "1. Sở Công Thương: chủ trì …" in one paragraph. */
function takeHeading(read: DutiesRead, line: OutlineLine, notes: Notes): string[] {
  const [, named, statement] =
    /^(.{3,160}?)(?::|\s+(?=(?:có trách nhiệm|chủ trì|chịu trách nhiệm)\s))\s*(.+)$/isu.exec(line.text) ?? [];
  const heading =
    statement === undefined || line.text.length < 60 ? line.text.replace(/:$/u, '') : (named ?? line.text);
  const keys = [...new Set(notes.units(heading, line.place).map(({ key }) => key))];
  for (const key of keys) if (!read.sections.has(key)) read.sections.set(key, line.path);
  if (keys.length > 1) read.shared.push({ place: line.path, title: heading });
  if (statement !== undefined && heading !== line.text)
    for (const unit of keys) read.duties.push({ unit, place: line.path, statement });
  return keys;
}

function addOrGoOn(read: DutiesRead, units: readonly string[], line: OutlineLine): void {
  for (const unit of units) {
    const last = read.duties.findLast((one) => one.unit === unit && one.place === line.path);
    const text = line.kind === 'dash' ? `- ${line.text}` : line.text;
    if (last === undefined) read.duties.push({ unit, place: line.path, statement: line.text });
    else last.statement = oneLine(`${last.statement} ${text}`);
  }
}

/** Returns whether a table lists units with what they are responsible for. */
export function isDutyTable({ roles }: ReadTable): boolean {
  const kinds = roles.map(({ kind }) => kind);
  return kinds.includes('unitName') && kinds.includes('statement');
}

/** Reads duties of a table. */
export function readDutyTables(tables: readonly ReadTable[], notes: Notes): Duty[] {
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((row, at) => {
      const statement = oneLine(cellOf(row, 'statement'));
      if (statement === '') return [];
      const place = oneLine(cellOf(row, 'place')) || `${at + 1}`;
      return [...new Set(notes.units(cellOf(row, 'unitName'), row.place).map(({ key }) => key))].map((unit) => ({
        unit,
        place,
        statement,
      }));
    }),
  );
}
