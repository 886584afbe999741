import type { ObligationState, ReportState } from '../reporting/obligation-state-machine.ts';
import type { DocumentFile } from '../files/document-file.ts';
import { toLocalDate } from '../text/local-date.ts';
import type { DocumentReference } from '../text/parse-document-reference.ts';

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

/** Returns whether a draft has all that it needs: number and date, and a scan where it is sent as files. */
export function isSendable({ way, files, reference }: DocumentDraft): boolean {
  return reference !== null && (way !== 'files' || files.length > 0);
}

/**
 * Returns whether a document is dated before the day on which what it sends was frozen: it sent something else then, unless it was
 * signed first and frozen after.
 */
export function isBeforeFrozen({ date }: DocumentReference, frozenAt: Date): boolean {
  return date < toLocalDate(frozenAt);
}

/** Where a document stands: the unit says that it was sent, it was received, or it was refused. */
export const DOCUMENT_STATES = ['announced', 'received', 'refused'] as const;

/** A document as the store keeps it. */
export interface DocumentState extends DocumentReference {
  id: number;
  state: (typeof DOCUMENT_STATES)[number];
  /** It was signed for other figures than those that were handed in last. */
  outdated: boolean;
}

/**
 * The third mark of a report, beside figures submitted and figures approved. `outdated`: what came was signed for figures
 * that were replaced since.
 */
export type DocumentMark =
  { kind: 'missing' } | ({ kind: 'announced' | 'received' | 'outdated'; id: number } & DocumentReference);

/**
 * Returns the mark that a report's documents make: of those signed for the figures that are in, a received one counts
 * over an announced one, the newest of each; where there is none of these, the newest of the others.
 */
export function documentMark(documents: readonly DocumentState[]): DocumentMark {
  const newestFirst = documents.filter(({ state }) => state !== 'refused').sort((a, b) => b.id - a.id);
  const valid = newestFirst.filter(({ outdated }) => !outdated);
  const standing = valid.find(({ state }) => state === 'received') ?? valid[0] ?? newestFirst[0];
  if (standing === undefined) return { kind: 'missing' };
  const { id, number, date, state, outdated } = standing;
  return { kind: outdated ? 'outdated' : state === 'received' ? 'received' : 'announced', id, number, date };
}

/** An obligation, as far as its signed document goes. */
export interface DocumentStanding {
  state: ObligationState;
  document: DocumentMark;
  round: {
    /** Units owe the signed document beside their figures. */
    asksDocument: boolean;
  };
}

/** The states of obligations, and of reports, whose figures are in. */
export const HANDED_IN_STATES = ['submitted', 'approved'] as const satisfies readonly (ObligationState & ReportState)[];

/** Returns whether the figures of an obligation or a report in this state are in. */
export function isHandedIn(state: ObligationState | ReportState): boolean {
  return (HANDED_IN_STATES as readonly (ObligationState | ReportState)[]).includes(state);
}

/** Returns whether a unit that handed in its figures still owes the signed document: nobody has received it, or not the one for these figures. */
export function owesDocument({ state, document, round }: DocumentStanding): boolean {
  return round.asksDocument && isHandedIn(state) && document.kind !== 'received';
}
