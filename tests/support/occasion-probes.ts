import { policyOf, type Occasion } from '../../src/domain/reporting/occasions.ts';
import type { Database } from '../../src/store/open-store.ts';

/** A unit that has handed in one report of an occasion in 2018, and has another, approved, of the year before. */
export interface OccasionProbe {
  occasion: Occasion;
  key: string;
  unitId: number;
  unitName: string;
  roundId: number;
  reportId: number;
}

/** Has a unit hand in one report of an occasion in 2018, and another, which is approved, of the year before. */
export async function handInOne(
  database: Database,
  occasion: Occasion,
  unit: { id: number; shortName: string },
  roster: { id: number; planId: number; key: string },
  now: Date,
): Promise<OccasionProbe> {
  const key = `probe-${occasion}`;
  const { planId } = roster;
  const definition = { key, occasion, respondents: { rosters: [roster.key], who: '' }, questions: [] };
  const form = await database.form.create({ data: { planId, key, version: 1, title: key, definition } });
  const add = async (year: number, state: 'submitted' | 'approved'): Promise<{ roundId: number; reportId: number }> => {
    const day = new Date(Date.UTC(year, 11, 14));
    const round = await database.round.create({
      data: {
        planId,
        formId: form.id,
        formKey: key,
        occasion,
        rosterId: policyOf(occasion).filledBy === 'roster' ? roster.id : null,
        dueAt: policyOf(occasion).due === 'hour' ? now : null,
        year,
        title: key,
        closingOn: day,
        dueOn: day,
        openedAt: now,
        openedById: 1,
      },
    });
    const { id: obligationId } = await database.obligation.create({
      data: { roundId: round.id, unitId: unit.id, state },
    });
    const handedIn = state === 'submitted' ? { submittedAt: now } : { decidedAt: now };
    const report = await database.report.create({
      data: { obligationId, formId: form.id, revision: 1, state, createdAt: now, ...handedIn },
    });
    const answer = { questionKey: 'any', state: 'later', answeredById: 1, answeredAt: now };
    await database.answer.create({ data: { reportId: report.id, ...answer } });
    return { roundId: round.id, reportId: report.id };
  };
  await add(2017, 'approved');
  return { occasion, key, unitId: unit.id, unitName: unit.shortName, ...(await add(2018, 'submitted')) };
}
