import type { Logger } from 'pino';
import { followMigration } from '../../actions/outbox/follow-migration.ts';
import { recordGroupMembership } from '../../actions/groups/note-membership.ts';
import { findPlanOfGroup, readGroup, readLiveGroup } from '../../actions/groups/read-group.ts';
import type { Request } from '../../actions/request.ts';
import { groupViewer, isInside } from '../../domain/groups/group-viewer.ts';
import type { BotContext } from '../parts/context.ts';
import { viewIntroduction } from '../groups/groups-view.ts';
import { answerGroup, showInGroup } from './answer-group.ts';
import { intoTopic, topicOf } from '../sending/topic.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { planTitle } from '../groups/group-answers.ts';

/**
 * Handles an update of a group chat. Here it is decided once as whom everything in the group is looked at: as the group,
 * whoever asks. @param asker whoever wrote, pressed, added or removed.
 */
export async function handleGroup(ctx: BotContext, asker: Request, named: string, logger: Logger): Promise<void> {
  const { store, chatId, now } = asker;
  const title = groupTitle(ctx.t, named, chatId);
  const topicId = topicOf(ctx);
  if (topicId !== null) ctx.api.config.use(intoTopic(chatId, topicId));
  const message = ctx.message;
  if (message?.migrate_to_chat_id !== undefined) return followMigration(store, chatId, message.migrate_to_chat_id);
  if (message?.migrate_from_chat_id !== undefined) return followMigration(store, message.migrate_from_chat_id, chatId);
  if (message !== undefined && /^\s*[/／]/u.exec(message.text ?? '') === null) return;
  const inGroup =
    message === undefined ? await readGroup(store, chatId) : await readLiveGroup(store, chatId, title, now);
  const linkedUnit = inGroup?.state === 'linked' ? (inGroup.unit?.id ?? null) : null;
  const person = groupViewer(linkedUnit);
  const { severalPlans } = ctx.writer;
  const { planId } = asker;
  ctx.writer = { person, officer: null, conversation: null, planId, severalPlans, agency: '', again: false };
  ctx.request = { ...asker, person, conversation: null };
  ctx.group = { title, facts: inGroup, asker: { ...asker, conversation: null } };
  const plan = severalPlans ? await findPlanOfGroup(store, inGroup) : null;
  if (plan !== null) ctx.speakOf(plan);
  if (ctx.myChatMember === undefined) return answerGroup(ctx, logger);
  const inside = isInside(ctx.myChatMember.new_chat_member);
  if (await recordGroupMembership(ctx.group.asker, title, inside))
    await showInGroup(ctx, { views: [viewIntroduction(ctx.t, await planTitle(ctx.request))] });
}

/** Returns what a group is called: one whose title shows nothing is told apart by the end of its number. */
function groupTitle(t: Translate, title: string, chatId: number): string {
  return /[\p{L}\p{N}\p{S}]/u.test(title)
    ? title
    : t('groups:untitled', { digits: String(chatId).slice(-4), ...PLAIN });
}
