import { isAllowed, unitsViewedBy, type Person } from '../../domain/people/roles.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import {
  countStandings,
  listOwingUnits,
  listStandingUnits,
  type OwingUnit,
  type RoundCounts,
} from '../../store/round-standing.ts';
import { findUnit } from '../../store/units.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listChases, type ChaseRow } from '../../store/chases.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Request } from '../request.ts';

/** So many lines of the chase log are shown at once. */
export const CHASES_SHOWN = 5;

/** How far a round is. Names are there only for those who may see them. */
export interface RoundStatus {
  round: RoundFacts;
  total: number;
  submitted: number;
  approved: number;
  /** Units that owe, with the number of questions filled; null for somebody who may see counts only. */
  owing: { name: string; given: number; questions: number; unitId: number; excusedUntil: string | null }[] | null;
  /** Units whose signed document was received. */
  withDocument: number;
  /** Units whose figures are in and whose signed document is not; `names` null for somebody who may see counts only. */
  withoutDocument: { total: number; names: string[] | null };
  /** Whoever looks may enter reports for units. */
  mayEnter: boolean;
  /** The deadline has passed. */
  late: boolean;
  /** Whether the asker may have units reminded. */
  mayChase: boolean;
  /** Units of which figures or the signed document are missing. */
  toChase: number;
  /** The units of the asker. */
  own: ObligationFacts[];
}

/** So many units are named whose signed document is missing; of more only their number is told. */
const DOCUMENTS_NAMED = 30;

/** How far the open rounds are, the newest first: at most `most` of them, and only those of a year where one is asked for. */
export async function showStatus(request: Request, most: number, year?: number): Promise<RoundStatus[]> {
  const { database } = request.store;
  const open = await listRounds(database, 'yearly', { state: 'open', ...(year === undefined ? {} : { year }) }, most);
  if (open.length === 0) return [];
  const ids = open.map(({ id }) => id);
  const counts = await countStandings(database, ids);
  const owing = isAllowed(request.person, 'status.names') ? await listOwingUnits(database, ids) : null;
  const isDayOff = await readCalendar(database);
  const statuses: RoundStatus[] = [];
  for (const round of open) {
    const counted = counts.find(({ roundId }) => roundId === round.id);
    if (counted === undefined) throw new Error(`Round ${round.id} was read and is not counted.`);
    const owed = owing?.filter(({ roundId }) => roundId === round.id) ?? null;
    statuses.push(await statusOf(request, round, counted, owed, isDayOff));
  }
  return statuses;
}

async function statusOf(
  { store, person, now }: Request,
  round: RoundFacts,
  { total, submitted, approved, withDocument, withoutDocument, missing }: RoundCounts,
  owing: readonly OwingUnit[] | null,
  isDayOff: IsDayOff,
): Promise<RoundStatus> {
  const { database } = store;
  const names = owing !== null && withoutDocument > 0 && withoutDocument <= DOCUMENTS_NAMED;
  const without = names ? await listStandingUnits(database, round.id, 'without-document') : null;
  return {
    ...{ round, total, submitted, approved, withDocument },
    withoutDocument: {
      total: withoutDocument,
      names: without === null ? null : sortUnits(without.map((name) => ({ name }))).map(({ name }) => name),
    },
    mayEnter: isAllowed(person, 'report.enter'),
    owing:
      owing?.map(({ name, given, unitId, key, excusedUntil }) => ({
        ...{ name, given, unitId, excusedUntil },
        questions: questionsAskedOf(round.form, round.year, key).length,
      })) ?? null,
    late: toLocalDate(now) > announcedDue(round.dueOn, isDayOff).lateAfter,
    mayChase: isAllowed(person, 'reminder.chase'),
    toChase: missing,
    own: await listOwnObligations(database, person, round.id),
  };
}

/** What the units of a person owe in a round. */
export async function listOwnObligations(
  database: Database,
  person: Person,
  roundId: number,
): Promise<ObligationFacts[]> {
  const of = unitsViewedBy(person);
  return of.length === 0 ? [] : listObligations(database, { roundId, of });
}

export type UnitStatus =
  | {
      kind: 'unit';
      unitId: number;
      name: string;
      obligations: { obligation: ObligationFacts; questions: number }[];
      /** What whoever looks may do for this unit. */
      may: { read: boolean; enter: boolean; receive: boolean; send: boolean };
      /** The newest lines of the chase log. */
      chases: { rows: ChaseRow[]; total: number };
      mayChase: boolean;
    }
  | { kind: 'forbidden'; name: string }
  | { kind: 'not-found' };

/** Where one unit stands in its open rounds, for those who may see it. */
export async function showUnitStatus(request: Request, unitId: number): Promise<UnitStatus> {
  const { database } = request.store;
  const unit = await findUnit(database, unitId);
  if (unit === null) return { kind: 'not-found' };
  const mayLook = isAllowed(request.person, 'unit.status', unitId);
  if (!mayLook) return { kind: 'forbidden', name: unit.name };
  const obligations = await listObligations(database, { unitIds: [unitId] });
  const ids = [...new Set(obligations.map(({ round }) => round.id))];
  const rounds = ids.length === 0 ? [] : await listRounds(database, 'yearly', { id: { in: ids } });
  return {
    kind: 'unit',
    unitId,
    name: unit.name,
    may: {
      read: isAllowed(request.person, 'report.read', unitId),
      enter: isAllowed(request.person, 'report.enter'),
      receive: isAllowed(request.person, 'document.receive'),
      send: isAllowed(request.person, 'document.send', unitId),
    },
    chases: await listChases(database, unitId, 0, CHASES_SHOWN),
    mayChase: isAllowed(request.person, 'reminder.chase'),
    obligations: obligations.flatMap((obligation) => {
      const round = rounds.find(({ id }) => id === obligation.round.id);
      return round === undefined
        ? []
        : [{ obligation, questions: questionsAskedOf(round.form, round.year, obligation.unit.key).length }];
    }),
  };
}
