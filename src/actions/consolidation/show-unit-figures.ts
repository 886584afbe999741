import { isGiven, type Fact, type GivenFact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { replacedFacts } from '../../domain/consolidation/replaced-facts.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import { findUnit } from '../../store/units.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import type { ShownSource } from './show-sources.ts';
import { readBehind } from './read-behind.ts';
import { gatherFacts } from './gather-facts.ts';
import { correctionOf, listWaitingValues, type WaitingValue } from './waiting-values.ts';

export interface UnitFiguresShown {
  kind: 'unit-figures';
  years: ConsolidatedYears;
  unit: { id: number; name: string };
  /** In the order of the forms; what the unit is not asked for is left out. */
  figures: readonly { rule: FigureRule; facts: readonly Fact[] }[];
  /** The values that count no more, each with the one that counts in its place. */
  replaced: ReadonlyMap<GivenFact, GivenFact>;
  /** Each value that the unit gave, with who stands behind it. */
  sources: readonly ShownSource[];
  /** What else it handed in of these figures, which waits for review. */
  waiting: readonly { rule: FigureRule; value: WaitingValue }[];
}

/** Returns what one unit said of each figure, as it goes into the consolidation. */
export async function showUnitFigures(
  request: Request,
  years: ConsolidatedYears,
  unitId: number,
): Promise<UnitFiguresShown | { kind: 'not-found' } | Refusal> {
  const actor = authorize(request.person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const unit = await findUnit(request.store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  const gathered = await gatherFacts(request.store, request.planId);
  const { rules, facts } = gathered;
  const own = facts.filter((fact) => fact.unitId === unitId && fact.year >= years.from && fact.year <= years.to);
  const figures = rules.flatMap((rule) => {
    const said = own.filter(({ figure, state }) => figure === rule.key && state !== 'not-asked');
    return said.length === 0 ? [] : [{ rule, facts: said }];
  });
  const given = figures.flatMap(({ rule, facts: said }) => said.filter(isGiven).map((fact) => ({ rule, fact })));
  const behindOf = await readBehind(
    request.store.database,
    given.map(({ fact }) => fact),
  );
  const waiting = listWaitingValues(gathered, years, (fact) => fact.unitId === unitId);
  return {
    kind: 'unit-figures',
    years,
    unit: { id: unit.id, name: unit.name },
    figures,
    replaced: replacedFacts(rules, own, await listConflictDecisions(request.store.database, request.planId)),
    sources: given.map(({ rule, fact }) => ({
      rule,
      fact,
      unit: rule.label,
      unitName: unit.shortName,
      behind: behindOf(fact),
      correction: correctionOf(fact, waiting),
      // All that the unit said is listed here.
      superseded: [],
    })),
    waiting: rules.flatMap((rule) =>
      waiting.filter(({ figure }) => figure === rule.key).map((value) => ({ rule, value })),
    ),
  };
}
