import { answerRegistration } from '../../actions/registration/answer-registration.ts';
import { askRefusal } from '../../actions/registration/ask-refusal.ts';
import { decideRegistration, type DecideRegistrationOutcome } from '../../actions/registration/decide-registration.ts';
import { giveConsent } from '../../actions/registration/give-consent.ts';
import { listUnitsToChoose } from '../../actions/registration/list-units-to-choose.ts';
import { readRegistration } from '../../actions/registration/list-registrations.ts';
import { submitRegistration } from '../../actions/registration/submit-registration.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { RegistrationInput } from '../../domain/people/registration.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { answerRegister } from '../commands/register.ts';
import { mainButtons, say } from '../views/main-buttons.ts';
import type { BotContext } from '../context.ts';
import {
  UNIT_KINDS,
  viewFullConsent,
  viewRegistrationStep,
  viewUnitKinds,
  viewUnitPage,
} from '../views/registration.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { viewRegistrationCard } from '../views/registration-card.ts';

type Verbs =
  | 'consent'
  | 'unit'
  | 'unit-kinds'
  | 'unit-page'
  | 'registration-edit'
  | 'registration-back'
  | 'registration-send'
  | 'registration-open'
  | 'registration-approve'
  | 'registration-refuse';

/** The buttons of registering, and of deciding about registrations. */
export const registrationCallbacks: CallbackHandlers<Verbs> = {
  consent: async (ctx, choice) => {
    const { t, request } = ctx;
    switch (choice) {
      case 'ask':
        return answerRegister(ctx);
      case 'no':
        return { ...say(t('registration:consent.refused')), replace: true };
      case 'full': {
        const plan = await showPlan(request);
        return { views: [viewFullConsent(t, plan?.coordinator.name ?? '')] };
      }
      case 'yes': {
        const outcome = await giveConsent(request);
        return outcome.kind === 'step' ? { views: viewRegistrationStep(t, outcome) } : answerRegister(ctx);
      }
    }
  },
  unit: (ctx, unitId) => answerStep(ctx, { kind: 'choose-unit', unitId }),
  'unit-kinds': async (ctx) => {
    const units = await listUnitsToChoose(ctx.request);
    const present = UNIT_KINDS.filter((kind) => units.some((unit) => unit.group === kind));
    return { views: [viewUnitKinds(ctx.t, present)], replace: true };
  },
  'unit-page': async (ctx, kindIndex, page) => {
    const kind = UNIT_KINDS[kindIndex];
    const units = (await listUnitsToChoose(ctx.request)).filter((unit) => unit.group === kind);
    return { views: [viewUnitPage(ctx.t, units, kindIndex, page)], replace: true };
  },
  'registration-edit': (ctx, step) => answerStep(ctx, { kind: 'edit', step }),
  'registration-back': (ctx) => answerStep(ctx, { kind: 'back' }),
  'registration-send': async (ctx) => {
    const { t, request, adminIds } = ctx;
    const outcome = await submitRegistration(request, adminIds);
    switch (outcome.kind) {
      case 'submitted': {
        const plan = await showPlan(request);
        return {
          ...say(t('registration:submitted', { responsible: plan?.coordinator.shortName ?? '' })),
          replace: false,
        };
      }
      case 'admitted':
        return say(t('registration:admitted', { unit: outcome.unitName }));
      case 'incomplete':
        return answerRegister(ctx);
      case 'not-registering':
        return say(t('registration:notRegistering'));
    }
  },
  'registration-open': async (ctx, id) => {
    const { t, request } = ctx;
    const outcome = await readRegistration(request, id);
    if (outcome.kind === 'card') return { views: [viewRegistrationCard(t, outcome.card)] };
    if (outcome.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
    return say(t('registration:decided.notFound'));
  },
  'registration-approve': async (ctx, id, role) =>
    viewDecision(ctx, await decideRegistration(ctx.request, id, { kind: 'approve', role })),
  'registration-refuse': async (ctx, id) => {
    const outcome = await askRefusal(ctx.request, id);
    if (outcome.kind !== 'reason-needed') return viewDecision(ctx, outcome);
    const { fullName, unitName } = outcome.registration;
    return say(ctx.t('registration:decided.askReason', { fullName: fullName ?? '', unit: unitName ?? '' }));
  },
};

/** Answers one message or button of somebody who registers. */
export async function answerStep(ctx: BotContext, input: RegistrationInput): Promise<Answer> {
  const outcome = await answerRegistration(ctx.request, input);
  if (outcome.kind === 'step') return { views: viewRegistrationStep(ctx.t, outcome) };
  return ctx.writer.officer === null
    ? say(ctx.t('registration:notRegistering'))
    : say(ctx.t('registration:notRegistering'), mainButtons(ctx));
}

/** Puts a decision about a registration into words. */
export function viewDecision({ t }: BotContext, outcome: DecideRegistrationOutcome): Answer {
  switch (outcome.kind) {
    case 'approved': {
      const { fullName, unitName } = outcome.registration;
      const { role, replaced } = outcome;
      const as = { role: t(`people:inviteRole.${role}`), fullName: fullName ?? '', unit: unitName ?? '' };
      const approved = t('registration:decided.approvedAs', as);
      const handedOver =
        replaced.length === 0 ? '' : `\n\n${t('registration:decided.replaced', { names: replaced.join(', ') })}`;
      return { ...say(`${approved}${handedOver}`), replace: true };
    }
    case 'refused': {
      const { fullName, unitName } = outcome.registration;
      return say(
        t('registration:decided.refused', { fullName: fullName ?? '', unit: unitName ?? '', reason: outcome.reason }),
      );
    }
    case 'already-decided': {
      const at = outcome.decidedAt === null ? '' : formatDateTime(outcome.decidedAt);
      return say(
        t(
          outcome.state === 'refused' ? 'registration:decided.alreadyRefused' : 'registration:decided.alreadyApproved',
          { at },
        ),
      );
    }
    case 'not-found':
      return say(t('registration:decided.notFound'));
    case 'forbidden':
      return { views: [viewForbidden(t, 'whoCoordinator')] };
  }
}
