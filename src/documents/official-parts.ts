import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';

/** Margins of the page in millimetres (NĐ 30/2020, phụ lục I: 20–25 above and below, 30–35 left, 15–20 right). */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 20 };
const PAGE = { width: 210, height: 297 };

const twips = (millimetres: number): number => convertMillimetersToTwip(millimetres);

/** A4 with the margins of an official document, in twips; turned by `orientation`. */
export const OFFICIAL_PAGE = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(MARGINS.top),
    bottom: twips(MARGINS.bottom),
    left: twips(MARGINS.left),
    right: twips(MARGINS.right),
    header: twips(10),
    footer: twips(10),
  },
};

/** Width of the text between the margins, in twips: upright, and with the page turned to its long side. */
export const TEXT_WIDTH = twips(PAGE.width - MARGINS.left - MARGINS.right);
export const WIDTH_ACROSS = twips(PAGE.height - MARGINS.left - MARGINS.right);

/** How a run is set; `size` in points. */
export interface Style {
  size: number;
  bold?: boolean;
  italics?: boolean;
}

/**
 * Leaves out what XML 1.0 cannot hold: one such character makes a file that no program opens. The years of a period
 * stay on one line.
 */
export function writable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/(\d{4})(?: - |–)(\d{4})/g, '$1\u00a0-\u00a0$2');
}

/** Keeps the years of a title on one line with what they are of: none stands at the beginning of a line by itself. */
export function titleText(title: string): string {
  return title
    .replaceAll(/(năm|giai đoạn) (?=\d{4})/giu, '$1\u00a0')
    .replaceAll(/(\d{4}), (?=năm\u00a0)/giu, '$1,\u00a0');
}

/** A run of text; its size is written in half points. */
function run(text: string, { size, ...style }: Style): TextRun {
  return new TextRun({ ...style, text: writable(text), size: size * 2 } satisfies IRunOptions);
}

type Alignment = 'left' | 'center' | 'right' | 'justify';
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** Builds one line or paragraph without space around it. */
export function line(
  text: string,
  style: Style,
  align: Alignment,
  more: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  return new Paragraph({ alignment: ALIGNMENTS[align], ...more, children: [run(text, style)] });
}

/** First line of a paragraph of the body, in twips: 1,27 cm. */
const FIRST_LINE = 720;
/** 6 points between paragraphs, in twips. */
const BETWEEN = 120;
/** 1.15 lines, in 240ths. */
const LEADING = 276;

/** Builds a paragraph of the body: 14 points, justified, its first line indented. */
export function bodyParagraph(
  text: string,
  style: Partial<Style> = {},
  more: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  return line(text, { size: 14, ...style }, 'justify', {
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 0, after: BETWEEN, line: LEADING, lineRule: 'auto' },
    // What announces a list or a table stays with it.
    ...(style.bold === true || text.endsWith(':') ? { keepNext: true } : {}),
    ...more,
  });
}

/** Builds a thin solid rule, centred under a text. @param length and `width` of its column in twips. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    // Clear of the letters that reach below their line.
    spacing: { before: 60, after: 0, line: 60, lineRule: 'exact' },
  });
}

/**
 * Estimates how long a text is in Times New Roman, in twips. A rule is measured by it: 0.72 of the size for capitals,
 * 0.45 for the rest, 0.25 for spaces, a tenth more in bold.
 */
export function lengthOf(text: string, { size, bold = false }: Style): number {
  const ems = Array.from(text).reduce(
    (sum, letter) => sum + (/\s/.test(letter) ? 0.25 : /[\p{Lu}]/u.test(letter) ? 0.72 : 0.45),
    0,
  );
  return Math.round(ems * size * 20 * (bold ? 1.04 : 1));
}

/** Returns the last of the lines into which a text is broken, as far as lengths can be estimated. @param width in twips */
export function lastLineOf(text: string, style: Style, width: number): string {
  return text.split(' ').reduce((line, word) => {
    const longer = `${line} ${word}`;
    return lengthOf(longer, style) <= width ? longer : word;
  });
}

/** Builds two columns without rules. @param widths of both, in twips. */
export function twoColumns(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
  });
}
