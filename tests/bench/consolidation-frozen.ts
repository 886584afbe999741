// What freezing, verifying and taking the workbook of a consolidation take with 1,000 units, 30 figures and four years.
import { freezeConsolidation, previewFreezing } from '../../src/actions/consolidation/freeze-consolidation.ts';
import { readFrozenConsolidation } from '../../src/actions/consolidation/list-consolidations.ts';
import { showConsolidation } from '../../src/actions/consolidation/show-consolidation.ts';
import { verifyConsolidation } from '../../src/actions/consolidation/verify-consolidation.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import type { Request } from '../../src/actions/request.ts';
import type { Store } from '../../src/store/open-store.ts';
import { admitContacts, makeBenchStore, NOW } from './bench-store.ts';
import type { Bounds } from './bounds.ts';
import { fillManyReports, MANY } from './many-reports.ts';
import { longestWait } from './waiting.ts';

const YEARS = { from: MANY.years[0], to: MANY.years[3] };
const REASONS = { missing: 'Các đơn vị còn lại nộp sau.', unreviewed: null };
/** Seconds for the whole, and milliseconds for which others wait at the most, of another's question and of the process itself. */
const SLOWEST = { freezing: 90, verifying: 30, blocked: 100, asking: 500 } as const;

/** Fills a store with many reports, and hands it to `measures` with the request of a coordinator. */
export async function withManyReports(
  url: string | undefined,
  print: (text: string) => void,
  measures: (request: Request) => Promise<void>,
): Promise<void> {
  const bench = await makeBenchStore(MANY.units, url);
  try {
    await bench.inStore(async (store) => {
      await admitContacts(store, [{ telegramUserId: 1, unitKey: 'SCT', roles: ['coordinator'] }]);
      print(`${store.kind}: ${await fillManyReports(store)} values of ${MANY.units} units and more`);
      const { person, conversation, planId } = await identifyWriter(store, 1, NOW);
      await measures({ store, now: NOW, person, planId, conversation, chatId: 1, updateIds: [] });
    });
  } finally {
    await bench.remove();
  }
}

/** Measures a version from its preview to its verification, and what others wait for meanwhile. */
export async function measureFreezing(name: string, request: Request, bounds: Bounds): Promise<void> {
  const { store } = request;
  const measured = async <T extends { kind: string }>(
    what: string,
    wanted: string,
    work: () => Promise<T>,
  ): Promise<{ result: T; seconds: number }> => {
    const asking = askAgainAndAgain(store);
    const { result, longest, seconds } = await longestWait(work);
    const slowest = await asking.stop();
    if (result.kind !== wanted) throw new Error(`${what} came to ${result.kind}.`);
    bounds.atMost(`${name}: ${what}: the longest that others wait`, longest, SLOWEST.blocked, 'ms');
    bounds.atMost(`${name}: ${what}: the slowest question of somebody else`, slowest, SLOWEST.asking, 'ms');
    return { result, seconds };
  };
  await measured('showing four years', 'consolidation', () => showConsolidation(request, YEARS));
  await measured('preview of freezing', 'preview', () => previewFreezing(request, YEARS, REASONS));
  const frozen = await measured('freezing', 'frozen', () => freezeConsolidation(request, YEARS, REASONS));
  bounds.atMost(`${name}: freezing`, frozen.seconds, SLOWEST.freezing, 's', 1);
  if (frozen.result.kind !== 'frozen') return;
  const { id } = frozen.result.consolidation;
  const verified = await measured('verifying', 'verified', () => verifyConsolidation(request, id));
  bounds.atMost(`${name}: verifying`, verified.seconds, SLOWEST.verifying, 's', 1);
  await measured('reading a frozen version', 'consolidation', () => readFrozenConsolidation(request, id));
}

/** Asks the store for something small, one question after the other; `stop` returns the slowest in milliseconds. */
function askAgainAndAgain({ database }: Store): { stop(): Promise<number> } {
  let slowest = 0;
  const stopping = new AbortController();
  const asking = (async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      await database.officer.findFirst();
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await asking;
      return slowest;
    },
  };
}
