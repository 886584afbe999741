import type { TargetFigure, TargetView } from '../../actions/status/show-targets.ts';
import type { BoundMeasured } from '../../domain/consolidation/measure-target.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { cellText } from '../parts/figure-text.ts';
import { chartButton } from '../pictures/picture.ts';
import { boundText } from '../pictures/target-bounds.ts';
import { sourceButton } from '../parts/source-button.ts';
import type { Button, View } from '../parts/view.ts';
import { factsOf, newestOf } from './task-sources-view.ts';

/** Renders targets with what approved reports say of them; what nobody reported is never called zero. */
export function viewTargets(t: Translate, targets: readonly TargetView[], seesSources: boolean): View {
  const [first] = targets;
  if (first === undefined) return { text: t('questions:targets.none') };
  const blocks = targets.map((view) => [targetLine(t, view), ...reachedLines(t, view)].join('\n'));
  return {
    text: [t('questions:targets.head', { year: first.target.year }), ...blocks, t('questions:targets.source')].join(
      '\n\n',
    ),
    buttons: [...(seesSources ? sourceWays(t, targets) : []), [chartButton(t, 'targets')]],
  };
}

/** The ways to what the figures of targets rest on; of what nobody gave there is none. */
function sourceWays(t: Translate, targets: readonly TargetView[]): Button[][] {
  return targets.flatMap(({ year, figures }) =>
    figures
      .filter(({ cell }) => cell.kind !== 'missing')
      .map(({ rule: { key, label } }) => [sourceButton(t, label, { year, key, place: 'figure' })]),
  );
}

function targetLine(t: Translate, { target }: TargetView): string {
  const { indicator, minimum, maximum, unit } = target;
  const values = { minimum: formatNumber(minimum), maximum: formatNumber(maximum), unit };
  const value = minimum === maximum ? t('questions:targets.single', values) : t('questions:targets.range', values);
  return t('questions:targets.line', { indicator, value });
}

function reachedLines(t: Translate, view: TargetView): string[] {
  const { figures, year } = view;
  if (figures.length === 0) return [t('questions:targets.unmeasured')];
  // Figures of events are several, each with what it is of; a share is that of the target itself.
  const shares = figures.filter(({ rule }) => rule.event === null);
  const ofEvents = figures.filter(({ rule }) => rule.event !== null);
  return [
    ...shares.map((figure) => shareLine(t, figure, view)),
    ...(ofEvents.length === 0 ? [] : [t('questions:targets.bands', { year })]),
    ...ofEvents.map(({ rule, cell }) =>
      t('questions:targets.band', {
        label: rule.label,
        value: cellText(t, cell, { unit: null, addition: rule.addition, counted: 'reports', names: view.names }),
      }),
    ),
  ];
}

function shareLine(t: Translate, { rule, cell, bounds }: TargetFigure, { year, names }: TargetView): string {
  const facts = factsOf(cell);
  const value = cellText(t, cell, { unit: null, addition: rule.addition, counted: 'units', names });
  const line =
    facts.length === 0
      ? t('questions:targets.figureMissing', { year, value })
      : t('questions:targets.figure', { year, value, at: formatDate(toLocalDate(newestOf(facts))) });
  return [line, ...boundLine(t, bounds)].join(' ');
}

function boundLine(t: Translate, bounds: readonly BoundMeasured[]): string[] {
  if (bounds.length === 0) return [];
  return [t('questions:targets.bounds', { bounds: bounds.map((bound) => boundText(t, bound)).join('; '), ...PLAIN })];
}
