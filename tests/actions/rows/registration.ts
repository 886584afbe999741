import * as invitation from '../../../src/actions/invitations/invite.ts';
import { answerRegistration } from '../../../src/actions/registration/answer-registration.ts';
import { askRefusal } from '../../../src/actions/registration/ask-refusal.ts';
import { decideRegistration } from '../../../src/actions/registration/decide-registration.ts';
import { giveConsent } from '../../../src/actions/registration/give-consent.ts';
import * as contacts from '../../../src/actions/registration/import-contacts.ts';
import * as registration from '../../../src/actions/registration/list-registrations.ts';
import { listUnitsToChoose } from '../../../src/actions/registration/list-units-to-choose.ts';
import { spellRegistration } from '../../../src/actions/registration/spell-registration.ts';
import { startRegistration } from '../../../src/actions/registration/start-registration.ts';
import { submitRegistration } from '../../../src/actions/registration/submit-registration.ts';
import type { Request } from '../../../src/actions/request.ts';
import type { ActorName } from '../people.ts';
import type { Row, Rows, Shown } from '../row.ts';
import type { Ids } from '../world.ts';
import { ANY_SHEET } from '../../support/any-sheet.ts';
import { NO_WORDS } from '../../support/no-words.ts';

const REGISTERING = { everybody: 'whoever is not registered registers' };
/** Who registers: somebody unknown, and an officer who is nothing any more. */
const NEW: readonly ActorName[] = ['a stranger', 'somebody to whom the head had delegated until last month'];
const registers = (kind: string): [Shown] => [{ of: NEW, seen: (outcome: { kind: string }) => outcome.kind === kind }];

/** Goes through a registration as far as its answers. */
async function answer(request: Request, { unit: unitId }: Ids): Promise<{ kind: string }> {
  const consent = await giveConsent(request);
  if (consent.kind !== 'step') return consent;
  let step: { kind: string } = await answerRegistration(request, { kind: 'choose-unit', unitId });
  for (const text of ['Trần Thị B, chuyên viên', '0987654321'])
    step = await answerRegistration(request, { kind: 'text', text });
  return step;
}
const deciding = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: ['registration.decide'],
  call,
  done,
});
const importing = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['contacts.import', 'everywhere']],
  call,
  done,
});
const contactList = ({ unit: unitId }: Ids) => ({
  kind: 'contact-list',
  state: {
    contacts: [{ row: 2, unitId, fullName: 'Lê Văn C', title: 'chuyên viên', phone: '0912345670', role: 'contact' }],
  },
});

export const REGISTRATION: Rows = {
  'invitations/invite.ts#invite': [
    {
      needs: ['invitation.create'],
      call: (request, { unit }) =>
        invitation.invite(request, unit, 'contact', 'ABCDEFGHIJKLMNOP', (code) => code, NO_WORDS),
      done: ['invited'],
    },
    {
      // Heads invite contacts and deputies of their units; another head is the coordinators' to invite.
      needs: ['invitation.create'],
      call: (request, { unit }) =>
        invitation.invite(request, unit, 'head', 'ABCDEFGHIJKLMNOP', (code) => code, NO_WORDS),
      done: ['invited', 'not-found'],
      shows: [{ need: ['invitation.create', 'everywhere'], seen: ({ kind }: { kind: string }) => kind === 'invited' }],
    },
  ],
  'invitations/invite.ts#withdrawInvitation': {
    needs: ['invitation.create'],
    call: (request, ids) => invitation.withdrawInvitation(request, ids.invitation),
    done: ['withdrawn'],
  },
  'invitations/invite.ts#readInvitation': {
    needs: { everybody: 'whoever has the code opens its link' },
    call: (request) => invitation.readInvitation(request, 'abcdefghijklmnop'),
    done: ['valid'],
  },
  'registration/answer-registration.ts#answerRegistration': {
    needs: REGISTERING,
    call: answer,
    shows: registers('step'),
  },
  'registration/give-consent.ts#giveConsent': {
    needs: REGISTERING,
    call: (request) => giveConsent(request),
    shows: registers('step'),
  },
  'registration/start-registration.ts#startRegistration': {
    needs: REGISTERING,
    call: (request) => startRegistration(request),
    shows: registers('consent-needed'),
  },
  'registration/submit-registration.ts#submitRegistration': {
    needs: REGISTERING,
    call: async (request, ids) => {
      await answer(request, ids);
      return submitRegistration(request, [], 'Anh Ba');
    },
    shows: registers('submitted'),
  },
  'registration/list-units-to-choose.ts#listUnitsToChoose': {
    needs: REGISTERING,
    call: (request) => listUnitsToChoose(request),
    done: (units: { name: string }[]) => units.some(({ name }) => name === 'UBND huyện Quỳ Hợp'),
  },
  'registration/ask-refusal.ts#askRefusal': deciding(
    (request, ids) => askRefusal(request, ids.registration),
    'reason-needed',
  ),
  'registration/decide-registration.ts#decideRegistration': [
    deciding(
      (request, ids) => decideRegistration(request, ids.registration, { kind: 'approve', role: 'contact' }),
      'approved',
    ),
    deciding(
      (request, ids) =>
        decideRegistration(request, ids.registration, { kind: 'refuse', reason: 'Không thuộc đơn vị này' }),
      'refused',
    ),
    {
      needs: [['registration.decide', 'everywhere']],
      call: (request, ids) => decideRegistration(request, ids.registration, { kind: 'approve', role: 'head' }),
      done: ['approved'],
    },
  ],
  'registration/spell-registration.ts#spellRegistration': deciding(
    (request, ids) => spellRegistration(request, ids.registration, 0),
    'card',
  ),
  'registration/list-registrations.ts#listRegistrations': {
    needs: [['registration.decide', 'somewhere']],
    call: (request) => registration.listRegistrations(request),
    done: ['waiting'],
    shows: [
      {
        need: 'registration.decide',
        seen: ({ registrations }: { registrations?: unknown[] }) => registrations?.length === 1,
      },
    ],
  },
  'registration/list-registrations.ts#readRegistration': {
    ...deciding((request, ids) => registration.readRegistration(request, ids.registration), 'card'),
    shows: [
      {
        need: ['registration.decide', 'everywhere'],
        seen: ({ card }: { card: { grantable: string[] } }) => card.grantable.includes('head'),
      },
    ],
  },
  'registration/import-contacts.ts#askContacts': importing(
    (request) => contacts.askContacts(request, () => ANY_SHEET),
    'ask',
  ),
  'registration/import-contacts.ts#previewContacts': importing(
    (request) => contacts.previewContacts(request, new Uint8Array(), () => null),
    'not-a-sheet',
  ),
  'registration/import-contacts.ts#importContacts': {
    ...importing((request) => contacts.importContacts(request, 'stay'), 'imported'),
    conversation: contactList,
  },
};
