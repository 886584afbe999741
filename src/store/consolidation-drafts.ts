import type { FreezingReasons } from '../domain/consolidation/check-freezing.ts';
import type { SettledCell } from '../domain/consolidation/frozen-content.ts';
import type { IncompleteUnits } from '../domain/consolidation/incomplete-units.ts';
import type { ReportsStanding } from '../domain/consolidation/reports-standing.ts';
import { keyWithYear, type PlacedCell } from '../domain/consolidation/placed-cell.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { StoredDecision } from './conflict-decisions.ts';
import type { ConsolidationYears } from './consolidations.ts';
import type { Database } from './open-store.ts';

/** So many rows are written or removed by one statement; then others have their turn. */
const PART = 500;
/** So many figures are: each names the units that it lacks. */
const FIGURES = 20;

/** Creates a draft, to which figures are written before it is frozen; nobody sees it until then. Returns its id. */
export async function createConsolidationDraft(
  database: Database,
  draft: ConsolidationYears & {
    planId: number;
    version: number;
    asOf: Date;
    frozenById: number;
    reasons: FreezingReasons;
    decisions: readonly StoredDecision[];
    incomplete: IncompleteUnits;
    standing: ReportsStanding;
  },
): Promise<number> {
  const { reasons, decisions, incomplete, standing, ...rest } = draft;
  const { id } = await database.consolidation.create({
    data: {
      ...rest,
      missingReason: reasons.missing,
      unreviewedReason: reasons.unreviewed,
      decisions: decisions as unknown as Prisma.InputJsonArray,
      incomplete: incomplete as unknown as Prisma.InputJsonObject,
      standing: standing as unknown as Prisma.InputJsonObject,
    },
  });
  return id;
}

/**
 * Removes what is left of a draft of these years whose freezing came to no end, in parts. A draft that is frozen meanwhile
 * stays: the store refuses to remove anything of it.
 */
export async function discardDrafts(
  database: Database,
  { planId, fromYear, toYear }: ConsolidationYears & { planId: number },
): Promise<void> {
  for (const { id } of await database.consolidation.findMany({
    where: { planId, fromYear, toYear, state: 'draft' },
    select: { id: true },
  })) {
    const figureRow = { consolidationId: id };
    for (;;) {
      const part = await database.consolidatedSource.findMany({
        where: { figureRow },
        select: { id: true },
        take: PART,
      });
      if (part.length === 0) break;
      await database.consolidatedSource.deleteMany({ where: { id: { in: part.map((one) => one.id) } } });
    }
    await database.consolidatedFigureRow.deleteMany({ where: figureRow });
    await database.consolidation.delete({ where: { id } });
  }
}

/**
 * Writes the figures of a draft with their sources, in parts: who answered, and when, is read from the reports and updates
 * that the sources name.
 * @param told is told after each part how many of how many sources are written
 */
export async function writeFigures(
  database: Database,
  consolidationId: number,
  cells: readonly PlacedCell<SettledCell>[],
  told: (done: number, all: number) => Promise<void>,
): Promise<void> {
  const idAt = await writeFigureRows(database, consolidationId, cells);
  const all = cells.reduce((sum, { cell }) => sum + (cell.kind === 'value' ? cell.facts.length : 0), 0);
  let done = 0;
  let part: object[] = [];
  const write = async (): Promise<void> => {
    await writeSources(database, part);
    done += part.length;
    part = [];
    await told(done, all);
  };
  for (const [at, { cell }] of cells.entries())
    for (const source of sourceRows(idAt.get(at), cell)) {
      part.push(source);
      if (part.length === PART) await write();
    }
  if (part.length > 0) await write();
}

/** Writes the figures without their sources, and returns their ids by their places. */
async function writeFigureRows(
  database: Database,
  consolidationId: number,
  cells: readonly PlacedCell<SettledCell>[],
): Promise<ReadonlyMap<number, number>> {
  const idAt = new Map<number, number>();
  for (let from = 0; from < cells.length; from += FIGURES) {
    const rows = cells.slice(from, from + FIGURES).map((placed, at) => figureRow(placed, from + at));
    // As one value: with the ids of a thousand missing units each, rows of the client keep everybody waiting.
    for (const { id, position } of await database.$queryRaw<{ id: number; position: number }[]>`
      INSERT INTO "ConsolidatedFigureRow" ("consolidationId", "position", "place", "key", "task", "rule", "kind", "value",
        "given", "expected", "missing", "unknown", "waiting", "waived")
      SELECT ${consolidationId}::int, "position", "place", "key", "task", "rule", "kind", "value",
        "given", "expected", "missing", "unknown", "waiting", "waived"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said("position" int, "place" text, "key" text, "task" text,
        "rule" jsonb, "kind" text, "value" jsonb, "given" int, "expected" int, "missing" int[], "unknown" int[],
        "waiting" int[], "waived" int[])
      RETURNING "id", "position"`)
      idAt.set(position, id);
  }
  return idAt;
}

function figureRow({ place, key, year, task, rule, cell }: PlacedCell<SettledCell>, position: number): object {
  const { given, expected, missing, unknown, waiting, waived } = cell.coverage;
  const coverage = { given, expected, missing, unknown, waiting, waived };
  const value = cell.kind === 'value' ? cell.value : null;
  return { position, place, key: keyWithYear({ key, year }), task, rule, kind: cell.kind, value, ...coverage };
}

function* sourceRows(figureRowId: number | undefined, cell: SettledCell): Generator<object> {
  if (cell.kind !== 'value') return;
  const carried = new Set(cell.carried);
  for (const [position, fact] of cell.facts.entries()) {
    const { figure, unitId, year, about, value, source } = fact;
    const { kind, at: _at, ...named } = source;
    yield { figureRowId, position, kind, figure, unitId, year, about, value, carried: carried.has(fact), ...named };
  }
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
