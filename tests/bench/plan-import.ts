// npm run bench: a plan of 500 tasks, each for 130 communes, sent as .docx and taken, as an administrator does in chat.
import { sendPlanFile } from '../../src/actions/plan-import/send-plan-file.ts';
import { takePlan } from '../../src/actions/plan-import/take-plan.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import { knownUnits } from '../support/known-units.ts';
import { largePlanDocx } from '../support/large-plan-docx.ts';
import { makeBenchStore, NOW, requestAs } from './bench-store.ts';
import type { Bounds } from './bounds.ts';

const TASKS = 500;
const ADMINISTRATOR = {
  telegramUserId: 1,
  fullName: 'Người Thử',
  title: 'chuyên viên',
  phone: '0912345678',
  unitKey: 'SCT',
};

/** Measures how long it takes to read and to take a large plan. @param url a PostgreSQL server; undefined: the embedded store */
export async function measurePlanImport(name: string, url: string | undefined, bounds: Bounds): Promise<void> {
  const communes = knownUnits().units.filter(({ kind }) => kind === 'commune');
  const file = await largePlanDocx(
    TASKS,
    communes.map((unit) => unit.name),
  );
  const bench = await makeBenchStore(0, url);
  await bench.inStore(async (store) => {
    await admitTrialPeople(store, [{ ...ADMINISTRATOR, roles: ['admin'] }], NOW);
    const request = await requestAs(store, ADMINISTRATOR.telegramUserId);
    const begun = performance.now();
    const sent = await sendPlanFile(request, 'ke-hoach.docx', file);
    if (sent.kind !== 'draft') throw new Error(`The plan is ${sent.kind}.`);
    const taken = await takePlan(request, sent.id, sent.version);
    if (taken.kind !== 'taken' || taken.tasks !== TASKS) throw new Error(`The plan is ${taken.kind}.`);
    const seconds = (performance.now() - begun) / 1000;
    bounds.atMost(`${name}: ${TASKS} tasks of ${communes.length} communes read and taken`, seconds, 10, 's', 1);
  });
  await bench.remove();
}
