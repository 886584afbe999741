import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';

/** A file by which figures came in. */
export interface FiguresFileFacts {
  id: number;
  name: string;
  sheets: readonly string[];
  importedAt: Date;
  /** The pseudonym of somebody who was erased. */
  importedBy: string;
}

/** Keeps that figures came in by a file; returns its number. */
export async function createFiguresFile(
  database: Database,
  file: {
    planId: number;
    formKey: string;
    year: number;
    name: string;
    sheets: readonly string[];
    contentHash: string;
    importedById: number;
    reports: number;
    figures: number;
  },
  importedAt: Date,
): Promise<number> {
  const { id } = await database.figuresFile.create({ data: { ...file, sheets: [...file.sheets], importedAt } });
  return id;
}

/** Finds the last time when this very file brought figures for a form and year; null where it never did. */
export async function findImportedFile(
  database: Database,
  where: { planId: number; formKey: string; year: number; contentHash: string },
): Promise<FiguresFileFacts | null> {
  const row = await database.figuresFile.findFirst({ where, orderBy: { id: 'desc' } });
  return row === null ? null : ((await withNames(database, [row]))[0] ?? null);
}

/** Lists files by their numbers. */
export async function listFiguresFiles(database: Database, ids: readonly number[]): Promise<FiguresFileFacts[]> {
  if (ids.length === 0) return [];
  const rows = await database.figuresFile.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
  return withNames(database, rows);
}

async function withNames(
  database: Database,
  rows: readonly (Omit<FiguresFileFacts, 'importedBy'> & { importedById: number })[],
): Promise<FiguresFileFacts[]> {
  const names = await listOfficerNames(
    database,
    rows.map(({ importedById }) => importedById),
  );
  return rows.map(({ id, name, sheets, importedAt, importedById }) => ({
    id,
    name,
    sheets,
    importedAt,
    importedBy: names[importedById] ?? '',
  }));
}
