// Searching the databases of the plan by words, among many entries.
import { readEntrySearch } from '../../src/domain/databases/search-entries.ts';
import { searchEntries } from '../../src/store/database-entries.ts';
import { listDatabases, ensureDatabaseRound } from '../../src/store/databases.ts';
import type { Store } from '../../src/store/open-store.ts';
import { makeBenchStore, NOW } from './bench-store.ts';
import type { Bounds } from './bounds.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

/** So many approved entries a province could gather in many years. */
const ENTRIES = 20_000;
const SEARCHES = [
  'dien xi mang',
  'tiet kiem nuoc',
  'lo hoi 17',
  'giai phap',
  'nha may 1234 quy hop',
  'khong co gi ca',
  'sxsh',
];
const ROUNDS = 30;

/** How long a search may take, in milliseconds, of twenty at most one longer. */
const LONGEST = { server: 30, embedded: 100 } as const;

/** Measures searches by words that few, many and no entries have. */
export async function measureDatabases(name: string, url: string | undefined, bounds: Bounds): Promise<void> {
  const store = await makeBenchStore(1, url);
  try {
    const longest = url === undefined ? LONGEST.embedded : LONGEST.server;
    const took = await store.inStore(searchMany);
    bounds.atMost(`${name}: searching ${ENTRIES} entries, p95`, took, longest, 'ms', 1);
  } finally {
    await store.remove();
  }
}

async function searchMany({ database }: Store): Promise<number> {
  const [facts] = await listDatabases(database, await readShippedPlanId(database));
  if (facts === undefined) throw new Error('There are no databases.');
  const roundId = await ensureDatabaseRound(database, facts, { fromYear: 2017, toYear: 2020 }, 1, NOW);
  const { id: unitId } = await database.unit.findFirstOrThrow({ where: { key: 'SCT' } });
  await database.$executeRaw`
  INSERT INTO "Obligation" ("roundId", "unitId", "sequence", "state")
  SELECT ${roundId}, ${unitId}, n, 'approved' FROM generate_series(1, ${ENTRIES}) n`;
  await database.$executeRaw`
  INSERT INTO "DatabaseEntry" ("planId", "formKey", "obligationId", "reportId", "title", "searchText", "files", "approvedAt")
  SELECT ${facts.planId}, 'csdl-' || (row_number() OVER () % 6), "id", 0, 'Nhà máy ' || "sequence",
    'nha may ' || "sequence" || ' giai phap tiet kiem ' || (ARRAY['dien', 'nuoc', 'than', 'hoi'])[1 + "sequence" % 4]
      || ' nganh ' || (ARRAY['xi mang', 'bia', 'giay', 'det may', 'thuy san'])[1 + "sequence" % 5]
      || ' lo hoi ' || ("sequence" % 40) || ' quy hop bien ban danh gia thang 5 phong kinh te xac nhan ket qua giam tieu thu', '[]', ${NOW}
  FROM "Obligation" WHERE "roundId" = ${roundId}`;
  await database.$executeRaw`ANALYZE "DatabaseEntry"`;
  const { planId } = facts;
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const typed of SEARCHES) {
      const search = readEntrySearch(typed);
      if (search === null) continue;
      const begun = performance.now();
      await searchEntries(database, search, { planId, key: null, toOfficer: false }, 8);
      const spent = performance.now() - begun;
      if (round > 0) took.push(spent);
    }
  }
  took.sort((one, other) => one - other);
  return took[Math.floor(took.length * 0.95)] ?? 0;
}
