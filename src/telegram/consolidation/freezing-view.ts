import type { FreezingStep } from '../../actions/consolidation/ask-to-freeze.ts';
import type { FreezingOutcome } from '../../actions/consolidation/freeze-consolidation.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { changeLines, type FigureNames } from './changes-text.ts';
import { backButton, consolidationOfYearsText } from './navigation.ts';

/** Renders where freezing is: what stops it, the reason that is asked for, or what is to be confirmed. */
export function viewFreezing(t: Translate, step: Allowed<FreezingStep>, named: FigureNames): View {
  switch (step.kind) {
    case 'nothing':
      return { text: t('consolidation:freezing.nothing') };
    case 'stopped':
      return stoppedView(t, step);
    case 'reason-asked': {
      const lacking = (['missing', 'unopened', 'unreviewed'] as const)
        .filter((kind) => (kind === 'unreviewed') === (step.about === 'unreviewed') && step[kind].length > 0)
        .map((kind) =>
          t(`consolidation:freezing.lacking.${kind}`, {
            total: formatCount(step[kind].length),
            names: step[kind].map((id) => named.units.get(id) ?? '').join(', '),
            ...PLAIN,
          }),
        );
      const asked = t(`consolidation:freezing.ask.${step.about}`, {
        what: consolidationOfYearsText(t, step.years),
        lacking: lacking.join('; '),
      });
      return {
        text: step.refused ? [t('consolidation:freezing.askAgain'), asked].join('\n\n') : asked,
        buttons: [[button(t('common:button.cancel'), 'cancel'), backButton(t, step.years)]],
      };
    }
    case 'confirm': {
      const { reasons, last, changes, years } = step;
      const said = [
        ...(reasons.missing === null ? [] : [t('consolidation:freezing.reason.missing', { reason: reasons.missing })]),
        ...(reasons.unreviewed === null
          ? []
          : [t('consolidation:freezing.reason.unreviewed', { reason: reasons.unreviewed })]),
      ];
      const version = formatCount((last?.version ?? 0) + 1);
      return {
        text: [
          t('consolidation:freezing.confirm', { what: consolidationOfYearsText(t, years), version }),
          ...(said.length === 0 ? [] : [said.join('\n')]),
          ...(changes === null || last === null
            ? []
            : [changesText(t, changes.length, formatCount(last.version), changeLines(t, changes, named))]),
          t('consolidation:freezing.kept'),
        ].join('\n\n'),
        buttons: [[button(t('consolidation:button.freeze'), 'freeze-confirm')], [backButton(t, years)]],
      };
    }
  }
}

/** Renders what freezing came to. */
export function viewFrozenNow(
  t: Translate,
  outcome: Allowed<FreezingOutcome | { kind: 'nothing' }>,
  named: FigureNames,
): View {
  switch (outcome.kind) {
    case 'frozen': {
      const { consolidation, changes } = outcome;
      const { id, fromYear, toYear, version, frozenAt } = consolidation;
      const values = {
        what: consolidationOfYearsText(t, { from: fromYear, to: toYear }),
        version: formatCount(version),
        at: formatDateTime(frozenAt),
      };
      const done = t('consolidation:freezing.done', values);
      return {
        text:
          changes === null
            ? done
            : [done, changesText(t, changes.length, formatCount(version - 1), changeLines(t, changes, named))].join(
                '\n\n',
              ),
        buttons: [
          [button(t('consolidation:button.openFrozen', { version: formatCount(version) }), 'frozen-open', id)],
          [backButton(t, { from: fromYear, to: toYear })],
        ],
      };
    }
    case 'unchanged': {
      const { id, version, fromYear, toYear } = outcome.consolidation;
      return {
        text: t('consolidation:freezing.unchanged', { version: formatCount(version) }),
        buttons: [
          [button(t('consolidation:button.openFrozen', { version: formatCount(version) }), 'frozen-open', id)],
          [backButton(t, { from: fromYear, to: toYear })],
        ],
      };
    }
    case 'stopped':
      return stoppedView(t, outcome);
    case 'reason-needed':
    case 'nothing':
      return { text: t('consolidation:freezing.nothing') };
    case 'no-plan':
      return { text: t('consolidation:noPlan') };
  }
}

function stoppedView(
  t: Translate,
  {
    totals,
    conflicts,
    years,
  }: Pick<Extract<FreezingStep, { kind: 'stopped' }>, 'totals' | 'conflicts'> & {
    years?: { from: number; to: number };
  },
): View {
  const lines = [
    ...(conflicts.length === 0
      ? []
      : [t('consolidation:freezing.conflicts', { total: formatCount(conflicts.length) })]),
    ...(totals.length === 0 ? [] : [t('consolidation:freezing.totals', { total: formatCount(totals.length) })]),
  ];
  const ways =
    years === undefined
      ? []
      : [
          ...(conflicts.length === 0
            ? []
            : [
                [
                  button(
                    t('consolidation:button.conflicts', { total: formatCount(conflicts.length) }),
                    'consolidation-part',
                    years.from,
                    years.to,
                    'conflicts',
                    0,
                  ),
                ],
              ]),
          [backButton(t, years)],
        ];
  return { text: [t('consolidation:freezing.stopped'), ...lines].join('\n'), buttons: ways };
}

function changesText(t: Translate, total: number, version: string, lines: readonly string[]): string {
  if (total === 0) return t('consolidation:changes.none', { version });
  return [t('consolidation:changes.title', { version, total: formatCount(total) }), ...lines.map(escapeHtml)].join(
    '\n',
  );
}
