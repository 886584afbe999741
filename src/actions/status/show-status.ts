import { isAllowed, unitsViewedBy } from '../../domain/people/roles.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import { findUnit } from '../../store/units.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listChases, type ChaseRow } from '../../store/chases.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
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

/** How far the open rounds are, the newest first. */
export async function showStatus(request: Request): Promise<RoundStatus[]> {
  const { database } = request.store;
  const rounds = (await listRounds(database)).filter(({ state }) => state === 'open');
  const isDayOff = await readCalendar(database);
  return Promise.all(rounds.map((round) => statusOf(request, round, isDayOff)));
}

async function statusOf(request: Request, round: RoundFacts, isDayOff: IsDayOff): Promise<RoundStatus> {
  const obligations = await listObligations(request.store.database, { roundId: round.id });
  const handedIn = obligations.filter(({ state }) => state === 'submitted' || state === 'approved');
  const owing = obligations.filter(({ state }) => isOwing(state));
  const ownUnits = unitsViewedBy(request.person);
  const without = obligations.filter(owesDocument);
  const seesNames = isAllowed(request.person, 'status.names');
  return {
    withDocument: obligations.filter(({ document }) => document.kind === 'received').length,
    withoutDocument: {
      total: without.length,
      names: seesNames
        ? sortUnits(without.map(({ unit }) => ({ name: unit.shortName }))).map(({ name }) => name)
        : null,
    },
    mayEnter: isAllowed(request.person, 'report.enter'),
    round,
    total: obligations.length,
    submitted: handedIn.length,
    approved: obligations.filter(({ state }) => state === 'approved').length,
    owing: seesNames
      ? owing.map(({ unit, report, excused }) => ({
          ...{ name: unit.shortName, given: report?.given ?? 0, unitId: unit.id },
          questions: questionsAskedOf(round.form, round.year, unit.key).length,
          excusedUntil: excused?.until ?? null,
        }))
      : null,
    late: toLocalDate(request.now) > announcedDue(round.dueOn, isDayOff).lateAfter,
    mayChase: isAllowed(request.person, 'reminder.chase'),
    toChase: obligations.filter((obligation) => missingOf(obligation) !== null).length,
    own: obligations.filter(({ unit }) => ownUnits.includes(unit.id)),
  };
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
  const rounds = await listRounds(database);
  const obligations = await listObligations(database, { unitIds: [unitId] });
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
