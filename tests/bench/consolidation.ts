// npm run bench, npm run bench:consolidation: 1,000 units × 30 figures × 4 years, added up without store and network, then in a store written
// as a workbook, frozen and verified, and what /tonghop takes on the shipped plan; bounds end it with an error where one is broken.
import { pathToFileURL } from 'node:url';
import { consolidate } from '../../src/domain/consolidation/consolidate.ts';
import type { Fact } from '../../src/domain/consolidation/fact.ts';
import type { FigureRule } from '../../src/domain/consolidation/figure-rule.ts';
import { Bounds } from './bounds.ts';
import { measureFreezing, withManyReports } from './consolidation-frozen.ts';
import { measureWorkbook } from './consolidation-workbook.ts';
import { measureShownConsolidation } from './consolidation-shown.ts';

const UNITS = 1_000;
const FIGURES = 30;
const YEARS = [2017, 2018, 2019, 2020];

const rules = Array.from({ length: FIGURES }, (_, at): FigureRule => ({
  key: `figure_${at}`,
  label: `Số ${at}`,
  names: [],
  measure: null,
  addition:
    at % 3 === 0
      ? { how: 'share', part: `figure_${at}`, whole: `figure_${(at + 1) % FIGURES}`, compareWith: [] }
      : { how: 'sum' },
  years: at % 2 === 0 ? 'latest' : 'sum',
  periods: 'latest',
  asked: null,
  counted: null,
  task: null,
  besideTasks: [],
  notAddedTo: [],
  targets: [],
  event: null,
  note: null,
  places: [{ form: 'bao-cao', formName: 'Báo cáo', question: `figure_${at}`, part: null, number: at }],
}));
const facts = YEARS.flatMap((year) =>
  Array.from({ length: UNITS }, (_, unitId) => unitId).flatMap((unitId) =>
    rules.map(({ key }, at): Fact => ({
      figure: key,
      unitId,
      year,
      about: null,
      state: 'given',
      value: { kind: 'number', number: (unitId * 7 + at) % 500 },
      source: {
        kind: 'report',
        reportId: unitId * 10 + (year % 10),
        obligationId: unitId,
        revision: 1,
        form: 'bao-cao',
        question: key,
        submittedAt: new Date(`${year}-12-01`),
        at: new Date(`${year}-12-01`),
      },
    })),
  ),
);

/** Measures what adding up takes, and what /tonghop takes on each store. */
export async function measureConsolidation(
  server: string | undefined,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const scopes = [...YEARS.map((year) => ({ from: year, to: year })), { from: 2017, to: 2020 }];
  const made = scopes.map((scope) =>
    consolidate(rules, facts, { ...scope, counted: new Map(), leads: new Map(), lifetimes: new Map(), decisions: [] }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  print(
    `${facts.length} facts, ${made.length} consolidations: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB more`,
  );
  bounds.atMost('every year, and all years together', seconds, 2, 's', 2);
  bounds.atMost('memory beside the facts', megabytes, 300, 'MB');
  await measureShownConsolidation(server, bounds);
  for (const [name, url] of [
    ['embedded', undefined] as const,
    ...(server === undefined ? [] : [['PostgreSQL', server] as const]),
  ])
    await withManyReports(url, print, async (request) => {
      await measureWorkbook(name, request, bounds);
      await measureFreezing(name, request, bounds);
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const print = (text: string): void => console.log(text);
  const bounds = new Bounds(print);
  await measureConsolidation(process.env['DATABASE_URL'], bounds, print);
  bounds.close();
}
