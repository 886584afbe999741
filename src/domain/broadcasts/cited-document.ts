/** Number and signs as documents carry them: 125/GM-SCT, 15/2018/NĐ-CP, 4527/QĐ-UBND.CN. */
const CITED = /(?<![\p{L}\d/])\d{1,6}(?:\/\d{4})?\/\p{Lu}{1,8}(?:[-–]\p{Lu}[\p{L}\d&.]*)+(?<!\.)/u;

/** Returns the number of the first document that a text cites; null where it cites none. */
export function citedDocument(text: string): string | null {
  return CITED.exec(text.normalize('NFC'))?.[0] ?? null;
}

/** Returns the number of the document that a content cites, where it carries no file; else null. */
export function citesWithoutFile({ text, files }: { text: string; files: readonly unknown[] }): string | null {
  return files.length > 0 ? null : citedDocument(text);
}
