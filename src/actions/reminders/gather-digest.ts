import { unknownYearsAround, workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { atLocalTime, compareDates, mondayOf, toLocalDate } from '../../domain/text/local-date.ts';
import { lastWorkingDayBefore, workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import type { RoundCount } from '../../domain/status/round-count.ts';
import { readCalendarFacts } from '../../store/holidays.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { listSubmittedRegistrations } from '../../store/registrations.ts';
import { listUnitPeople } from '../../store/reminders.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { listSubmittedReports, listUnitsHandedInSince } from '../../store/reports.ts';
import { listRoundsChangedSince } from '../../store/round-history.ts';
import { listRoundsToRemind } from '../../store/round-reminding.ts';
import { listRoundsToTell } from '../../store/rounds.ts';
import { countRounds } from '../reports/count-rounds.ts';
import type { DigestFacts } from './reminder-facts.ts';
import { listOwingUnits, urgedFor } from './list-late-units.ts';

/** Hour and minute of the morning digest, in Viet Nam. */
export const DIGEST_AT = { hour: 7, minute: 30 } as const;
/** A deadline is near on its day and so many working days before it. */
const SOON = 3;

/** Gathers what a coordinator should know this morning; null when there is nothing to say. */
export async function gatherDigest(database: Database, planId: number, now: Date): Promise<DigestFacts | null> {
  const today = toLocalDate(now);
  const calendar = await readCalendarFacts(database);
  const isDayOff = workingCalendar(calendar);
  const since = atLocalTime(lastWorkingDayBefore(today, isDayOff), DIGEST_AT.hour, DIGEST_AT.minute);
  const digest: DigestFacts = {
    day: today,
    dueSoon: [],
    late: [],
    others: [],
    withoutDocument: [],
    unreachable: [],
    unknownYears: [],
    submitted: await listUnitsHandedInSince(database, planId, since),
    reviews: (await listSubmittedReports(database, planId)).length,
    registrations: (await listSubmittedRegistrations(database)).length,
    obstacles: (await listOpenObstacles(database, planId, 'everywhere')).length,
  };
  const years = new Set<number>();
  for (const { id, dueOn } of await listRoundsToRemind(database, planId)) {
    const owing = await listOwingUnits(database, id, now);
    if (owing === null) continue;
    const { title, announcedOn, late, count } = owing;
    if (urgedFor(count, 'figures').length > 0) for (const year of unknownYearsAround(calendar, dueOn)) years.add(year);
    const soon = !late && compareDates(announcedOn, workingDaysAfter(today, SOON, isDayOff)) <= 0;
    const unreached = await listUnreached(database, count.urged, today, late || soon ? null : since);
    if (unreached.length > 0) digest.unreachable.push({ roundId: id, title, units: unreached.map(nameOf) });
    if (!late && !soon) continue;
    digest.withoutDocument.push(...listWithoutDocument(title, count, false));
    const { missing, returned, excused } = count;
    if (late && missing.length > 0) digest.late.push({ roundId: id, title, units: missing.map(nameOf) });
    if (soon && missing.length > 0) digest.dueSoon.push({ title, announcedOn, missing: missing.length });
    if (returned.length + excused.length > 0) digest.others.push({ title, count });
  }
  // Nobody is reminded for these any more: of what did not change since the last digest once a week is enough.
  const closed = (await listRoundsToTell(database, planId, {})).filter(({ state }) => state === 'closed');
  const weekBegins = mondayOf(lastWorkingDayBefore(today, isDayOff)) !== mondayOf(today);
  const changed = weekBegins ? closed.map(({ id }) => id) : await listRoundsChangedSince(database, planId, since);
  const locked = closed.filter(({ id }) => changed.includes(id));
  for (const { round, count } of await countRounds(database, locked, now))
    digest.withoutDocument.push(...listWithoutDocument(round.title, count, true));
  digest.unknownYears = [...years].sort((a, b) => a - b);
  const { submitted, dueSoon, late, others, withoutDocument, unreachable, reviews, registrations, obstacles } = digest;
  const lists = [submitted, dueSoon, late, others, withoutDocument, unreachable];
  const something = lists.some((list) => list.length > 0) || reviews + registrations + obstacles > 0;
  return something ? digest : null;
}

/** The units of a round whose figures are in and whose signed document is missing; empty where there are none. */
function listWithoutDocument(
  title: string,
  count: RoundCount<StandingUnit>,
  locked: boolean,
): DigestFacts['withoutDocument'] {
  const units = urgedFor(count, 'signed-document').map(nameOf);
  return units.length === 0 ? [] : [{ title, locked, units, outdated: count['document-outdated'].map(nameOf) }];
}

/**
 * The units of which the bot can reach nobody who reports.
 * @param since only those that lost somebody since then; null for all.
 */
async function listUnreached(
  database: Database,
  units: readonly StandingUnit[],
  today: string,
  since: Date | null,
): Promise<StandingUnit[]> {
  const unitIds = units.map(({ unitId }) => unitId);
  const people = (await listUnitPeople(database, unitIds, today)).filter(({ role }) => role !== 'head');
  const lost = (unitId: number): boolean => {
    const own = people.filter((person) => person.unitId === unitId);
    if (own.some(({ unreachable }) => !unreachable)) return false;
    return since === null || own.some(({ unreachableSince }) => unreachableSince !== null && unreachableSince >= since);
  };
  return units.filter(({ unitId }) => lost(unitId));
}

const nameOf = ({ name }: StandingUnit): string => name;
