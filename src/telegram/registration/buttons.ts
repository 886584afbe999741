import { GRANTED_ROLES } from '../../domain/people/granted-roles.ts';
import { answerRegistration } from '../../actions/registration/answer-registration.ts';
import { askRefusal } from '../../actions/registration/ask-refusal.ts';
import { decideRegistration, type DecideRegistrationOutcome } from '../../actions/registration/decide-registration.ts';
import { giveConsent } from '../../actions/registration/give-consent.ts';
import { listUnitsToChoose, UNIT_HEADINGS } from '../../actions/registration/list-units-to-choose.ts';
import { readRegistration } from '../../actions/registration/list-registrations.ts';
import { spellRegistration } from '../../actions/registration/spell-registration.ts';
import { submitRegistration } from '../../actions/registration/submit-registration.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { ANSWERED_WITHIN } from '../../domain/reminders/waiting-registration.ts';
import { KEPT_DAYS } from '../../domain/retention/periods.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { answerRegister } from './command.ts';
import { mainButtons, answerText } from '../parts/main-buttons.ts';
import type { BotContext } from '../parts/context.ts';
import { viewFullConsent, viewRegistrationStep, viewUnitHeadings, viewUnitPage } from './registration-view.ts';
import { button, type Answer, type View } from '../parts/view.ts';
import type { Translate } from '../../wording/locales.ts';
import { code, idOf, index, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerAllowed, answerOutcome, type Allowed, type AllowedOf } from '../parts/answer-outcome.ts';
import { viewRegistrationCard } from './registration-card.ts';

