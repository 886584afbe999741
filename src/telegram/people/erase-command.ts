import { previewErasure } from '../../actions/people/own-data.ts';
import { recordOf } from '../../actions/permissions/authorize.ts';
import { pseudonymOf } from '../../wording/pseudonym.ts';
import type { BotContext } from '../parts/context.ts';
import { viewErasure } from './people-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /xoadulieu: erasure of one's data, with confirmation. */
export const eraseCommand: Command = { name: 'xoadulieu', menu: 'everybody', answer: (ctx) => answerErasure(ctx) };

/** Answers with what an erasure would take and leave. */
export async function answerErasure({ t, request }: BotContext): Promise<Answer> {
  const officerId = recordOf(request.person);
  const pseudonym = officerId === null ? null : pseudonymOf(officerId);
  return { views: [viewErasure(t, await previewErasure(request), pseudonym)] };
}
