// Resolving an audience of many people, and putting their notices into the outbox.
import { openBroadcast, beginBroadcast, writeContent } from '../../src/actions/broadcasts/compose-broadcast.ts';
import { sendBroadcast } from '../../src/actions/broadcasts/send-broadcast.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import type { Request } from '../../src/actions/request.ts';
import { DEFAULT_ROLES, resolveAudience, type Audience } from '../../src/domain/broadcasts/audience.ts';
import { readAudienceFacts } from '../../src/store/broadcast-audience.ts';
import type { Store } from '../../src/store/open-store.ts';
import { admitContacts, makeBenchStore, NOW } from './bench-store.ts';
import type { Bounds } from './bounds.ts';

const AUDIENCE: Audience = { parts: [{ kind: 'districts' }], exclusions: [], roles: DEFAULT_ROLES };
/** The first time a statement is planned and code is compiled; the middle of the others is what people wait for. */
const TIMES = 5;

/** Measures resolving and queueing for `people`, each of a unit of their own. */
export async function measureAudience(
  name: string,
  url: string | undefined,
  people: number,
  bounds: Bounds,
): Promise<void> {
  const store = await makeBenchStore(1, url);
  try {
    await store.inStore(async (opened) => {
      await admitContacts(opened, [{ telegramUserId: 1, unitKey: 'SCT', roles: ['coordinator'] }]);
      await addPeople(opened, people);
      const resolving: number[] = [];
      for (let time = 0; time <= TIMES; time += 1) {
        const begun = performance.now();
        const reach = resolveAudience(AUDIENCE, await readAudienceFacts(opened.database, AUDIENCE, '2018-11-12'));
        resolving.push(performance.now() - begun);
        if (reach.recipients.length !== people) throw new Error(`${reach.recipients.length} people were resolved.`);
      }
      const queueing = await queue(opened, people);
      const middle = resolving.slice(1).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
      bounds.atMost(`${name}: an audience of ${people} resolved`, middle, 200, 'ms');
      bounds.atMost(`${name}: ${people} notices queued`, queueing, 2000, 'ms');
    });
  } finally {
    await store.remove();
  }
}

async function queue(store: Store, people: number): Promise<number> {
  const { person, conversation, planId } = await identifyWriter(store, 1, NOW);
  const request: Request = { store, now: NOW, person, planId, conversation, chatId: 1, updateIds: [] };
  const begun = await beginBroadcast(request, AUDIENCE.parts);
  if (begun.kind !== 'content-needed') throw new Error(`The broadcast was not begun: ${begun.kind}.`);
  const { id, version } = begun.preview.broadcast;
  await writeContent(request, { id, version }, { text: 'Nội dung thử.', entities: [], files: [] });
  const opened = await openBroadcast(request, id);
  if (opened.kind !== 'preview') throw new Error(`The broadcast cannot be sent: ${opened.kind}.`);
  const from = performance.now();
  const outcome = await sendBroadcast(request, { id, version: opened.broadcast.version }, false, null);
  const milliseconds = performance.now() - from;
  const queued = await store.database.notice.count({ where: { kind: 'broadcast' } });
  if (outcome.kind !== 'sending' || queued !== people) throw new Error(`${queued} notices were queued.`);
  return milliseconds;
}

async function addPeople({ database }: Store, people: number): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Unit" ("key", "name", "shortName", "kind", "aliases")
    SELECT 'BENCH_' || n, 'Đơn vị ' || n, 'Đơn vị ' || n, 'district', '{}' FROM generate_series(1, ${people}::int) n`;
  await database.$executeRaw`
    INSERT INTO "Officer" ("telegramUserId", "chatId", "fullName", "title", "phone", "state", "createdAt")
    SELECT 7000000000 + n, 7000000000 + n, 'Người Thử', '', '', 'active', '2018-01-01' FROM generate_series(1, ${people}::int) n`;
  await database.$executeRaw`
    INSERT INTO "Membership" ("officerId", "unitId", "role", "validFrom")
    SELECT officer."id", unit."id", 'contact', '2018-01-01' FROM "Officer" officer
    JOIN "Unit" unit ON unit."key" = 'BENCH_' || (officer."telegramUserId" - 7000000000)`;
  await database.$executeRaw`ANALYZE`;
}
