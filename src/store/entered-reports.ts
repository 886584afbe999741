import type { EnteredFigures, FiguresSource, UnitVerdict } from '../domain/reporting/entered-figures.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** The columns of a report about its being entered for the unit. */
export interface EnteredReportRow {
  enteredById: number | null;
  entrySource: unknown;
  unitVerdict: string | null;
  unitObjection: string | null;
  unitVerdictAt: Date | null;
}

/** Returns the entered figures that the columns hold; null where the unit reports itself. */
export function enteredFiguresOf({
  enteredById,
  entrySource,
  unitVerdict,
  unitObjection,
  unitVerdictAt,
}: EnteredReportRow): EnteredFigures | null {
  if (enteredById === null) return null;
  const verdict: UnitVerdict | null =
    unitVerdict === null || unitVerdictAt === null
      ? null
      : { verdict: oneOf('Report.unitVerdict', unitVerdict), objection: unitObjection, at: unitVerdictAt };
  const source = entrySource as FiguresSource;
  oneOf('Report.entrySource.way', source.way);
  return { enteredById, source, verdict };
}

/** Marks a draft as entered for its unit. */
export async function markEntered(
  database: Database,
  reportId: number,
  enteredById: number,
  source: FiguresSource,
): Promise<void> {
  await database.report.update({
    where: { id: reportId },
    data: { enteredById, entrySource: source as unknown as Prisma.InputJsonObject },
  });
}

/** Takes the mark away: the unit hands the figures in itself. */
export async function unmarkEntered(database: Database, reportId: number): Promise<void> {
  await database.report.update({ where: { id: reportId }, data: { enteredById: null, entrySource: Prisma.DbNull } });
}

/** Saves what the unit says of the figures that were entered for it. */
export async function keepVerdict(
  database: Database,
  reportId: number,
  { verdict, objection, at, officerId }: UnitVerdict & { officerId: number },
): Promise<void> {
  await database.report.update({
    where: { id: reportId },
    data: { unitVerdict: verdict, unitObjection: objection, unitVerdictAt: at, unitVerdictById: officerId },
  });
}

/** Returns the columns with which the next revision goes on. */
export async function copyEnteredFigures(
  database: Database,
  reportId: number,
): Promise<{ enteredById?: number; entrySource?: Prisma.InputJsonObject }> {
  const select = { enteredById: true, entrySource: true };
  const { enteredById, entrySource } = await database.report.findUniqueOrThrow({ where: { id: reportId }, select });
  return enteredById === null ? {} : { enteredById, entrySource: entrySource as Prisma.InputJsonObject };
}
