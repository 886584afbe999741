import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { DocumentPicture } from './document-data.ts';
import { line, writable } from './official-parts.ts';

/** Points of the screen in a millimetre, as pictures are measured in. */
const POINTS = 96 / 25.4;

/** Returns a length on the page in points of the screen. @param millimetres how long it is */
export function pixelsOf(millimetres: number): number {
  return Math.round(millimetres * POINTS);
}

/** Builds a picture in the middle of the page, and its caption on the same page. */
export function pictureOf({ png, width, height, alternative, caption }: DocumentPicture): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixelsOf(width), height: pixelsOf(height) },
    altText: { name: writable(caption), description: writable(alternative) },
  });
  const spacing = { before: 120, after: 60 };
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [image] }),
    line(caption, { size: 13, italics: true }, 'center', { spacing: { after: 120 } }),
  ];
}
