import type { LinkOutcome } from '../../actions/groups/link-group.ts';
import type { GroupFacts } from '../../actions/groups/read-group.ts';
import type { Request } from '../../actions/request.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { Command } from '../commands/command.ts';
import type { BotContext } from '../context.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { viewGroupHelp } from '../views/groups.ts';
import { say } from '../views/main-buttons.ts';
import type { Answer } from '../views/view.ts';

/** Whoever wrote or pressed: in a group the only place where this is not the group itself. */
export function askerOf(ctx: BotContext): Request {
  return ctx.group?.asker ?? ctx.request;
}

/** The address that opens the private chat with the bot. */
export function privateChatLink({ me }: BotContext): string {
  return `https://t.me/${me.username}`;
}

/** The short title of the plan. */
export async function planTitle(request: Request): Promise<string> {
  return (await showPlan(request))?.shortTitle ?? '';
}

/** What can be done in a linked group. */
export async function answerGroupHelp(ctx: BotContext, commands: readonly Command[]): Promise<Answer> {
  const facts = ctx.group?.facts ?? null;
  return facts === null ? say(ctx.t('groups:unlinked')) : helpOf(ctx, facts, commands);
}

async function helpOf(ctx: BotContext, facts: GroupFacts, commands: readonly Command[]): Promise<Answer> {
  const { t, request } = ctx;
  const lines = commands.map(({ name }) =>
    t('common:help.line', { command: name, description: t(`common:command.${name}`) }),
  );
  const address = privateChatLink(ctx);
  return { views: [viewGroupHelp(t, facts, { plan: await planTitle(request), address, commands: lines })] };
}

/** What became of a link; `commands` are what the group can use from now on. */
export async function answerLink(ctx: BotContext, outcome: LinkOutcome, commands: readonly Command[]): Promise<Answer> {
  const { t } = ctx;
  switch (outcome.kind) {
    case 'linked':
      return { ...(await helpOf(ctx, outcome.group, commands)), replace: true };
    case 'unlinked':
      return { ...say(t('groups:unlinkedNow')), replace: true };
    case 'forbidden':
      return { views: [viewForbidden(t, 'whoCoordinator')] };
    case 'not-found':
      return say(t('groups:notInGroup'));
  }
}