const ARGUMENTS = {
  consent: [oneOf(['ask', 'yes', 'no', 'full'])],
  unit: [idOf('Unit')],
  'unit-kinds': [],
  'unit-page': [index, page],
  'registration-edit': [oneOf(['unit', 'name', 'title', 'phone', 'role'])],
  'registration-role': [oneOf(GRANTED_ROLES)],
  'registration-back': [],
  'registration-spelling': [code],
  'registration-as-typed': [],
  'registration-phone': [],
  'registration-send': [],
  'registration-open': [idOf('Registration')],
  'registration-spell': [idOf('Registration'), code],
  'registration-approve': [idOf('Registration'), oneOf([...GRANTED_ROLES, 'successor'])],
  'registration-refuse': [idOf('Registration')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  consent: async (ctx, choice) => {
    const { t, request } = ctx;
    switch (choice) {
      case 'ask':
        return answerRegister(ctx);
      case 'no':
        return {
          ...answerText(t('registration:consent.refused', { days: formatCount(KEPT_DAYS.handledUpdates) })),
          replace: true,
        };
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
    const present = UNIT_HEADINGS.filter((heading) => units.some((unit) => unit.heading === heading));
    return { views: [viewUnitHeadings(ctx.t, present)], replace: true };
  },
  'unit-page': async (ctx, headingIndex, page) => {
    const heading = UNIT_HEADINGS[headingIndex];
    const units = (await listUnitsToChoose(ctx.request)).filter((unit) => unit.heading === heading);
    return { views: [viewUnitPage(ctx.t, units, headingIndex, page)], replace: true };
  },
  'registration-edit': (ctx, step) => answerStep(ctx, { kind: 'edit', step }),
  'registration-role': (ctx, role) => answerStep(ctx, { kind: 'choose-role', role }),
  'registration-back': (ctx) => answerStep(ctx, { kind: 'back' }),
  'registration-spelling': (ctx, name) => answerStep(ctx, { kind: 'spelling-of', code: name }),
  'registration-as-typed': (ctx) => answerStep(ctx, { kind: 'as-typed' }),
  'registration-phone': (ctx) => answerStep(ctx, { kind: 'doubted-phone' }),
  'registration-send': async (ctx) => {
    const { t, request, adminIds } = ctx;
    const { first_name: first = '', last_name: last = '', username } = ctx.from ?? {};
    const shown = [first, last, username === undefined ? '' : `(@${username})`].filter((part) => part !== '').join(' ');
    const outcome = await submitRegistration(request, adminIds, shown);
    switch (outcome.kind) {
      case 'submitted': {
        const plan = await showPlan(request);
        return {
          ...answerText(
            t('registration:submitted', {
              responsible: plan?.coordinator.shortName ?? '',
              days: formatCount(ANSWERED_WITHIN),
            }),
          ),
          replace: false,
        };
      }
      case 'admitted':
        return answerText(t('registration:admitted', { unit: outcome.unitName }));
      case 'incomplete':
        return answerRegister(ctx);
      case 'not-registering':
        return answerText(t('registration:notRegistering'));
    }
  },
  'registration-open': async (ctx, id) => {
    const { t, request } = ctx;
    const outcome = await readRegistration(request, id);
    return answerOutcome(t, outcome, viewReadRegistration);
  },
  'registration-spell': async (ctx, id, name) => {
    const answer = answerOutcome(ctx.t, await spellRegistration(ctx.request, id, name), viewReadRegistration);
    return { ...answer, replace: true };
  },
  'registration-approve': async (ctx, id, role) =>
    answerDecision(ctx, await decideRegistration(ctx.request, id, { kind: 'approve', role })),
  'registration-refuse': async (ctx, id) => {
    return answerDecision(ctx, await askRefusal(ctx.request, id));
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of registering, and of deciding about registrations. */
export const registrationButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['registration-send', 'registration-approve'],
};

/** Answers one message or button of somebody who registers. */
export async function answerStep(ctx: BotContext, input: Parameters<typeof answerRegistration>[1]): Promise<Answer> {
  const outcome = await answerRegistration(ctx.request, input);
  if (outcome.kind === 'step') return { views: viewRegistrationStep(ctx.t, outcome) };
  return ctx.writer.officer === null
    ? answerText(ctx.t('registration:notRegistering'))
    : answerText(ctx.t('registration:notRegistering'), mainButtons(ctx));
}

/** Puts a decision about a registration into words. */
export function answerDecision({ t }: BotContext, outcome: DecideRegistrationOutcome): Answer {
  return answerAllowed(t, outcome, (allowed) => viewDecision(t, allowed));
}

function viewReadRegistration(t: Translate, outcome: AllowedOf<typeof readRegistration>): View {
  return outcome.kind === 'card' ? viewRegistrationCard(t, outcome.card) : { text: t('registration:decided.notFound') };
}

function viewDecision(t: Translate, outcome: Allowed<DecideRegistrationOutcome>): Answer {
  switch (outcome.kind) {
    case 'approved': {
      const { fullName, unitName } = outcome.registration;
      const { role, replaced } = outcome;
      const as = { role: t(`people:inviteRole.${role}`), fullName: fullName ?? '', unit: unitName ?? '' };
      const approved = t('registration:decided.approvedAs', as);
      const handedOver =
        replaced.length === 0 ? '' : `\n\n${t('registration:decided.replaced', { names: replaced.join(', ') })}`;
      return { ...answerText(`${approved}${handedOver}`), replace: true };
    }
    case 'refused': {
      const { fullName, unitName } = outcome.registration;
      return answerText(
        t('registration:decided.refused', { fullName: fullName ?? '', unit: unitName ?? '', reason: outcome.reason }),
      );
    }
    case 'reason-needed': {
      const { fullName, unitName } = outcome.registration;
      const asked = t('registration:decided.askReason', { fullName: fullName ?? '', unit: unitName ?? '' });
      return answerText(asked, [[button(t('common:button.cancel'), 'cancel')]]);
    }
    case 'already-decided': {
      const at = outcome.decidedAt === null ? '' : formatDateTime(outcome.decidedAt);
      return answerText(
        t(
          outcome.state === 'refused' ? 'registration:decided.alreadyRefused' : 'registration:decided.alreadyApproved',
          { at },
        ),
      );
    }
    case 'not-found':
      return answerText(t('registration:decided.notFound'));
  }
}
