import { setImmediate as turn } from 'node:timers/promises';
import type { ExportedConsolidation, WorkbookCell } from '../../../actions/consolidation/export-consolidation.ts';
import { isGiven, type Fact, type GivenFact } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { replacedFacts } from '../../../domain/consolidation/replaced-facts.ts';
import { sortUnits } from '../../../domain/text/sort.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { givenText, replacedText } from '../cell-text.ts';
import { measureText, numberIn } from './numbers.ts';
import { layHead, SheetLayout, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

/** Columns before those of the years: unit, figure, unit of measure. */
const BEFORE = 3;

/**
 * Lays out what each unit said of each figure in each year, as it was approved; nothing is added up. It is laid out unit by
 * unit while it is read, once for its rows and once for what they rest on: all at once it takes hundreds of megabytes.
 */
export async function layAnswers(t: Translate, exported: ExportedConsolidation): Promise<LaidSheet> {
  const years = exported.years.map(({ year }) => year);
  const sheet = {
    name: t('workbook:sheet.answers', PLAIN),
    title: titleLines(t, exported, t('workbook:answers.title', PLAIN)),
    widths: [22, 60, 14, ...years.map(() => 18)],
    head: layHead([
      t('workbook:answers.unit', PLAIN),
      t('workbook:answers.figure', PLAIN),
      t('workbook:answers.measure', PLAIN),
      ...years.map((year) => t('workbook:answers.year', { year: String(year), ...PLAIN })),
    ]),
    stickyColumns: 1,
  };
  const asked = exported.facts.filter(({ state }) => state !== 'not-asked');
  await turn();
  const byUnit = groupBy(asked, ({ unitId }) => unitId);
  await turn();
  const units = sortUnits([...byUnit.keys()].map((id) => ({ id, name: exported.shown.names.get(id) ?? '' })));
  function* laidUnits(): Generator<ReturnType<SheetLayout['take']>> {
    const layout = new SheetLayout(sheet);
    for (const { id, name } of units) {
      addUnit(t, layout, exported, name, byUnit.get(id) ?? []);
      yield layout.take();
    }
  }
  function* each<K extends 'rows' | 'sources'>(kind: K): Generator<ReturnType<SheetLayout['take']>[K][number]> {
    for (const laid of laidUnits()) yield* laid[kind];
  }
  return { sheet: { ...sheet, rows: each('rows') }, sources: each('sources') };
}

/** Adds what one unit said; which of its values count no more is told by its own values alone. */
function addUnit(
  t: Translate,
  layout: SheetLayout,
  { rules, years, decisions, behindOf }: ExportedConsolidation,
  name: string,
  facts: readonly Fact[],
): void {
  const replaced = replacedFacts(rules, facts, decisions.settled);
  const byFigure = groupBy(facts, ({ figure }) => figure);
  const said = { years: years.map(({ year }) => year), replaced, behindOf };
  for (const rule of rules) addFigure(t, layout, said, name, rule, byFigure.get(rule.key) ?? []);
}

interface Said extends Pick<ExportedConsolidation, 'behindOf'> {
  years: readonly number[];
  replaced: ReadonlyMap<GivenFact, GivenFact>;
}

/** Adds a row for each word of a unit about a figure: those of different years side by side. */
function addFigure(
  t: Translate,
  layout: SheetLayout,
  { years, replaced, behindOf }: Said,
  unit: string,
  rule: FigureRule,
  facts: readonly Fact[],
): void {
  // What events tell of has a number of its own in every year; other words about a year stand below each other.
  for (const about of groupBy(facts, (fact) => fact.about).values()) {
    const byYear = years.map((year) =>
      saidIn(
        about.filter((fact) => fact.year === year),
        replaced,
      ),
    );
    const label = labelOf(t, rule, about, behindOf);
    const rows = Math.max(...byYear.map((words) => words.length));
    for (let at = 0; at < rows; at += 1) {
      const cells = byYear.map((words, column): WorkbookCell => {
        const fact = words[at];
        if (fact === undefined) return null;
        if (fact.state !== 'given') return t(`consolidation:units.state.${fact.state}`, PLAIN);
        layout.restsOn(BEFORE + column, rule.label, [fact]);
        const by = replaced.get(fact);
        // A value that counts no more is in words, so that nobody adds it up.
        if (by !== undefined) return replacedText(t, rule, givenText(t, rule, fact.value), by);
        return numberIn(fact.value) ?? givenText(t, rule, fact.value);
      });
      layout.add([unit, label, measureText(t, rule), ...cells]);
    }
  }
}

/** The figure, and where it is of events the one of which it was said. */
function labelOf(
  t: Translate,
  { label }: FigureRule,
  words: readonly Fact[],
  behindOf: ExportedConsolidation['behindOf'],
): string {
  const given = words.find(isGiven);
  const behind = given === undefined ? null : behindOf(given);
  const event = behind?.kind === 'answer' ? (behind.answer?.eventName ?? null) : null;
  return event === null ? label : t('workbook:answers.ofEvent', { label, event, ...PLAIN });
}

/** What a unit gave, first what counts; where it gave nothing, one reason why. */
function saidIn(words: readonly Fact[], replaced: ReadonlyMap<GivenFact, GivenFact>): readonly Fact[] {
  const given = words.filter(isGiven);
  if (given.length === 0) return words.slice(0, 1);
  return [...given.filter((fact) => !replaced.has(fact)), ...given.filter((fact) => replaced.has(fact))];
}
