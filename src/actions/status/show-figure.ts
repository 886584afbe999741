import type { Cell } from '../../domain/consolidation/cell.ts';
import { consolidate } from '../../domain/consolidation/consolidate.ts';
import { isGiven, type Fact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import { consolidatePlan } from '../consolidation/consolidate-plan.ts';
import { gatherFacts, type GatheredFacts } from '../consolidation/gather-facts.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { readFigureNames, type FigureNames } from './figure-names.ts';
import { withholdFew } from './withhold-few.ts';

/** What one unit said of a figure. */
export interface FigureOfUnit {
  unitId: number;
  cell: Cell;
}

export type FigureShown =
  | {
      kind: 'figure';
      rule: FigureRule;
      year: number;
      /** The unit that is asked about; null for all. */
      unitId: number | null;
      /** The unit is not among those that the figure counts, or leads the task of which it is: it is told apart. */
      apart: boolean;
      cell: Cell;
      /** What each unit said, the most first, where that is asked and whoever asks may see it. */
      units: readonly FigureOfUnit[] | null;
      /** It is asked which units said what, and whoever asks sees sums only. */
      hidden: boolean;
      names: FigureNames;
    }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Returns a figure that units report by their forms: over all units to everybody, where it tells of no unit by itself, of one unit to those who may read its reports,
 * and by units to those who may read them all. Without a year it is of the newest of which anything is known.
 */
export async function showFigure(
  request: Request,
  { figure, unit, year, how }: Pick<Reading, 'figure' | 'unit' | 'year' | 'how'>,
): Promise<FigureShown> {
  const { store, person, now } = request;
  if (unit !== undefined) {
    const actor = authorize(person, 'report.read', unit);
    if (actor.kind === 'forbidden') return actor;
  }
  const gathered = await gatherFacts(store, request.planId);
  const rule = gathered.rules.find(({ key }) => key === figure);
  if (rule === undefined) return { kind: 'not-found' };
  const of = year ?? newestYear(gathered, rule, unit ?? null, yearOf(toLocalDate(now)));
  const byUnit = how === 'most' || how === 'least' || how === 'list';
  const seesUnits = isAllowed(person, 'consolidation.read');
  const whole = await consolidatePlan(store, request.planId, { from: of, to: of });
  const all = whole.figures.find(({ rule: { key } }) => key === rule.key)?.cell;
  // Of all units those are told that the figure counts; of one that is asked about whatever it said.
  const isMeant = ({ figure: key, unitId }: Fact): boolean =>
    unit === undefined ? (gathered.counted.get(key)?.has(unitId) ?? true) : unitId === unit;
  const cells =
    unit === undefined && !(byUnit && seesUnits) ? [] : await consolidateUnits(request, gathered, rule, of, isMeant);
  const cell = unit === undefined ? all && withholdFew(all, person) : cells[0]?.cell;
  return {
    kind: 'figure',
    rule,
    year: of,
    unitId: unit ?? null,
    apart: rule.task !== null || !(unit === undefined || (gathered.counted.get(rule.key)?.has(unit) ?? true)),
    cell: cell ?? { kind: 'missing', coverage: NOBODY },
    units: byUnit && seesUnits && unit === undefined ? cells.sort(byValue(how === 'least')) : null,
    hidden: byUnit && !seesUnits && unit === undefined,
    names: await readFigureNames(store, request.planId),
  };
}

const NOBODY = { given: 0, expected: 0, missing: [], unknown: [], waiting: [], waived: [] };

/** What each unit said of a figure in a year, each by itself. @param isMeant of which facts it is asked */
async function consolidateUnits(
  { store, planId }: Request,
  { rules, facts }: GatheredFacts,
  rule: FigureRule,
  year: number,
  isMeant: (fact: Fact) => boolean,
): Promise<FigureOfUnit[]> {
  const decisions = await listConflictDecisions(store.database, planId);
  const { addition } = rule;
  const needed = addition.how === 'share' ? [rule.key, addition.part, addition.whole] : [rule.key];
  const ofFigure = rules.filter(({ key }) => needed.includes(key));
  const said = facts.filter(
    (fact) => fact.year === year && needed.includes(fact.figure) && isGiven(fact) && isMeant(fact),
  );
  return [...new Set(said.map(({ unitId }) => unitId))].flatMap((unitId) => {
    const own = said.filter((fact) => fact.unitId === unitId);
    const alone = { from: year, to: year, counted: new Map(), leads: new Map(), lifetimes: new Map(), decisions };
    const { figures } = consolidate(ofFigure, own, alone);
    const cell = figures.find(({ rule: { key } }) => key === rule.key)?.cell;
    return cell === undefined ? [] : [{ unitId, cell }];
  });
}

function newestYear({ facts }: GatheredFacts, { key }: FigureRule, unit: number | null, thisYear: number): number {
  const known = facts.filter(
    (fact) =>
      fact.figure === key && fact.state === 'given' && fact.year <= thisYear && (unit === null || fact.unitId === unit),
  );
  return known.length === 0 ? thisYear : Math.max(...known.map(({ year }) => year));
}

function byValue(least: boolean): (one: FigureOfUnit, other: FigureOfUnit) => number {
  return (one, other) => (sizeOf(other.cell) - sizeOf(one.cell)) * (least ? -1 : 1);
}

/** How much a cell comes to, as cells are put in order; a share by its part, of two alike by its whole. */
function sizeOf(cell: Cell): number {
  if (cell.kind !== 'value') return Number.NEGATIVE_INFINITY;
  const { value } = cell;
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'money':
      return value.total;
    case 'share':
      return value.part;
    case 'options':
    case 'bands':
      return 0;
  }
}
