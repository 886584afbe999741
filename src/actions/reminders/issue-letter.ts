import { z } from 'zod';
import {
  citeReference,
  parseDocumentReference,
  type ParsedReference,
} from '../../domain/text/parse-document-reference.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { addChases } from '../../store/chases.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { listOwingUnits } from './list-late-units.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** A letter was issued to those who owe in a round: its number and date are typed, and kept once they were read back. */
export const letterConversation = defineConversation(
  'letter',
  z.object({
    roundId: z.int(),
    reference: z.object({ number: z.string(), date: z.string() }).nullable().default(null),
  }),
);

export type LetterOutcome =
  | { kind: 'ask-number'; title: string; units: string[]; refused: Refused | null }
  /** How it was read; nothing is noted yet. */
  | { kind: 'check'; cited: string; units: string[] }
  | { kind: 'noted'; cited: string; units: string[] }
  | { kind: 'not-found' }
  | Refusal;
type Refused = Extract<ParsedReference, { kind: 'refused' }>['reason'];

/** Begins noting that a letter went to the units that owe in a round: asks for its number and date. */
export async function askLetterNumber(
  request: Request,
  roundId: number,
  refused: Refused | null = null,
): Promise<LetterOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const owing = await listOwingUnits(store.database, roundId, now);
  if (owing === null || owing.count.urged.length === 0) return { kind: 'not-found' };
  await enterConversation(store.database, request, letterConversation, { roundId, reference: null });
  return { kind: 'ask-number', title: owing.title, units: owing.count.urged.map(({ name }) => name), refused };
}

/** Reads the number and date of a letter, and shows them as they would be noted. */
export async function readLetter(request: Request, roundId: number, typed: string): Promise<LetterOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const read = parseDocumentReference(typed, toLocalDate(now));
  if (read.kind === 'refused') return askLetterNumber(request, roundId, read.reason);
  const owing = await listOwingUnits(store.database, roundId, now);
  if (owing === null || owing.count.urged.length === 0) return { kind: 'not-found' };
  const { reference } = read;
  await enterConversation(store.database, request, letterConversation, { roundId, reference });
  return { kind: 'check', cited: citeReference(reference), units: owing.count.urged.map(({ name }) => name) };
}

/** Notes, for each unit that owes, that the letter that was read back was issued. The bot sends nothing. */
export async function noteLetter(request: Request): Promise<LetterOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'note-letter', async (database): Promise<LetterOutcome> => {
    const { roundId, reference } = stateOf(request, letterConversation) ?? { roundId: null, reference: null };
    const owing = roundId === null ? null : await listOwingUnits(database, roundId, now);
    if (roundId === null || reference === null || owing === null || owing.count.urged.length === 0)
      return { kind: 'not-found' };
    const cited = citeReference(reference);
    const day = toLocalDate(now);
    await addChases(
      database,
      owing.count.urged.map(({ obligationId }) => ({
        obligationId,
        kind: 'letter' as const,
        recipientId: null,
        role: null,
        byId: actor.officerId,
        noticeId: null,
        day,
        at: now,
        state: 'issued' as const,
        promisedOn: null,
        note: cited,
      })),
    );
    await endConversation(database, person.telegramUserId);
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, subject: 'round' as const, subjectId: roundId };
    const after = { number: cited, units: owing.count.urged.map(({ unitId }) => unitId) };
    await recordAudit(database, { ...audit, action: 'letter.issue', after }, now);
    return { kind: 'noted', cited, units: owing.count.urged.map(({ name }) => name) };
  });
}
