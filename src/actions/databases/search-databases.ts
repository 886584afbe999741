import { questionsShown } from '../../domain/databases/entry.ts';
import { findDatabaseNamed, readEntrySearch } from '../../domain/databases/search-entries.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import {
  findEntry,
  listEntries,
  searchEntries,
  type EntryFacts,
  type FoundEntry,
} from '../../store/database-entries.ts';
import { listDatabases, type DatabaseFacts } from '../../store/databases.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import type { Request } from '../request.ts';
import { unitsContributedFor } from './contribute.ts';
import { authorize, refuse, type Refusal } from '../permissions/authorize.ts';

/** So many entries stand on a page. */
const ON_PAGE = 8;

/** A page of one database, or what was found in it. */
export interface DatabasePage {
  kind: 'page';
  database: DatabaseFacts;
  entries: FoundEntry[];
  page: number;
  more: boolean;
  /** What was looked for in it; null for all that it has. */
  words: string | null;
  /** How many were found. */
  found: number;
  /** None has all the words; these have all but one. */
  near: boolean;
  contributes: boolean;
}

/** Reads a page of all entries of a database, by the form that it is. */
export async function readDatabasePage(
  { store, person, planId }: Request,
  which: { formId: number } | { key: string },
  page: number,
): Promise<DatabasePage | { kind: 'not-found' }> {
  const toOfficer = isAllowed(person, 'database.personal');
  const facts = (await listDatabases(store.database, planId, toOfficer)).find((one) =>
    'formId' in which ? one.formId === which.formId : one.key === which.key,
  );
  if (facts === undefined) return { kind: 'not-found' };
  const entries = await listEntries(store.database, facts, { toOfficer, offset: page * ON_PAGE, limit: ON_PAGE });
  return {
    kind: 'page',
    database: facts,
    entries,
    page,
    words: null,
    found: facts.total,
    near: false,
    more: facts.total > (page + 1) * ON_PAGE,
    contributes: unitsContributedFor(person).length > 0,
  };
}

/** Searches one database for words; lists all entries where no word can be looked for. */
export async function searchDatabase(
  request: Request,
  key: string,
  words: string,
): Promise<DatabasePage | { kind: 'not-found' }> {
  const { store, person } = request;
  const search = readEntrySearch(words);
  if (search === null) return readDatabasePage(request, { key }, 0);
  const toOfficer = isAllowed(person, 'database.personal');
  const database = (await listDatabases(store.database, request.planId, toOfficer)).find((one) => one.key === key);
  if (database === undefined) return { kind: 'not-found' };
  const {
    entries,
    total: found,
    near,
  } = await searchEntries(store.database, search, { planId: request.planId, key, toOfficer }, ON_PAGE);
  return {
    kind: 'page',
    database,
    entries,
    page: 0,
    more: false,
    words,
    found,
    near,
    contributes: unitsContributedFor(person).length > 0,
  };
}

/** What was found in all databases, each entry with the title of its database. */
export interface FoundInDatabases {
  entries: (FoundEntry & { databaseTitle: string })[];
  total: number;
  near: boolean;
}

/** Looks words up in all databases, or names the database that they name. */
export async function searchDatabases(
  { store, person, planId }: Request,
  typed: string,
): Promise<{ kind: 'database'; formId: number } | ({ kind: 'found' } & FoundInDatabases)> {
  const databases = await listDatabases(store.database, planId);
  const named = findDatabaseNamed(databases, typed);
  if (named !== null) return { kind: 'database', formId: named.formId };
  const search = readEntrySearch(typed);
  if (search === null) return { kind: 'found', entries: [], total: 0, near: false };
  const { entries, total, near } = await searchEntries(
    store.database,
    search,
    { planId, key: null, toOfficer: isAllowed(person, 'database.personal') },
    ON_PAGE,
  );
  const titled = entries.map((entry) => ({
    ...entry,
    databaseTitle: databases.find(({ key }) => key === entry.formKey)?.title ?? '',
  }));
  return { kind: 'found', entries: titled, total, near };
}

export type EntryOutcome =
  | {
      kind: 'entry';
      entry: EntryFacts;
      filling: LoadedFilling;
      databaseTitle: string;
      formId: number;
      /** Files are sent, and what is about a person is shown, to officers alone. */
      officer: boolean;
      mayEdit: boolean;
      mayRemove: boolean;
    }
  | { kind: 'removed' }
  | { kind: 'not-found' }
  | Refusal;

/** Returns an approved entry, as far as the asker may see it. */
export async function showEntry({ store, person, planId }: Request, id: number): Promise<EntryOutcome> {
  const entry = await findEntry(store.database, { id });
  if (entry === null) return { kind: 'not-found' };
  if (entry.removed !== null) return { kind: 'removed' };
  const officer = isAllowed(person, 'database.personal');
  if (entry.forOfficers && !officer) return refuse('database.personal');
  const loaded = await loadFilling(store.database, entry.reportId);
  const database = (await listDatabases(store.database, planId)).find(({ key }) => key === entry.formKey);
  if (loaded === null || database === undefined) return { kind: 'not-found' };
  const questions = questionsShown(loaded.report.round.form, loaded.questions, officer);
  return {
    kind: 'entry',
    entry,
    filling: {
      ...loaded,
      questions,
    },
    databaseTitle: database.title,
    officer,
    formId: database.formId,
    mayEdit: isAllowed(person, 'database.contribute', entry.unit.id),
    mayRemove: isAllowed(person, 'database.review'),
  };
}

/** Reads the files of an entry, to be sent. */
export async function readEntryFiles(
  { store, person }: Request,
  id: number,
): Promise<{ kind: 'files'; entry: EntryFacts } | { kind: 'not-found' } | { kind: 'removed' } | Refusal> {
  const actor = authorize(person, 'database.personal');
  if (actor.kind === 'forbidden') return actor;
  const entry = await findEntry(store.database, { id });
  if (entry === null) return { kind: 'not-found' };
  return entry.removed === null ? { kind: 'files', entry } : { kind: 'removed' };
}
