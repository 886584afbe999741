import { recordAudit } from '../../store/audit.ts';
import { findGroup, markGroupLeft, saveNewGroup } from '../../store/groups.ts';
import { applyOnce, type Request } from '../request.ts';

/**
 * Records that the bot was added to a group, or taken out. Whoever adds it, the group is a new one without a link; one
 * in which the bot is already (it was made an administrator, the group has become a supergroup) stays as it is.
 * @returns whether the bot has to introduce itself.
 */
export async function recordGroupMembership(request: Request, title: string, inside: boolean): Promise<boolean> {
  const { person, chatId, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'group-membership', async (database) => {
    const known = await findGroup(database, chatId);
    const wasInside = known !== null && known.state !== 'left';
    if (inside === wasInside) return false;
    const group = inside ? await saveNewGroup(database, chatId, title, now) : known;
    if (group === null) return false;
    if (!inside) await markGroupLeft(database, group.id);
    const fact = { officerId, telegramUserId, subject: 'group' as const, subjectId: group.id };
    await recordAudit(database, { ...fact, action: inside ? 'group.add' : 'group.leave' }, now);
    return inside;
  });
}
