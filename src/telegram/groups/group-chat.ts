import type { Logger } from 'pino';
import { followMigration } from '../../actions/groups/follow-migration.ts';
import { noteMembership } from '../../actions/groups/note-membership.ts';
import { readGroup, readLiveGroup } from '../../actions/groups/read-group.ts';
import type { Request } from '../../actions/request.ts';
import { groupViewer, isInside } from '../../domain/groups/group-viewer.ts';
import type { BotContext } from '../context.ts';
import { showAnswer } from '../send.ts';
import { viewIntroduction } from '../views/groups.ts';
import { answerGroup } from './answer-group.ts';
import { planTitle } from './group-answers.ts';

/**
 * Handles an update of a group chat. Here it is decided once as whom everything in the group is looked at: as the group,
 * whoever asks. @param asker whoever wrote, pressed, added or removed.
 */
export async function handleGroup(ctx: BotContext, asker: Request, title: string, logger: Logger): Promise<void> {
  const { store, chatId, now } = asker;
  const message = ctx.message;
  if (message?.migrate_to_chat_id !== undefined) return followMigration(store, chatId, message.migrate_to_chat_id);
  if (message?.migrate_from_chat_id !== undefined) return followMigration(store, message.migrate_from_chat_id, chatId);
  if (message !== undefined && message.text?.startsWith('/') !== true) return;
  const inGroup =
    message === undefined ? await readGroup(store, chatId) : await readLiveGroup(store, chatId, title, now);
  const linkedUnit = inGroup?.state === 'linked' ? (inGroup.unit?.id ?? null) : null;
  const person = groupViewer(linkedUnit);
  ctx.writer = { person, officer: null, conversation: null };
  ctx.request = { ...asker, person, conversation: null };
  ctx.group = { facts: inGroup, asker: { ...asker, conversation: null } };
  if (ctx.myChatMember === undefined) return answerGroup(ctx, logger);
  const inside = isInside(ctx.myChatMember.new_chat_member);
  if (await noteMembership(ctx.group.asker, title, inside))
    await showAnswer(ctx, { views: [viewIntroduction(ctx.t, await planTitle(ctx.request))] });
}
