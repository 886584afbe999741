import type { LinkOutcome } from '../../actions/groups/link-group.ts';
import type { GroupFacts } from '../../actions/groups/read-group.ts';
import type { Request } from '../../actions/request.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../parts/context.ts';
import { answerAllowed } from '../parts/answer-outcome.ts';
import { viewGroupHelp } from './groups-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { MenuCommand } from '../parts/menu-command.ts';
import type { Answer } from '../parts/view.ts';

/** Returns the request of whoever wrote or pressed: in a group the only place where this is not the group itself. */
export function askerOf(ctx: BotContext): Request {
  return ctx.group?.asker ?? ctx.request;
}

/** Returns the address that opens the private chat with the bot. */
export function privateChatLink({ me }: BotContext): string {
  return `https://t.me/${me.username}`;
}

/** Returns the short title of the plan. */
export async function planTitle(request: Request): Promise<string> {
  return (await showPlan(request))?.shortTitle ?? '';
}

/** Returns the commands that work in a linked group. */
export function groupCommands(commands: readonly MenuCommand[]): readonly MenuCommand[] {
  return commands.filter(({ inGroups }) => inGroups === true);
}

/** Answers with what can be done in a linked group. */
export async function answerGroupHelp(ctx: BotContext): Promise<Answer> {
  const facts = ctx.group?.facts ?? null;
  return facts === null ? answerText(ctx.t('groups:unlinked')) : helpOf(ctx, facts);
}

async function helpOf(ctx: BotContext, facts: GroupFacts): Promise<Answer> {
  const { t, request } = ctx;
  const lines = groupCommands(ctx.commands).map(({ name }) =>
    t('common:help.line', { command: name, description: t(`common:command.${name}`) }),
  );
  const address = privateChatLink(ctx);
  return { views: [viewGroupHelp(t, facts, { plan: await planTitle(request), address, commands: lines })] };
}

/** Answers with what became of a link; `commands` are what the group can use from now on. */
export async function answerLink(ctx: BotContext, outcome: LinkOutcome): Promise<Answer> {
  const { t } = ctx;
  return answerAllowed(t, outcome, async (allowed): Promise<Answer> => {
    switch (allowed.kind) {
      case 'linked':
        return { ...(await helpOf(ctx, allowed.group)), replace: true };
      case 'unlinked':
        return { ...answerText(t('groups:unlinkedNow')), replace: true };
      case 'not-found':
        return answerText(t('groups:notInGroup'));
    }
  });
}
