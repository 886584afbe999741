import { freezeConsolidation } from '../../src/actions/consolidation/freeze-consolidation.ts';
import type { ConsolidationFacts } from '../../src/store/consolidations.ts';
import type { Store } from '../../src/store/open-store.ts';
import { expectKind, openDistrictRound, PEOPLE, reportFigures, requestOf, type District } from './district-reports.ts';

/** What is frozen of four districts, and why so few are in it. */
export const YEAR = { from: 2018, to: 2018 };
export const REASONS = { missing: 'Các huyện còn lại chưa nộp, đã đôn đốc.', unreviewed: null };
/** How many facilities each of the four districts has, and how many were informed. */
const FIGURES: Record<District, [total: number, informed: number]> = {
  QUY_HOP: [40, 20],
  KY_SON: [10, 10],
  VINH: [300, 240],
  NGHI_LOC: [60, 54],
};
/** Returns the answers of a district that says so. */
export const said = ([total, informed]: [number, number]): Record<string, number> => ({
  facilities_total: total,
  facilities_informed: informed,
  facilities_applying: 1,
});

/** Opens the round of districts and has the four report. */
export async function reportFourDistricts(store: Store): Promise<void> {
  await openDistrictRound(store);
  for (const [district, figures] of Object.entries(FIGURES))
    await reportFigures(store, district as District, said(figures));
}

/** The coordinator freezes their figures. */
export const freezeFour = async (store: Store) =>
  expectKind(freezeConsolidation(await requestOf(store, PEOPLE.coordinator), YEAR, REASONS), 'frozen');

/** Reads every row of a frozen consolidation, but for its state. */
export async function rowsOf({ database }: Store, { id }: ConsolidationFacts): Promise<unknown> {
  const figures = await database.consolidatedFigureRow.findMany({
    where: { consolidationId: id },
    include: { sources: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  const { state: _state, ...head } = await database.consolidation.findUniqueOrThrow({ where: { id } });
  return { head, figures };
}
