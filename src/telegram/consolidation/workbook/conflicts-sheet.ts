import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import type { ConflictDecision } from '../../../domain/consolidation/cell.ts';
import { conflictKey } from '../../../domain/consolidation/list-conflicts.ts';
import { upperFirst } from '../../../domain/text/letter-case.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { givenText } from '../cell-text.ts';
import { decisionText, outdatedDecisionText, sourceName } from '../decision-text.ts';
import { withoutEventsLines } from '../without-events-text.ts';
import { layHead, SheetLayout, strong, textAcross, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

const WIDTHS = [6, 30, 10, 50, 80];

/** Lays out where figures disagree, each with who says what, and where the document of the plan disagrees with itself. */
export function layConflicts(t: Translate, exported: ExportedConsolidation): LaidSheet {
  const layout = new SheetLayout({
    name: t('workbook:sheet.conflicts', PLAIN),
    title: titleLines(t, exported, t('workbook:conflicts.title', PLAIN)),
    widths: WIDTHS,
    formats: [null, null, '0', null, null],
    head: layHead([
      t('workbook:conflicts.number', PLAIN),
      t('workbook:conflicts.place', PLAIN),
      t('workbook:conflicts.year', PLAIN),
      t('workbook:conflicts.figure', PLAIN),
      t('workbook:conflicts.statement', PLAIN),
    ]),
    stickyColumns: 0,
  });
  const { shown } = exported;
  const section = (text: string, empty: boolean): void => {
    layout.add(textAcross(text, WIDTHS, { bold: true, shaded: true }));
    if (empty) layout.add(textAcross(t('workbook:conflicts.none', PLAIN), WIDTHS, { italic: true }));
  };
  section(t('workbook:conflicts.ofUnits', PLAIN), shown.conflicts.length === 0);
  const add = (
    at: number,
    { figure, unitId, year, candidates }: Omit<ConflictDecision, 'from'>,
    decision: string[],
  ): void => {
    const rule = shown.ruleOf.get(figure);
    const said = candidates.map(({ from, value }) =>
      t('workbook:conflicts.candidate', {
        from: sourceName(t, rule, from),
        value: rule === undefined ? '' : givenText(t, rule, value),
        ...PLAIN,
      }),
    );
    const statement = [...said, ...decision].join('\n');
    layout.add([at + 1, shown.names.get(unitId) ?? '', year, rule?.label ?? figure, statement]);
  };
  const { settled, outdated } = exported.decisions;
  for (const [at, conflict] of shown.conflicts.entries()) {
    const before = outdated.filter((decision) => conflictKey(decision) === conflictKey(conflict));
    const told = before.map((decision) => outdatedDecisionText(t, decision, shown.ruleOf.get(decision.figure)));
    add(at, conflict, told);
  }
  const unexplained = (exported.frozen?.facts.decisions ?? []).filter(({ id }) => id === undefined);
  if (settled.length + unexplained.length > 0) section(t('workbook:conflicts.settled', PLAIN), false);
  for (const [at, decision] of settled.entries())
    add(at, decision, [upperFirst(decisionText(t, decision, shown.ruleOf.get(decision.figure)))]);
  for (const [at, decision] of unexplained.entries()) {
    const from = sourceName(t, shown.ruleOf.get(decision.figure), decision.from);
    add(settled.length + at, decision, [t('workbook:conflicts.unexplained', { from, ...PLAIN })]);
  }
  const without = exported.withoutEvents;
  if (without.length > 0) section(t('workbook:conflicts.withoutEvents', PLAIN), false);
  for (const line of withoutEventsLines(t, without, shown.names)) layout.add(textAcross(line, WIDTHS));
  section(t('workbook:conflicts.ofPlan', PLAIN), exported.contradictions.length === 0);
  for (const [at, { place, statement, tasks }] of exported.contradictions.entries()) {
    layout.add([at + 1, strong(place), null, tasks.join(', '), statement]);
  }
  return layout.finish();
}
