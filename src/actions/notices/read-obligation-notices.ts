import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { findLateRequest } from '../../store/late-requests.ts';
import { listObligations } from '../../store/obligations.ts';
import { findRound } from '../../store/rounds.ts';
import { loadFilling } from '../reporting/load-filling.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'report-to-sign' | 'late-asked' | 'obligation-told';

/** Notices about what becomes of obligations. */
export const OBLIGATION_NOTICES: NoticeReaders<Kinds> = {
  'report-to-sign': async ({ database, ids }) => {
    const filling = await loadFilling(database, ids.reportId ?? 0);
    return filling?.report.state === 'signing' ? { kind: 'report-to-sign', filling } : null;
  },
  'late-asked': async ({ database, ids }) => {
    const request = await findLateRequest(database, ids.requestId ?? 0);
    const [obligation] = request === null ? [] : await listObligations(database, { id: request.obligationId });
    const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
    if (request?.state !== 'open' || obligation === undefined || round === null) return null;
    return { kind: 'late-asked', request, obligation, questions: questionsOf(round.form, round.year).length };
  },
  'obligation-told': async ({ database, plan, ids }) => {
    const [obligation] = await listObligations(database, { id: ids.obligationId ?? 0 });
    if (obligation === undefined || ids.event === undefined) return null;
    const { event, reason = '', to = '' } = ids;
    return { kind: 'obligation-told', event, obligation, responsible: plan.coordinator.shortName, reason, to };
  },
};
