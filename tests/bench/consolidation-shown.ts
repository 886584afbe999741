// What /tonghop takes on the shipped plan, with a report of every district in every year.
import { showConsolidation } from '../../src/actions/consolidation/show-consolidation.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { recordAudit } from '../../src/store/audit.ts';
import { putApproved } from '../support/approved-report.ts';
import { admitContacts, makeBenchStore, NOW } from './bench-store.ts';
import type { Bounds } from './bounds.ts';

const YEARS = [2017, 2018, 2019, 2020];
const TIMES = 60;

/** Measures showing the newest year, each time after something has changed, so that nothing is known from before. */
export async function measureShownConsolidation(url: string | undefined, bounds: Bounds): Promise<void> {
  const bench = await makeBenchStore(1, url);
  try {
    await bench.inStore(async (store) => {
      const { database } = store;
      await admitContacts(store, [{ telegramUserId: 1, unitKey: 'SCT', roles: ['coordinator'] }]);
      const districts = await database.unit.findMany({ where: { kind: 'district' }, take: 21, orderBy: { id: 'asc' } });
      for (const year of YEARS) {
        for (const [at, { key }] of districts.entries()) {
          await putApproved(
            { application: { store } },
            { form: 'bao-cao-nam-cap-huyen', unit: key, year },
            Object.fromEntries(
              ['facilities_total', 'facilities_informed', 'facilities_applying', 'staff_total', 'news_items'].map(
                (question, place) => [question, { type: 'integer', number: 500 - place * 50 - at }],
              ),
            ),
          );
        }
      }
      const { person, conversation, planId } = await identifyWriter(store, 1, NOW);
      const request = { store, now: NOW, person, planId, conversation, chatId: 1, updateIds: [] };
      const taken: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const { id: subjectId } = await database.report.findFirstOrThrow();
        const nobody = { officerId: null, telegramUserId: null };
        await recordAudit(database, { ...nobody, action: 'answer.save', subject: 'report', subjectId }, NOW);
        const begun = performance.now();
        const { kind } = await showConsolidation(request, null);
        taken.push(performance.now() - begun);
        if (kind !== 'consolidation') throw new Error(`It was ${kind}.`);
      }
      const sorted = taken.slice(1).sort((a, b) => a - b);
      bounds.atMost('/tonghop on the shipped plan, p95', sorted[Math.floor(sorted.length * 0.95)] ?? 0, 300, 'ms');
    });
  } finally {
    await bench.remove();
  }
}
