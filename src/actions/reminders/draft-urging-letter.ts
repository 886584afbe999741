import { writeOfficialDocument } from '../../documents/official-document.ts';
import { draftUrgingLetter, writeCallList, type CallLine, type LateUnit } from '../../documents/urging-letter.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { applyOnce, type Request } from '../request.ts';

export type UrgingLetterOutcome =
  | { kind: 'drafted'; title: string; year: number; units: number; letter: Uint8Array; calls: Uint8Array }
  /** Nobody owes anything. */
  | { kind: 'nothing'; title: string }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/**
 * Drafts the letter that urges the units which still owe figures or the signed document, and the list for calling them. It
 * goes nowhere by itself: number, date and signer are left open, and who sends it decides.
 */
export async function writeUrgingLetter(request: Request, roundId: number): Promise<UrgingLetterOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'reminder.chase')) return { kind: 'forbidden' };
  const { database } = request.store;
  const round = await findRound(database, roundId);
  const ground = await readDocumentGround(database);
  if (round === null || ground === null) return { kind: 'not-found' };
  const lines = await listLate(request, roundId, round);
  const units = lines.map(({ unit }) => unit);
  if (units.length === 0) return { kind: 'nothing', title: round.title };
  const isDayOff = await readCalendar(database);
  const letter = draftUrgingLetter({
    ...ground,
    ...{ year: round.year, dueOn: round.dueOn, asOf: now, units, isDayOff },
  });
  await applyOnce(request, 'write-urging-letter', async (transaction) => {
    const audit = { officerId, telegramUserId, subject: 'round' as const, subjectId: roundId };
    await recordAudit(transaction, { ...audit, action: 'letter.draft', after: { units: units.length } }, now);
    return {};
  });
  return {
    kind: 'drafted',
    ...{ title: round.title, year: round.year, units: units.length },
    letter: await writeOfficialDocument(letter),
    calls: await writeCallList(lines),
  };
}

/** The units that owe, by name, each with the contact to call. */
async function listLate(
  { store: { database }, now }: Request,
  roundId: number,
  round: NonNullable<Awaited<ReturnType<typeof findRound>>>,
): Promise<CallLine[]> {
  const obligations = (await listObligations(database, { roundId })).filter(
    (obligation) => isOwing(obligation.state) || owesDocument(obligation),
  );
  const unitIds = obligations.map(({ unit }) => unit.id);
  const people = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), unitIds);
  const lines = obligations.map(({ unit, state, report }): { name: string; line: CallLine } => {
    const missing: LateUnit['missing'] = isOwing(state) ? 'figures' : 'document';
    const questions = questionsAskedOf(round.form, round.year, unit.key).length;
    const contact = people.find((officer) => officer.unitIds.includes(unit.id)) ?? null;
    return {
      name: unit.shortName,
      line: { unit: { name: unit.name, missing, given: report?.given ?? 0, questions }, contact },
    };
  });
  return sortUnits(lines).map(({ line }) => line);
}
