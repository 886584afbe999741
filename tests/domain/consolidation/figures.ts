import type { Cell, ConflictDecision } from '../../../src/domain/consolidation/cell.ts';
import { consolidate, type Consolidation } from '../../../src/domain/consolidation/consolidate.ts';
import type { Fact, FigureValue } from '../../../src/domain/consolidation/fact.ts';
import type { UnitLifetimes } from '../../../src/domain/consolidation/unit-lifetime.ts';
import type { FigureRule } from '../../../src/domain/consolidation/figure-rule.ts';

const MILLION = 1_000_000;

/** A rule as a form of the plan has it, by its key; what is not said is as most figures have it. */
export function figureRule(key: string, said: Partial<FigureRule> = {}): FigureRule {
  return {
    key,
    label: key,
    names: [],
    measure: null,
    addition: { how: 'sum' },
    years: 'each',
    periods: 'latest',
    asked: null,
    counted: null,
    task: null,
    besideTasks: [],
    notAddedTo: [],
    targets: [],
    event: null,
    note: null,
    places: [{ form: 'bao-cao', formName: 'Báo cáo', question: key, part: null, number: 1 }],
    ...said,
  };
}

/** What a unit said: a number, an option, money by source in triệu đồng, or the state of a fact without a value. */
export type Said = number | string | Readonly<Record<string, number>>;

const STATES: readonly string[] = ['unknown', 'waiting', 'missing', 'waived', 'not-asked'];
let reports = 0;

/** A fact from what a unit said of a figure in a year, each from a report of its own. */
export function fact(
  figure: string,
  unitId: number,
  year: number,
  said: Said,
  form = 'bao-cao',
  about: number | null = null,
): Fact {
  const common = { figure, unitId, year, about };
  if (typeof said === 'string' && STATES.includes(said)) {
    return { ...common, state: said as Exclude<Fact['state'], 'given'> };
  }
  reports += 1;
  return {
    ...common,
    state: 'given',
    value: valueOf(said),
    source: {
      kind: 'report',
      reportId: reports,
      obligationId: reports,
      revision: 1,
      form,
      question: figure,
      submittedAt: new Date(Date.UTC(year, 11, 1)),
      at: new Date(Date.UTC(year, 11, 1)),
    },
  };
}

function valueOf(said: Said): FigureValue {
  if (typeof said === 'number') return { kind: 'number', number: said };
  if (typeof said === 'string') return { kind: 'option', option: said };
  return {
    kind: 'amounts',
    amounts: Object.fromEntries(Object.entries(said).map(([source, amount]) => [source, Math.round(amount * MILLION)])),
  };
}

/** Consolidates one year, or several, with the units counted and the leads of tasks by id. */
export function consolidated(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  {
    from = 2018,
    to = from,
    counted = {},
    leads = {},
    decisions = [],
    lifetimes = new Map(),
  }: {
    from?: number;
    to?: number;
    counted?: Readonly<Record<string, readonly number[]>>;
    leads?: Readonly<Record<string, readonly number[]>>;
    decisions?: readonly ConflictDecision[];
    lifetimes?: UnitLifetimes;
  } = {},
): Consolidation {
  const sets = (of: Readonly<Record<string, readonly number[]>>): Map<string, Set<number>> =>
    new Map(Object.entries(of).map(([key, ids]) => [key, new Set(ids)]));
  return consolidate(rules, facts, { from, to, counted: sets(counted), leads: sets(leads), decisions, lifetimes });
}

/** The cell of a figure. */
export function cellOf({ figures }: Consolidation, key: string): Cell {
  const found = figures.find(({ rule }) => rule.key === key);
  if (found === undefined) throw new Error(`No figure ${key}`);
  return found.cell;
}

/** A cell as a line: its value, and on how many of how many units it rests. */
export function lineOf(cell: Cell | undefined): string {
  if (cell === undefined) return 'not told';
  const { given, expected } = cell.coverage;
  const rests = `${given}/${expected}`;
  if (cell.kind !== 'value') return `${cell.kind} ${rests}`;
  const { value } = cell;
  switch (value.kind) {
    case 'number':
      return `${value.number} ${rests}`;
    case 'money':
      return `${value.total / MILLION} triệu ${rests}`;
    case 'share':
      return `${value.part}/${value.whole} ${rests}`;
    case 'options':
      return `${JSON.stringify(value.counts)} ${rests}`;
    case 'bands':
      return `${value.counts.join(' / ')}, median ${value.median} ${rests}`;
  }
}
