import type { CellValue, Coverage } from '../domain/consolidation/cell.ts';
import type { FigureSource, FigureValue, GivenFact } from '../domain/consolidation/fact.ts';
import type { FigureRule } from '../domain/consolidation/figure-rule.ts';
import type { FrozenFigure, FrozenSource, SettledCell } from '../domain/consolidation/frozen-content.ts';
import type { CellPlace, PlacedCell } from '../domain/consolidation/placed-cell.ts';
import { Prisma, type ConsolidatedFigureRow, type ConsolidatedSource } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** So many sources are written by one statement. */
const PART = 5_000;

/**
 * Writes the figures of a draft with their sources: who answered, and when, is read from the reports and updates that the
 * sources name. Nothing of it can be changed from then on.
 */
export async function writeFigures(
  database: Database,
  consolidationId: number,
  cells: readonly PlacedCell<SettledCell>[],
): Promise<void> {
  const rows = await database.consolidatedFigureRow.createManyAndReturn({
    data: cells.map(({ place, key, task, rule, cell }, position) => {
      const { given, expected, missing, unknown, waiting, waived } = cell.coverage;
      const lists = { missing: [...missing], unknown: [...unknown], waiting: [...waiting], waived: [...waived] };
      return {
        consolidationId,
        position,
        place,
        key,
        task,
        rule: rule === null ? Prisma.DbNull : (rule as unknown as Prisma.InputJsonObject),
        kind: cell.kind,
        value: cell.kind === 'value' ? (cell.value as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
        given,
        expected,
        ...lists,
      };
    }),
    select: { id: true, position: true },
  });
  const idAt = new Map(rows.map(({ id, position }) => [position, id]));
  const sources = cells.flatMap(({ cell }, at) => {
    if (cell.kind !== 'value') return [];
    const carried = new Set(cell.carried);
    return cell.facts.map((fact, position) => {
      const { figure, unitId, year, about, value, source } = fact;
      const { kind, at: _at, ...named } = source;
      const row = { figureRowId: idAt.get(at), position, kind, figure, unitId, year, about, value };
      return { ...row, carried: carried.has(fact), ...named };
    });
  });
  for (let from = 0; from < sources.length; from += PART)
    await writeSources(database, sources.slice(from, from + PART));
}

async function writeSources(database: Database, sources: readonly object[]): Promise<void> {
  const written = await database.$executeRaw`
    INSERT INTO "ConsolidatedSource" ("figureRowId", "position", "kind", "figure", "unitId", "year", "about", "value",
      "carried", "reportId", "obligationId", "revision", "form", "question", "updateId", "answeredById", "answeredAt",
      "submittedAt", "approvedAt", "enteredById", "entrySource")
    SELECT said."figureRowId", said."position", said."kind", said."figure", said."unitId", said."year", said."about",
      said."value", said."carried", said."reportId", said."obligationId", said."revision", said."form", said."question",
      said."updateId",
      coalesce(answer."answeredById", report."submittedById", updated."submittedById"),
      coalesce(answer."answeredAt", report."submittedAt", updated."submittedAt"),
      coalesce(report."submittedAt", updated."submittedAt"),
      coalesce(report."decidedAt", updated."decidedAt", updated."submittedAt"),
      CASE WHEN entry."source" IS NULL THEN NULL ELSE report."enteredById" END, entry."source"
    FROM jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) AS said("figureRowId" int, "position" int, "kind" text,
      "figure" text, "unitId" int, "year" int, "about" int, "value" jsonb, "carried" boolean, "reportId" int,
      "obligationId" int, "revision" int, "form" text, "question" text, "updateId" int)
    LEFT JOIN "Report" report ON report."id" = said."reportId"
    LEFT JOIN LATERAL (
      -- Of figures that came in by a file each has its own cell; the others of the report came as they had before.
      SELECT CASE WHEN report."entrySource" ->> 'way' = 'workbook'
        THEN coalesce(
          jsonb_build_object('way', 'workbook') || ((report."entrySource" -> 'places' -> said."question") - 'file' - 'sheet'),
          nullif(report."entrySource" -> 'rest', 'null'::jsonb) - 'note' - 'files')
        ELSE report."entrySource" - 'note' - 'files' END AS "source"
    ) entry ON TRUE
    LEFT JOIN "Answer" answer
      ON answer."reportId" = said."reportId" AND answer."questionKey" = split_part(said."question", '.', 1)
    LEFT JOIN "TaskUpdate" updated ON updated."id" = said."updateId"
    ORDER BY said."figureRowId", said."position"`;
  if (written !== sources.length) throw new Error(`${written} of ${sources.length} sources were written.`);
}

/** Reads the figures of a consolidation with their sources, in the order in which they are shown. */
export async function readFigures(database: Database, consolidationId: number): Promise<FrozenFigure[]> {
  return (await selectFigures(database, Prisma.sql`"consolidationId" = ${consolidationId}`)).map(figureOf);
}

/** Reads one figure of a consolidation with its sources; null where it has none in this place with this key. */
export async function findFigure(
  database: Database,
  consolidationId: number,
  place: CellPlace,
  key: string,
): Promise<FrozenFigure | null> {
  const [row] = await selectFigures(
    database,
    Prisma.sql`"consolidationId" = ${consolidationId} AND "place" = ${place} AND "key" = ${key}`,
  );
  return row === undefined ? null : figureOf(row);
}

type Instants = 'answeredAt' | 'submittedAt' | 'approvedAt';
/** A source as JSON has it: instants are text. */
type SourceRow = Omit<ConsolidatedSource, Instants> & Record<Instants, string>;
type FigureRow = ConsolidatedFigureRow & { sources: SourceRow[] };

/** Selects figures with their sources in one value each: of 100,000 sources, rows one by one take far longer. */
async function selectFigures(database: Database, where: Prisma.Sql): Promise<FigureRow[]> {
  return database.$queryRaw<FigureRow[]>`
    SELECT figure.*, coalesce((SELECT json_agg(source ORDER BY source."position") FROM "ConsolidatedSource" source
      WHERE source."figureRowId" = figure."id"), '[]') AS "sources"
    FROM "ConsolidatedFigureRow" figure WHERE ${where} ORDER BY figure."position"`;
}

function figureOf(row: FigureRow): FrozenFigure {
  const { key, task, given, expected, missing, unknown, waiting, waived } = row;
  const coverage: Coverage = { given, expected, missing, unknown, waiting, waived };
  const sources = row.sources.map(sourceOf);
  const cell: SettledCell =
    oneOf('ConsolidatedFigureRow.kind', row.kind) === 'missing'
      ? { kind: 'missing', coverage }
      : {
          kind: 'value',
          value: row.value as unknown as CellValue,
          coverage,
          facts: sources.map(({ fact }) => fact),
          carried: sources.flatMap(({ fact, carried }) => (carried ? [fact] : [])),
        };
  const rule = row.rule as unknown as FigureRule | null;
  return { placed: { place: oneOf('ConsolidatedFigureRow.place', row.place), key, task, rule, cell }, sources };
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
  return { kind: 'report', reportId, obligationId, revision, form, question, at: new Date(row.approvedAt) };
}
