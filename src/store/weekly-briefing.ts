import type { Database } from './open-store.ts';

/** Returns whether the officer, as a leader, gets the page for the briefing each week. */
export async function getsWeeklyBriefing(database: Database, officerId: number): Promise<boolean> {
  const officer = await database.officer.findUnique({ where: { id: officerId }, select: { weeklyBriefing: true } });
  return officer?.weeklyBriefing === true;
}

/** Saves whether the officer gets it. */
export async function saveWeeklyBriefing(database: Database, officerId: number, wanted: boolean): Promise<void> {
  await database.officer.update({ where: { id: officerId }, data: { weeklyBriefing: wanted } });
}
