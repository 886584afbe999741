import type { DocumentReference } from './document-reference.ts';

/** A file that came with a document: what Telegram calls it, and its name and kind for people. */
export interface DocumentFile {
  id: string;
  name: string;
  mime: string;
}

/** The most files of one document: a page each. */
export const PAGES_AT_MOST = 20;

/** A document on its way to the agency: files and number in any order. `announced`: it goes another way, without files. */
export interface DocumentDraft {
  obligationId: number;
  way: 'files' | 'announced' | 'paper';
  files: DocumentFile[];
  reference: DocumentReference | null;
}

export type FileRefusal = 'not-a-scan' | 'too-many';

/** Adds a scan: a picture, or a PDF. */
export function addScan(
  files: readonly DocumentFile[],
  file: DocumentFile,
): { kind: 'added'; files: DocumentFile[] } | { kind: 'refused'; reason: FileRefusal } {
  const scan = /^(?:image\/|application\/pdf$)/.test(file.mime) || /\.(?:pdf|jpe?g|png|heic|tiff?)$/i.test(file.name);
  if (!scan) return { kind: 'refused', reason: 'not-a-scan' };
  if (files.some(({ id }) => id === file.id)) return { kind: 'added', files: [...files] };
  if (files.length >= PAGES_AT_MOST) return { kind: 'refused', reason: 'too-many' };
  return { kind: 'added', files: [...files, file] };
}

/** Whether a draft has all that it needs: number and date, and a scan where it is sent as files. */
export function isSendable({ way, files, reference }: DocumentDraft): boolean {
  return reference !== null && (way !== 'files' || files.length > 0);
}

/** A document as the store keeps it. */
export interface DocumentState extends DocumentReference {
  id: number;
  state: 'announced' | 'received' | 'refused';
}

/** The third mark of a report, beside figures submitted and figures approved. */
export type DocumentMark = { kind: 'missing' } | ({ kind: 'announced' | 'received'; id: number } & DocumentReference);

/** What stands of a report's documents: one that was received counts over one that was announced, the newest of each. */
export function documentMark(documents: readonly DocumentState[]): DocumentMark {
  const newest = (state: DocumentState['state']): DocumentState | undefined =>
    documents.filter((document) => document.state === state).sort((a, b) => b.id - a.id)[0];
  const standing = newest('received') ?? newest('announced');
  if (standing === undefined) return { kind: 'missing' };
  const { id, number, date } = standing;
  return { kind: standing.state === 'received' ? 'received' : 'announced', id, number, date };
}

/** An obligation, as far as its signed document goes. */
export interface DocumentStanding {
  state: string;
  document: DocumentMark;
  round: {
    /** Units owe the signed document beside their figures. */
    asksDocument: boolean;
  };
}

/** The states of obligations whose figures are in. */
export const HANDED_IN_STATES = ['submitted', 'approved'] as const;

/** Whether the figures of an obligation in this state are in. */
export function isHandedIn(state: string): boolean {
  return (HANDED_IN_STATES as readonly string[]).includes(state);
}

/** Whether a unit that handed in its figures still owes the signed document: nobody has received it yet. */
export function owesDocument({ state, document, round }: DocumentStanding): boolean {
  return round.asksDocument && isHandedIn(state) && document.kind !== 'received';
}
