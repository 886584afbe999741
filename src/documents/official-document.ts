import { Document, Packer } from 'docx';
import type { OfficialDocument } from './document-data.ts';
import { keepTitles } from './keep-titles.ts';
import { annexSection, mainSection } from './official-sections.ts';

/** Writes a document as Nghị định 30/2020/NĐ-CP sets its form: a .docx file on A4. */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Uint8Array> {
  return keepTitles(await writeUnfilledDocument(document));
}

/** Writes a document whose paragraphs are still to be filled in: what stands at the end of a page is not known yet. */
export async function writeUnfilledDocument(document: OfficialDocument): Promise<Uint8Array> {
  const { annexes } = document;
  return writeDocx(document.summary, [
    mainSection(document),
    ...annexes.map((annex, at) => annexSection(document, annex, annexes.length > 1 ? at + 1 : null)),
  ]);
}

/** A title stays with what it is of. Programs list what has a level. */
function heading<R>(run: R, outlineLevel: number): { run: R; paragraph: { keepNext: true; outlineLevel: number } } {
  return { run, paragraph: { keepNext: true, outlineLevel } };
}

/** Writes sections in Times New Roman, black, in Vietnamese. */
export async function writeDocx(
  title: string,
  sections: readonly ReturnType<typeof mainSection>[],
): Promise<Uint8Array> {
  const run = { font: 'Times New Roman', size: 28, color: '000000', language: { value: 'vi-VN' } };
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    // Titles are headings to programs that list them, and look like the text around them.
    styles: { default: { document: { run }, heading1: heading(run, 0), heading2: heading(run, 1) } },
    sections: [...sections],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
