// Planning reminders for a round of 100,000 units: the first time, when everybody is due, and again, when nobody is.
import { planReminders } from '../../src/actions/reminders/plan-reminders.ts';
import { atLocalTime } from '../../src/domain/text/local-date.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { Bounds } from './bounds.ts';
import { admitContacts, makeBenchStore, openRoundAs } from './bench-store.ts';

/** How long planning may take; and how much memory, whatever the number of obligations: people are planned for in chunks. */
const PLANNING = { seconds: 3, megabytes: 64 } as const;

/** Measures planning over `owed` obligations, of which every tenth unit still owes; the others have handed in. */
export async function measurePlanning(
  name: string,
  url: string | undefined,
  owed: number,
  bounds: Bounds,
): Promise<void> {
  const store = await makeBenchStore(1, url);
  try {
    await store.inStore(async (opened) => {
      await admitContacts(opened, [{ telegramUserId: 1, unitKey: 'SCT', roles: ['coordinator'] }]);
      await openRoundAs(opened, 1);
      await addUnits(opened, owed);
      for (const [what, hour] of [
        ['every tenth unit owes and is due', 8],
        ['again, nothing to add', 9],
      ] as const) {
        global.gc?.();
        const before = process.memoryUsage().heapUsed;
        let peak = before;
        const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 5);
        const begun = performance.now();
        const planned = await planReminders(opened, atLocalTime('2018-12-05', hour));
        const seconds = (performance.now() - begun) / 1000;
        clearInterval(watch);
        const planning = `${name}: planning over ${owed} obligations, ${what}: ${planned} planned`;
        bounds.atMost(planning, seconds, PLANNING.seconds, 's', 2);
        bounds.atMost(`${name}: heap beyond what there was`, (peak - before) / 1_048_576, PLANNING.megabytes, 'MB');
      }
    });
  } finally {
    await store.remove();
  }
}

async function addUnits({ database }: Store, owed: number): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Unit" ("key", "name", "shortName", "kind", "aliases")
    SELECT 'BENCH_' || n, 'Đơn vị ' || n, 'Đơn vị ' || n, 'district', '{}' FROM generate_series(1, ${owed}::int) n`;
  await database.$executeRaw`
    INSERT INTO "Officer" ("telegramUserId", "chatId", "fullName", "title", "phone", "state", "createdAt")
    SELECT 7000000000 + n, 7000000000 + n, 'Người Thử', '', '', 'active', '2018-01-01' FROM generate_series(1, ${owed}::int) n`;
  await database.$executeRaw`
    INSERT INTO "Membership" ("officerId", "unitId", "role", "validFrom")
    SELECT officer."id", unit."id", 'contact', '2018-01-01' FROM "Officer" officer
    JOIN "Unit" unit ON unit."key" = 'BENCH_' || (officer."telegramUserId" - 7000000000)`;
  await database.$executeRaw`
    INSERT INTO "Obligation" ("roundId", "unitId", "state")
    SELECT round."id", unit."id", CASE WHEN unit."id" % 10 = 0 THEN 'open' ELSE 'approved' END
    FROM "Round" round, "Unit" unit WHERE unit."key" LIKE 'BENCH_%'`;
  await database.$executeRaw`
    INSERT INTO "SignedDocument" ("obligationId", "number", "documentDate", "files", "via", "state", "recordedById", "recordedAt")
    SELECT "id", '1/BC', '2018-12-01', '[]', 'paper', 'received', 1, '2018-12-01' FROM "Obligation"
    WHERE "state" = 'approved'`;
  await database.$executeRaw`ANALYZE`;
}
