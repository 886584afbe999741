import type { FigureNames } from '../../actions/status/figure-names.ts';
import type { Cell, Conflict } from '../../domain/consolidation/cell.ts';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import type { Addition } from '../../domain/consolidation/figure-rule.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { valueText, type ValueWords } from './value-text.ts';

/** What a cell counts, as its coverage is said: units, the leads of a task, either of them year by year, those that cooperate, or reports of events. */
export type Counted = 'units' | 'leads' | 'unitYears' | 'leadYears' | 'cooperating' | 'reports';

/** How the figures of a cell are said: the unit of measure, null for none, and the names of whom they come from. */
export interface FigureWords {
  unit: string | null;
  /** How the figure comes about; none for what is of a task or of several figures. */
  addition?: Addition;
  counted: Counted;
  names: FigureNames;
}

/**
 * Says what a cell comes to, and on how many of how many it rests: missing is never zero, and of two values that
 * contradict each other each is told. Plain text.
 */
export function cellText(t: Translate, cell: Cell, words: FigureWords): string {
  const value = bareCellText(t, cell, words);
  if (cell.coverage.expected === 0) return value;
  return t('questions:figure.rests', {
    value,
    coverage: coverageText(t, cell, words.counted),
    ...PLAIN,
  });
}

/** Says on how many of how many a figure rests. Plain text. */
export function coverageText(t: Translate, { coverage }: Cell, counted: Counted): string {
  const { given, expected } = coverage;
  const values = { given: formatNumber(given), expected: formatNumber(expected), ...PLAIN };
  return t(`questions:figure.${counted}`, values);
}

/** Says the values that contradict each other, of each unit with the forms that say them; of a share also which of its two sides. Plain text. */
export function conflictsText(
  t: Translate,
  conflicts: readonly Conflict[],
  { names, ...words }: Pick<FigureWords, 'unit' | 'addition' | 'names'>,
): string {
  const [first] = conflicts;
  const two = conflicts.length === 1 && first?.candidates.length === 2;
  const said = conflicts.map(({ figure, unitId, candidates }) =>
    t(words.addition?.how === 'share' ? 'questions:figure.conflictOf' : 'questions:figure.conflict', {
      unit: names.units.get(unitId) ?? '',
      figure: names.figures.get(figure) ?? '',
      said: candidates
        .map(({ value, facts }) =>
          t('questions:figure.candidate', {
            value: valueText(t, value, inSentence(words)),
            form: formOf(facts, names),
            ...PLAIN,
          }),
        )
        .join(', '),
      ...PLAIN,
    }),
  );
  return t(two ? 'questions:figure.twoDiffer' : 'questions:figure.differ', { said: said.join('; '), ...PLAIN });
}

/** Says what a cell comes to, without on how many it rests. Plain text. */
export function bareCellText(t: Translate, cell: Cell, words: FigureWords): string {
  switch (cell.kind) {
    case 'value':
      return valueText(t, cell.value, inSentence(words));
    case 'missing':
      // Where units gave it, it is not for whoever asks.
      return t(cell.coverage.given > 0 ? 'questions:figure.withheld' : 'questions:figure.missing', PLAIN);
    case 'contradiction':
      return conflictsText(t, cell.conflicts, words);
  }
}

function inSentence({ unit, addition }: Pick<FigureWords, 'unit' | 'addition'>): ValueWords {
  return { measure: unit, addition: addition ?? null, style: 'sentence' };
}

/** The form by which a value was given; an update has none, and never contradicts anything. */
function formOf([fact]: readonly GivenFact[], { forms }: FigureNames): string {
  const key = fact?.source.kind === 'report' ? fact.source.form : '';
  return forms.get(key) ?? key;
}
