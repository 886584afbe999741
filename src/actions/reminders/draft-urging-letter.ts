import { writeOfficialDocument } from '../../documents/official-document.ts';
import { writeCallList, type CallLine } from '../../documents/call-list.ts';
import { draftUrgingLetter, urgedUntil, type LateUnit } from '../../documents/urging-letter.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { missingOf } from '../../domain/reminders/missing.ts';
import { workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { countAnswered } from '../../store/answered-counts.ts';
import { listOfficers } from '../../store/people.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { findRound, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { countOneRound } from '../reports/count-rounds.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { leftOutOf, type LeftOut } from './list-late-units.ts';

/** So many working days a letter leaves where nobody chose the day. */
export const WORKING_DAYS_LEFT = 5;

export type UrgingLetterOutcome =
  | {
      kind: 'drafted';
      roundId: number;
      title: string;
      period: string;
      units: number;
      /** How many of them have handed figures in, and owe the signed document alone. */
      documents: number;
      /** Until when it asks for the report, in words. */
      until: string;
      /** Somebody chose that day. */
      untilChosen: boolean;
      leftOut: LeftOut;
      letter: Uint8Array;
      calls: Uint8Array;
    }
  /** Nobody is to be urged. */
  | { kind: 'nothing'; title: string; leftOut: LeftOut }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Drafts the letter that urges the units which owe figures or the signed document and have no excuse, and the list for calling them. It
 * goes nowhere by itself: number, date and signer are left open, and who sends it decides.
 * @param chosen the day on which it asks for the report at the latest; null for so many working days from today.
 */
export async function writeUrgingLetter(
  request: Request,
  roundId: number,
  chosen: LocalDate | null = null,
): Promise<UrgingLetterOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  const { database } = request.store;
  const round = await findRound(database, roundId);
  const ground = await readDocumentGround(database, request.planId);
  if (round === null || ground === null) return { kind: 'not-found' };
  const { count } = await countOneRound(database, round, now);
  const lines = await linesOf(request, count.urged, round);
  const units = lines.map(({ unit }) => unit);
  if (units.length === 0) return { kind: 'nothing', title: round.title, leftOut: leftOutOf(count) };
  const isDayOff = await readCalendar(database);
  const until = chosen ?? workingDaysAfter(toLocalDate(now), WORKING_DAYS_LEFT, isDayOff);
  const letter = draftUrgingLetter({
    ...ground,
    period: round.period,
    dueOn: round.dueOn,
    until,
    asOf: now,
    units,
    isDayOff,
  });
  await applyOnce(request, 'write-urging-letter', async (transaction) => {
    const audit = { officerId, telegramUserId, subject: 'round' as const, subjectId: roundId };
    await recordAudit(transaction, { ...audit, action: 'letter.draft', after: { units: units.length } }, now);
    return {};
  });
  return {
    kind: 'drafted',
    roundId,
    title: round.title,
    period: round.period,
    units: units.length,
    documents: units.filter(({ missing }) => missing === 'document').length,
    until: urgedUntil(until),
    untilChosen: chosen !== null,
    leftOut: leftOutOf(count),
    letter: await writeOfficialDocument(letter),
    calls: await writeCallList(lines, round.title, now),
  };
}

/** The units that are urged, each with the contact to call. */
async function linesOf(
  { store: { database }, now }: Request,
  urged: readonly StandingUnit[],
  round: RoundFacts,
): Promise<CallLine[]> {
  const unitIds = urged.map(({ unitId }) => unitId);
  const people = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), unitIds);
  const answered = await countAnswered(
    database,
    urged.flatMap(({ filledId }) => filledId ?? []),
  );
  return urged.map((unit): CallLine => {
    const { unitId, key, fullName: name, filledId } = unit;
    const missing: LateUnit['missing'] = missingOf(unit) === 'figures' ? 'figures' : 'document';
    const questions = questionsAskedOf(round.form, round.year, key).length;
    const count = (filledId === null ? undefined : answered.get(filledId)) ?? { given: 0, questions };
    const contact = people.find((officer) => officer.unitIds.includes(unitId)) ?? null;
    return { unit: { name, missing, ...count }, contact };
  });
}
