import { parseDocumentReference, type DocumentReference } from '../../domain/documents/document-reference.ts';
import { addScan, type DocumentFile } from '../../domain/documents/signed-document.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { EntrySource, EntryWay } from '../../domain/reporting/entry-source.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { saveConversation } from '../../store/conversations.ts';
import { markEntered } from '../../store/entries.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { createRevision, findRevisionIn, moveReport } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import type { DocumentPart, DocumentRefusal } from '../documents/send-document.ts';
import { applyOnce, type Request } from '../request.ts';
import type { FillingRefusal, FillingView } from './load-filling.ts';
import { letHappen } from './move-obligation.ts';
import { startReport } from './start-report.ts';

/** A source in the making, as the conversation keeps it. */
export interface EntryDraft {
  obligationId: number;
  way: EntryWay | null;
  reference: DocumentReference | null;
  note: string;
  files: DocumentFile[];
}

export type EnterOutcome =
  | { kind: 'choose-way'; unitName: string; title: string; given: number }
  | {
      kind: 'source';
      draft: EntryDraft;
      unitName: string;
      title: string;
      ready: boolean;
      refusal: DocumentRefusal | null;
    }
  | FillingView
  /** The figures are in: they are returned before they can be entered again. */
  | { kind: 'handed-in'; unitName: string; reportId: number }
  | { kind: 'nothing' }
  | FillingRefusal;

/** Begins to enter a unit's report for it, or goes on where that was begun. */
export async function beginEntry(request: Request, obligationId: number): Promise<EnterOutcome> {
  const { store, person, now } = request;
  const found = await findToEnter(request, store.database, obligationId);
  if (found.kind !== 'found') return found;
  const { obligation } = found;
  const { report } = obligation;
  if (report?.entry != null) return openFilling(request, obligationId);
  const draft: EntryDraft = { obligationId, way: null, reference: null, note: '', files: [] };
  await saveConversation(store.database, person.telegramUserId, 'entry', draft, now);
  return {
    kind: 'choose-way',
    unitName: obligation.unit.name,
    title: obligation.round.title,
    given: report?.given ?? 0,
  };
}

/** Says how the figures reached the agency. */
export async function chooseEntryWay(request: Request, way: EntryWay): Promise<EnterOutcome> {
  const draft = draftOf(request);
  return draft === null ? { kind: 'nothing' } : keepDraft(request, { ...draft, way }, null);
}

/** Takes what says where the figures came from: number and date, or a few words; scans in any order. */
export async function writeEntrySource(request: Request, { text, files }: DocumentPart): Promise<EnterOutcome> {
  const draft = draftOf(request);
  if (draft === null) return { kind: 'nothing' };
  let changed = draft;
  let refusal: DocumentRefusal | null = files.length === 0 && text.trim() === '' ? 'nothing' : null;
  for (const file of files) {
    const added = addScan(changed.files, file);
    if (added.kind === 'refused') refusal = added.reason;
    else changed = { ...changed, files: added.files };
  }
  const typed = text.trim().slice(0, 300);
  if (typed !== '' && draft.way === 'document') {
    const parsed = parseDocumentReference(typed, toLocalDate(request.now));
    if (parsed.kind === 'reference') changed = { ...changed, reference: parsed.reference };
    else if (files.length === 0) refusal = parsed.reason;
  } else if (typed !== '') {
    changed = { ...changed, note: typed };
  }
  return keepDraft(request, changed, refusal);
}

/** What is known of the source so far. */
export async function readEntryDraft(request: Request): Promise<EnterOutcome> {
  const draft = draftOf(request);
  return draft === null ? { kind: 'nothing' } : viewDraft(request, request.store.database, draft, null);
}

