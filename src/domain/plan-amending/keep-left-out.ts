import type { PlanDocument } from '../plan/plan-schema.ts';
import type { LeftOutPart, PlanAnswers, PlanFinding } from '../plan-reading/findings.ts';
import { byCode } from './by-code.ts';
import type { TaskPair } from './match-tasks.ts';

interface KeptParts {
  plan: PlanDocument;
  findings: PlanFinding[];
}

/**
 * Returns the amended plan with what its document leaves out and a person keeps: an amendment often names only what changes.
 * What is left out and not answered for is asked about, and stands in the plan until it is.
 */
export function keepLeftOut(
  before: PlanDocument,
  read: PlanDocument,
  pairs: readonly TaskPair[],
  answers: PlanAnswers,
): KeptParts {
  const findings: PlanFinding[] = [];
  const isKept = (part: LeftOutPart, what: readonly string[]): boolean => {
    if (what.length === 0) return false;
    const id = `left-out:${part}`;
    const answer = answers[id];
    if (answer === undefined) findings.push({ kind: 'left-out', id, part, what: [...what] });
    return answer?.kind !== 'drop';
  };
  const paired = new Set(pairs.map(({ from }) => from));
  const missing = before.tasks.filter(({ code }) => !paired.has(code));
  const keptTasks = isKept('tasks', missing.map(titled)) ? missing : [];
  const taken = new Set(read.tasks.map(({ code }) => code));
  for (const { code, title } of keptTasks) if (taken.has(code)) findings.push({ kind: 'code-taken', code, title });
  const tasks = [...read.tasks, ...keptTasks.filter(({ code }) => !taken.has(code))];

  const codeNow = new Map(pairs.map(({ from, to }) => [from, to]));
  for (const { code } of keptTasks) codeNow.set(code, code);
  const moneyOf = new Set(read.budget.lines.map(({ task }) => task));
  const lines = before.budget.lines.flatMap((line) => {
    const task = codeNow.get(line.task);
    return task === undefined || moneyOf.has(task) ? [] : [{ ...line, task }];
  });
  const ofKeptTasks = lines.filter(({ task }) => keptTasks.some(({ code }) => code === task));
  const others = lines.filter((line) => !ofKeptTasks.includes(line));
  const keptLines = isKept(
    'budget',
    others.map(({ task, title }) => titled({ code: task, title })),
  )
    ? others
    : [];

  const targetCodes = new Set(read.targets.map(({ code }) => code));
  const missingTargets = before.targets.filter(({ code }) => !targetCodes.has(code));
  const keptTargets = isKept(
    'targets',
    missingTargets.map(({ indicator }) => indicator),
  )
    ? missingTargets
    : [];

  const groupCodes = new Set(read.groups.map(({ code }) => code));
  const groups = before.groups.filter(
    ({ code }) => !groupCodes.has(code) && keptTasks.some(({ group }) => group === code),
  );
  return {
    findings,
    plan: {
      ...read,
      targets: [...read.targets, ...keptTargets].sort(byCode),
      groups: [...read.groups, ...groups].sort(byCode),
      tasks: keptTasks.length === 0 ? tasks : tasks.sort(byCode),
      budget: { ...read.budget, lines: [...read.budget.lines, ...ofKeptTasks, ...keptLines] },
    },
  };
}

const titled = ({ code, title }: { code: string; title: string }): string => `${code}. ${title}`;
