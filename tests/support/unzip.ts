import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by their names, as text; read from its central directory (APPNOTE.TXT 4.3.12). */
export function unzip(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('This is no zip archive.');
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + packed);
    files[zip.subarray(at + 46, at + 46 + name).toString()] = (
      method === 8 ? inflateRawSync(content) : content
    ).toString();
    at += 46 + name + extra + comment;
  }
  return files;
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
