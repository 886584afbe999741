import { refuse } from '../../actions/permissions/authorize.ts';
import { isAllowed, type Permission } from '../../domain/people/roles.ts';
import type { Order, Reading } from '../../domain/questions/reading.ts';
import type { BotContext } from '../parts/context.ts';
import { mainButtons } from '../parts/main-buttons.ts';
import { button, type Answer, type Button } from '../parts/view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

/** Who may do what the bot is told to do; null where everybody who reports may. */
const NEEDS: Readonly<Record<Order, Permission | null>> = {
  remind: 'reminder.chase',
  export: 'status.names',
  draft: 'reminder.chase',
  'open-round': 'round.open',
  broadcast: 'broadcast.send',
  enter: null,
  extend: null,
};

/** Answers what the bot is told to do with the button that does it: nothing is done before it is pressed. */
export function answerOrder(ctx: BotContext, reading: Reading): Answer {
  const { t, request } = ctx;
  const order = reading.do ?? 'remind';
  const permission = NEEDS[order];
  if (permission !== null && !isAllowed(request.person, permission))
    return answerOutcome(t, refuse(permission), () => []);
  const buttons = [[buttonOf(ctx, order, reading.unit)], ...mainButtons(ctx).slice(0, 1)];
  return { views: [{ text: t(`questions:order.${order}.text`), buttons }] };
}

function buttonOf({ t }: BotContext, order: Order, unit: number | undefined): Button {
  const label = t(`questions:order.${order}.button`);
  switch (order) {
    case 'remind':
    case 'draft':
    case 'export':
      return unit === undefined ? button(label, 'status-all') : button(label, 'unit-status', unit);
    case 'open-round':
      return button(label, 'round-list');
    case 'broadcast':
      return button(label, 'broadcast-audiences');
    case 'enter':
    case 'extend':
      return unit === undefined ? button(label, 'work') : button(label, 'unit-status', unit);
  }
}
