import { isOwing } from '../../domain/reporting/owing.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Owed } from './owed.ts';

/** Returns the reports that a unit still has to hand in, in open rounds. */
export async function owedBy(database: Database, unitId: number): Promise<Owed[]> {
  const obligations = await listObligations(database, { unitIds: [unitId] });
  const isDayOff = await readCalendar(database);
  const owed: Owed[] = [];
  for (const {
    id,
    state,
    unit,
    round: { id: roundId },
  } of obligations) {
    const round = await findRound(database, roundId);
    if (round === null || !isOwing(state)) continue;
    const questions = questionsAskedOf(round.form, round.year, unit.key).length;
    const announcedOn = announcedDue(round.dueOn, isDayOff).announced;
    owed.push({ title: round.title, announcedOn, obligationId: id, questions });
  }
  return owed;
}
