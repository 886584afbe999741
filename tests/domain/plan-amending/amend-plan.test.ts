import { expect, test } from 'vitest';
import { amendPlan } from '../../../src/domain/plan-amending/amend-plan.ts';
import { comparePlans } from '../../../src/domain/plan-amending/compare-plans.ts';
import { matchTasks } from '../../../src/domain/plan-amending/match-tasks.ts';
import { renumberForm } from '../../../src/domain/plan-amending/renumber-form.ts';
import { findPlanFaults } from '../../../src/domain/plan/find-plan-faults.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import { knownUnits, shippedPlan } from '../../support/known-units.ts';
import { shippedForm } from '../../support/shipped-form.ts';

const plan = shippedPlan();
type Task = PlanDocument['tasks'][number];

/** The plan as a file would be read that has these tasks with their money. */
function reading(tasks: Task[], change: Partial<PlanDocument> = {}): PlanDocument {
  const codes = new Set(tasks.map(({ code }) => code));
  return {
    ...plan,
    tasks,
    budget: { ...plan.budget, lines: plan.budget.lines.filter(({ task }) => codes.has(task)) },
    ...change,
  };
}

/** The same plan with a task put in before another, all after it in its group renumbered. */
function withTaskBefore(code: string, title: string): PlanDocument {
  const next = (task: string): string => {
    const [group, number] = task.split('.').map(Number);
    return task.split('.')[0] === code.split('.')[0] && (number ?? 0) >= Number(code.split('.')[1])
      ? `${group}.${(number ?? 0) + 1}`
      : task;
  };
  const at = plan.tasks.findIndex((task) => task.code === code);
  const moved = plan.tasks.map((task) => ({ ...task, code: next(task.code) }));
  const model = plan.tasks[at];
  if (model === undefined) throw new Error(`The plan has no task ${code}.`);
  const tasks = [...moved.slice(0, at), { ...model, title }, ...moved.slice(at)];
  const lines = plan.budget.lines.map((line) => ({ ...line, task: next(line.task) }));
  return { ...plan, tasks, budget: { ...plan.budget, lines } };
}

test('the same plan again differs in nothing and asks nothing', () => {
  const amended = amendPlan(plan, { plan, findings: [] }, {});
  expect(amended.renumbered).toEqual([]);
  expect(amended.findings.filter(({ kind }) => kind !== 'contradictory')).toEqual([]);
  expect(comparePlans(plan, amended.plan, [])).toEqual([]);
});

test('a task put in between renumbers the others, which is asked once; confirmed they stay the tasks that they were', () => {
  const read = withTaskBefore('2.1', 'Xây dựng mô hình kinh tế tuần hoàn trong chế biến thủy sản');
  const asked = amendPlan(plan, { plan: read, findings: [] }, {});
  expect(asked.findings.find(({ kind }) => kind === 'renumbered')).toMatchObject({
    tasks: expect.arrayContaining([expect.objectContaining({ from: '2.1', to: '2.2' })]),
  });
  const {
    findings,
    renumbered,
    plan: after,
  } = amendPlan(plan, { plan: read, findings: [] }, { renumbered: { kind: 'keep' } });
  expect(findings.some(({ kind }) => kind === 'renumbered')).toBe(false);
  expect(renumbered).toContainEqual({ from: '2.1', to: '2.2' });
  const differences = comparePlans(plan, after, renumbered);
  expect(differences).toContainEqual({
    kind: 'added',
    part: 'tasks',
    of: '2.1',
    title: 'Xây dựng mô hình kinh tế tuần hoàn trong chế biến thủy sản',
  });
  expect(differences.every((one) => one.kind === 'added' || ('field' in one && one.field === 'code'))).toBe(true);
});

