import { codeOf } from '../../domain/text/code-of.ts';
import { nameLacksMarks } from '../../domain/people/name-marks.ts';
import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import type { Database } from '../../store/open-store.ts';
import { enterConversation, stateOf } from '../conversations/conversation.ts';
import { knownSpellings } from '../people/known-spellings.ts';
import { applyOnce, type Request } from '../request.ts';
import { findOwn, keepAttendee, type AnswerOutcome } from './answer-broadcast.ts';
import { broadcastAttendeeConversation } from './broadcast-conversation.ts';

/** Asks who attends, and takes the next message for that. */
export async function askAttendee(request: Request, id: number): Promise<AnswerOutcome> {
  const { store } = request;
  const found = await findOwn(store.database, request, id, 'attends');
  if ('kind' in found) return found;
  await enterConversation(store.database, request, broadcastAttendeeConversation, { broadcastId: id, typed: null });
  return { kind: 'ask-attendee', broadcastId: id, refused: false };
}

/**
 * Stores who attends, typed as "họ tên, chức vụ, điện thoại"; the number may be left out. For a name without marks they are asked
 * for, once.
 */
export async function typeAttendee(request: Request, id: number, typed: string): Promise<AnswerOutcome> {
  return applyOnce(
    request,
    'type-attendee',
    async (database): Promise<AnswerOutcome> => {
      const attendee = readAttendee(typed);
      const found = await findOwn(database, request, id, 'attends');
      if ('kind' in found) return found;
      if (attendee === null) return { kind: 'ask-attendee', broadcastId: id, refused: true };
      const asked = stateOf(request, broadcastAttendeeConversation)?.typed ?? null;
      if (asked !== null || !nameLacksMarks(attendee.fullName)) return keepAttendee(database, request, id, attendee);
      await enterConversation(database, request, broadcastAttendeeConversation, { broadcastId: id, typed });
      const { fullName, title } = attendee;
      return {
        kind: 'marks-missing',
        broadcastId: id,
        written: [fullName, title].filter((part) => part !== '').join(', '),
        spellings: await spellingsOf(database, request, found.recipient.unitIds, fullName),
      };
    },
    (outcome) => outcome.kind !== 'ask-attendee',
  );
}

/**
 * Takes the name that was typed without marks: as it is, or as the lists of the units or their people have it.
 * @param spelling code of the one that was pressed; null for as it was typed.
 */
export async function settleAttendee(request: Request, id: number, spelling: number | null): Promise<AnswerOutcome> {
  const typed = stateOf(request, broadcastAttendeeConversation)?.typed ?? null;
  const attendee = typed === null ? null : readAttendee(typed);
  if (attendee === null) return askAttendee(request, id);
  return applyOnce(request, 'settle-attendee', async (database): Promise<AnswerOutcome> => {
    const found = await findOwn(database, request, id, 'attends');
    if ('kind' in found) return found;
    const known = await spellingsOf(database, request, found.recipient.unitIds, attendee.fullName);
    const fullName = known.find((name) => codeOf(name) === spelling) ?? attendee.fullName;
    return keepAttendee(database, request, id, { ...attendee, fullName });
  });
}

function spellingsOf(
  database: Database,
  { now }: Request,
  unitIds: readonly number[],
  fullName: string,
): Promise<string[]> {
  return knownSpellings(database, unitIds, fullName, now);
}

function readAttendee(typed: string): { self: false; fullName: string; title: string; phone: string | null } | null {
  const read = parseNameAndTitle(typed);
  if (read.kind === 'refused') return null;
  const { fullName, phone } = read;
  return { self: false, fullName, title: read.kind === 'name-and-title' ? read.title : '', phone };
}
