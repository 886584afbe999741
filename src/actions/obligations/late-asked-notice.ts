import { z } from 'zod';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { findLateRequest } from '../../store/late-requests.ts';
import { listObligations } from '../../store/obligations.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** A request to hand in late, told to those who decide it. */
export const LATE_ASKED = defineNotice({
  kind: 'late-asked',
  params: z.object({ requestId: z.int() }),
  read: async ({ database, params }) => {
    const request = await findLateRequest(database, params.requestId);
    const [obligation] = request === null ? [] : await listObligations(database, { id: request.obligationId });
    const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
    if (request?.state !== 'open' || obligation === undefined || round === null) return null;
    const questions = questionsAskedOf(round.form, round.year, obligation.unit.key).length;
    const announcedOn = announcedDue(round.dueOn, await readCalendar(database)).announced;
    return { request, obligation, questions, announcedOn };
  },
});
