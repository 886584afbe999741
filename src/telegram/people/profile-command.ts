import { showProfile } from '../../actions/people/profile.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { BotContext } from '../parts/context.ts';
import { viewProfileOutcome } from './people-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /hoso: the own profile, to see and correct. */
export const profileCommand: Command = {
  name: 'hoso',
  menu: 'everybody',
  aside: true,
  answer: (ctx) => answerProfile(ctx),
};

/** Answers with the profile of whoever asks. */
export async function answerProfile({ t, request }: BotContext): Promise<Answer> {
  return {
    views: [viewProfileOutcome(t, await showProfile(request), isAllowed(request.person, 'archive.read'))],
  };
}
