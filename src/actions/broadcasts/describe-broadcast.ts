import type { TaskRole } from '../../domain/plan/task-roles.ts';
import { expectedSeconds } from '../../domain/broadcasts/answers.ts';
import {
  fitsGroup,
  resolveAudience,
  type Audience,
  type AudiencePart,
  type AudienceFacts,
} from '../../domain/broadcasts/audience.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { findDayWords } from '../../domain/broadcasts/day-words.ts';
import { messagesOf } from '../../domain/broadcasts/notice-content.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { readAudienceFacts } from '../../store/broadcast-audience.ts';
import type { BroadcastFacts } from '../../store/broadcasts.ts';
import { listLinkedGroups } from '../../store/groups.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { findRound } from '../../store/rounds.ts';
import { listUnits } from '../../store/units.ts';

/** A part of an audience with what it is called. */
export type NamedPart =
  | { kind: 'everybody' | 'agencies' | 'enterprises' }
  /** `communes`: since districts have given way to them. */
  | { kind: 'districts'; total: number; communes: boolean }
  | { kind: 'unit'; name: string }
  | { kind: 'task'; code: string; role: TaskRole }
  | { kind: 'owing'; title: string }
  | { kind: 'unanswered'; code: string };

/** An audience with the names that it is read by. */
export interface NamedAudience {
  parts: NamedPart[];
  exclusions: NamedPart[];
  roles: Audience['roles'];
}

/** A broadcast in the making with whom it would reach now. */
export interface BroadcastPreview {
  kind: 'preview';
  broadcast: BroadcastFacts;
  audience: NamedAudience;
  people: number;
  /** Units with somebody who would be told. */
  units: number;
  /** Short names, sorted: units of the audience for which nobody is registered. */
  withoutRecipient: string[];
  /** Short names, sorted: units whose people have all blocked the bot. */
  unreachable: string[];
  /** Titles of the group chats that would get it, and how many fit whether or not they are to. */
  groups: string[];
  fittingGroups: number;
  /** How long sending takes, in seconds. */
  seconds: number;
  /** Words of the text such as “ngày mai”, where it goes on another day than it was written; null where they hold. */
  dayWords: { words: string; writtenOn: LocalDate; sentOn: LocalDate } | null;
}

/** Resolves whom a broadcast would reach now, with rows and names. */
export async function resolveBroadcastReach(
  database: Database,
  { audience, toGroups, planId }: Pick<BroadcastFacts, 'audience' | 'toGroups' | 'planId'>,
  now: Date,
) {
  const facts = await readAudienceFacts(database, audience, toLocalDate(now));
  const reach = resolveAudience(audience, facts);
  const fitting = (await listLinkedGroups(database, planId)).filter(({ unit }) =>
    fitsGroup(audience, reach, { unitId: unit?.id ?? null }),
  );
  return { facts, reach, fitting, groups: toGroups ? fitting : [] };
}

/** Puts names and numbers to a broadcast in the making. */
export async function describeBroadcast(
  database: Database,
  broadcast: BroadcastFacts,
  now: Date,
): Promise<BroadcastPreview> {
  const { facts, reach, fitting, groups } = await resolveBroadcastReach(database, broadcast, now);
  const names = new Map((await listUnits(database)).map(({ id, shortName }) => [id, shortName]));
  const named = (ids: readonly number[]): string[] =>
    sortUnits(ids.map((id) => ({ name: names.get(id) ?? '' }))).map(({ name }) => name);
  const people = reach.recipients.length;
  return {
    kind: 'preview',
    broadcast,
    people,
    groups: groups.map(({ title }) => title),
    audience: await nameAudience(database, broadcast.planId, broadcast.audience, facts, names),
    units: reach.unitIds.length - reach.withoutRecipient.length,
    withoutRecipient: named(reach.withoutRecipient),
    unreachable: named(reach.unreachable),
    fittingGroups: fitting.length,
    seconds: expectedSeconds(people + groups.length, messagesOf(broadcast.content)),
    dayWords: readDayWords(broadcast, now),
  };
}

function readDayWords({ content, scheduledAt }: BroadcastFacts, now: Date): BroadcastPreview['dayWords'] {
  const words = findDayWords(content.text);
  const { writtenOn } = content;
  const sentOn = toLocalDate(scheduledAt ?? now);
  return words === null || writtenOn === undefined || writtenOn === sentOn ? null : { words, writtenOn, sentOn };
}

/** Returns an audience with the names, codes and titles that it is shown with. */
async function nameAudience(
  database: Database,
  planId: number,
  { parts, exclusions, roles }: Audience,
  facts: AudienceFacts,
  names: ReadonlyMap<number, string>,
): Promise<NamedAudience> {
  const tasks = [...parts, ...exclusions].some(({ kind }) => kind === 'task') ? await listTasks(database, planId) : [];
  const name = async (part: AudiencePart): Promise<NamedPart> => {
    switch (part.kind) {
      case 'everybody':
      case 'agencies':
      case 'enterprises':
        return { kind: part.kind };
      case 'districts':
        return countDistricts(facts);
      case 'unit':
        return { kind: 'unit', name: names.get(part.unitId) ?? '' };
      case 'task':
        return { ...part, code: tasks.find(({ id }) => id === part.taskId)?.code ?? '' };
      case 'owing':
        return { kind: 'owing', title: (await findRound(database, part.roundId))?.title ?? '' };
      case 'unanswered':
        return { kind: 'unanswered', code: broadcastCode(part.broadcastId) };
    }
  };
  const nameAll = async (list: readonly AudiencePart[]): Promise<NamedPart[]> => {
    const named: NamedPart[] = [];
    for (const part of list) named.push(await name(part));
    return named;
  };
  return { parts: await nameAll(parts), exclusions: await nameAll(exclusions), roles };
}

/** Counts the districts, or communes. */
export function countDistricts({ units }: Pick<AudienceFacts, 'units'>): Extract<NamedPart, { kind: 'districts' }> {
  const communes = units.filter(({ kind }) => kind === 'commune').length;
  const districts = units.filter(({ kind }) => kind === 'district').length;
  return { kind: 'districts', total: districts + communes, communes: communes > districts };
}
