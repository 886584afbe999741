import { readPlanFiles } from '../../src/actions/plan/read-plan-files.ts';
import { writePlan } from '../../src/store/import-plan.ts';
import type { Store } from '../../src/store/open-store.ts';
import { PLAN_FILE } from './template.ts';

/** The agency that coordinates the second plan. */
export const SECOND_COORDINATOR = 'STNMT';

/** A unit that takes part in the second plan alone. */
export const SECOND_ONLY = 'CCBVMT';

const TITLE = 'Hành động về thử nghiệm tiết kiệm nước giai đoạn 2018 - 2019';

/** Writes a plan beside the shipped one, made from part of it, under another agency; returns its id. */
export async function writeSecondPlan(store: Store, now: Date): Promise<number> {
  const reading = await readPlanFiles(PLAN_FILE);
  if (reading.kind !== 'read') throw new Error(`The shipped plan is ${reading.kind}.`);
  const { plan, forms } = reading.file;
  const unit = {
    key: SECOND_ONLY,
    name: 'Chi cục Bảo vệ môi trường',
    shortName: 'Chi cục BVMT',
    kind: 'agency' as const,
    section: null,
    nameVariants: [],
    aliases: [],
  };
  const roster = { key: 'don_vi_thu', title: 'đơn vị', validFrom: '2018-01-01', validTo: null, kinds: [] };
  const [task, group] = [plan.tasks[0], plan.groups[0]];
  const form = forms.find(({ key }) => key === 'bao-cao-nam-so-nganh');
  if (task === undefined || group === undefined || form === undefined) throw new Error('The shipped plan is another.');
  const second = {
    ...plan,
    key: 'tiet-kiem-nuoc-2018-2019',
    document: { ...plan.document, title: TITLE, shortTitle: 'Kế hoạch tiết kiệm nước', fromYear: 2018, toYear: 2019 },
    coordinator: SECOND_COORDINATOR,
    units: [...plan.units, unit],
    targets: plan.targets.slice(0, 1).map((target) => ({ ...target, statement: 'Mục tiêu về nước' })),
    tasks: [{ ...task, title: 'Nhiệm vụ về nước' }],
    budget: { ...plan.budget, lines: plan.budget.lines.filter((line) => line.task === task.code) },
    duties: [],
    agencyRosters: [{ ...roster, members: [SECOND_ONLY, 'STP'] }],
  };
  const own = { ...form, respondents: { ...form.respondents, rosters: [roster.key] } };
  const file = { plan: second, rosters: [], forms: [own] } as unknown as typeof reading.file;
  return store.transaction((database) => writePlan(database, file, { contentHash: 'second', now }));
}
