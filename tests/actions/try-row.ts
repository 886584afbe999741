import type { Request } from '../../src/actions/request.ts';
import type { Database, Store } from '../../src/store/open-store.ts';
import { saveConversation, storedConversation } from '../../src/store/conversations.ts';
import { ACTOR_NAMES, ACTORS, type ActorName } from './people.ts';
import { isExpectedToMay } from './permission-table.ts';
import type { Done, Row } from './row.ts';
import { findUnworded, newestRecord } from './unworded-facts.ts';
import { NOW, type Ids, type World } from './world.ts';
import { readSpokenPlan } from '../../src/store/spoken-plan.ts';
import { toLocalDate } from '../../src/domain/text/local-date.ts';

/** An id under which there is no row. */
const NOWHERE = 999_999;

/** Undoes a transaction. */
class Undone extends Error {}

/** Who is answered something else than this row says, in words; nothing of it stays in the store. */
export async function tryRow(world: World, row: Row): Promise<string[]> {
  const problems: string[] = [];
  const tries = whoTries(row);
  await undone(world.store, async (store, database) => {
    for (const who of tries.filter((name) => !isLetThrough(row, name)))
      problems.push(...(await tryRefused(world, store, row, who)));
    if (row.conversation === undefined && row.locks !== true && (await hasWritten(database)))
      problems.push('what was refused was written');
    const since = await newestRecord(database);
    for (const who of tries.filter((name) => isLetThrough(row, name))) {
      await database.$executeRaw`SAVEPOINT tried`;
      const outcome = await call(world, store, row, who, world.ids);
      problems.push(...judgeAllowed(row, who, outcome, world.ids), ...(await findUnworded(database, since)));
      await database.$executeRaw`ROLLBACK TO SAVEPOINT tried`;
    }
  });
  return problems;
}

/**
 * Who tries an action: one will do where nothing is asked, and where no unit matters, whoever has a role everywhere need
 * not try it once more with that role in the unit.
 */
function whoTries({ needs, shows }: Row): ActorName[] {
  if ('everybody' in needs) return shows === undefined ? ACTOR_NAMES.slice(0, 1) : ACTOR_NAMES;
  if ('officers' in needs) return ['a stranger', 'a coordinator who was suspended', 'the contact'];
  if ('owners' in needs) return ACTOR_NAMES;
  const asked = [...needs, ...(shows ?? []).flatMap((shown) => ('need' in shown ? [shown.need] : []))];
  const ofUnit = asked.some((need) => typeof need === 'string' || need[1] !== 'everywhere');
  return ofUnit ? ACTOR_NAMES : ACTOR_NAMES.filter((name) => !name.endsWith('of the unit itself'));
}

/** Whether the action is to be done for somebody, as the permission table says. */
function isLetThrough({ needs, except }: Row, who: ActorName): boolean {
  if ('everybody' in needs) return true;
  if ('officers' in needs) return ACTORS[who].role !== null;
  if ('owners' in needs) return needs.owners.includes(who);
  return except?.[who] === undefined && needs.some((need) => isExpectedToMay(ACTORS[who], need));
}

/** Tries it as somebody to whom it is refused, also on rows that are not there. */
async function tryRefused(world: World, store: Store, row: Row, who: ActorName): Promise<string[]> {
  const outcome = await call(world, store, row, who, world.ids);
  if (!isRefused(row, who, outcome)) return [`${who}: is not refused, but answered ${inShort(outcome)}`];
  if (ACTORS[who].role !== null || row.refused !== undefined) return [];
  const ids = Object.fromEntries(Object.keys(world.ids).map((key) => [key, NOWHERE])) as unknown as Ids;
  const missing = await call(world, store, row, who, ids);
  return isRefused(row, who, missing) ? [] : [`${who}: learns that there is no such row: ${inShort(missing)}`];
}

function judgeAllowed(row: Row, who: ActorName, outcome: unknown, ids: Ids): string[] {
  const { done, shows } = row;
  if (isRefused(row, who, outcome)) return [`${who}: is refused`];
  if (done !== undefined && !isDone(done, outcome, ids))
    return [`${who}: is answered ${inShort(outcome)} instead of ${String(done)}`];
  return (shows ?? []).flatMap((shown, at) => {
    const may =
      'of' in shown
        ? shown.of.includes(who)
        : [shown.need, shown.or ?? shown.need].some((one) => isExpectedToMay(ACTORS[who], one));
    const what = 'of' in shown ? 'what is of others' : String(shown.need);
    return shown.seen(outcome as never) === may ? [] : [`${who}: ${may ? 'does not see' : 'sees'} ${what} (${at})`];
  });
}

function isDone(done: Done, outcome: unknown, ids: Ids): boolean {
  return typeof done === 'function' ? done(outcome as never, ids) : done.includes(kindOf(outcome) ?? '');
}

/** Whether an answer is the refusal of this row; of officers alone, also whether it says why somebody is none. */
function isRefused({ needs, refused }: Row, who: ActorName, outcome: unknown): boolean {
  if (refused !== undefined) return refused(outcome as never);
  if ('officers' in needs)
    return kindOf(outcome) === (who === 'a coordinator who was suspended' ? 'suspended' : 'stranger');
  return kindOf(outcome) === ('owners' in needs ? 'not-found' : 'forbidden');
}

function kindOf(outcome: unknown): string | undefined {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome ? String(outcome.kind) : undefined;
}

function inShort(outcome: unknown): string {
  return JSON.stringify(outcome, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).slice(
    0,
    120,
  );
}

async function call(world: World, store: Store, row: Row, who: ActorName, ids: Ids): Promise<unknown> {
  const person = world.people[who];
  const place = row.conversation?.(ids) ?? null;
  const conversation = place === null ? null : storedConversation(place);
  const { telegramUserId: chatId, officerId } = person;
  const planId = await readSpokenPlan(store.database, officerId, toLocalDate(NOW));
  if (conversation !== null) await saveConversation(store.database, chatId, conversation, null, planId, NOW);
  const request: Request = { store, now: NOW, person, planId, conversation, chatId, updateIds: [] };
  return row.call(request, ids);
}

/** Whether anything was written in this transaction. */
async function hasWritten(database: Database): Promise<boolean> {
  const [row] = await database.$queryRaw<{ written: boolean }[]>`
    SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS "written"`;
  return row?.written === true;
}

/** Does work in a transaction that is rolled back; the actions in it have no transactions of their own. */
async function undone(store: Store, work: (store: Store, database: Database) => Promise<void>): Promise<void> {
  try {
    await store.database.$transaction(
      async (database) => {
        const within = {
          ...store,
          database: database as Store['database'],
          transaction: <T>(inner: (one: Database) => Promise<T>) => inner(database),
        };
        await work(within, database);
        throw new Undone();
      },
      { timeout: 60_000 },
    );
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}
