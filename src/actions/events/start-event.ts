import { recordAudit } from '../../store/audit.ts';
import { addObligation, ensureEventRound } from '../../store/events.ts';
import { listObligations } from '../../store/obligations.ts';
import type { FillingRefusal, FillingView } from '../reports/load-filling.ts';
import { applyObligationEvent } from '../reports/apply-obligation-event.ts';
import { startReport } from '../filling/start-report.ts';
import { endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { isWhere } from '../../domain/reporting/occasions.ts';
import { listEventForms } from './list-event-forms.ts';
import { authorize, refuseMissing } from '../permissions/authorize.ts';

/**
 * Begins the report of one more event. A report of the same form that the unit has begun and not answered anything in is
 * taken up instead, so that a button pressed twice leaves no empty ones behind.
 */
export async function startEvent(
  request: Request,
  { formId, year, unitId }: { formId: number; year: number; unitId: number },
): Promise<FillingView | FillingRefusal> {
  const { person, store, now } = request;
  const actor = authorize(person, 'report.fill', unitId);
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  const listed = await listEventForms(request);
  if (listed.kind === 'forbidden') return listed;
  const chosen = listed.forms.find((one) => one.form.id === formId && one.year === year && one.unit.id === unitId);
  if (chosen === undefined) return { kind: 'not-found' };
  const started = await applyOnce(request, 'start-event', async (database) => {
    const { planId, key: formKey, occasion } = chosen.form;
    const round = { planId, formId, formKey, occasion, year, title: chosen.title, openedById: officerId };
    const roundId = await ensureEventRound(database, round, now);
    const begun = await listObligations(database, { unitIds: [unitId], occasions: { filledBy: 'unit-with-event' } });
    const empty = begun.find(
      ({ round: { id }, state, report, draft }) =>
        id === roundId &&
        (state === 'open' || (state === 'drafting' && draft?.begun === false && report?.revision === 1)),
    );
    if (empty !== undefined) return { obligationId: empty.id };
    const obligationId = await addObligation(database, roundId, unitId);
    const subject = { subject: 'obligation', subjectId: obligationId } as const;
    const after = { form: formKey, year };
    await recordAudit(database, { officerId, telegramUserId, ...subject, action: 'event.add', after }, now);
    return { obligationId };
  });
  // The transaction that added the event has marked the updates as applied already.
  return startReport({ ...request, store, updateIds: [] }, started.obligationId);
}

/** Gives up the report of an event that was begun and not handed in; its answers stay in the store. */
export async function dropEvent(
  request: Request,
  obligationId: number,
): Promise<{ kind: 'dropped'; title: string } | FillingRefusal> {
  const { person, now } = request;
  return applyOnce(request, 'drop-event', async (database) => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined || !isWhere(obligation.round.occasion, { filledBy: 'unit-with-event' }))
      return refuseMissing(person, 'report.fill');
    const { unit, round } = obligation;
    const actor = authorize(person, 'report.fill', unit.id);
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    // What was returned was handed in once, and is the coordinator's to give up.
    if (obligation.state === 'returned') return { kind: 'not-open', state: 'returned' } as const;
    const move = await applyObligationEvent(database, obligationId, { kind: 'waive' });
    if (move.kind === 'refused') return { kind: 'not-open', state: move.from.state } as const;
    await endConversation(database, telegramUserId);
    const subject = { subject: 'obligation', subjectId: obligationId } as const;
    const change = { before: move.from, after: move.to };
    await recordAudit(database, { officerId, telegramUserId, ...subject, action: 'event.drop', ...change }, now);
    return { kind: 'dropped', title: round.title } as const;
  });
}
