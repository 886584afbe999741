import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { FROM_EVENTS } from '../../../domain/consolidation/task-words.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { givenText } from '../cell-text.ts';
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
  for (const [at, { figure, unitId, year, candidates }] of shown.conflicts.entries()) {
    const rule = shown.ruleOf.get(figure);
    const said = candidates.map(({ from, value }) =>
      t('workbook:conflicts.candidate', {
        from:
          from === FROM_EVENTS
            ? t('consolidation:conflict.events', PLAIN)
            : (rule?.places.find(({ form }) => form === from)?.formName ?? from),
        value: rule === undefined ? '' : givenText(t, rule, value),
        ...PLAIN,
      }),
    );
    layout.add([at + 1, shown.names.get(unitId) ?? '', year, rule?.label ?? figure, said.join('\n')]);
  }
  section(t('workbook:conflicts.ofPlan', PLAIN), exported.contradictions.length === 0);
  for (const [at, { place, statement, tasks }] of exported.contradictions.entries()) {
    layout.add([at + 1, strong(place), null, tasks.join(', '), statement]);
  }
  return layout.finish();
}
