import { recordAudit } from '../../store/audit.ts';
import { saveWeeklyBriefing } from '../../store/weekly-briefing.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';

/** Switches on or off that a leader gets the page for the giao ban each week. */
export async function switchWeeklyBriefing(
  request: Request,
  wanted: boolean,
): Promise<{ kind: 'switched'; wanted: boolean } | Refusal> {
  const { person, now } = request;
  const actor = authorize(person, 'briefing.receive');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'switch-weekly-briefing', async (database) => {
    await saveWeeklyBriefing(database, officerId, wanted);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    const action = wanted ? 'briefing.on' : 'briefing.off';
    await recordAudit(database, { ...audit, action }, now);
    return { kind: 'switched', wanted };
  });
}
