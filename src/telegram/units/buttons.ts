import { z } from 'zod';
import { INVITATION_CODE, INVITED_ROLES } from '../../domain/people/invitation.ts';
import { randomBytes } from 'node:crypto';
import { invite, withdrawInvitation } from '../../actions/invitations/invite.ts';
import { importContacts } from '../../actions/registration/import-contacts.ts';
import { giveConsent } from '../../actions/registration/give-consent.ts';
import { answerRegister } from '../registration/command.ts';
import { answerUnit, answerUnitsWithoutContact } from './command.ts';
import { answerContactsImport } from './contact-list-conversation.ts';
import { viewContactsImport } from './contact-list-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewRegistrationStep } from '../registration/registration-view.ts';
import { invitationWords, viewInvitation } from './units-view.ts';
import { idOf, oneOf, page } from '../parts/button-arguments.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';

const ARGUMENTS = {
  'contact-list': [],
  'contact-list-keep': [],
  'contact-list-replace': [],
  'unit-card': [idOf('Unit')],
  'units-without': [page],
  invite: [idOf('Unit'), oneOf(INVITED_ROLES)],
  'invitation-withdraw': [idOf('Invitation')],
  'invitation-accept': [z.string().regex(INVITATION_CODE)],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'unit-card': answerUnit,
  'units-without': async (ctx, at) => {
    const answer = await answerUnitsWithoutContact(ctx, at);
    return answer === null ? answerText(ctx.t('people:unit.ask')) : { ...answer, replace: true };
  },
  'contact-list': answerContactsImport,
  'contact-list-keep': (ctx) => keepContacts(ctx, 'stay'),
  'contact-list-replace': (ctx) => keepContacts(ctx, 'go'),
  invite: async (ctx, unitId, role) => {
    const linkTo = (code: string): string => `https://t.me/${ctx.me.username}?start=${code}`;
    const code = randomBytes(12).toString('base64url');
    const outcome = await invite(ctx.request, unitId, role, code, linkTo, invitationWords(ctx.t));
    return answerOutcome(ctx.t, outcome, (t, allowed) =>
      allowed.kind === 'invited' ? viewInvitation(t, allowed) : { text: t('status:unit.notFound') },
    );
  },
  'invitation-withdraw': async (ctx, id) => {
    const outcome = await withdrawInvitation(ctx.request, id);
    return answerAllowed(ctx.t, outcome, (allowed) =>
      allowed.kind === 'withdrawn'
        ? { ...answerText(ctx.t('people:invite.withdrawn', { unit: allowed.invitation.unitName })), replace: true }
        : answerText(ctx.t('people:invite.refused.unknown')),
    );
  },
  'invitation-accept': async (ctx, code) => {
    const outcome = await giveConsent(ctx.request, code);
    return outcome.kind === 'step' ? { views: viewRegistrationStep(ctx.t, outcome) } : answerRegister(ctx);
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** Stores the list that was previewed. */
async function keepContacts({ t, request }: BotContext, former: 'stay' | 'go'): Promise<Answer> {
  const outcome = await importContacts(request, former);
  return { ...answerOutcome(t, outcome, viewContactsImport), replace: outcome.kind === 'imported' };
}

/** The buttons of units, and of inviting people to them. */
export const unitButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['contact-list-replace', 'invitation-withdraw'],
};
