import { letterheadOf } from '../letterhead.ts';
import type { OfficialDocument } from '../document-data.ts';
import { writeOfficialDocument } from '../official-document.ts';
import { lengthOf, TEXT_WIDTH, type Style } from '../official-parts.ts';
import { issuerLines } from '../official-sections.ts';
import { planPhrase } from '../plan-citation.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Briefing, BriefingPage } from './briefing-data.ts';
import { fitPage } from './fit-page.ts';
import { monthOf } from './months.ts';

/** The page to be printed: a draft report in the form of Nghị định 30/2020, without number, date and signer. */
function briefingDocument({ coordinator, province, plan, at }: Briefing, page: BriefingPage): OfficialDocument {
  const { month, year } = monthOf(toLocalDate(at));
  const months = month < 3 ? `0${month}` : String(month);
  return {
    letterhead: letterheadOf(coordinator, province),
    type: { kind: 'named', name: 'BÁO CÁO', abbreviation: 'BC' },
    summary: `Tình hình thực hiện ${planPhrase(plan)} (phục vụ giao ban tháng ${months} năm ${year})`,
    addressees: [],
    body: [
      ...page.sections.flatMap(({ title, lines }) => [
        { kind: 'title' as const, text: title },
        ...lines.map((line) => ({ kind: 'paragraph' as const, text: `- ${line}` })),
      ]),
      { kind: 'paragraph', text: `${page.source.replace(/\.$/u, '')}./.` },
    ],
    recipients: [],
    annexes: [],
    dense: true,
  };
}

/** Writes the page for the giao ban as a .docx file, with as much as one page holds. */
export async function writeBriefing(briefing: Briefing): Promise<Uint8Array> {
  const page = fitPage(briefing, (shown) => heightOf(briefingDocument(briefing, shown)) <= PAGE_HEIGHT);
  return writeOfficialDocument(briefingDocument(briefing, page));
}

/** Between the margins, in points. */
const PAGE_HEIGHT = 728;
/** What stands around the words, in points: rule and number of the head, and room for a signature. */
const AROUND = { head: 30, title: 16, signature: 4 * 16.1 } as const;
/** From one line to the next, in parts of the size of the type. */
const LINE = 1.15;
/** The first line of a paragraph begins so far within, in twips. */
const INDENT = 720;

/** Estimates how high a dense document of titles and paragraphs is, in points. */
function heightOf({ summary, body, letterhead }: OfficialDocument): number {
  const title = { size: 14, bold: true };
  const high = (lines: number, { size }: Style): number => lines * size * LINE;
  const blocks = body.map((block) => {
    if (!('text' in block)) return 0;
    const style = { size: 13, bold: block.kind === 'title' };
    return high(linesOf(block.text, style, INDENT), style) + (style.bold ? 6 : 2);
  });
  const parts = [
    AROUND.head + high(issuerLines(letterhead).length + 1, { size: 12 }),
    AROUND.title + high(1 + linesOf(summary, title, 0), title),
    ...blocks,
    AROUND.signature + high(letterhead.authority.length, title),
  ];
  return parts.reduce((sum, height) => sum + height, 0);
}

/** Breaks a text into lines as a program does, and counts them. */
function linesOf(text: string, style: Style, indent: number): number {
  const space = lengthOf(' ', style);
  let lines = 1;
  let taken = indent;
  for (const word of text.split(' ')) {
    const length = lengthOf(word, style);
    if (taken + length > TEXT_WIDTH) {
      lines += 1;
      taken = 0;
    }
    taken += length + space;
  }
  return lines;
}
