import * as invitation from '../../../src/actions/invitations/invite.ts';
import { answerRegistration } from '../../../src/actions/registration/answer-registration.ts';
import { askRefusal } from '../../../src/actions/registration/ask-refusal.ts';
import { decideRegistration } from '../../../src/actions/registration/decide-registration.ts';
import { giveConsent } from '../../../src/actions/registration/give-consent.ts';
import * as contacts from '../../../src/actions/registration/import-contacts.ts';
import * as registration from '../../../src/actions/registration/list-registrations.ts';
import { listUnitsToChoose } from '../../../src/actions/registration/list-units-to-choose.ts';
import { startRegistration } from '../../../src/actions/registration/start-registration.ts';
import { submitRegistration } from '../../../src/actions/registration/submit-registration.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const REGISTERING = { everybody: 'whoever is not registered registers' };
const deciding = (call: Row['call'], ...done: string[]): Row => ({ needs: ['registration.decide'], call, done });
const importing = (call: Row['call'], ...done: string[]): Row => ({
  needs: [['contacts.import', 'everywhere']],
  call,
  done,
});
const COLUMNS = [{ heading: 'Đơn vị', width: 20 }];
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
      call: (request, { unit }) => invitation.invite(request, unit, 'contact', 'ABCDEFGHIJKLMNOP', (code) => code),
      done: ['invited'],
    },
    {
      // Heads invite contacts and deputies of their units; another head is the coordinators' to invite.
      needs: ['invitation.create'],
      call: (request, { unit }) => invitation.invite(request, unit, 'head', 'ABCDEFGHIJKLMNOP', (code) => code),
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
  },
  'registration/answer-registration.ts#answerRegistration': {
    needs: REGISTERING,
    call: (request) => answerRegistration(request, { kind: 'back' }),
  },
  'registration/give-consent.ts#giveConsent': { needs: REGISTERING, call: (request) => giveConsent(request) },
  'registration/start-registration.ts#startRegistration': {
    needs: REGISTERING,
    call: (request) => startRegistration(request),
  },
  'registration/submit-registration.ts#submitRegistration': {
    needs: REGISTERING,
    call: (request) => submitRegistration(request, [], 'Anh Ba'),
  },
  'registration/list-units-to-choose.ts#listUnitsToChoose': {
    needs: REGISTERING,
    call: (request) => listUnitsToChoose(request),
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
      (request, ids) => decideRegistration(request, ids.registration, { kind: 'refuse', reason: 'Nhầm' }),
      'refused',
    ),
    {
      needs: [['registration.decide', 'everywhere']],
      call: (request, ids) => decideRegistration(request, ids.registration, { kind: 'approve', role: 'head' }),
      done: ['approved'],
    },
  ],
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
  'registration/import-contacts.ts#askContacts': importing((request) => contacts.askContacts(request, COLUMNS), 'ask'),
  'registration/import-contacts.ts#previewContacts': importing(
    (request) => contacts.previewContacts(request, new Uint8Array(), () => null),
    'not-a-sheet',
  ),
  'registration/import-contacts.ts#importContacts': {
    ...importing((request) => contacts.importContacts(request, 'stay'), 'imported'),
    conversation: contactList,
  },
};
