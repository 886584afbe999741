import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { cursorToGoOn, firstCursor, type Cursor } from '../../domain/reporting/filling.ts';
import { isWhere, policyOf, type OccasionPolicy, type OccasionsWhere } from '../../domain/reporting/occasions.ts';
import { recordAudit } from '../../store/audit.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { reportConversation } from '../reports/report-conversation.ts';
import { selectObligationForUpdate } from '../../store/obligation-status.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, type RoundFacts } from '../../store/rounds.ts';
import { beginDraft } from '../reports/begin-draft.ts';
import {
  findEditor,
  loadFilling,
  authorizeFilling,
  notOpen,
  type FillingRefusal,
  type FillingView,
  type LoadedFilling,
} from '../reports/load-filling.ts';
import { withFindings } from '../reports/find-record-differences.ts';
import { refuseMissing, type Actor } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';

/** A draft in which somebody was put. */
export type OpenedDraft = { kind: 'started'; reportId: number; cursor: Cursor } | FillingRefusal;

/**
 * Puts the person into the draft of an obligation, inside the transaction of whoever asks. Where nobody has begun, it is
 * begun; what was handed in and is corrected by opening it is opened in a copy, and stays in force meanwhile.
 * @param of which occasions the person meant; another is not found.
 * @returns `not-open` when it was handed in, need not be, or its round is closed.
 */
export async function openDraft(
  database: Database,
  request: Request,
  obligationId: number,
  of: OccasionsWhere = {},
): Promise<OpenedDraft> {
  const { person } = request;
  // Held first: of two who begin at once, the second goes on in the draft of the first.
  const status = await selectObligationForUpdate(database, obligationId);
  const [obligation] = await listObligations(database, { id: obligationId });
  const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
  if (status === null || obligation === undefined || round === null) return refuseMissing(person, 'report.fill');
  if (!isWhere(round.occasion, of)) return refuseMissing(person, policyOf(round.occasion).filledWith);
  const { unit, report, state } = obligation;
  const actor = authorizeFilling(person, unit.id, report?.enteredFigures ?? null, round.occasion);
  if (actor.kind === 'forbidden') return actor;
  if (obligation.locked) return notOpen(round.occasion, state, true);
  if (state === 'waived') return { kind: 'not-open', state };
  const begun = obligation.draft ?? (await begin(database, actor, obligation, round, request.now));
  if ('kind' in begun) return begun;
  const loaded = await loadFilling(database, begun.id);
  if (loaded === null) return { kind: 'not-found' };
  const cursor = OPENING[policyOf(round.occasion).handedInAs].cursorIn(loaded);
  await enterConversation(database, request, reportConversation, { reportId: begun.id, cursor });
  return { kind: 'started', reportId: begun.id, cursor };
}

/** Reads what a person sees who was put into a draft. */
export async function viewOpened(request: Request, opened: OpenedDraft): Promise<FillingView | FillingRefusal> {
  if (opened.kind !== 'started') return opened;
  const filling = await loadFilling(request.store.database, opened.reportId);
  if (filling === null) return { kind: 'not-found' };
  const { writtenTogether } = policyOf(filling.report.round.occasion);
  const editor = writtenTogether ? findEditor(request, filling.report, false) : null;
  const view: FillingView = { kind: 'filling', filling, cursor: opened.cursor, note: null, editor };
  return withFindings(request.store.database, view);
}

/** A draft that was just begun. */
interface Begun {
  obligationId: number;
  revision: number;
  formKey: string;
}

/** What is particular to opening each kind of form. */
const OPENING: Record<
  OccasionPolicy['handedInAs'],
  { logged: (begun: Begun) => { action: AuditAction; after: object }; cursorIn: (filling: LoadedFilling) => Cursor }
> = {
  report: {
    logged: ({ obligationId }) => ({ action: 'report.start', after: { obligationId } }),
    cursorIn: cursorToGoOn,
  },
  answer: {
    logged: ({ obligationId, revision }) => ({ action: 'survey.begin', after: { obligationId, revision } }),
    // A single answer is changed at once; of two, the person chooses which.
    cursorIn: (filling) => {
      const [only, second] = filling.questions;
      return only !== undefined && second === undefined
        ? { at: 'question', key: only.key, editing: true }
        : firstCursor(filling);
    },
  },
  entry: {
    logged: ({ obligationId, revision, formKey }) => ({
      action: 'database.begin',
      after: { obligationId, database: formKey, revision },
    }),
    cursorIn: cursorToGoOn,
  },
};

/**
 * Begins the first draft of an obligation, or one that corrects what was handed in where no reason is asked for that.
 */
async function begin(
  database: Database,
  { officerId, telegramUserId }: Actor,
  { id: obligationId, report }: ObligationFacts,
  { formId, form, occasion }: RoundFacts,
  now: Date,
): Promise<{ id: number } | FillingRefusal> {
  const { corrected, handedInAs } = policyOf(occasion);
  if (report !== null && corrected === 'with-reason') return notOpen(occasion, report.state);
  const correction = report === null ? null : { correctsId: report.id, correctionReason: null };
  const begun = await beginDraft(database, { obligationId, formId }, correction, now);
  if (begun.kind === 'refused') return notOpen(occasion, begun.from.state, begun.reason === 'locked');
  const { reportId, revision } = begun;
  const logged = OPENING[handedInAs].logged({ obligationId, revision, formKey: form.key });
  await recordAudit(database, { officerId, telegramUserId, subject: 'report', subjectId: reportId, ...logged }, now);
  return { id: reportId };
}
