import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Edits the text of a .docx, as somebody does it in Word: its files but the text stay as they are. */
export function editDocx(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...files, 'word/document.xml': strToU8(edit(xml)) });
}
