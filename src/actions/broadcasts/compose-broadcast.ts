import { BROADCAST_LIMIT, isInAudience, type Audience } from '../../domain/notices/audience.ts';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { normalizeInput } from '../../domain/text/normalize.ts';
import { createBroadcast } from '../../store/broadcasts.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, readConversation, saveConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers, type OfficerFacts } from '../../store/people.ts';
import { listUnitsOn } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';

/** A broadcast in the making, as the conversation keeps it. */
export interface BroadcastDraft {
  audience: Audience;
  text: string | null;
  asksReceipt: boolean;
}

/** A broadcast in the making with who would get it. */
export interface BroadcastPreview {
  kind: 'preview';
  draft: BroadcastDraft & { text: string };
  people: number;
  units: number;
  /** Units of the audience whom nobody could be told for. */
  withoutRecipient: string[];
}

export type ComposeOutcome =
  | BroadcastPreview
  | { kind: 'text-needed'; audience: Audience }
  | { kind: 'too-long'; length: number; maximum: number }
  | { kind: 'forbidden' }
  | { kind: 'not-composing' };

interface Reach {
  recipients: OfficerFacts[];
  units: number;
  withoutRecipient: string[];
}

/** Begins a broadcast to an audience; a text written before is kept. */
export async function chooseAudience(request: Request, audience: Audience): Promise<ComposeOutcome> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const draft = await readDraft(store.database, person.telegramUserId);
  const chosen: BroadcastDraft = { audience, text: draft?.text ?? null, asksReceipt: draft?.asksReceipt ?? true };
  await saveConversation(store.database, person.telegramUserId, 'broadcast', chosen, now);
  return describe(request, chosen);
}

/** Keeps the text of the broadcast in the making. */
export async function writeBroadcast(request: Request, typed: string): Promise<ComposeOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const text = normalizeInput(typed);
  const length = Array.from(text).length;
  if (length > BROADCAST_LIMIT) return { kind: 'too-long', length, maximum: BROADCAST_LIMIT };
  const written = await applyOnce(request, 'write-broadcast', async (database) => {
    const draft = await readDraft(database, person.telegramUserId);
    if (draft === null) return { kind: 'not-composing' } as const;
    const kept = text === '' ? draft : { ...draft, text };
    await saveConversation(database, person.telegramUserId, 'broadcast', kept, now);
    return { kind: 'written', draft: kept } as const;
  });
  return written.kind === 'written' ? describe(request, written.draft) : written;
}

/** Asks for "Đã nhận", or no longer. */
export async function toggleReceipt(request: Request): Promise<ComposeOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const toggled = await applyOnce(request, 'toggle-receipt', async (database) => {
    const draft = await readDraft(database, person.telegramUserId);
    if (draft === null) return { kind: 'not-composing' } as const;
    const changed = { ...draft, asksReceipt: !draft.asksReceipt };
    await saveConversation(database, person.telegramUserId, 'broadcast', changed, now);
    return { kind: 'toggled', draft: changed } as const;
  });
  return toggled.kind === 'toggled' ? describe(request, toggled.draft) : toggled;
}

/** The broadcast in the making, to be shown again. */
export async function readBroadcastDraft(request: Request): Promise<ComposeOutcome> {
  const draft = await readDraft(request.store.database, request.person.telegramUserId);
  return draft === null ? { kind: 'not-composing' } : describe(request, draft);
}

/** Sends the broadcast: a notice for each person of the audience, once. */
export async function sendBroadcast(
  request: Request,
): Promise<
  { kind: 'sending'; broadcastId: number; people: number; units: number; withoutRecipient: string[] } | ComposeOutcome
> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  return applyOnce(request, 'send-broadcast', async (database) => {
    const draft = await readDraft(database, person.telegramUserId);
    if (draft === null || person.officerId === null) return { kind: 'not-composing' } as const;
    const { audience, text, asksReceipt } = draft;
    if (text === null) return { kind: 'text-needed', audience } as const;
    const { recipients, units, withoutRecipient } = await reach(database, audience, now);
    const broadcastId = await createBroadcast(
      database,
      { authorId: person.officerId, audience, text, asksReceipt },
      now,
    );
    await endConversation(database, person.telegramUserId);
    const { officerId, telegramUserId } = person;
    const audit = {
      officerId,
      telegramUserId,
      action: 'broadcast.send',
      subject: 'broadcast',
      subjectId: broadcastId,
    } as const;
    await recordAudit(database, { ...audit, after: { audience, people: recipients.length } }, now);
    await planNotices(
      database,
      recipients.map(({ id, chatId }) => ({
        kind: 'broadcast',
        params: { broadcastId },
        chatId,
        officerId: id,
        priority: 2,
        dedupeKey: `broadcast:${broadcastId}:${id}`,
        dueAt: now,
      })),
      now,
    );
    return { kind: 'sending', broadcastId, people: recipients.length, units, withoutRecipient } as const;
  });
}

async function describe(request: Request, draft: BroadcastDraft): Promise<ComposeOutcome> {
  const { audience, text } = draft;
  if (text === null) return { kind: 'text-needed', audience };
  const { recipients, units, withoutRecipient } = await reach(request.store.database, audience, request.now);
  return { kind: 'preview', draft: { ...draft, text }, people: recipients.length, units, withoutRecipient };
}

async function readDraft(database: Database, telegramUserId: number): Promise<BroadcastDraft | null> {
  const conversation = await readConversation(database, telegramUserId);
  return conversation?.kind === 'broadcast' ? (conversation.state as BroadcastDraft) : null;
}

/** Who would get a broadcast to an audience now: the contacts of its units, each person once. */
async function reach(database: Database, audience: Audience, now: Date): Promise<Reach> {
  const today = toLocalDate(now);
  const all = await listUnitsOn(database, today);
  const obligations = await listObligations(database, { unitIds: all.map(({ id }) => id) });
  const owing = new Set(obligations.filter(({ state }) => isOwing(state)).map(({ unit }) => unit.id));
  const units = all.filter(({ id, kind }) => isInAudience(audience, { kind, owing: owing.has(id) }));
  const unitIds = units.map(({ id }) => id);
  const recipients = await listOfficers(database, REPORTING_ROLES, today, unitIds);
  const reached = new Set(recipients.flatMap((recipient) => recipient.unitIds));
  const withoutRecipient = units.filter(({ id }) => !reached.has(id)).map(({ shortName }) => shortName);
  return { recipients, units: reached.size, withoutRecipient };
}
