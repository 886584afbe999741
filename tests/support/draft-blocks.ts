import type { Block } from '../../src/domain/plan-reading/blocks.ts';
import { placeBlocks, type UnplacedBlock } from '../../src/domain/plan-reading/place-blocks.ts';
import type { Block as DocumentBlock } from '../../src/documents/document-data.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import type { UnitReport } from '../../src/documents/unit-report-data.ts';

const paragraph = (text: string, level: number | null = null): UnplacedBlock => ({
  kind: 'paragraph',
  text: text.replaceAll(/[^\S\n]+/g, ' ').trim(),
  number: null,
  level,
  bold: level !== null,
});

const table = (rows: readonly (readonly string[])[]): UnplacedBlock => ({
  kind: 'table',
  sheet: null,
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text, merged: 'no' as const })), repeated: false })),
});

function blocksOf(block: DocumentBlock): UnplacedBlock[] {
  switch (block.kind) {
    case 'title':
      return [paragraph(block.text, block.level ?? 1)];
    case 'paragraph':
      return block.text.split('\n').map((line) => paragraph(line));
    case 'table':
      return [
        table([
          block.columns.map(({ heading }) => heading),
          ...block.rows.map((row) =>
            'total' in row
              ? [...row.total]
              : 'group' in row
                ? [row.group]
                : [...('together' in row ? row.together : row)],
          ),
        ]),
      ];
    default:
      return [];
  }
}

/** The bot's own draft of a report as blocks, without the .docx between; `read-own-draft.test.ts` holds that against one. */
export function draftBlocks(report: UnitReport): Block[] {
  const draft = draftUnitReport(report);
  return placeBlocks([
    ...draft.body.flatMap(blocksOf),
    ...draft.annexes.flatMap(({ title, table: { columns, rows } }) => [
      paragraph('PHỤ LỤC'),
      paragraph(title),
      ...blocksOf({ kind: 'table', columns, rows }),
    ]),
  ]);
}
