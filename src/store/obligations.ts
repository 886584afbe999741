import { documentMark, type DocumentMark, type DocumentState } from '../domain/documents/signed-document.ts';
import type { EnteredFigures } from '../domain/reporting/entered-figures.ts';
import { occasionsWhere, type Occasion, type OccasionsWhere } from '../domain/reporting/occasions.ts';
import type { CorrectionState, ObligationState, ReportState } from '../domain/reporting/obligation-state-machine.ts';
import { isOwing } from '../domain/reporting/owing.ts';
import { toLocalDate, type LocalDate } from '../domain/text/local-date.ts';
import type { AnsweredCount } from '../domain/reporting/gaps.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { countAnswered } from './answered-counts.ts';
import { documentStates } from './document-figures.ts';
import { enteredFiguresOf, type EnteredReportRow } from './entered-reports.ts';
import type { Database } from './open-store.ts';

/** What a unit owes in a round, and how far it is. Dates are yyyy-mm-dd. */
export interface ObligationFacts {
  id: number;
  state: ObligationState;
  unit: { id: number; key: string; name: string; shortName: string };
  /** A correction beside figures in force. */
  correction: CorrectionState;
  /** The round is closed, and the unit has not been let in again. */
  locked: boolean;
  /** Lateness with a reason that was recorded; the round's own date stays beside it. */
  excused: { until: string; reason: string } | null;
  waivedReason: string | null;
  /** The day on which figures were first handed in; null before. */
  handedInOn: LocalDate | null;
  /** It was asked for a report; not where the round only holds figures that were brought in. */
  asked: boolean;
  /** Which of the unit's reports of this round it is, where each event has one. */
  sequence: number;
  round: {
    id: number;
    planId: number;
    title: string;
    year: number;
    dueOn: string;
    formKey: string;
    occasion: Occasion;
    asksDocument: boolean;
  };
  /** The draft being written, be it of a correction, and whether anything in it was answered; null where there is none. */
  draft: { id: number; begun: boolean } | null;
  /** How far its filling is, or that of its correction; null where nobody is to fill it now, and before anybody began. */
  answered: AnsweredCount | null;
  /** Newest revision that is no correction under way; null before anybody began. */
  report: {
    id: number;
    state: ReportState;
    revision: number;
    submittedAt: Date | null;
    decidedAt: Date | null;
    /** Set where a coordinator entered it for the unit. */
    enteredFigures: EnteredFigures | null;
  } | null;
  /** Of the signed document, apart from figures submitted and approved. */
  document: DocumentMark;
}

/** Which obligations: of a round, of some units in it, one, or of units in some rounds or in those of some occasions. */
type Where =
  | { roundId: number; of?: readonly number[] }
  | { unitIds: readonly number[]; roundIds: readonly number[] }
  | { unitIds: readonly number[]; locked?: true; occasions?: OccasionsWhere; states?: readonly ObligationState[] }
  | { id: number };

interface ReportRow extends Omit<EnteredReportRow, 'unitVerdictAt'> {
  id: number;
  state: ReportState;
  revision: number;
  correctsId: number | null;
  begun: boolean;
  submittedAt: string | null;
  decidedAt: string | null;
  unitVerdictAt: string | null;
}

interface Row extends Pick<
  ObligationFacts,
  'id' | 'state' | 'correction' | 'locked' | 'asked' | 'waivedReason' | 'sequence' | 'unit' | 'round'
> {
  excusedUntil: string | null;
  excusedReason: string | null;
  documents: DocumentState[];
  /** The newest revision first. */
  reports: ReportRow[];
}

/**
 * Lists the obligations of a round, or of units in rounds of an occasion (yearly ones, unless another is named) that
 * are open or open again for them, in the order of rounds and units; with `locked` also those of closed rounds, with
 * `states` only those in one of these; at most `most` of them. One round trip: it is read whenever somebody looks at a
 * report.
 */
