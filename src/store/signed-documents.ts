import type { DocumentFile } from '../domain/files/document-file.ts';
import type { DocumentReference } from '../domain/text/parse-document-reference.ts';
import { documentMark, type DocumentMark, type DocumentState } from '../domain/documents/signed-document.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { findFiguresSigned, outdated } from './document-figures.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

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
  /** What stands in its place; null where nothing does. */
  replacedBy: DocumentReference | null;
  /** The documents in whose place it stands, the newest first. */
  replaced: { id: number; number: string }[];
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

/** Creates a document, signed for the figures that `findFiguresSigned` finds; returns its id. */
export async function createSignedDocument(
  database: Database,
  { date, files, ...document }: NewSignedDocument,
  recordedAt: Date,
): Promise<number> {
  const data = {
    ...document,
    documentDate: toDayColumn(date),
    files: files as unknown as Prisma.InputJsonArray,
    recordedAt,
    figuresRevision: await findFiguresSigned(database, document.obligationId),
  };
  return (await database.signedDocument.create({ data })).id;
}

/** Finds the document; null where there is none of that id. */
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
  const { number, documentDate, state, obligationId, via, recordedAt, decidedAt, refusalReason, obligation } = row;
  const all = await listDocumentStates(database, obligationId);
  const mark = documentMark(all);
  const stands = mark.kind === 'received' || mark.kind === 'announced' ? mark : null;
  const replaced = all.filter((other) => other.outdated && other.state !== 'refused').reverse();
  return {
    id,
    number,
    date: fromDayColumn(documentDate),
    state: oneOf('SignedDocument.state', state),
    outdated: all.some((other) => other.id === id && other.outdated),
    replacedBy: stands !== null && replaced.some((other) => other.id === id) ? stands : null,
    replaced: stands?.id === id ? replaced : [],
    obligationId,
    via,
    recordedAt,
    decidedAt,
    refusalReason,
    files: row.files as unknown as DocumentFile[],
    recordedBy: nameOf(row.recordedById) ?? '',
    decidedBy: nameOf(row.decidedById),
    unit: obligation.unit,
    roundTitle: obligation.round.title,
  };
}

/** Finds the mark of a report's documents. */
export async function findDocumentMark(database: Database, obligationId: number): Promise<DocumentMark> {
  return documentMark(await listDocumentStates(database, obligationId));
}

async function listDocumentStates(database: Database, obligationId: number): Promise<DocumentState[]> {
  return database.$queryRaw<DocumentState[]>`
    SELECT paper."id", paper."number", paper."documentDate"::text AS "date", paper."state",
      ${outdated(Prisma.sql`paper`)} AS "outdated"
    FROM "SignedDocument" paper WHERE paper."obligationId" = ${obligationId} ORDER BY paper."id"`;
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
