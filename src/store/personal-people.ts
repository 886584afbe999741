import { by, idOf, only, unit, type PersonalTable } from './personal-columns.ts';

/** The tables that say who people are, where they act and where they are in the chat. */
type PeopleTable =
  | 'Officer'
  | 'ProfileChange'
  | 'Membership'
  | 'ExpectedContact'
  | 'ArchivedIdentity'
  | 'Consent'
  | 'Registration'
  | 'Invitation'
  | 'Conversation'
  | 'ShownButtons'
  | 'TextChoices';

/** What is kept about people in them. */
export const PEOPLE_DATA: { readonly [T in PeopleTable]: PersonalTable<T> } = {
  Officer: {
    columns: { telegramUserId: idOf('officer'), chatId: { names: 'chat', told: 'officer', erased: 'nobody' } },
    sections: {
      officer: only(
        'id',
        'telegramUserId',
        'chatId',
        'fullName',
        'title',
        'phone',
        'locale',
        'state',
        'unreachableSince',
        'createdAt',
        'weeklyBriefing',
      ),
    },
  },
  ProfileChange: {
    columns: { officerId: { names: 'officer', told: 'profileChanges', erased: 'row-goes' } },
    sections: { profileChanges: only('at', 'before', 'after') },
  },
  Membership: {
    columns: {
      officerId: { names: 'officer', told: 'memberships', erased: 'row-ends' },
      delegatedById: { names: 'officer', told: 'delegations', erased: 'row-ends' },
    },
    sections: {
      memberships: { ...only('id', 'role', 'validFrom', 'validTo'), unit },
      delegations: { ...only('id', 'role', 'validFrom', 'validTo'), unit },
    },
  },
  ExpectedContact: {
    columns: {
      officerId: { names: 'officer', told: 'expectedContacts', erased: 'row-goes' },
      importedById: by('contactsImported'),
    },
    sections: {
      expectedContacts: { ...only('id', 'role', 'fullName', 'title', 'phone', 'importedAt'), unit },
      contactsImported: { ...only('id', 'role', 'importedAt'), unit },
    },
  },
  ArchivedIdentity: {
    columns: {
      officerId: {
        names: 'officer',
        told: { untold: 'It is made when the Telegram id goes: nobody can be known as this person any more.' },
        erased: 'until-its-date',
      },
    },
    sections: {},
  },
  Consent: {
    columns: { telegramUserId: idOf('consents') },
    sections: { consents: only('id', 'telegramUserId', 'version', 'decision', 'at') },
  },
  Registration: {
    columns: {
      telegramUserId: idOf('registrations'),
      openFor: { names: 'telegram-id', told: 'registrations', erased: 'emptied' },
      chatId: { names: 'chat', told: 'registrations', erased: 'nobody' },
      decidedById: by('registrationsDecided'),
    },
    sections: {
      registrations: {
        ...only(
          'id',
          'telegramUserId',
          'chatId',
          'state',
          'fullName',
          'title',
          'phone',
          'startedAt',
          'submittedAt',
          'phoneShared',
          'askedRole',
          'telegramName',
          'decidedAt',
          'refusalReason',
        ),
        unit,
      },
      registrationsDecided: { ...only('id', 'state', 'decidedAt', 'refusalReason'), unit },
    },
  },
  Invitation: {
    columns: { createdById: by('invitations') },
    sections: { invitations: { ...only('id', 'role', 'createdAt', 'expiresAt', 'usesLeft', 'revokedAt'), unit } },
  },
  Conversation: {
    columns: { telegramUserId: { names: 'telegram-id', told: 'conversation', erased: 'row-goes' } },
    sections: { conversation: only('telegramUserId', 'kind', 'state', 'before', 'behind', 'updatedAt') },
  },
  ShownButtons: {
    columns: { chatId: { names: 'chat', told: 'shownButtons', erased: 'row-goes' } },
    sections: { shownButtons: only('messageId', 'shownAt', 'buttons', 'text') },
  },
  TextChoices: {
    columns: { chatId: { names: 'chat', told: 'textChoices', erased: 'row-goes' } },
    sections: { textChoices: only('since') },
  },
};
