import { upperFirst } from '../domain/text/letter-case.ts';
import {
  AlignmentType,
  Header,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { Annex, Block, Letterhead, OfficialDocument } from './document-data.ts';
import {
  bodyParagraph,
  lastLineOf,
  lengthOf,
  line,
  OFFICIAL_PAGE,
  rule,
  TEXT_WIDTH,
  titleText,
  twoColumns,
  WIDTH_ACROSS,
  writable,
  type Style,
} from './official-parts.ts';
import { pictureOf } from './official-picture.ts';
import { breakName } from './break-name.ts';
import { ruledTables } from './official-tables.ts';
import { roman } from './roman.ts';

/** What the date is left as until somebody signs. */
const NO_DATE = 'ngày … tháng … năm …';
const HEAD: readonly [number, number] = [Math.round(TEXT_WIDTH * 0.41), TEXT_WIDTH - Math.round(TEXT_WIDTH * 0.41)];
const FOOT: readonly [number, number] = [Math.round(TEXT_WIDTH / 2), TEXT_WIDTH - Math.round(TEXT_WIDTH / 2)];
/** Where several addressees begin, in twips. */
const ADDRESSEES = 2268;
/** A paragraph shorter than this, in letters, stays whole above the signature. */
const LINES_TOGETHER = 600;
/** Room for a signature and a seal, in empty lines of 14 points. */
const SIGNING_LINES = 5;

/** Builds the document itself: head, title, addressees, body, recipients and signature. */
export function mainSection(document: OfficialDocument): ISectionOptions {
  return officialSection([
    head(document),
    ...titleOf(document),
    ...addresseesOf(document.addressees),
    ...document.body.flatMap((block, at) => blockOf(block, at === document.body.length - 1, document.dense ?? false)),
    foot(document),
  ]);
}

/** Builds an annex on pages of its own, numbered by themselves. @param number null where it is the only one. */
export function annexSection(
  document: OfficialDocument,
  { title, table, across }: Annex,
  number: number | null,
): ISectionOptions {
  const { type, letterhead } = document;
  const name = type.kind === 'named' ? capitalized(type.name) : 'Công văn';
  const bold = { size: 14, bold: true };
  const children = [
    line(number === null ? 'Phụ lục' : `Phụ lục ${roman(number)}`, bold, 'center'),
    line(titleText(title.toLocaleUpperCase('vi')), bold, 'center'),
    line(
      `(Kèm theo ${name} số        /${codeOf(document)} ${NO_DATE} của ${letterhead.name})`,
      { size: 14, italics: true },
      'center',
      { spacing: { after: 160 } },
    ),
    ...ruledTables(table, across === true ? WIDTH_ACROSS : TEXT_WIDTH),
  ];
  return officialSection(children, across);
}

/** Builds a section on A4 whose page numbers stand centred on top, but for its first page. @param across with the page turned. */
export function officialSection(children: (Paragraph | Table)[], across?: true): ISectionOptions {
  const { size, margin } = OFFICIAL_PAGE;
  const orientation = across === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { margin, size: { ...size, orientation }, pageNumbers: { start: 1 } },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children,
  };
}

/** How the name of the issuer is set. */
const ISSUER: Style = { size: 12, bold: true };

/** Returns the name of who issues a document in the lines of its head. */
export function issuerLines({ issuer }: Letterhead): string[] {
  return issuer.flatMap((name) => breakName(name, HEAD[0], (text) => lengthOf(text, ISSUER)));
}

/** Returns the head of a document as Decree 30/2020 lays it out: issuer and motto in two columns. */
function head(document: OfficialDocument): Table {
  const { letterhead, type, summary } = document;
  const motto: Style = { size: 13, bold: true };
  const mottoText = 'Độc lập - Tự do - Hạnh phúc';
  const issuer = issuerLines(letterhead);
  const lastOfIssuer = issuer.at(-1) ?? '';
  const left = [
    ...(letterhead.superior === null ? [] : [line(letterhead.superior, { size: 12 }, 'center')]),
    ...issuer.map((part) => line(part, ISSUER, 'center')),
    // A third to a half of the line above it.
    rule(Math.round(lengthOf(lastOfIssuer, ISSUER) * 0.42), HEAD[0]),
    line(`Số:        /${codeOf(document)}`, { size: 13 }, 'center', { spacing: { before: 120 } }),
    ...(type.kind === 'letter' ? [line(`V/v ${summary}`, { size: 12 }, 'center', { spacing: { before: 60 } })] : []),
  ];
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ISSUER, 'center'),
    line(mottoText, motto, 'center'),
    rule(lengthOf(mottoText, motto), HEAD[1]),
    line(`${letterhead.place}, ${NO_DATE}`, { size: 13, italics: true }, 'center', { spacing: { before: 120 } }),
  ];
  return twoColumns(left, right, HEAD);
}

