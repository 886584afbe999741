import { compareForms, type FormChange } from '../../domain/reporting/compare-forms.ts';
import { recordAudit } from '../../store/audit.ts';
import { listForms, moveRoundToForm } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound } from '../../store/rounds.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** A round that can go over to a newer version of its form. */
export interface RoundFormUpdate {
  roundId: number;
  title: string;
  from: number;
  to: number;
  change: FormChange;
}

export type RoundFormOutcome =
  | { kind: 'offered'; update: RoundFormUpdate }
  | { kind: 'updated'; update: RoundFormUpdate; drafts: number }
  /** There is no newer version. */
  | { kind: 'newest'; title: string }
  | Refusal
  | { kind: 'not-found' };

/** Returns what a newer version of a round's form would change. */
export async function offerFormUpdate({ store, person }: Request, roundId: number): Promise<RoundFormOutcome> {
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const found = await findUpdate(store.database, roundId);
  return 'kind' in found ? found : { kind: 'offered', update: found.update };
}

/**
 * Puts a round on the newest version of its form: answers stay where key and type are the same, new questions are
 * asked, and what is asked no longer is kept and not shown. What was submitted stays as it was filled in.
 */
export async function updateRoundForm(request: Request, roundId: number): Promise<RoundFormOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'update-round-form', async (database): Promise<RoundFormOutcome> => {
    const found = await findUpdate(database, roundId);
    if ('kind' in found) return found;
    const { update, formId } = found;
    const drafts = await moveRoundToForm(database, roundId, formId);
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'round.form', subject: 'round', subjectId: roundId } as const;
    const change = { before: { version: update.from }, after: { version: update.to, drafts } };
    await recordAudit(database, { ...audit, ...change }, now);
    return { kind: 'updated', update, drafts };
  });
}

async function findUpdate(
  database: Database,
  roundId: number,
): Promise<{ update: RoundFormUpdate; formId: number } | { kind: 'newest'; title: string } | { kind: 'not-found' }> {
  const round = await findRound(database, roundId);
  if (round === null) return { kind: 'not-found' };
  const newest = (await listForms(database, round.planId)).find(({ key }) => key === round.form.key);
  if (newest === undefined || newest.id === round.formId) return { kind: 'newest', title: round.title };
  const { title, form } = round;
  const change = compareForms(form, newest.definition);
  return { update: { roundId, title, from: form.version, to: newest.version, change }, formId: newest.id };
}
