/** A file that came with a document: what Telegram calls it, and its name and kind for people. */
export interface DocumentFile {
  id: string;
  name: string;
  mime: string;
}
