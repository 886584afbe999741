import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { findLateRequest } from '../../store/late-requests.ts';
import { listObligations } from '../../store/obligations.ts';
import { findRound } from '../../store/rounds.ts';
import { loadFilling } from '../reporting/load-filling.ts';
import type { Database } from '../../store/open-store.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'report-to-sign' | 'late-asked' | 'obligation-told';

/** Notices about what becomes of obligations. */
export const OBLIGATION_NOTICES: NoticeReaders<Kinds> = {
  'report-to-sign': async ({ database, ids }) => {
    const filling = await loadFilling(database, ids.reportId ?? 0);
    if (filling?.report.state !== 'signing') return null;
    return { kind: 'report-to-sign', filling, announcedOn: await announce(database, filling.report.round) };
  },
  'late-asked': async ({ database, ids }) => {
    const request = await findLateRequest(database, ids.requestId ?? 0);
    const [obligation] = request === null ? [] : await listObligations(database, { id: request.obligationId });
    const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
    if (request?.state !== 'open' || obligation === undefined || round === null) return null;
    const questions = questionsAskedOf(round.form, round.year, obligation.unit.key).length;
    return { kind: 'late-asked', request, obligation, questions, announcedOn: await announce(database, round) };
  },
  'obligation-told': async ({ database, plan, ids }) => {
    const [obligation] = await listObligations(database, { id: ids.obligationId ?? 0 });
    if (obligation === undefined || ids.event === undefined) return null;
    const { event, reason = '', to = '' } = ids;
    const announcedOn = await announce(database, obligation.round);
    const responsible = plan.coordinator.shortName;
    return { kind: 'obligation-told', event, obligation, responsible, reason, to, announcedOn };
  },
};

async function announce(database: Database, { dueOn }: { dueOn: string }): Promise<string> {
  return announcedDue(dueOn, await readCalendar(database)).announced;
}
