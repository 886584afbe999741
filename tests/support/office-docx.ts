import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';

/** A cell of a table as an office writes it: lines, and over how many columns and rows it goes. */
export interface OfficeCell {
  text: string;
  columns?: number;
  /** The first of cells that are one downwards, or one of those below it. */
  down?: 'first' | 'more';
  bold?: boolean;
}

export type OfficeBlock =
  | { kind: 'paragraph'; text: string; bold?: boolean; heading?: 1 | 2 | 3 }
  /** A paragraph whose number the program counts: 0 for "I.", 1 for "1.", 2 for "a)". */
  | { kind: 'counted'; text: string; level: 0 | 1 | 2 }
  | { kind: 'table'; heads: readonly (readonly OfficeCell[])[]; rows: readonly (readonly (OfficeCell | string)[])[] };

const LEVELS = [
  { format: LevelFormat.UPPER_ROMAN, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '%2.' },
  { format: LevelFormat.LOWER_LETTER, text: '%3)' },
] as const;

/** Writes a .docx as an office lays it out: page numbers at the foot, heads of tables that are repeated on each page. */
export async function officeDocx(blocks: readonly OfficeBlock[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'sections',
          levels: LEVELS.map(({ format, text }, level) => ({ level, format, text, alignment: AlignmentType.START })),
        },
      ],
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Trang ', PageNumber.CURRENT] })] })],
          }),
        },
        children: blocks.map(childOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childOf(block: OfficeBlock): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return new Paragraph({
        children: runsOf(block.text, block.bold === true),
        ...(block.heading === undefined ? {} : { heading: `Heading${block.heading}` as const }),
      });
    case 'counted':
      return new Paragraph({
        numbering: { reference: 'sections', level: block.level },
        children: runsOf(block.text, false),
      });
    case 'table':
      return new Table({
        rows: [
          ...block.heads.map((cells) => new TableRow({ tableHeader: true, children: cells.map(cellOf) })),
          ...block.rows.map(
            (cells) =>
              new TableRow({ children: cells.map((cell) => cellOf(typeof cell === 'string' ? { text: cell } : cell)) }),
          ),
        ],
      });
  }
}

/** Runs of a text; what stands between double tildes is struck out. */
function runsOf(text: string, bold: boolean): TextRun[] {
  return text
    .split('~~')
    .flatMap((part, at) => (part === '' ? [] : [new TextRun({ text: part, bold, strike: at % 2 === 1 })]));
}

function cellOf({ text, columns = 1, down, bold = false }: OfficeCell): TableCell {
  const verticalMerge =
    down === undefined
      ? {}
      : { verticalMerge: down === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE };
  return new TableCell({
    columnSpan: columns,
    ...verticalMerge,
    children: text.split('\n').map((line) => new Paragraph({ children: runsOf(line, bold) })),
  });
}
