import { OF_ROSTER } from '../../domain/reporting/occasions.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import { draftRewardProposal, type RewardedUnit } from '../../documents/annual-report/reward-proposal.ts';
import { rewardStanding, type RewardStanding } from '../../domain/status/reward-standing.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import { countAnswersIn, type AnswersIn } from '../../store/answered-counts.ts';
import { findConsolidation, type ConsolidationFacts } from '../../store/consolidations.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { listRounds } from '../../store/rounds.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import { countRounds } from '../reports/count-rounds.ts';
import type { Request } from '../request.ts';

export type RewardsOutcome =
  | { kind: 'proposed'; consolidation: ConsolidationFacts; onTime: number; excused: number; file: Uint8Array }
  /** Nobody has reported on time and whole, nor late for a recorded reason. */
  | { kind: 'nobody'; consolidation: ConsolidationFacts }
  | { kind: 'not-found' }
  | Refusal;

/** A report that was asked of a unit, as far as a reward goes by it. */
interface Asked {
  unit: StandingUnit;
  year: number;
  standing: RewardStanding | null;
  answered: number;
}

/**
 * Drafts the proposal to reward the units that reported on time and whole in the years of a frozen consolidation, those that were late
 * for a recorded reason apart. Whoever was asked for several reports gave all of them so. The agency that coordinates is left out.
 */
export async function proposeRewards(request: Request, consolidationId: number): Promise<RewardsOutcome> {
  const { store, person, now, planId } = request;
  const { database } = store;
  const consolidation = await findConsolidation(database, consolidationId);
  if (consolidation === null) return refuseMissing(person, 'consolidation.freeze');
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const ground = await readDocumentGround(database, planId);
  if (ground === null) return { kind: 'not-found' };
  const years = { from: consolidation.fromYear, to: consolidation.toYear };
  const units = [...groupBy(await listAsked(request, years), ({ unit }) => String(unit.unitId)).values()];
  const onTime = units.filter((asked) => asked.every(({ standing }) => standing === 'on-time'));
  const excused = units.filter((asked) => !onTime.includes(asked) && asked.every(({ standing }) => standing !== null));
  if (onTime.length + excused.length === 0) return { kind: 'nobody', consolidation };
  const proposal = { ...ground, years, asOf: now, onTime: onTime.map(rewarded), excused: excused.map(rewarded) };
  const file = await writeOfficialDocument(draftRewardProposal(proposal));
  return { kind: 'proposed', consolidation, onTime: onTime.length, excused: excused.length, file };
}

/** Lists the reports that units were asked for in these years, by unit; what was waived of them is none. */
async function listAsked(
  { store: { database }, now, planId }: Request,
  years: { from: number; to: number },
): Promise<Asked[]> {
  const rounds = (await listRounds(database, planId)).filter(
    ({ occasion, imported, year }) => occasion === OF_ROSTER && !imported && year >= years.from && year <= years.to,
  );
  const counted = await countRounds(database, rounds, now);
  const answers = await countAnswersIn(
    database,
    counted.flatMap(({ count }) => count.approved.map(({ obligationId }) => obligationId)),
  );
  return counted.flatMap(({ round, count }) =>
    count.all
      .filter(({ state, asked, coordinating }) => state !== 'waived' && asked && !coordinating)
      .map((unit): Asked => {
        const { given, later }: AnswersIn = answers.get(unit.obligationId) ?? { given: 0, later: 0 };
        const late = count['handed-in-late'].includes(unit);
        return { unit, year: round.year, standing: rewardStanding(unit, { late, leftOpen: later }), answered: given };
      }),
  );
}

function rewarded(asked: readonly Asked[]): RewardedUnit {
  return {
    name: asked[0]?.unit.fullName ?? '',
    reports: asked.map(({ unit: { handedInOn, document }, year, answered }) => ({
      year,
      handedInOn: handedInOn ?? '',
      answered,
      document: document.kind === 'missing' ? null : { number: document.number, date: document.date },
    })),
  };
}
