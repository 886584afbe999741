import { reportConversation } from '../reports/report-conversation.ts';
import { z } from 'zod';
import { parseDocumentReference } from '../../domain/text/parse-document-reference.ts';
import { addScan } from '../../domain/documents/signed-document.ts';
import { FIGURES_CHANNELS, type FiguresSource, type FiguresChannel } from '../../domain/reporting/entered-figures.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { markEntered } from '../../store/entered-reports.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRevisionIn, moveReport } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import type { DocumentPart, DocumentRefusal } from '../documents/send-document.ts';
import { defineConversation, enterConversation, stateOf, type StateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { beginDraft } from '../reports/begin-draft.ts';
import type { FillingRefusal, FillingView } from '../reports/load-filling.ts';
import { applyObligationEvent } from '../reports/apply-obligation-event.ts';
import { startReport } from '../filling/start-report.ts';
import { authorize, type Actor } from '../permissions/authorize.ts';

/** Entering a report for a unit: where its figures came from. */
export const enteringConversation = defineConversation(
  'entering',
  z.object({
    obligationId: z.int(),
    way: z.enum(FIGURES_CHANNELS).nullable(),
    reference: z.object({ number: z.string(), date: z.string() }).nullable(),
    note: z.string(),
    files: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })),
  }),
);

/** A source in the making. */
export type EnteringDraft = StateOf<typeof enteringConversation>;

export type EnterOutcome =
  | {
      kind: 'choose-way';
      unitName: string;
      title: string;
      given: number;
      /** What came before it was said how the figures came: it is kept. */
      draft: EnteringDraft;
      refusal: DocumentRefusal | null;
    }
  | {
      kind: 'source';
      draft: EnteringDraft;
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
export async function beginEntering(request: Request, obligationId: number): Promise<EnterOutcome> {
  const { store } = request;
  const found = await findToEnter(request, store.database, obligationId);
  if (found.kind !== 'found') return found;
  const { obligation } = found;
  const { report, answered } = obligation;
  if (report?.enteredFigures != null) return openFilling(request, obligationId);
  const draft: EnteringDraft = { obligationId, way: null, reference: null, note: '', files: [] };
  await enterConversation(store.database, request, enteringConversation, draft);
  return {
    kind: 'choose-way',
    unitName: obligation.unit.name,
    title: obligation.round.title,
    given: answered?.given ?? 0,
    draft,
    refusal: null,
  };
}

/** Says how the figures reached the agency. */
export async function chooseFiguresChannel(request: Request, way: FiguresChannel): Promise<EnterOutcome> {
  const draft = stateOf(request, enteringConversation);
  return draft === null ? { kind: 'nothing' } : keepDraft(request, { ...draft, way }, null);
}

/** Takes what says where the figures came from: number and date, or a few words; scans in any order. */
export async function writeFiguresSource(request: Request, { text, files }: DocumentPart): Promise<EnterOutcome> {
  const draft = stateOf(request, enteringConversation);
  if (draft === null) return { kind: 'nothing' };
  let changed = draft;
  let refusal: DocumentRefusal | null = files.length === 0 && text.trim() === '' ? 'nothing' : null;
  for (const file of files) {
    const added = addScan(changed.files, file);
    if (added.kind === 'refused') refusal = added.reason;
    else changed = { ...changed, files: added.files };
  }
  const typed = text.trim();
  if (typed !== '' && (draft.way === 'document' || draft.way === null)) {
    const parsed = parseDocumentReference(typed, toLocalDate(request.now));
    if (parsed.kind === 'reference') changed = { ...changed, reference: parsed.reference };
    else if (draft.way !== null && files.length === 0) refusal = parsed.reason;
  } else if (typed !== '') {
    changed = { ...changed, note: typed };
  }
  return keepDraft(request, changed, refusal);
}

/** Reads what is known of the source so far. */
export async function readEnteringDraft(request: Request): Promise<EnterOutcome> {
  const draft = stateOf(request, enteringConversation);
  return draft === null ? { kind: 'nothing' } : viewDraft(request, request.store.database, draft, null);
}

/** Opens the unit's draft with its source kept, the coordinator being its author. What the unit had filled stays. */
export async function startEnteredReport(request: Request): Promise<EnterOutcome> {
  const { now } = request;
  const started = await applyOnce(request, 'start-entered-report', async (database) => {
    const draft = stateOf(request, enteringConversation);
    const source = draft === null ? null : sourceOf(draft);
    if (draft === null) return { kind: 'nothing' } as const;
    if (source === null) return viewDraft(request, database, draft, null);
    const found = await findToEnter(request, database, draft.obligationId);
    if (found.kind !== 'found') return found;
    const { obligation, actor } = found;
    const { officerId, telegramUserId } = actor;
    // What waits for the head of the unit is on paper now.
    const signing = await findRevisionIn(database, obligation.id, 'signing');
    if (signing !== null) {
      await applyObligationEvent(database, obligation.id, { kind: 'withhold' });
      await moveReport(database, signing, 'signing', { state: 'draft' });
    }
    let reportId = obligation.draft?.id ?? signing ?? undefined;
    if (reportId === undefined) {
      const round = await findRound(database, obligation.round.id);
      if (round === null) return { kind: 'not-found' } as const;
      const owed = { obligationId: obligation.id, formId: round.formId };
      const begun = await beginDraft(database, owed, null, now);
      if (begun.kind === 'refused') return { kind: 'not-open', state: begun.from.state } as const;
      ({ reportId } = begun);
    }
    await markEntered(database, reportId, officerId, source);
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId,
        action: 'report.enter',
        subject: 'report',
        subjectId: reportId,
        after: {
          obligationId: obligation.id,
          source: {
            ...source,
            files: source.files.length,
          },
        },
      },
      now,
    );
    return { kind: 'started', obligationId: obligation.id } as const;
  });
  return started.kind === 'started' ? openFilling(request, started.obligationId) : started;
}

