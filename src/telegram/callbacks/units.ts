import { randomBytes } from 'node:crypto';
import { invite, withdrawInvitation } from '../../actions/invitations/invite.ts';
import { importContacts } from '../../actions/people/import-contacts.ts';
import { giveConsent } from '../../actions/registration/give-consent.ts';
import { answerRegister } from '../commands/register.ts';
import { answerUnit } from '../commands/unit.ts';
import type { BotContext } from '../context.ts';
import { answerContactsImport } from '../conversations/contact-list.ts';
import { viewContactsImport } from '../views/contact-list.ts';
import { say } from '../views/main-buttons.ts';
import { viewRegistrationStep } from '../views/registration.ts';
import { viewInvitation } from '../views/units.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewForbidden } from '../views/forbidden.ts';

type Verbs =
  'unit-card' | 'contact-list' | 'contact-list-keep' | 'invite' | 'invitation-withdraw' | 'invitation-accept';

/** The buttons of units, and of inviting people to them. */
export const unitCallbacks: CallbackHandlers<Verbs> = {
  'unit-card': answerUnit,
  'contact-list': answerContactsImport,
  'contact-list-keep': async ({ t, request }) => {
    const outcome = await importContacts(request);
    return { views: viewContactsImport(t, outcome), replace: outcome.kind === 'imported' };
  },
  invite: async (ctx, unitId, role) => {
    const linkTo = (code: string): string => `https://t.me/${ctx.me.username}?start=${code}`;
    const outcome = await invite(ctx.request, unitId, role, randomBytes(12).toString('base64url'), linkTo);
    switch (outcome.kind) {
      case 'invited':
        return { views: viewInvitation(ctx.t, outcome) };
      case 'forbidden':
        return refuse(ctx);
      case 'not-found':
        return say(ctx.t('status:unit.notFound'));
    }
  },
  'invitation-withdraw': async (ctx, id) => {
    const outcome = await withdrawInvitation(ctx.request, id);
    switch (outcome.kind) {
      case 'withdrawn':
        return { ...say(ctx.t('people:invite.withdrawn', { unit: outcome.invitation.unitName })), replace: true };
      case 'forbidden':
        return refuse(ctx);
      case 'not-found':
        return say(ctx.t('people:invite.refused.unknown'));
    }
  },
  'invitation-accept': async (ctx, code) => {
    const outcome = await giveConsent(ctx.request, code);
    return outcome.kind === 'step' ? { views: viewRegistrationStep(ctx.t, outcome) } : answerRegister(ctx);
  },
};

function refuse({ t }: BotContext): Answer {
  return { views: [viewForbidden(t, 'whoCoordinator')] };
}
