import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { factsBehind } from '../../../domain/consolidation/cell.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { givenText } from '../cell-text.ts';
import { titleOf } from '../navigation.ts';
import { layHead, SheetLayout, strong, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

type Task = ExportedConsolidation['tasks'][number];

const STATUS = 7;

/** Lays out the tasks as Phụ lục I lists them, each with what its leads report of it. */
export function layTasks(t: Translate, exported: ExportedConsolidation): LaidSheet {
  const heading = (
    key: 'number' | 'content' | 'purpose' | 'expected' | 'leads' | 'cooperating' | 'period' | 'status' | 'result',
  ): string => t(`workbook:tasks.${key}`, PLAIN);
  const layout = new SheetLayout({
    name: t('workbook:sheet.tasks', PLAIN),
    title: titleLines(t, exported, t('workbook:tasks.title', PLAIN)),
    widths: [5, 17, 24, 24, 20, 26, 11, 26, 50],
    head: layHead([
      heading('number'),
      heading('content'),
      heading('purpose'),
      heading('expected'),
      heading('leads'),
      heading('cooperating'),
      heading('period'),
      heading('status'),
      heading('result'),
    ]),
    stickyColumns: 2,
  });
  for (const tasks of groupBy(exported.tasks, ({ group }) => group.code).values()) {
    const [first] = tasks;
    if (first !== undefined) {
      const { code, title } = first.group;
      layout.add([
        strong(code, { shaded: true }),
        strong(title, { shaded: true }),
        ...Array(7).fill(strong(null, { shaded: true })),
      ]);
    }
    for (const task of tasks) addTask(t, layout, exported, task);
  }
  return layout.finish();
}

function addTask(t: Translate, layout: SheetLayout, exported: ExportedConsolidation, task: Task): void {
  const namesOf = (role: Task['units'][number]['role']): string =>
    task.units.flatMap((unit) => (unit.role === role ? [unit.name] : [])).join('; ');
  const said = statusesOf(exported, task);
  layout.restsOn(
    STATUS,
    t('workbook:tasks.statusOf', { code: task.code, ...PLAIN }),
    said.flatMap(({ facts }) => facts.map(({ fact }) => fact)),
  );
  const several = exported.years.length > 1;
  const isKept = exported.frozen?.lacksYears !== true;
  const lineOf = (year: number, unitId: number, text: string): string =>
    t(several ? 'workbook:tasks.saidInYear' : 'workbook:tasks.said', {
      year: String(year),
      unit: exported.shown.names.get(unitId) ?? '',
      text,
      ...PLAIN,
    });
  const status = said.flatMap(({ year, facts, missing }) => [
    ...facts.map(({ fact, text }) => lineOf(year, fact.unitId, text(t))),
    ...missing.map((unitId) => lineOf(year, unitId, t('consolidation:cell.missing', PLAIN))),
  ]);
  const results = said.flatMap(({ year, facts }) =>
    facts.flatMap(({ fact }) => {
      const result = exported.resultOf(fact)?.trim() ?? '';
      return result === '' ? [] : [lineOf(year, fact.unitId, result)];
    }),
  );
  layout.add([
    task.code,
    titleOf(task),
    task.purpose,
    task.expectedResult,
    namesOf('lead'),
    namesOf('cooperate'),
    task.period,
    isKept ? status.join('\n') : t('workbook:tasks.statusNotKept', PLAIN),
    isKept ? results.join('\n') : t('workbook:tasks.resultNotKept', PLAIN),
  ]);
}

/** What leads say of how far a task is, year by year, and which of them say nothing. */
function statusesOf(
  { years }: ExportedConsolidation,
  task: Task,
): {
  year: number;
  facts: { fact: GivenFact; text: (t: Translate) => string }[];
  missing: readonly number[];
}[] {
  return years
    .filter(({ year }) => year >= task.fromYear && year <= task.toYear)
    .map(({ year, consolidation }) => {
      const found = consolidation.tasks.find(({ code }) => code === task.code);
      const [cell, rule] = [found?.measures.status, found?.ruleOf.status];
      const facts = cell !== undefined && rule !== undefined ? factsBehind(cell) : [];
      const told = new Set(facts.map(({ unitId }) => unitId));
      return {
        year,
        facts: facts.flatMap((fact) =>
          rule === undefined ? [] : [{ fact, text: (t: Translate) => givenText(t, rule, fact.value) }],
        ),
        missing: task.units.flatMap(({ role, unitId }) => (role === 'lead' && !told.has(unitId) ? [unitId] : [])),
      };
    });
}
