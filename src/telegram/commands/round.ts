import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listEventRounds } from '../../actions/events/list-events.ts';
import { listRoundChoices } from '../../actions/reporting/open-round.ts';
import { listRoundCards } from '../../actions/reporting/round-life.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN } from '../../locales.ts';
import type { BotContext } from '../context.ts';
import { dueText } from '../views/reporting.ts';
import { viewRoundCard } from '../views/rounds.ts';
import { button, type Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { viewForbidden } from '../views/forbidden.ts';

/** /kybaocao: the rounds there are, and the opening of a new one. */
export const roundCommand: Command = { name: 'kybaocao', menu: 'round.open', answer: (ctx) => answerRounds(ctx) };

/** The rounds, and those that can be opened. */
export async function answerRounds(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const outcome = await listRoundChoices(request);
  if (outcome.kind === 'forbidden') {
    return { views: [viewForbidden(t, 'whoCoordinator')] };
  }
  const { rounds, outdated, choices } = outcome;
  const isDayOff = await readCalendarFor(request);
  const lines = rounds.map(({ title, closingOn, dueOn }) =>
    t('reporting:round.line', { title, closing: formatDate(closingOn), due: dueText(dueOn, isDayOff) }),
  );
  const list = lines.length === 0 ? t('reporting:round.none') : [t('reporting:round.list'), ...lines].join('\n');
  const next = t(choices.length === 0 ? 'reporting:round.nothingToOpen' : 'reporting:round.choose');
  const cards = await listRoundCards(request);
  const running = cards.filter(
    ({ round, obligations }) => round.state === 'open' || obligations.some(({ locked }) => !locked),
  );
  const events = await listEventRounds(request);
  return {
    views: [
      ...running.slice(0, 4).map((card) => viewRoundCard(t, card, isDayOff)),
      {
        text: `${list}\n\n${next}\n\n${t('forms:howToImport')}`,
        buttons: [
          ...choices.map(({ formId, year, title }) => [button(title, 'round-form', formId, year)]),
          ...outdated.map(({ id, title }) => [
            button(t('forms:update.button', { title, ...PLAIN }), 'round-form-offer', id),
          ]),
          ...cards
            .filter((card) => !running.slice(0, 4).includes(card))
            .slice(0, 10)
            .map(({ round }) => [button(round.title, 'round-card', round.id)]),
          ...(events.length > 0 ? [[button(t('events:button.rounds'), 'event-rounds')]] : []),
          [button(t('surveys:button.new'), 'survey-new'), button(t('surveys:button.list'), 'survey-list', 0)],
        ],
      },
    ],
  };
}