/** Opens the unit's draft with its source kept, the coordinator being its author. What the unit had filled stays. */
export async function startEntry(request: Request): Promise<EnterOutcome> {
  const { person, now } = request;
  const started = await applyOnce(request, 'start-entry', async (database) => {
    const draft = draftOf(request);
    const source = draft === null ? null : sourceOf(draft);
    if (draft === null) return { kind: 'nothing' } as const;
    if (source === null) return viewDraft(request, database, draft, null);
    const found = await findToEnter(request, database, draft.obligationId);
    const { officerId, telegramUserId } = person;
    if (found.kind !== 'found') return found;
    if (officerId === null) return { kind: 'forbidden' } as const;
    const { obligation } = found;
    // What waits for the head of the unit is on paper now.
    const signing = await findRevisionIn(database, obligation.id, 'signing');
    if (signing !== null) {
      await letHappen(database, obligation.id, { kind: 'withhold' });
      await moveReport(database, signing, 'signing', { state: 'draft' });
    }
    let reportId = obligation.draft?.id ?? signing ?? undefined;
    if (reportId === undefined) {
      const move = await letHappen(database, obligation.id, { kind: 'start' });
      if (move.kind === 'refused') return { kind: 'not-open', state: move.from.state } as const;
      const round = await findRound(database, obligation.round.id);
      if (round === null) return { kind: 'not-found' } as const;
      const revision = { obligationId: obligation.id, formId: round.formId, revision: 1, copyFrom: null };
      reportId = await createRevision(database, revision, now);
    }
    await markEntered(database, reportId, officerId, source);
    await recordAudit(
      database,
      {
        ...{ officerId, telegramUserId, action: 'report.enter', subject: 'report', subjectId: reportId },
        after: { obligationId: obligation.id, source: { ...source, files: source.files.length } },
      },
      now,
    );
    return { kind: 'started', obligationId: obligation.id } as const;
  });
  return started.kind === 'started' ? openFilling(request, started.obligationId) : started;
}

/** The source that a draft makes; null while something is missing. */
function sourceOf({ way, reference, note, files }: EntryDraft): EntrySource | null {
  if (way === 'document') return reference === null ? null : { way, ...reference, files };
  return way === null || !/\p{L}/u.test(note) ? null : { way, note, files };
}

/** Goes on as the unit would: the transaction that marked the draft has marked the updates as applied already. */
function openFilling(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  return startReport({ ...request, updateIds: [] }, obligationId);
}

async function keepDraft(request: Request, draft: EntryDraft, refusal: DocumentRefusal | null): Promise<EnterOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'write-entry-source', async (database): Promise<EnterOutcome> => {
    const view = await viewDraft(request, database, draft, refusal);
    if (view.kind === 'source') await saveConversation(database, person.telegramUserId, 'entry', draft, now);
    return view;
  });
}

async function viewDraft(
  request: Request,
  database: Database,
  draft: EntryDraft,
  refusal: DocumentRefusal | null,
): Promise<EnterOutcome> {
  const found = await findToEnter(request, database, draft.obligationId);
  if (found.kind !== 'found') return found;
  const { unit, round, report } = found.obligation;
  const named = { unitName: unit.name, title: round.title };
  if (draft.way === null) return { kind: 'choose-way', ...named, given: report?.given ?? 0 };
  return { kind: 'source', draft, ...named, ready: sourceOf(draft) !== null, refusal };
}

async function findToEnter(
  { person }: Request,
  database: Database,
  obligationId: number,
): Promise<
  | { kind: 'found'; obligation: ObligationFacts }
  | Extract<EnterOutcome, { kind: 'handed-in' | 'not-found' | 'forbidden' | 'not-open' }>
> {
  if (!isAllowed(person, 'report.enter')) return { kind: 'forbidden' };
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return { kind: 'not-found' };
  if (obligation.locked) return { kind: 'not-open', state: 'locked' };
  if (obligation.state === 'waived') return { kind: 'not-open', state: 'waived' };
  if (isOwing(obligation.state)) return { kind: 'found', obligation };
  return { kind: 'handed-in', unitName: obligation.unit.name, reportId: obligation.report?.id ?? 0 };
}

function draftOf({ conversation }: Request): EntryDraft | null {
  return conversation?.kind === 'entry' ? (conversation.state as EntryDraft) : null;
}
