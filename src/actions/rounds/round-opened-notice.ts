import { z } from 'zod';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { listObligations } from '../../store/obligations.ts';
import { findOfficer } from '../../store/people.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** A round that was opened, told to whoever reports for a unit. */
export const ROUND_OPENED = defineNotice({
  kind: 'round-opened',
  params: z.object({ roundId: z.int(), unitId: z.int() }),
  read: async ({ database, plan, params, officerId }) => {
    const officer = officerId === null ? null : await findOfficer(database, officerId);
    const round = await findRound(database, params.roundId);
    const [obligation] = (await listObligations(database, { roundId: params.roundId })).filter(
      ({ unit }) => unit.id === params.unitId,
    );
    if (officer === null || round === null || obligation === undefined) return null;
    return {
      officerName: officer.fullName,
      unitName: obligation.unit.name,
      issuedOn: plan.issuedOn,
      responsible: plan.coordinator.name,
      title: round.title,
      closingOn: round.closingOn,
      /** The last day on time as it is announced, yyyy-mm-dd. */
      announcedOn: announcedDue(round.dueOn, await readCalendar(database)).announced,
      obligationId: obligation.id,
      questions: questionsAskedOf(round.form, round.year, obligation.unit.key).length,
    };
  },
});
