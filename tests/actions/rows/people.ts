import * as delegation from '../../../src/actions/people/delegate.ts';
import * as member from '../../../src/actions/people/manage-members.ts';
import { switchTextChoices } from '../../../src/actions/choices/text-choices.ts';
import * as data from '../../../src/actions/people/own-data.ts';
import * as profile from '../../../src/actions/people/profile.ts';
import { moveSuspension } from '../../../src/actions/people/suspend-officer.ts';
import { OFFICERS as ACTIVE, type ActorName } from '../people.ts';
import type { Row, Rows } from '../row.ts';

const OWN = { everybody: 'it is a right over the own data' };
const SUSPENDED = 'a coordinator who was suspended';
const WAITING = 'somebody whose registration waits';
/** Whom the bot has data of as officers. */
const KNOWN: readonly ActorName[] = [...ACTIVE, SUSPENDED];
/** Officers whose acts stay on record. */
const WITH_ACTS: readonly ActorName[] = [
  'a contact of another unit',
  'the contact',
  'the coordinator',
  'a coordinator of the unit itself',
];
const OFFICERS = { officers: 'it is about whoever asks' };
const managing = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['member.manage'], call, done });
/** What heads may not: the roles of heads are the coordinators', and those of administrators the administrators'. */
const managingAll = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['member.manage', 'everywhere']],
  call,
  done,
});
const granting = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['admin.grant', 'everywhere']],
  call,
  done,
});

