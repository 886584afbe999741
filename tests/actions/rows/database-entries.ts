import * as contribute from '../../../src/actions/databases/contribute.ts';
import * as own from '../../../src/actions/databases/own-entries.ts';
import * as reviewEntry from '../../../src/actions/databases/review-entry.ts';
import * as search from '../../../src/actions/databases/search-databases.ts';
import type { Row, Rows, Shown } from '../row.ts';

const entries = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['database.review', 'everywhere']],
  call,
  done,
});
const contributing = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: ['database.contribute'],
  call,
  done,
});

/** What only officers see: the entry about somebody who has not agreed to be named. */
const UNNAMED: Shown = {
  need: ['database.personal', 'everywhere'],
  seen: ({ entries }: { entries: unknown[] }) => entries.length === 2,
};

export const DATABASE_ENTRIES: Rows = {
  'databases/contribute.ts#startEntry': [
    contributing((request, ids) => contribute.startEntry(request, ids.databaseForm, ids.unit), 'filling'),
    {
      needs: [['database.contribute', 'somewhere']],
      call: (request, { databaseForm }) => contribute.startEntry(request, databaseForm, null),
      done: ['filling'],
    },
  ],
  'databases/contribute.ts#editEntry': contributing(
    (request, { entryObligation }) => contribute.editEntry(request, entryObligation),
    'filling',
  ),
  'databases/contribute.ts#sendEntry': contributing(
    (request, { entryReport }) => contribute.sendEntry(request, entryReport),
    'missing',
  ),
  'databases/contribute.ts#readDatabases': {
    needs: { everybody: 'the databases are there for everybody' },
    call: (request) => contribute.readDatabases(request),
    shows: [
      {
        need: ['database.personal', 'everywhere'],
        seen: ({ databases }: { databases: { total: number }[] }) => databases.some(({ total }) => total === 2),
      },
      {
        need: ['database.contribute', 'somewhere'],
        seen: ({ contributes }: { contributes: boolean }) => contributes,
      },
    ],
  },
  'databases/own-entries.ts#listContributedEntries': {
    needs: [['database.contribute', 'somewhere']],
    call: (request) => own.listContributedEntries(request, 0),
    done: ['own'],
  },
  'databases/own-entries.ts#withdrawEntry': contributing(
    (request, { entryObligation }) => own.withdrawEntry(request, entryObligation, true),
    'withdrawn',
  ),
  'databases/own-entries.ts#removeApproved': entries(
    (request, { approvedEntry }) => own.removeApproved(request, approvedEntry, 'Không còn hoạt động'),
    'removed',
  ),
  'databases/review-entry.ts#listEntriesToReview': entries(
    (request) => reviewEntry.listEntriesToReview(request),
    'waiting',
  ),
  'databases/review-entry.ts#showEntryToReview': entries(
    (request, { waitingEntry }) => reviewEntry.showEntryToReview(request, waitingEntry),
    'card',
  ),
  'databases/review-entry.ts#approveEntry': entries(
    (request, { waitingEntry }) => reviewEntry.approveEntry(request, waitingEntry),
    'approved',
  ),
  'databases/review-entry.ts#askReturnReason': entries(
    (request, { waitingEntry }) => reviewEntry.askReturnReason(request, waitingEntry),
    'ask-reason',
  ),
  'databases/review-entry.ts#returnEntry': entries(
    (request, { waitingEntry }) => reviewEntry.returnEntry(request, waitingEntry, 'Thiếu địa chỉ'),
    'returned',
  ),
  'databases/search-databases.ts#readDatabasePage': {
    needs: { everybody: 'approved entries are there for everybody' },
    call: (request, { databaseForm: formId }) => search.readDatabasePage(request, { formId }, 0),
    shows: [UNNAMED],
  },
  'databases/search-databases.ts#searchDatabase': {
    needs: { everybody: 'approved entries are there for everybody' },
    call: (request) => search.searchDatabase(request, 'csdl-don-vi-tu-van', 'chưa có'),
    shows: [UNNAMED],
  },
  'databases/search-databases.ts#searchDatabases': {
    needs: { everybody: 'approved entries are there for everybody' },
    call: (request) => search.searchDatabases(request, 'chưa có'),
    shows: [UNNAMED],
  },
  'databases/search-databases.ts#showEntry': [
    {
      needs: { everybody: 'an approved entry is there for everybody, but for what is about people' },
      call: (request, { approvedEntry }) => search.showEntry(request, approvedEntry),
      done: ['entry'],
      shows: [
        { need: ['database.personal', 'everywhere'], seen: ({ officer }: { officer: boolean }) => officer },
        { need: 'database.contribute', seen: ({ mayEdit }: { mayEdit: boolean }) => mayEdit },
        { need: ['database.review', 'everywhere'], seen: ({ mayRemove }: { mayRemove: boolean }) => mayRemove },
      ],
    },
    {
      needs: [['database.personal', 'everywhere']],
      call: (request, { unnamedEntry }) => search.showEntry(request, unnamedEntry),
      // That there is no entry of a number is told to everybody.
      refused: ({ kind }: { kind: string }) => kind === 'forbidden',
      done: ['entry'],
    },
  ],
  'databases/search-databases.ts#readEntryFiles': {
    needs: [['database.personal', 'everywhere']],
    call: (request, { approvedEntry }) => search.readEntryFiles(request, approvedEntry),
    done: ['files'],
  },
};
