import { readInvitation } from '../../actions/invitations/invite.ts';
import { startRegistration } from '../../actions/registration/start-registration.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../parts/context.ts';
import { viewConsent, viewRegistrationStep } from './registration-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { mainButtons } from '../parts/main-buttons.ts';

/** /dangky: begins a registration, or goes on with it. */
export const registerCommand: Command = { name: 'dangky', menu: 'newcomers', answer: (ctx) => answerRegister(ctx) };

/** Answers the link of an invitation with its unit and role, and the same consent as always. */
export async function answerInvitation(ctx: BotContext, code: string): Promise<Answer> {
  const { t, request } = ctx;
  const outcome = await readInvitation(request, code);
  const registering = await startRegistration(request);
  if (registering.kind !== 'consent-needed') return answerRegister(ctx);
  if (outcome.kind !== 'valid') {
    const reason = outcome.kind === 'refused' ? outcome.reason : 'unknown';
    const { views } = await answerRegister(ctx);
    return { views: [{ text: t(`people:invite.refused.${reason}`) }, ...views] };
  }
  const { role, unitName, code: accepted } = outcome.invitation;
  const plan = await showPlan(request);
  const lead = t('people:invite.lead', { role: t(`people:inviteRole.${role}`), unit: unitName });
  const consent = viewConsent(t, plan?.shortTitle ?? '', plan?.coordinator.name ?? '', accepted);
  return { views: [{ ...consent, text: `${lead}\n\n${consent.text}` }] };
}

/** Answers with the state of the registration of whoever asks. */
export async function answerRegister(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const outcome = await startRegistration(ctx.request);
  switch (outcome.kind) {
    case 'consent-needed': {
      const plan = await showPlan(ctx.request);
      return { views: [viewConsent(t, plan?.shortTitle ?? '', plan?.coordinator.name ?? '')] };
    }
    case 'suspended': {
      const plan = await showPlan(ctx.request);
      return { views: [{ text: t('members:mayNotRegister', { responsible: plan?.coordinator.name ?? '' }) }] };
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