test('a decision that names one task leaves the others and their money as a person says', () => {
  const [first] = plan.tasks;
  if (first === undefined) throw new Error('The plan has tasks.');
  const document = {
    ...plan.document,
    kind: 'Quyết định',
    title: 'Điều chỉnh, bổ sung Kế hoạch',
    number: '99/QĐ-UBND',
    issuedOn: '2018-06-01',
  };
  const read = reading([{ ...first, leads: ['STNMT'] }], {
    document,
    targets: [],
    duties: [],
    reportingDuties: [],
    units: [],
  });
  const asked = amendPlan(plan, { plan: read, findings: [{ kind: 'needed', id: 'period', field: 'period' }] }, {});
  expect(asked.findings.map((one) => ('id' in one ? one.id : one.kind))).toEqual(
    expect.arrayContaining(['left-out:tasks', 'left-out:targets']),
  );
  expect(asked.findings.some(({ kind }) => kind === 'needed')).toBe(false);

  const keep = { kind: 'keep' } as const;
  const kept = amendPlan(plan, { plan: read, findings: [] }, { 'left-out:tasks': keep, 'left-out:targets': keep });
  expect(comparePlans(plan, kept.plan, kept.renumbered)).toEqual([
    {
      kind: 'changed',
      part: 'tasks',
      of: first.code,
      field: 'leads',
      year: null,
      before: first.leads.join(', '),
      after: 'STNMT',
    },
  ]);
  expect(kept.plan.document).toMatchObject({ title: plan.document.title, amendedBy: [{ number: '99/QĐ-UBND' }] });
  const keys = new Set([...knownUnits().units.map(({ key }) => key), ...kept.plan.units.map(({ key }) => key)]);
  expect(findPlanFaults(kept.plan, keys)).toEqual([]);

  const drop = { kind: 'drop' } as const;
  const alone = amendPlan(plan, { plan: read, findings: [] }, { 'left-out:tasks': drop, 'left-out:targets': keep });
  expect(alone.plan.tasks.map(({ code }) => code)).toEqual([first.code]);
  expect(alone.plan.budget.lines.map(({ task }) => task)).toEqual([first.code]);
});

test('a task that is kept beside a new one of its number is told, since two cannot have one number', () => {
  const first = plan.tasks[0];
  if (first === undefined) throw new Error('The plan has tasks.');
  const read = reading([{ ...first, title: 'Khảo sát nhu cầu thiết bị' }]);
  const answers = {
    [`alike:${first.code}:${first.code}`]: { kind: 'drop' },
    'left-out:tasks': { kind: 'keep' },
  } as const;
  const { findings } = amendPlan(plan, { plan: read, findings: [] }, answers);
  expect(findings).toContainEqual({ kind: 'code-taken', code: first.code, title: first.title });
});

const task = (code: string, title: string): Task => ({ ...(plan.tasks[0] as Task), code, title });

test.each([
  ['the same', [['1.1', 'Tập huấn cấp huyện']], [['1.1', 'Tập huấn cấp huyện']], [['1.1', '1.1', 'same']]],
  [
    'other words',
    [['1.1', 'Tập huấn cho cán bộ cấp huyện']],
    [['1.1', 'Tập huấn cho cán bộ cấp huyện, cấp xã']],
    [['1.1', '1.1', 'same']],
  ],
  [
    'two change places, with titles much alike',
    [
      ['1.1', 'Tập huấn cán bộ huyện'],
      ['1.2', 'Tập huấn cán bộ xã'],
    ],
    [
      ['1.1', 'Tập huấn cán bộ xã'],
      ['1.2', 'Tập huấn cán bộ huyện'],
    ],
    [
      ['1.2', '1.1', 'renumbered'],
      ['1.1', '1.2', 'renumbered'],
    ],
  ],
  [
    'another task of the number',
    [['1.1', 'Tập huấn cán bộ huyện']],
    [['1.1', 'Mua lò hơi đốt trấu']],
    [['1.1', '1.1', 'alike']],
  ],
  [
    'other words and another number',
    [['1.1', 'Tập huấn cho cán bộ cấp huyện']],
    [['3.2', 'Tập huấn cho cán bộ huyện']],
    [['1.1', '3.2', 'alike']],
  ],
  ['nothing in common', [['1.1', 'Tập huấn cán bộ']], [['3.2', 'Mua lò hơi']], []],
] as [string, [string, string][], [string, string][], [string, string, string][]][])(
  'tasks are paired: %s',
  (_name, before, after, expected) => {
    const pairs = matchTasks(
      before.map(([code, title]) => task(code, title)),
      after.map(([code, title]) => task(code, title)),
    );
    expect(pairs.map(({ from, to, how }) => [from, to, how])).toEqual(expected);
  },
);

test('a form speaks of renumbered tasks by their new numbers, and is no other where it names none of them', () => {
  const form = shippedForm('bao-cao-nam-so-nganh');
  const changed = renumberForm(form, [
    { from: '1.1', to: '1.2' },
    { from: '1.2', to: '1.1' },
  ]);
  const codes = (one: typeof form): string[] =>
    [...JSON.stringify(one).matchAll(/"task":"([^"]+)"/g)].map(([, code]) => code ?? '');
  const swapped = codes(form).map((code) => ({ '1.1': '1.2', '1.2': '1.1' })[code] ?? code);
  expect(changed?.version).toBe(form.version + 1);
  expect(codes(changed ?? form)).toEqual(swapped);
  expect(renumberForm(form, [{ from: '9.9', to: '9.8' }])).toBeNull();
});
