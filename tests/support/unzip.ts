import { strFromU8, unzipSync } from 'fflate';

/** The files of a zip archive by their names, as text. */
export function unzip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** What a .docx file says, a paragraph a line. */
export function readDocx(bytes: Uint8Array): string {
  return textOf(unzip(bytes)['word/document.xml'] ?? '');
}

/** What the XML of a Word document says, a paragraph a line. */
export function textOf(xml: string): string {
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:br[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
