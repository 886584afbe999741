import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import type { Request } from '../../src/actions/request.ts';
import { groupViewer } from '../../src/domain/groups/group-viewer.ts';
import { inPlan, type HeldRole, type Person } from '../../src/domain/people/roles.ts';
import type { Store } from '../../src/store/open-store.ts';
import { ACTOR_NAMES, ACTORS, IDS, STORED, type ActorName, type People } from './people.ts';

/** The day on which everything is tried; what came before was done in the Novembers of the years before. */
export const NOW = new Date('2020-11-12T02:00:00Z');

/** The message in which the text of each broadcast was written. */
export const WRITTEN_IN = 70;

/** The chat of the group that is linked to the unit. */
export const GROUP_CHAT = -1_000_000_000_001;

/** The ids of what is acted on; all of it is the unit's unless its name says otherwise. */
export interface Ids {
  unit: number;
  otherUnit: number;
  /** Of the roster of rounds that are open, in which it owes nothing: it began today. */
  newUnit: number;
  agency: number;
  yearlyForm: number;
  eventForm: number;
  databaseForm: number;
  /** A round of this year, whose report is being filled. */
  round: number;
  obligation: number;
  report: number;
  /** Of the first year, approved, with a document that was announced. */
  approvedObligation: number;
  approvedReport: number;
  document: number;
  /** Waits for the head. */
  signingObligation: number;
  signingReport: number;
  /** Entered for the unit, and handed in. */
  enteredReport: number;
  /** Another unit's, handed in. */
  waitingReport: number;
  waitingObligation: number;
  /** Of a third unit: one that nobody has begun, and one that is being entered for it. */
  untouchedObligation: number;
  enteringObligation: number;
  enteringReport: number;
  event: number;
  lateRequest: number;
  obstacle: number;
  task: number;
  update: number;
  survey: number;
  surveyObligation: number;
  surveyReport: number;
  entryObligation: number;
  entryReport: number;
  waitingEntry: number;
  approvedEntry: number;
  /** Approved, and about somebody who has not agreed to be named. */
  unnamedEntry: number;
  broadcast: number;
  broadcastDraft: number;
  scheduledBroadcast: number;
  draftVersion: number;
  scheduledVersion: number;
  /** The contact as its recipient. */
  broadcastNotice: number;
  registration: number;
  invitation: number;
  contactRole: number;
  headRole: number;
  adminRole: number;
  coordinatorRole: number;
  plannedChange: number;
  deputyOfficer: number;
  /** Of the first year, frozen. */
  consolidation: number;
  /** Of that one, being written; and of two years, frozen. */
  annualDraft: number;
  annualFrozen: number;
  /** A template of the report that was sent and is not in use. */
  reportTemplate: number;
}

/** The prepared store, with everybody who tries. */
export interface World {
  store: Store;
  ids: Ids;
  people: People;
}

/** A request of somebody who is in the store, as a message of theirs would make it. */
export async function requestAs(
  store: Store,
  telegramUserId: number,
  now: Date,
  chatId = telegramUserId,
): Promise<Request> {
  const { person, conversation, planId } = await identifyWriter(store, telegramUserId, now);
  return { store, now, person: inPlan(person, planId), planId, conversation, chatId, updateIds: [] };
}

/** Everybody who tries, as the bot would know them today. */
export async function identifyPeople(store: Store, { unit, otherUnit }: Ids): Promise<People> {
  const stored = async (name: ActorName): Promise<Person> => {
    const id = STORED[name];
    if (id !== undefined) return (await identifyWriter(store, id, NOW)).person;
    const { role, own } = ACTORS[name];
    if (role === 'group') return groupViewer(own ? unit : otherUnit);
    // Nobody is admitted so, but what a role may in its own unit shows only here.
    const as = IDS[role as 'coordinator' | 'leader' | 'admin'];
    const { person } = await identifyWriter(store, as, NOW);
    return { ...person, memberships: [{ unitId: unit, role: role as HeldRole }] };
  };
  const people: Partial<People> = {};
  for (const name of ACTOR_NAMES) people[name] = await stored(name);
  return people as People;
}
