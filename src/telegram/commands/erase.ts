import { previewErasure } from '../../actions/people/own-data.ts';
import { PLAIN } from '../../locales.ts';
import type { BotContext } from '../context.ts';
import { viewErasure } from '../views/people.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /xoadulieu: erasure of one's data, with confirmation. */
export const eraseCommand: Command = { name: 'xoadulieu', menu: 'everybody', answer: (ctx) => answerErasure(ctx) };

/** What an erasure would take and leave. */
export async function answerErasure(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const { officerId } = request.person;
  const pseudonym = officerId === null ? null : pseudonymOf(ctx, officerId);
  return { views: [viewErasure(t, await previewErasure(request), pseudonym)] };
}

/** What takes the place of a name. */
export function pseudonymOf({ t }: BotContext, officerId: number): string {
  return t('people:pseudonym', { number: officerId, ...PLAIN });
}
