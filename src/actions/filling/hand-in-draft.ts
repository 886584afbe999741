import { isAllowed, PERMISSIONS } from '../../domain/people/roles.ts';
import type { ObligationStatus } from '../../domain/reporting/obligation-state-machine.ts';
import { policyOf, type OccasionPolicy } from '../../domain/reporting/occasions.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { endConversation } from '../conversations/conversation.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { loadFilling, notOpen, openFilling, type FillingRefusal, type LoadedFilling } from '../reports/load-filling.ts';
import { applyObligationEvent, type ObligationEventRefused } from '../reports/apply-obligation-event.ts';
import { applyOnce, type Request } from '../request.ts';
import { handIn } from '../reports/hand-in.ts';
import { tellReviewers } from './tell-reviewers.ts';
import type { Actor } from '../permissions/authorize.ts';

type UnitHeads = Awaited<ReturnType<typeof listOfficers>>;

/** What was just handed in, and by whom. */
export interface HandedIn {
  loaded: LoadedFilling;
  actor: Actor;
  /** Somebody of the unit itself, and not whoever entered it for the unit. */
  byUnit: boolean;
  /** Null for what has no receipt. */
  receiptCode: string | null;
  /** Where its obligation stands now. */
  status: ObligationStatus;
}

/** What is particular to handing in one kind of form. */
export interface HandInSteps<Refusal, Done> {
  /** Says why it cannot be handed in as it stands; null where it can. */
  refuse: (database: Database, loaded: LoadedFilling) => Promise<Refusal | null>;
  /** Puts it before the heads of its unit, whose word the round asks for; null where nobody signs. */
  present: ((database: Database, loaded: LoadedFilling, actor: Actor, heads: UnitHeads) => Promise<Done>) | null;
  /** Logs it, does what else follows inside the transaction, and says what became of it. */
  finish: (database: Database, handed: HandedIn) => Promise<Done>;
}

/**
 * Hands a draft in: the one way for reports, answers to surveys and entries of databases.
 * @param name tells its outcome from that of other actions.
 * @param handedInAs what the person meant to hand in; anything else is not found.
 * @returns what `refuse`, `present` or `finish` says, or why the draft cannot be changed by this person now.
 */
export async function handInDraft<Refusal, Done>(
  request: Request,
  name: string,
  reportId: number,
  handedInAs: OccasionPolicy['handedInAs'],
  { refuse, present, finish }: HandInSteps<Refusal, Done>,
): Promise<Refusal | Done | FillingRefusal> {
  const { person, now } = request;
  return applyOnce(request, name, async (database): Promise<Refusal | Done | FillingRefusal> => {
    const open = openFilling(request, await loadFilling(database, reportId));
    if (open.kind !== 'open') return open;
    const { filling: loaded, actor } = open;
    const { report } = loaded;
    const policy = policyOf(report.round.occasion);
    if (policy.handedInAs !== handedInAs) return { kind: 'not-found' };
    const refusal = await refuse(database, loaded);
    if (refusal !== null) return refusal;
    // What is entered for the unit comes from a paper that its head has signed.
    const byUnit = isAllowed(person, policy.filledWith, report.unit.id);
    const heads = present !== null && policy.signedOff && byUnit ? await listSigners(database, report, now) : [];
    const take = async (): Promise<{ kind: 'done'; done: Done } | ObligationEventRefused> => {
      if (present !== null && heads.length > 0) {
        const move = await applyObligationEvent(database, report.obligationId, { kind: 'hand-in', signer: true });
        return move.kind === 'refused' ? move : { kind: 'done', done: await present(database, loaded, actor, heads) };
      }
      const submittedById = actor.officerId;
      const handed = await handIn(database, report, { from: 'draft', submittedById }, now);
      if (handed.kind === 'refused') return handed;
      await tellReviewers(database, report, submittedById, now);
      const { receiptCode, status } = handed;
      return { kind: 'done', done: await finish(database, { loaded, actor, byUnit, receiptCode, status }) };
    };
    const taken = await take();
    if (taken.kind === 'refused') return notOpen(report.round.occasion, taken.from.state, taken.reason === 'locked');
    // Only now is it no draft any more, into which the end of another conversation would lead back.
    await endConversation(database, actor.telegramUserId);
    return taken.done;
  });
}

/** The heads whose word a round asks for. */
async function listSigners(database: Database, { round, unit }: ReportFacts, now: Date): Promise<UnitHeads> {
  if (!round.asksSignOff) return [];
  return listOfficers(database, null, PERMISSIONS['report.sign'].ownUnit, toLocalDate(now), [unit.id]);
}