export async function listObligations(
  database: Database,
  where: Where,
  most: number | null = null,
): Promise<ObligationFacts[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT owed."id", owed."state", owed."correction", owed."waivedReason", owed."sequence",
      owed."excusedUntil"::text AS "excusedUntil", owed."excusedReason",
      (round."state" = 'closed' AND NOT owed."reopened") AS "locked", (NOT round."imported" OR owed."reopened") AS "asked",
      jsonb_build_object('id', unit."id", 'key', unit."key", 'name', coalesce(earlier."name", unit."name"),
        'shortName', coalesce(earlier."shortName", unit."shortName")) AS "unit",
      jsonb_build_object('id', round."id", 'title', round."title", 'year', round."year", 'dueOn', round."dueOn",
        'formKey', round."formKey", 'occasion', round."occasion", 'asksDocument', round."asksDocument") AS "round",
      ${documentStates(Prisma.sql`owed`)} AS "documents",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', report."id", 'state', report."state", 'revision', report."revision",
          'correctsId', report."correctsId", 'submittedAt', report."submittedAt", 'decidedAt', report."decidedAt",
          'enteredById', report."enteredById", 'entrySource', report."entrySource", 'unitVerdict', report."unitVerdict",
          'unitObjection', report."unitObjection", 'unitVerdictAt', report."unitVerdictAt",
          'begun', EXISTS (SELECT 1 FROM "Answer" answer WHERE answer."reportId" = report."id" AND answer."state" = 'given'))
          ORDER BY report."revision" DESC), '[]')
        FROM "Report" report WHERE report."obligationId" = owed."id") AS "reports"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    LEFT JOIN LATERAL (
      -- As it was called when the report was due.
      SELECT named."name", named."shortName" FROM "UnitName" named
      WHERE named."unitId" = unit."id" AND named."validTo" >= round."dueOn" ORDER BY named."validTo" LIMIT 1
    ) earlier ON TRUE
    WHERE ${conditionOf(where)}
    ORDER BY owed."roundId" DESC, owed."unitId", owed."sequence" LIMIT ${most}::int`;
  const filled = rows.flatMap((row) => filledAmong(row)?.id ?? []);
  const answered = await countAnswered(database, filled);
  return rows.map((row) => factsOf(row, answered));
}

/** The report that is filled in: the draft, or what was handed in or is signed and may be filled in again. */
function filledAmong({ reports, state }: Row): ReportRow | undefined {
  return reports.find((one) => one.state === 'draft') ?? (isOwing(state) ? mainAmong(reports) : undefined);
}

function mainAmong(reports: readonly ReportRow[]): ReportRow | undefined {
  return reports.find(({ correctsId, state }) => correctsId === null && !['replaced', 'dropped'].includes(state));
}

function conditionOf(where: Where): Prisma.Sql {
  if ('id' in where) return Prisma.sql`owed."id" = ${where.id}`;
  if ('roundId' in where) {
    const { roundId, of } = where;
    return Prisma.sql`owed."roundId" = ${roundId} AND (${of === undefined} OR owed."unitId" = ANY(${[...(of ?? [])]}::int[]))`;
  }
  if ('roundIds' in where) {
    const { unitIds, roundIds } = where;
    return Prisma.sql`owed."unitId" = ANY(${[...unitIds]}::int[]) AND owed."roundId" = ANY(${[...roundIds]}::int[])`;
  }
  const { unitIds, locked = false, occasions = { counted: true }, states } = where;
  return Prisma.sql`owed."unitId" = ANY(${[...unitIds]}::int[]) AND round."occasion" = ANY(${occasionsWhere(occasions)})
    AND (${locked} OR round."state" = 'open' OR owed."reopened")
    AND (${states === undefined} OR owed."state" = ANY(${[...(states ?? [])]}::text[]))`;
}

function factsOf(row: Row, answered: ReadonlyMap<number, AnsweredCount>): ObligationFacts {
  const { excusedUntil, excusedReason, documents, reports, ...facts } = row;
  const [main, filled] = [mainAmong(reports), filledAmong(row)];
  const draft = reports.find(({ state }) => state === 'draft');
  return {
    ...facts,
    excused: excusedUntil === null ? null : { until: excusedUntil, reason: excusedReason ?? '' },
    handedInOn: firstHandedIn(reports),
    document: documentMark(documents),
    draft: draft === undefined ? null : { id: draft.id, begun: draft.begun },
    answered: filled === undefined ? null : (answered.get(filled.id) ?? null),
    report: main === undefined ? null : reportOf(main),
  };
}

function firstHandedIn(reports: readonly ReportRow[]): LocalDate | null {
  const days = reports.flatMap(({ submittedAt }) => (submittedAt === null ? [] : toLocalDate(new Date(submittedAt))));
  return days.sort()[0] ?? null;
}

function reportOf({ id, state, revision, ...row }: ReportRow): NonNullable<ObligationFacts['report']> {
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    id,
    state,
    revision,
    submittedAt: instant(row.submittedAt),
    decidedAt: instant(row.decidedAt),
    enteredFigures: enteredFiguresOf({
      ...row,
      unitVerdictAt: instant(row.unitVerdictAt),
    }),
  };
}