export const PEOPLE: Rows = {
  'people/delegate.ts#askDelegate': {
    needs: OFFICERS,
    call: (request) => delegation.askDelegate(request),
    done: ['choose'],
  },
  'people/delegate.ts#chooseDelegate': {
    needs: OFFICERS,
    call: (request, { deputyOfficer }) => delegation.chooseDelegate(request, deputyOfficer),
    done: ['ask-term'],
  },
  'people/delegate.ts#setDelegationTerm': {
    needs: OFFICERS,
    call: (request, { deputyOfficer: delegateId }) =>
      delegation.setDelegationTerm(request, { delegateId, term: null }, '20/11/2020 - 30/11/2020'),
    done: ['confirm'],
  },
  'people/delegate.ts#delegate': {
    needs: OFFICERS,
    conversation: ({ deputyOfficer: delegateId }) => ({
      kind: 'delegating',
      state: { delegateId, term: { from: '2020-11-20', to: '2020-11-30' } },
    }),
    call: (request) => delegation.delegate(request),
    done: ['delegated'],
  },
  'people/delegate.ts#endDelegations': {
    needs: OFFICERS,
    call: (request) => delegation.endDelegations(request),
    done: ['ended'],
  },
  'people/manage-members.ts#listUnitMembers': managing(
    (request, { unit }) => member.listUnitMembers(request, unit),
    'list',
  ),
  'people/manage-members.ts#showMember': {
    ...managing((request, { contactRole }) => member.showMember(request, contactRole), 'card'),
    shows: [
      {
        need: ['member.suspend', 'everywhere'],
        seen: ({ maySuspend }: { maySuspend?: boolean }) => maySuspend === true,
      },
      {
        need: ['registration.decide', 'everywhere'],
        seen: ({ mayAdd }: { mayAdd?: string[] }) => mayAdd?.includes('head') === true,
      },
      { need: 'registration.decide', seen: ({ mayAdd }: { mayAdd?: string[] }) => mayAdd?.includes('deputy') === true },
    ],
  },
  'people/manage-members.ts#askToEndRole': managing(
    (request, { contactRole }) => member.askToEndRole(request, contactRole),
    'confirm-end',
  ),
  'people/manage-members.ts#endRole': [
    managing((request, { contactRole }) => member.endRole(request, contactRole), 'ended'),
    managingAll((request, { headRole }) => member.endRole(request, headRole), 'ended'),
    granting((request, { adminRole }) => member.endRole(request, adminRole), 'last-admin'),
  ],
  'people/manage-members.ts#askRoleEnd': managing(
    (request, { contactRole }) => member.askRoleEnd(request, contactRole),
    'ask-end',
  ),
  'people/manage-members.ts#setRoleEnd': managing(
    (request, { contactRole }) => member.setRoleEnd(request, contactRole, '30/12/2020'),
    'limited',
  ),
  'people/manage-members.ts#addRole': [
    managing((request, { contactRole }) => member.addRole(request, contactRole, 'deputy'), 'added'),
    managingAll((request, { contactRole }) => member.addRole(request, contactRole, 'head'), 'added'),
    granting((request, { coordinatorRole }) => member.addRole(request, coordinatorRole, 'admin'), 'added'),
  ],
  'people/suspend-officer.ts#moveSuspension': [
    {
      needs: [['member.suspend', 'everywhere']],
      call: (request, { contactRole }) => moveSuspension(request, contactRole, 'suspended'),
      done: ['suspended'],
    },
    {
      ...granting((request, { adminRole }) => moveSuspension(request, adminRole, 'suspended'), 'suspended'),
      except: {
        'the administrator': 'forbidden',
        'an administrator of the unit itself': 'forbidden',
      },
    },
  ],
  'choices/text-choices.ts#switchTextChoices': {
    needs: { everybody: 'how the own chat shows choices' },
    call: (request) => switchTextChoices(request),
    done: ['switched'],
  },
  'people/own-data.ts#showOwnData': {
    needs: OWN,
    call: (request) => data.showOwnData(request),
    done: ['data'],
    shows: [
      {
        of: KNOWN,
        seen: ({ data: { officer } }: Awaited<ReturnType<typeof data.showOwnData>>) => officer !== null,
      },
      {
        of: [WAITING],
        seen: ({ data: { registrations } }: { data: { registrations: unknown[] } }) => registrations.length > 0,
      },
    ],
  },
  'people/own-data.ts#previewErasure': {
    needs: OWN,
    call: (request) => data.previewErasure(request),
    done: ['preview'],
    shows: [{ of: WITH_ACTS, seen: ({ official }: { official: boolean }) => official }],
  },
  'people/own-data.ts#eraseOwnData': {
    needs: OWN,
    call: (request) => data.eraseOwnData(request, () => 'Cán bộ'),
    done: ['erased'],
    shows: [{ of: WITH_ACTS, seen: ({ keepUntil }: { keepUntil: string | null }) => keepUntil !== null }],
  },
  'people/own-data.ts#listArchive': {
    needs: [['archive.read', 'everywhere']],
    call: (request) => data.listArchive(request),
    done: ['archive'],
  },
  'people/profile.ts#showProfile': {
    needs: OWN,
    call: (request) => profile.showProfile(request),
    done: ['profile', 'registering', 'stranger'],
    shows: [
      { of: KNOWN, seen: ({ kind }: { kind: string }) => kind === 'profile' },
      { of: [WAITING], seen: ({ kind }: { kind: string }) => kind === 'registering' },
      { of: [SUSPENDED], seen: ({ suspended }: { suspended?: boolean }) => suspended === true },
    ],
  },
  'people/profile.ts#askProfileField': {
    needs: OFFICERS,
    call: (request) => profile.askProfileField(request, 'phone'),
    done: ['ask'],
  },
  'people/profile.ts#correctProfile': [
    {
      needs: OFFICERS,
      call: (request) => profile.correctProfile(request, 'phone', '0912345679'),
      done: ['corrected'],
    },
    {
      needs: OFFICERS,
      call: (request) => profile.correctProfile(request, 'name', 'Le Van C'),
      done: ['marks-missing'],
    },
    {
      needs: OFFICERS,
      call: (request) => profile.correctProfile(request, 'phone', '0168 234 5678'),
      done: ['phone-doubted'],
    },
  ],
  'people/profile.ts#settlePhone': {
    needs: OFFICERS,
    conversation: () => ({ kind: 'profile', state: { field: 'phone', typed: '0382345678' } }),
    call: (request) => profile.settlePhone(request),
    done: ['corrected'],
  },
  'people/profile.ts#settleMarks': {
    needs: OFFICERS,
    conversation: () => ({ kind: 'profile', state: { field: 'name', typed: 'Le Van C' } }),
    call: (request) => profile.settleMarks(request, null),
    done: ['corrected'],
  },
  'people/profile.ts#askSuccessor': {
    needs: OFFICERS,
    call: (request) => profile.askSuccessor(request),
    done: ['ask-successor'],
  },
  'people/profile.ts#endOwnMemberships': {
    needs: OFFICERS,
    call: (request) => profile.endOwnMemberships(request, null),
    done: ['left'],
  },
};
