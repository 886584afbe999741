import type { PlanAnswer, PlanFinding } from '../../domain/plan-reading/findings.ts';
import { codeOf } from '../../domain/text/code-of.ts';
import { findPlanDraft, savePlanDraft } from '../../store/plan-drafts.ts';
import { enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { readShownDraft, type DraftShown } from './draft-outcome.ts';
import { planImportConversation } from './plan-import-conversation.ts';
import { readDraft } from './read-draft.ts';

/** A finding that can be answered. */
export type AnswerableFinding = Extract<PlanFinding, { id: string }>;

/** Returns the number by which a button names a finding. */
export function findingNumber({ id }: AnswerableFinding): number {
  return codeOf(id);
}

export type FindingOutcome =
  | { kind: 'finding'; draft: DraftShown; finding: AnswerableFinding }
  /** It was answered already, or another file was sent since. */
  | { kind: 'gone' }
  | { kind: 'nothing' }
  | Refusal;

/** Shows a finding with what can be answered to it; a text that is typed next answers it. */
export async function showFinding(request: Request, number: number): Promise<FindingOutcome> {
  const { database } = request.store;
  const actor = authorize(request.person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const draft = await readShownDraft(database, actor.officerId);
  if (draft.kind !== 'draft') return draft;
  const finding = findingOf(draft.findings, number);
  if (finding === null) return { kind: 'gone' };
  await enterConversation(database, request, planImportConversation, { asked: finding.id });
  return { kind: 'finding', draft, finding };
}

function findingOf(findings: readonly PlanFinding[], number: number): AnswerableFinding | null {
  return findings.find((one): one is AnswerableFinding => 'id' in one && findingNumber(one) === number) ?? null;
}

export type AnsweredOutcome = DraftShown | { kind: 'gone' } | { kind: 'nothing' } | Refusal;

/** Answers a finding by a button; the plan is read anew with it. */
export async function answerFinding(request: Request, number: number, answer: PlanAnswer): Promise<AnsweredOutcome> {
  const { store, now, person } = request;
  const actor = authorize(person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId } = actor;
  const draft = await findPlanDraft(store.database, officerId);
  if (draft?.reading.kind !== 'read') return { kind: 'nothing' };
  const finding = findingOf(draft.reading.findings, number);
  if (finding === null) return { kind: 'gone' };
  const { files, amendsPlanId } = draft;
  const answers = { ...draft.answers, [finding.id]: answer };
  const reading = await readDraft(store.database, { files, answers, amendsPlanId });
  await applyOnce(request, 'answer-plan-finding', async (database) => {
    const id = await savePlanDraft(database, officerId, { files, answers, reading, amendsPlanId }, now);
    await enterConversation(database, request, planImportConversation, { asked: null });
    return { id };
  });
  return readShownDraft(store.database, officerId);
}

/** Answers the finding that is shown with what was typed; null where none is. */
export async function typeAnswer(request: Request, text: string): Promise<AnsweredOutcome | null> {
  const asked = stateOf(request, planImportConversation)?.asked ?? null;
  return asked === null ? null : answerFinding(request, codeOf(asked), { kind: 'value', text });
}

/** Answers a unit that nobody knew with one that is known, by its place among those offered. */
export async function chooseUnit(request: Request, number: number, at: number): Promise<AnsweredOutcome> {
  const { database } = request.store;
  const actor = authorize(request.person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const draft = await readShownDraft(database, actor.officerId);
  if (draft.kind !== 'draft') return draft;
  const finding = findingOf(draft.findings, number);
  const key = finding?.kind === 'unknown-unit' ? finding.nearest[at] : undefined;
  return key === undefined ? { kind: 'gone' } : answerFinding(request, number, { kind: 'unit', key });
}
