import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { resolveReminder } from '../../domain/reminders/ladder.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { isWeekend } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { planNotices, type PlannedNotice } from '../../store/notices.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Store } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listRounds } from '../../store/rounds.ts';

/**
 * Puts the reminders that are due into the outbox: for each unit that still owes, the newest step of the ladder, to
 * each of its contacts. Planning again, elsewhere, or after an outage adds nothing that was planned before.
 * @returns how many notices were added.
 */
export async function planReminders(store: Store, now: Date): Promise<number> {
  const { database } = store;
  const rounds = (await listRounds(database)).filter(({ state }) => state === 'open');
  const notices: PlannedNotice[] = [];
  for (const round of rounds) {
    const due = resolveReminder(now, round.dueOn, isWeekend);
    // Somebody for whom the round was opened after a step need not be reminded of what the opening has just told.
    if (due === null || due.at <= round.openedAt) continue;
    const owing = (await listObligations(database, { roundId: round.id })).filter(({ state }) => isOwing(state));
    const unitIds = owing.map(({ unit }) => unit.id);
    const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), unitIds);
    for (const { id, unit } of owing) {
      for (const contact of contacts.filter(({ unitIds: held }) => held.includes(unit.id))) {
        notices.push({
          kind: 'reminder',
          params: { obligationId: id, step: due.step.id },
          chatId: contact.chatId,
          officerId: contact.id,
          priority: 1,
          dedupeKey: `reminder:${id}:${round.dueOn}:${due.step.id}:${contact.id}`,
          dueAt: due.at,
        });
      }
    }
  }
  return planNotices(database, notices, now);
}
