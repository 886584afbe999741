import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listEventRounds } from '../../actions/events/list-events.ts';
import { listRoundChoices } from '../../actions/rounds/list-round-choices.ts';
import { listRoundCards } from '../../actions/rounds/close-round.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN } from '../../wording/locales.ts';
import type { BotContext } from '../parts/context.ts';
import { dueText } from '../reports/due-text.ts';
import { viewRoundCard } from '../obligations/rounds-view.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, type Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { answerAllowed, type AllowedOf } from '../parts/answer-outcome.ts';

/** /kybaocao: the rounds there are, and the opening of a new one. */
export const roundCommand: Command = {
  name: 'kybaocao',
  words: ['mo ky', 'mo ky bao cao'],
  menu: 'round.open',
  aside: true,
  answer: (ctx) => answerRounds(ctx),
};

/** Running rounds shown each with its card; the others are buttons. */
const CARDS = 4;

/** Answers with the rounds, and those that can be opened. */
export async function answerRounds(ctx: BotContext): Promise<Answer> {
  return showRounds(ctx, 0);
}

/** Answers with another page of the rounds that have no card. */
export async function answerRoundsPage(ctx: BotContext, page: number): Promise<Answer> {
  const { views } = await showRounds(ctx, page);
  return { views: views.slice(-1), replace: true };
}

async function showRounds(ctx: BotContext, page: number): Promise<Answer> {
  return answerAllowed(ctx.t, await listRoundChoices(ctx.request), (outcome) => answerChoices(ctx, outcome, page));
}

async function answerChoices(
  { t, request }: BotContext,
  { rounds, outdated, choices, hasForms }: AllowedOf<typeof listRoundChoices>,
  page: number,
): Promise<Answer> {
  const isDayOff = await readCalendarFor(request);
  const lines = rounds.map(({ title, closingOn, dueOn, state, imported }) => {
    const line = t('reporting:round.line', { title, closing: formatDate(closingOn), due: dueText(dueOn, isDayOff) });
    return state === 'closed' && !imported ? `${line} ${t('status:closed')}` : line;
  });
  const list = lines.length === 0 ? t('reporting:round.none') : [t('reporting:round.list'), ...lines].join('\n');
  const nothing = hasForms ? 'reporting:round.nothingToOpen' : 'reporting:round.withoutForm';
  const next = t(choices.length === 0 ? nothing : 'reporting:round.choose');
  const cards = await listRoundCards(request);
  const running = cards.filter(
    ({ round, obligations }) => round.state === 'open' || obligations.some(({ locked }) => !locked),
  );
  const withCard = running.slice(0, CARDS);
  const others = pageOf(
    cards.filter((card) => !withCard.includes(card)),
    page,
    SHORT_PAGE,
  );
  const events = await listEventRounds(request);
  return {
    views: [
      ...withCard.map((card) => viewRoundCard(t, card, isDayOff)),
      {
        text: [list, ...pageLines(t, others), next, t('forms:howToImport')].join('\n\n'),
        buttons: [
          ...choices.map(({ formId, period, title }) => [button(title, 'round-form', formId, period)]),
          ...outdated.map(({ id, title }) => [
            button(t('forms:update.button', { title, ...PLAIN }), 'round-form-offer', id),
          ]),
          ...pagedButtons(
            t,
            others,
            1,
            ({ round }) => button(round.title, 'round-card', round.id),
            (label, to) => button(label, 'round-page', to),
          ),
          [button(t('forms:files.button'), 'form-files')],
          ...(events.length > 0 ? [[button(t('events:button.rounds'), 'event-rounds')]] : []),
          [button(t('surveys:button.new'), 'survey-new'), button(t('surveys:button.list'), 'survey-list', 0)],
        ],
      },
    ],
  };
}
