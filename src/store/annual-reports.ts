import type { AnnualReportState } from '../domain/annual-report/report-state.ts';
import type { ReportWords } from '../domain/annual-report/report-words.ts';
import type { DocumentFile } from '../domain/files/document-file.ts';
import type { DocumentReference } from '../domain/text/parse-document-reference.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { findConsolidation, type ConsolidationFacts, type ConsolidationYears } from './consolidations.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

interface Named {
  id: number;
  name: string;
}

/** An annual report without its file, and the frozen consolidation that it is written from. Officers are named as now. */
export interface AnnualReportFacts {
  id: number;
  consolidation: ConsolidationFacts;
  state: AnnualReportState;
  words: ReportWords;
  /** How often its words were changed. */
  version: number;
  startedBy: Named;
  startedAt: Date;
  /** Null for a draft. */
  frozen: { by: Named; at: Date; hash: string } | null;
  /** Null until it is signed. */
  signed: { document: DocumentReference; scans: readonly DocumentFile[]; by: Named; at: Date } | null;
}

interface By {
  officerId: number;
  at: Date;
}

const WITHOUT_FILE = { omit: { file: true } } as const;
type Row = Prisma.AnnualReportGetPayload<typeof WITHOUT_FILE>;

/** Creates the draft of a report of a consolidation; returns its id. */
export async function createAnnualReport(
  database: Database,
  consolidationId: number,
  words: ReportWords,
  { officerId, at }: By,
): Promise<number> {
  const { id } = await database.annualReport.create({
    data: {
      consolidationId,
      words: words as Prisma.InputJsonObject,
      startedById: officerId,
      startedAt: at,
      changedById: officerId,
      changedAt: at,
    },
    select: { id: true },
  });
  return id;
}

/** Finds a report, also one that is superseded; null where there is none of that id. */
export async function findAnnualReport(database: Database, id: number): Promise<AnnualReportFacts | null> {
  const row = await database.annualReport.findUnique({ where: { id }, ...WITHOUT_FILE });
  return row === null ? null : factsOf(database, row);
}

/** Finds the report of a consolidation that is in force or in work; null where none was begun. */
export async function findReportOf(database: Database, consolidationId: number): Promise<AnnualReportFacts | null> {
  const row = await database.annualReport.findFirst({
    where: { consolidationId, NOT: { state: 'superseded' } },
    ...WITHOUT_FILE,
  });
  return row === null ? null : factsOf(database, row);
}

/** Finds the newest report of these years of a plan, of whichever version of the consolidation; null where there is none. */
export async function findNewestReport(
  database: Database,
  { planId, fromYear, toYear }: ConsolidationYears & { planId: number },
): Promise<AnnualReportFacts | null> {
  const row = await database.annualReport.findFirst({
    where: { consolidation: { planId, fromYear, toYear } },
    orderBy: { id: 'desc' },
    ...WITHOUT_FILE,
  });
  return row === null ? null : factsOf(database, row);
}

/** Keeps the words of a draft; false where it is none any more, or was changed since this version. */
export async function keepReportWords(
  database: Database,
  { id, version }: Pick<AnnualReportFacts, 'id' | 'version'>,
  words: ReportWords,
  { officerId, at }: By,
): Promise<boolean> {
  const { count } = await database.annualReport.updateMany({
    where: { id, state: 'draft', version },
    data: {
      words: words as Prisma.InputJsonObject,
      version: { increment: 1 },
      changedById: officerId,
      changedAt: at,
    },
  });
  return count === 1;
}

/** Freezes a draft with its file; false where it is none any more, or its words were changed since this version. */
export async function freezeAnnualReport(
  database: Database,
  { id, version }: Pick<AnnualReportFacts, 'id' | 'version'>,
  { content, hash }: { content: Uint8Array; hash: string },
  { officerId, at }: By,
): Promise<boolean> {
  const { count } = await database.annualReport.updateMany({
    where: { id, state: 'draft', version },
    data: { state: 'frozen', file: new Uint8Array(content), fileHash: hash, frozenById: officerId, frozenAt: at },
  });
  return count === 1;
}

/** Reads the file of a frozen report as it was frozen; null for a draft. */
export async function readReportFile(database: Database, id: number): Promise<Uint8Array | null> {
  const row = await database.annualReport.findUnique({ where: { id }, select: { file: true } });
  return row?.file ?? null;
}

/** Keeps number, date and scans of the signed document; false where the report is not frozen, or was signed before. */
export async function signAnnualReport(
  database: Database,
  id: number,
  { number, date }: DocumentReference,
  scans: readonly DocumentFile[],
  { officerId, at }: By,
): Promise<boolean> {
  const { count } = await database.annualReport.updateMany({
    where: { id, state: 'frozen' },
    data: {
      state: 'signed',
      documentNumber: number,
      documentDate: toDayColumn(date),
      scans: scans as unknown as Prisma.InputJsonArray,
      signedById: officerId,
      signedAt: at,
    },
  });
  return count === 1;
}

/** Makes room for a new draft: a frozen report is no longer the one in force. False where it is not frozen any more. */
export async function supersedeAnnualReport(database: Database, id: number): Promise<boolean> {
  const where = { id, state: 'frozen' };
  return (await database.annualReport.updateMany({ where, data: { state: 'superseded' } })).count === 1;
}

async function factsOf(database: Database, row: Row): Promise<AnnualReportFacts> {
  const { id, consolidationId, version, startedById, frozenById, frozenAt, fileHash } = row;
  const { documentNumber: number, documentDate, scans, signedById, signedAt } = row;
  const consolidation = await findConsolidation(database, consolidationId);
  if (consolidation === null) throw new Error(`Consolidation ${consolidationId} has a report and is not there.`);
  const names = await listOfficerNames(
    database,
    [startedById, frozenById, signedById].filter((one) => one !== null),
  );
  const named = (officerId: number): Named => ({ id: officerId, name: names[officerId] ?? '' });
  return {
    id,
    consolidation,
    state: oneOf('AnnualReport.state', row.state),
    words: row.words as unknown as ReportWords,
    version,
    startedBy: named(startedById),
    startedAt: row.startedAt,
    frozen:
      frozenById === null || frozenAt === null || fileHash === null
        ? null
        : { by: named(frozenById), at: frozenAt, hash: fileHash },
    signed:
      number === null || documentDate === null || signedById === null || signedAt === null
        ? null
        : {
            document: { number, date: fromDayColumn(documentDate) },
            scans: (scans ?? []) as unknown as DocumentFile[],
            by: named(signedById),
            at: signedAt,
          },
  };
}
