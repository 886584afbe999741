import {
  documentMark,
  type DocumentFile,
  type DocumentMark,
  type DocumentState,
} from '../domain/documents/signed-document.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** A signed document with the report that it belongs to. Days are yyyy-mm-dd. */
export interface SignedDocumentFacts extends DocumentState {
  obligationId: number;
  files: DocumentFile[];
  via: string;
  recordedBy: string;
  recordedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  refusalReason: string | null;
  unit: { id: number; name: string; shortName: string };
  roundTitle: string;
}

/** A document to be kept. */
export interface NewSignedDocument {
  obligationId: number;
  number: string;
  date: string;
  files: readonly DocumentFile[];
  via: 'chat' | 'paper';
  state: 'announced' | 'received';
  recordedById: number;
}

/** What is read of a document for its mark. */
const MARK_FIELDS = { id: true, number: true, documentDate: true, state: true } as const;
type MarkRow = Prisma.SignedDocumentGetPayload<{ select: typeof MARK_FIELDS }>;

/** The mark that these documents of one report make. */
function markOf(rows: readonly MarkRow[]): DocumentMark {
  return documentMark(rows.map(stateOf));
}

function stateOf({ id, number, documentDate, state }: MarkRow): DocumentState {
  return { id, number, date: documentDate.toISOString().slice(0, 10), state: state as DocumentState['state'] };
}

/** Keeps a document; returns its id. */
export async function createSignedDocument(
  database: Database,
  { date, files, ...document }: NewSignedDocument,
  recordedAt: Date,
): Promise<number> {
  const data = {
    ...document,
    documentDate: new Date(`${date}T00:00:00Z`),
    files: files as unknown as Prisma.InputJsonArray,
    recordedAt,
  };
  return (await database.signedDocument.create({ data })).id;
}

/** The document; null where there is none of that id. */
export async function findSignedDocument(database: Database, id: number): Promise<SignedDocumentFacts | null> {
  const row = await database.signedDocument.findUnique({
    where: { id },
    include: {
      obligation: {
        include: { unit: { select: { id: true, name: true, shortName: true } }, round: { select: { title: true } } },
      },
    },
  });
  if (row === null) return null;
  const people = await database.officer.findMany({
    where: { id: { in: [row.recordedById, ...(row.decidedById === null ? [] : [row.decidedById])] } },
    select: { id: true, fullName: true },
  });
  const nameOf = (officerId: number | null): string | null =>
    people.find((person) => person.id === officerId)?.fullName ?? null;
  const { obligationId, via, recordedAt, decidedAt, refusalReason, obligation } = row;
  return {
    ...stateOf(row),
    ...{ obligationId, via, recordedAt, decidedAt, refusalReason },
    files: row.files as unknown as DocumentFile[],
    recordedBy: nameOf(row.recordedById) ?? '',
    decidedBy: nameOf(row.decidedById),
    unit: obligation.unit,
    roundTitle: obligation.round.title,
  };
}

/** The mark of a report's documents. */
export async function findDocumentMark(database: Database, obligationId: number): Promise<DocumentMark> {
  return markOf(await database.signedDocument.findMany({ where: { obligationId }, select: MARK_FIELDS }));
}

/** Receives a document that was announced, or refuses one; false where somebody else decided first. */
export async function decideSignedDocument(
  database: Database,
  id: number,
  from: readonly DocumentState['state'][],
  decision: { state: 'received' } | { state: 'refused'; refusalReason: string },
  by: { decidedById: number; decidedAt: Date },
): Promise<boolean> {
  const where = { id, state: { in: [...from] } };
  return (await database.signedDocument.updateMany({ where, data: { ...decision, ...by } })).count === 1;
}