/** The source that a draft makes; null while something is missing. */
function sourceOf({ way, reference, note, files }: EnteringDraft): FiguresSource | null {
  if (way === 'document') return reference === null ? null : { way, ...reference, files };
  return way === null || !/\p{L}/u.test(note) ? null : { way, note, files };
}

/** Goes on as the unit would: the transaction that marked the draft has marked the updates as applied already. */
async function openFilling(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const opened = await startReport({ ...request, updateIds: [] }, obligationId);
  if (opened.kind !== 'filling') return opened;
  // They went there by this press themselves, so that the question is not put a second time.
  const { cursor, filling } = opened;
  await enterConversation(request.store.database, request, reportConversation, { reportId: filling.report.id, cursor });
  return opened;
}

async function keepDraft(
  request: Request,
  draft: EnteringDraft,
  refusal: DocumentRefusal | null,
): Promise<EnterOutcome> {
  return applyOnce(request, 'write-entry-source', async (database): Promise<EnterOutcome> => {
    const view = await viewDraft(request, database, draft, refusal);
    if (view.kind === 'source' || view.kind === 'choose-way')
      await enterConversation(database, request, enteringConversation, draft);
    return view;
  });
}

async function viewDraft(
  request: Request,
  database: Database,
  draft: EnteringDraft,
  refusal: DocumentRefusal | null,
): Promise<EnterOutcome> {
  const found = await findToEnter(request, database, draft.obligationId);
  if (found.kind !== 'found') return found;
  const { unit, round, answered } = found.obligation;
  const named = { unitName: unit.name, title: round.title };
  if (draft.way === null) return { kind: 'choose-way', ...named, given: answered?.given ?? 0, draft, refusal };
  return { kind: 'source', draft, ...named, ready: sourceOf(draft) !== null, refusal };
}

/** Finds an obligation that still takes figures, for those who may enter them. */
async function findToEnter(
  { person }: Request,
  database: Database,
  obligationId: number,
): Promise<
  | { kind: 'found'; obligation: ObligationFacts; actor: Actor }
  | Extract<EnterOutcome, { kind: 'handed-in' | 'not-found' | 'forbidden' | 'not-open' }>
> {
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return { kind: 'not-found' };
  if (obligation.locked) return { kind: 'not-open', state: 'locked' };
  if (obligation.state === 'waived') return { kind: 'not-open', state: 'waived' };
  if (isOwing(obligation.state)) return { kind: 'found', obligation, actor };
  return { kind: 'handed-in', unitName: obligation.unit.name, reportId: obligation.report?.id ?? 0 };
}
