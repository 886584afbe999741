import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { addChases } from '../../store/chases.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { applyOnce, type Request } from '../request.ts';
import { listOwingUnits } from './list-late-units.ts';

export type LetterOutcome =
  | { kind: 'ask-number'; title: string; units: string[] }
  | { kind: 'noted'; number: string; units: string[] }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** Begins noting that a letter went to the units that owe in a round: asks for its number and date. */
export async function askLetterNumber(request: Request, roundId: number): Promise<LetterOutcome> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'reminder.chase')) return { kind: 'forbidden' };
  const owing = await listOwingUnits(store.database, roundId, now);
  if (owing === null || owing.units.length === 0) return { kind: 'not-found' };
  await saveConversation(store.database, person.telegramUserId, 'letter', { roundId }, now);
  return { kind: 'ask-number', title: owing.title, units: owing.units.map(({ unit }) => unit.shortName) };
}

/** Notes, for each unit that owes, that a letter of this number and date was issued. The bot sends nothing. */
export async function noteLetter(request: Request, roundId: number, typed: string): Promise<LetterOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'reminder.chase')) return { kind: 'forbidden' };
  const note = typed.trim().slice(0, 200);
  if (!/\d/.test(note)) return askLetterNumber(request, roundId);
  return applyOnce(request, 'note-letter', async (database): Promise<LetterOutcome> => {
    const owing = await listOwingUnits(database, roundId, now);
    if (owing === null || owing.units.length === 0) return { kind: 'not-found' };
    const day = toLocalDate(now);
    await addChases(
      database,
      owing.units.map(({ id }) => ({
        ...{ obligationId: id, kind: 'letter' as const, recipientId: null, role: null, byId: person.officerId },
        ...{ noticeId: null, day, at: now, state: 'issued' as const, promisedOn: null, note },
      })),
    );
    await endConversation(database, person.telegramUserId);
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, subject: 'round' as const, subjectId: roundId };
    const after = { number: note, units: owing.units.map(({ unit }) => unit.id) };
    await recordAudit(database, { ...audit, action: 'letter.issue', after }, now);
    return { kind: 'noted', number: note, units: owing.units.map(({ unit }) => unit.shortName) };
  });
}
