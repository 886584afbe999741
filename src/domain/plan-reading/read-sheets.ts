import { searchKey } from '../text/normalize.ts';
import type { UnitKind } from '../units/unit-kinds.ts';
import type { Block, TableBlock } from './blocks.ts';
import { kindByName } from './match-units.ts';
import type { ReadTable } from './table-reading.ts';
import { cellOf, rowsOf } from './table-rows.ts';
import { EXAMPLE, FACT_LABELS, TEMPLATE_SHEETS, type FactKey } from './template-names.ts';
import { oneLine } from './words-of.ts';

/** Facts that the first sheet of the workbook gives, with the place of each. */
export type Facts = Partial<Record<FactKey, { text: string; place: string }>>;

/** Returns whether a sheet is that of facts. */
export function isFactSheet({ sheet }: TableBlock): boolean {
  return sheet !== null && searchKey(sheet) === searchKey(TEMPLATE_SHEETS.facts);
}

/** Reads the sheet of facts: a label, and what is written beside it. */
export function readFacts(sheets: readonly TableBlock[]): Facts {
  const facts: Facts = {};
  for (const { rows } of sheets)
    for (const { cells, place } of rows) {
      const label = searchKey(cells[0]?.text ?? '');
      const text = oneLine(cells[1]?.text ?? '');
      const key = (Object.keys(FACT_LABELS) as FactKey[]).find((one) => searchKey(FACT_LABELS[one]) === label);
      if (key !== undefined && text !== '' && !text.startsWith(EXAMPLE)) facts[key] = { text, place };
    }
  return facts;
}

/** Returns blocks without the examples of the workbook. */
export function withoutExamples(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block =>
    block.kind === 'table' && block.sheet !== null
      ? {
          ...block,
          rows: block.rows.filter(({ cells }) => !cells.some(({ text }) => text.trimStart().startsWith(EXAMPLE))),
        }
      : block,
  );
}

/** A unit that the workbook lists. */
export interface ListedUnit {
  name: string;
  shortName: string;
  kind: UnitKind;
  aliases: string[];
  place: string;
}

/** Returns whether a table lists units with their names. */
export function isUnitTable({ roles }: ReadTable): boolean {
  const kinds = roles.map(({ kind }) => kind);
  return (
    kinds.includes('unitName') && kinds.some((kind) => ['unitShortName', 'unitKind', 'unitAliases'].includes(kind))
  );
}

const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^nhom/, 'group'],
  [/^so\b/, 'department'],
  [/^(?:huyen|cap huyen|thanh pho|thi xa)/, 'district'],
  [/^(?:xa|phuong|cap xa)/, 'commune'],
  [/^(?:bao|dai)/, 'press'],
  [/^ban quan ly/, 'board'],
  [/doanh nghiep|cong ty/, 'enterprise'],
  [/^(?:bo|trung uong)/, 'ministry'],
  [/^(?:tinh|ubnd tinh)/, 'province'],
  [/don vi su nghiep|trung tam|khac/, 'agency'],
];

/** Reads the units of tables. */
export function readUnitTables(tables: readonly ReadTable[]): ListedUnit[] {
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((row): ListedUnit[] => {
      const name = oneLine(cellOf(row, 'unitName'));
      if (name === '') return [];
      const said = searchKey(cellOf(row, 'unitKind'));
      return [
        {
          name,
          shortName: oneLine(cellOf(row, 'unitShortName')) || name,
          kind: KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? kindByName(name),
          aliases: oneLine(cellOf(row, 'unitAliases'))
            .split(/\s*;\s*/u)
            .filter((one) => one !== ''),
          place: row.place,
        },
      ];
    }),
  );
}
