import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import { button, inRows, type View } from '../parts/view.ts';
import { headText, reportButton, yearButtons } from './navigation.ts';
import { moneyLine, tasksLine } from './totals-text.ts';
import { standingLines } from './standing-text.ts';
import { figureLines } from './targets-view.ts';

/** Renders a consolidation at a glance, with the ways into its parts. */
export function viewConsolidation(t: Translate, shown: ConsolidationShown): View {
  const { years, targets, conflicts } = shown;
  const { from, to } = years;
  const part = (label: string, of: 'targets' | 'tasks' | 'money' | 'missing' | 'conflicts') =>
    button(label, 'consolidation-part', from, to, of, 0);
  const missing = missingLabel(t, shown);
  const differing = conflictsLabel(t, shown);
  const lines = [
    [headText(t, shown), ...(from < to ? [t('consolidation:head.newest')] : []), ...standingLines(t, shown, shown)],
    [
      t('consolidation:overview.targets'),
      ...targets.flatMap(({ target, figures }) =>
        figures.length === 0 ? [] : [`<i>${escapeHtml(target.indicator)}</i>`, ...figureLines(t, figures, years)],
      ),
    ],
    [tasksLine(t, shown.tasks)],
    [moneyLine(t, shown.tasks, shown.years)],
    ...(conflicts.length > 0
      ? [[t('consolidation:overview.conflicts', { total: formatCount(conflicts.length) })]]
      : []),
  ];
  return {
    text: lines.map((paragraph) => paragraph.join('\n')).join('\n\n'),
    buttons: [
      [part(t('consolidation:button.targets'), 'targets'), part(t('consolidation:button.tasks'), 'tasks')],
      [
        part(t('consolidation:button.money'), 'money'),
        button(t('consolidation:button.units'), 'consolidation-units', from, to, 0),
      ],
      [
        ...(missing === null ? [] : [part(missing, 'missing')]),
        ...(differing === null ? [] : [part(differing, 'conflicts')]),
      ],
      [
        ...(shown.mayFreeze ? [button(t('consolidation:button.freeze'), 'freeze-ask', from, to)] : []),
        button(t('consolidation:button.frozenList'), 'frozen-list', from, to),
      ],
      [
        button(t('consolidation:button.figures'), 'consolidation-figures', from, to, 0),
        button(t('consolidation:button.file'), 'consolidation-file', from, to),
      ],
      ...(shown.frozen === null ? [] : [[reportButton(t, shown.frozen, shown.mayFreeze)]]),
      ...(shown.mayEnter ? [[button(t('earlier:button.begin'), 'earlier-years', 0)]] : []),
      ...inRows(yearButtons(t, shown), 2),
    ],
  };
}

/** What the way to the units that are lacking is called, by what is to be read there; null for nothing. */
function missingLabel(t: Translate, { incomplete, targets }: ConsolidationShown): string | null {
  const lacking = new Set([...incomplete.missing, ...incomplete.unreviewed]).size;
  if (lacking > 0) return t('consolidation:button.missing', { total: formatCount(lacking) });
  const { unopened } = incomplete;
  if (unopened.length > 0) return t('consolidation:button.unopened', { total: formatCount(unopened.length) });
  const cells = targets.flatMap(({ figures }) => figures.map(({ cell }) => cell));
  const unknown = new Set(cells.flatMap(({ coverage }) => coverage.unknown)).size;
  return unknown > 0 ? t('consolidation:button.unknown', { total: formatCount(unknown) }) : null;
}

/** What the way to contradictory figures is called, by what is to be read there; null for nothing. */
function conflictsLabel(t: Translate, { conflicts, withoutEvents, decisions }: ConsolidationShown): string | null {
  for (const [kind, { length }] of [
    ['conflicts', conflicts],
    ['withoutEvents', withoutEvents],
    ['decisions', decisions.settled],
  ] as const)
    if (length > 0) return t(`consolidation:button.${kind}`, { total: formatCount(length) });
  return null;
}
