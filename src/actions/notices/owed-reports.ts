import { isOwing } from '../../domain/reporting/owing.ts';
import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound } from '../../store/rounds.ts';
import type { Owed } from './notice-facts.ts';

/** The reports that a unit still has to hand in, in open rounds. */
export async function owedBy(database: Database, unitId: number): Promise<Owed[]> {
  const obligations = await listObligations(database, { unitIds: [unitId] });
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
    owed.push({ title: round.title, dueOn: round.dueOn, obligationId: id, questions });
  }
  return owed;
}
