import type { CellValue, Coverage } from '../domain/consolidation/cell.ts';
import type { FigureSource, FigureValue, GivenFact } from '../domain/consolidation/fact.ts';
import type { FigureRule } from '../domain/consolidation/figure-rule.ts';
import type { FrozenFigure, FrozenSource, SettledCell } from '../domain/consolidation/frozen-content.ts';
import { keyWithYear, readKeyWithYear, type CellName, type PlacedCell } from '../domain/consolidation/placed-cell.ts';
import type { ConsolidatedFigureRow, ConsolidatedSource } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** So many sources are read by one statement; then others have their turn. */
const PART = 1_000;

/** Reads the figures of a consolidation with their sources, in the order in which they are shown. */
export async function readFrozenFigures(database: Database, consolidationId: number): Promise<FrozenFigure[]> {
  const figures: FrozenFigure[] = [];
  for (const row of await database.consolidatedFigureRow.findMany({
    where: { consolidationId },
    orderBy: { position: 'asc' },
  }))
    figures.push(await withSources(database, row));
  return figures;
}

/** Lists the figures of a consolidation without their sources, each as `readSources` takes it. */
export async function listFigureRows(
  database: Database,
  consolidationId: number,
): Promise<{ id: number; placed: PlacedCell<SettledCell> }[]> {
  const rows = await database.consolidatedFigureRow.findMany({ where: { consolidationId } });
  return rows.map((row) => ({ id: row.id, placed: figureOf(row, []).placed }));
}

/** Lists where the figures of a consolidation stand, in the order in which they are shown. */
export async function listFigurePlaces(database: Database, consolidationId: number): Promise<CellName[]> {
  const select = { place: true, key: true } as const;
  const where = { consolidationId };
  const rows = await database.consolidatedFigureRow.findMany({ where, select, orderBy: { position: 'asc' } });
  return rows.map(({ place, key }) => ({
    place: oneOf('ConsolidatedFigureRow.place', place),
    ...readKeyWithYear(key),
  }));
}

/** Reads one figure of a consolidation with its sources; null where it has none of this name. */
export async function findFigure(
  database: Database,
  consolidationId: number,
  { place, ...named }: CellName,
): Promise<FrozenFigure | null> {
  const row = await database.consolidatedFigureRow.findUnique({
    where: { consolidationId_place_key: { consolidationId, place, key: keyWithYear(named) } },
  });
  return row === null ? null : withSources(database, row);
}

type Instants = 'answeredAt' | 'submittedAt' | 'approvedAt';
/** A source as JSON has it: instants are text. */
type SourceRow = Omit<ConsolidatedSource, Instants> & Record<Instants, string>;

/** Reads the sources of a figure in their order, in parts of one value each: of 100,000 rows one by one take far longer. */
export async function* readSources(database: Database, figureRowId: number): AsyncGenerator<FrozenSource[]> {
  for (let last = -1; ;) {
    const [part] = await database.$queryRaw<{ rows: SourceRow[] }[]>`
      SELECT coalesce(json_agg(source ORDER BY source."position"), '[]') AS "rows" FROM (
        SELECT * FROM "ConsolidatedSource" WHERE "figureRowId" = ${figureRowId}::int AND "position" > ${last}::int
        ORDER BY "position" LIMIT ${PART}::int) source`;
    const rows = part?.rows ?? [];
    yield rows.map(sourceOf);
    last = rows.at(-1)?.position ?? last;
    if (rows.length < PART) return;
  }
}

async function withSources(database: Database, row: ConsolidatedFigureRow): Promise<FrozenFigure> {
  const sources: FrozenSource[] = [];
  for await (const part of readSources(database, row.id)) sources.push(...part);
  return figureOf(row, sources);
}

function figureOf(row: ConsolidatedFigureRow, sources: FrozenSource[]): FrozenFigure {
  const { task, given, expected, missing, unknown, waiting, waived } = row;
  const coverage: Coverage = { given, expected, missing, unknown, waiting, waived };
  const cell: SettledCell =
    oneOf('ConsolidatedFigureRow.kind', row.kind) === 'missing'
      ? { kind: 'missing', coverage }
      : {
          kind: 'value',
          value: row.value as unknown as CellValue,
          coverage,
          facts: sources.map(({ fact }) => fact),
          carried: sources.flatMap(({ fact, carried }) => (carried ? [fact] : [])),
          // Decisions are kept with the consolidation, of all its figures together.
          settled: [],
          // What is contradictory is settled before anything is frozen.
          leftOut: [],
        };
  const rule = row.rule as unknown as FigureRule | null;
  const place = oneOf('ConsolidatedFigureRow.place', row.place);
  return { placed: { place, ...readKeyWithYear(row.key), task, rule, cell }, sources };
}

/** Where a figure came from that was entered, as its row keeps it. */
interface EntryRow {
  way: string;
  number?: string;
  date?: string;
  fileId?: number;
  sheetAt?: number;
  cell?: string;
}

function sourceOf(row: SourceRow): FrozenSource {
  const { figure, unitId, year, about, carried, answeredById, enteredById } = row;
  const fact: GivenFact = {
    figure,
    unitId,
    year,
    about,
    state: 'given',
    value: row.value as unknown as FigureValue,
    source: namedSource(row),
  };
  const entry = row.entrySource as EntryRow | null;
  const entered =
    enteredById === null || entry === null
      ? null
      : {
          byId: enteredById,
          way: entry.way,
          number: entry.number ?? null,
          date: entry.date ?? null,
          cell:
            entry.fileId === undefined
              ? null
              : { fileId: entry.fileId, sheetAt: entry.sheetAt ?? 0, cell: entry.cell ?? '' },
        };
  const record = {
    answeredById,
    answeredAt: new Date(row.answeredAt),
    submittedAt: new Date(row.submittedAt),
    approvedAt: new Date(row.approvedAt),
    entered,
  };
  return { fact, carried, record };
}

function namedSource(row: SourceRow): FigureSource {
  const { reportId, obligationId, revision, form, question, updateId } = row;
  if (oneOf('ConsolidatedSource.kind', row.kind) === 'update' && updateId !== null)
    return { kind: 'update', updateId, at: new Date(row.submittedAt) };
  if (reportId === null || obligationId === null || revision === null || form === null || question === null)
    throw new Error(`Source ${row.id} names no report.`);
  const [submittedAt, at] = [new Date(row.submittedAt), new Date(row.approvedAt)];
  return { kind: 'report', reportId, obligationId, revision, form, question, submittedAt, at };
}
