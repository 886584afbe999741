import { findLockedYear, showStatus } from '../../actions/status/show-status.ts';
import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import type { BotContext } from '../parts/context.ts';
import { answerCommandWords } from './answer-words.ts';
import { viewRoundStatuses } from '../status/status-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /tinhhinh: how far the open rounds are, or how one unit stands. */
export const statusCommand: Command = {
  name: 'tinhhinh',
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: (ctx, rest) => (rest === '' ? answerStatus(ctx) : answerCommandWords(ctx, '', rest)),
};

/** So many open rounds are shown at once. */
const SHOWN = 3;

/** Answers with how far the open rounds are. */
export async function answerStatus(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const rounds = await showStatus(request, SHOWN);
  if (rounds.length === 0) return { views: [{ text: t('status:none') }] };
  const isDayOff = await readCalendarFor(request);
  const lockedYear = await findLockedYear(request, rounds);
  return { views: viewRoundStatuses(t, rounds, { lockedYear, now: request.now, isDayOff }) };
}
