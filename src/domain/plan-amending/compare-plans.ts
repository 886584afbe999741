import type { PlanDocument } from '../plan/plan-schema.ts';

type Value = string | number | null;

/** What is compared of a part that both plans have. Money in triệu đồng. */
export type ComparedField =
  | 'code'
  | 'title'
  | 'group'
  | 'leads'
  | 'cooperating'
  | 'period'
  | 'purpose'
  | 'expectedResult'
  | 'quantity'
  | 'cost'
  | 'central'
  | 'local'
  | 'counterpart'
  | 'total'
  | 'statement'
  | 'minimum'
  | 'maximum'
  | 'deadline'
  | 'frequency';

export type ComparedPart = 'tasks' | 'targets' | 'reporting' | 'duties';

/** A difference between two versions of a plan. `of` names the part as people do; `year` is of a quantity or cost of that year. */
export type PlanDifference =
  | { kind: 'added' | 'dropped'; part: ComparedPart; of: string; title: string }
  | {
      kind: 'changed';
      part: ComparedPart;
      of: string;
      field: ComparedField;
      year: number | null;
      before: Value;
      after: Value;
    };

/**
 * Lists in what two versions of a plan differ, in the order of the plan.
 * @param renumbered tasks that have another number in the newer one
 */
export function comparePlans(
  before: PlanDocument,
  after: PlanDocument,
  renumbered: readonly { from: string; to: string }[],
): PlanDifference[] {
  const earlierCode = new Map(renumbered.map(({ from, to }) => [to, from]));
  const moved = new Set(renumbered.map(({ from }) => from));
  const codeBefore = (code: string): string | null => earlierCode.get(code) ?? (moved.has(code) ? null : code);
  const stays = new Set(after.tasks.map(({ code }) => codeBefore(code)));
  const tasksBefore = new Map(before.tasks.map((task) => [task.code, task]));
  return [
    ...before.tasks.flatMap(({ code, title }) => (stays.has(code) ? [] : [dropped('tasks', code, title)])),
    ...after.tasks.flatMap((task) => {
      const one = tasksBefore.get(codeBefore(task.code) ?? '');
      if (one === undefined) return [added('tasks', task.code, task.title)];
      const changes = [
        ...changed('tasks', task.code, null, factsOfTask(one), factsOfTask(task)),
        ...compareMoney(before, after, one.code, task.code),
      ];
      return changes;
    }),
    ...compareNamed('targets', before.targets.map(namedTarget), after.targets.map(namedTarget)),
    ...compareNamed('reporting', before.reportingDuties.map(namedReporting), after.reportingDuties.map(namedReporting)),
    ...compareNamed('duties', before.duties.map(namedDuty), after.duties.map(namedDuty)),
  ];
}

type Facts = Partial<Record<ComparedField, Value>>;

const added = (part: ComparedPart, of: string, title: string): PlanDifference => ({ kind: 'added', part, of, title });
const dropped = (part: ComparedPart, of: string, title: string): PlanDifference => ({
  kind: 'dropped',
  part,
  of,
  title,
});

function changed(part: ComparedPart, of: string, year: number | null, before: Facts, after: Facts): PlanDifference[] {
  return (Object.keys(after) as ComparedField[]).flatMap((field): PlanDifference[] => {
    const [then, now] = [before[field] ?? null, after[field] ?? null];
    return then === now ? [] : [{ kind: 'changed', part, of, field, year, before: then, after: now }];
  });
}

function factsOfTask(task: PlanDocument['tasks'][number]): Facts {
  const { code, title, group, leads, cooperating, period, purpose, expectedResult } = task;
  const keys = (units: readonly string[]): string => [...units].sort().join(', ');
  return { code, title, group, leads: keys(leads), cooperating: keys(cooperating), period, purpose, expectedResult };
}

function compareMoney(before: PlanDocument, after: PlanDocument, from: string, to: string): PlanDifference[] {
  const then = before.budget.lines.find(({ task }) => task === from);
  const now = after.budget.lines.find(({ task }) => task === to);
  const years = [...new Set([...(then?.byYear ?? []), ...(now?.byYear ?? [])].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  const inYear = (line: typeof now, year: number): Facts => {
    const cell = line?.byYear.find((one) => one.year === year);
    return { quantity: cell?.quantity ?? null, cost: cell?.cost ?? null };
  };
  const whole = (line: typeof now): Facts => ({
    total: line?.declaredTotal ?? null,
    central: line?.sources.central ?? null,
    local: line?.sources.local ?? null,
    counterpart: line?.sources.counterpart ?? null,
  });
  return [
    ...years.flatMap((year) => changed('tasks', to, year, inYear(then, year), inYear(now, year))),
    ...changed('tasks', to, null, whole(then), whole(now)),
  ];
}

interface Named {
  key: string;
  of: string;
  title: string;
  facts: Facts;
}

const namedTarget = ({ code, indicator, statement, minimum, maximum }: PlanDocument['targets'][number]): Named => ({
  key: code,
  of: code,
  title: indicator,
  facts: { statement, minimum, maximum },
});

const namedReporting = ({ code, place, frequency, deadline }: PlanDocument['reportingDuties'][number]): Named => ({
  key: code,
  of: place,
  title: frequency,
  facts: { frequency, deadline },
});

const namedDuty = ({ unit, place, statement }: PlanDocument['duties'][number]): Named => ({
  key: `${unit} ${place}`,
  of: place,
  title: statement,
  facts: { statement },
});

function compareNamed(part: ComparedPart, before: readonly Named[], after: readonly Named[]): PlanDifference[] {
  const then = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...before.flatMap(({ key, of, title }) => (now.has(key) ? [] : [dropped(part, of, title)])),
    ...after.flatMap(({ key, of, title, facts }) => {
      const one = then.get(key);
      return one === undefined ? [added(part, of, title)] : changed(part, of, null, one.facts, facts);
    }),
  ];
}