function codeOf({ type, letterhead: { code } }: OfficialDocument): string {
  const office = code ?? '…';
  return type.kind === 'named' ? `${type.abbreviation}-${office}` : `${office}-…`;
}

function titleOf({ type, summary, dense }: OfficialDocument): Paragraph[] {
  if (type.kind === 'letter') return [];
  const style = { size: 14, bold: true };
  const title = titleText(summary);
  return [
    line(type.name.toLocaleUpperCase('vi'), style, 'center', { spacing: { before: dense === true ? 120 : 360 } }),
    line(title, style, 'center'),
    // A third to a half of the line above it, the length of which is estimated a fifth short.
    rule(Math.round(lengthOf(lastLineOf(writable(title), style, TEXT_WIDTH), style) * 0.5), TEXT_WIDTH),
  ];
}

function addresseesOf(addressees: readonly string[]): Paragraph[] {
  const style = { size: 14 };
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const around = { spacing: { before: 240, after: 240 } };
  if (others.length === 0) return [line(`Kính gửi: ${only}.`, style, 'center', around)];
  return [
    line('Kính gửi:', style, 'left', { indent: { left: ADDRESSEES - 720 }, spacing: { before: 240 } }),
    ...addressees.map((addressee, at) => {
      const last = at === addressees.length - 1;
      const spacing = last ? { spacing: { after: 240 } } : {};
      return line(`- ${addressee}${last ? '.' : ';'}`, style, 'left', { indent: { left: ADDRESSEES }, ...spacing });
    }),
  ];
}

/** What stands close together: 13 points, single lines, 2 points between paragraphs and 4 above a title. */
const DENSE = { style: { size: 13 }, spacing: { after: 40, line: 240, lineRule: 'auto' } } as const;

/** @param last right above the signature, which never stands on a page without the end of the text. */
function blockOf(block: Block, last: boolean, dense: boolean): (Paragraph | Table)[] {
  const style = dense ? DENSE.style : {};
  const spaced = (before: number): object => (dense ? { spacing: { ...DENSE.spacing, before } } : {});
  switch (block.kind) {
    case 'title': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
      return [bodyParagraph(block.text, { ...style, bold: true }, { heading, ...spaced(80) })];
    }
    case 'paragraph':
      return block.text.split('\n').map((part) =>
        bodyParagraph(part, style, {
          ...spaced(0),
          ...(last ? { keepNext: true, keepLines: part.length < LINES_TOGETHER } : {}),
        }),
      );
    case 'centred':
      return [
        line(block.text, { size: 13, italics: true }, 'center', {
          spacing: { after: 120 },
          keepNext: block.together === true,
        }),
      ];
    case 'picture':
      return pictureOf(block);
    case 'table':
      return [...ruledTables(block, TEXT_WIDTH), bodyParagraph('', { size: 6 })];
  }
}

function foot({ recipients, letterhead: { authority }, dense }: OfficialDocument): Table {
  const listed = [...recipients.map((recipient) => `- ${recipient};`), '- Lưu: VT, …'];
  const left = [
    line('Nơi nhận:', { size: 12, bold: true, italics: true }, 'left'),
    ...listed.map((recipient) => line(recipient, { size: 11 }, 'left')),
  ];
  const signed =
    authority.length > 0
      ? authority.map((part) => line(part, { size: 14, bold: true }, 'center'))
      : [line('(chức vụ, chữ ký, họ tên của người ký)', { size: 13, italics: true }, 'center')];
  const room = Array.from({ length: dense === true ? SIGNING_LINES - 1 : SIGNING_LINES }, () =>
    line('', { size: 14 }, 'center'),
  );
  return twoColumns(left, [...signed, ...room], FOOT);
}

function capitalized(name: string): string {
  return upperFirst(name.toLocaleLowerCase('vi'));
}
