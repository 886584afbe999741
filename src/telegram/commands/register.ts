import { startRegistration } from '../../actions/registration/start-registration.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../context.ts';
import { viewConsent, viewRegistrationStep } from '../views/registration.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { mainButtons } from '../views/main-buttons.ts';

/** /dangky: begins a registration, or goes on with it. */
export const registerCommand: Command = { name: 'dangky', menu: 'newcomers', answer: (ctx) => answerRegister(ctx) };

/** Where the registration of whoever asks stands. */
export async function answerRegister(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const outcome = await startRegistration(ctx.request);
  switch (outcome.kind) {
    case 'consent-needed': {
      const plan = await showPlan(ctx.request);
      return { views: [viewConsent(t, plan?.shortTitle ?? '', plan?.coordinator.name ?? '')] };
    }
    case 'already-registered':
      return {
        views: [
          { text: t('registration:already', { units: outcome.unitNames.join(', ') }), buttons: mainButtons(ctx) },
        ],
      };
    case 'waiting':
      return {
        views: [
          { text: t('registration:waiting', { unit: outcome.unitName, at: formatDateTime(outcome.submittedAt) }) },
        ],
      };
    case 'step':
      return { views: viewRegistrationStep(t, outcome) };
  }
}
