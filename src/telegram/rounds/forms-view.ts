import { FORM_LIMITS } from '../../actions/rounds/read-form-file.ts';
import type { FormImport } from '../../actions/rounds/import-form.ts';
import type { RoundFormOutcome } from '../../actions/rounds/update-round-form.ts';
import type { Fault } from '../../domain/reporting/faults.ts';
import type { FormChange } from '../../domain/reporting/compare-forms.ts';
import type { FormDifference } from '../../domain/reporting/form-differences.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

const LIMITS = { rows: formatCount(FORM_LIMITS.rows), columns: formatCount(FORM_LIMITS.columns) };

/** How many faults of a form are shown; who corrects them sends the file again. */
const SHOWN = 20;

/** Renders what became of importing a form. */
export function viewFormImport(t: Translate, outcome: Allowed<FormImport>): View {
  switch (outcome.kind) {
    case 'preview': {
      const { forms, notes } = outcome;
      const shown = forms.flatMap(({ form, change, differences }) => [
        t('forms:import.preview', { ...form }),
        change === null ? t('forms:import.new') : t('forms:import.change', countsOf(change)),
        ...differenceLines(t, differences),
      ]);
      const keep =
        forms.length === 1 ? t('forms:import.keep') : t('forms:import.keepAll', { total: formatCount(forms.length) });
      return {
        text: [
          ...shown,
          ...(notes.length === 0
            ? []
            : [[t('forms:import.notes', { total: formatCount(notes.length) }), ...faultLines(t, notes)].join('\n')]),
          ...(forms.length === 1 ? [] : [t('forms:import.together')]),
        ].join('\n\n'),
        buttons: [[button(keep, 'form-keep'), button(t('common:button.cancel'), 'cancel')]],
      };
    }
    case 'broken':
      return {
        text: [
          t('forms:import.broken', { total: formatCount(outcome.faults.length) }),
          '',
          ...faultLines(t, outcome.faults),
        ].join('\n'),
      };
    case 'needs-other': {
      const { forms, others, faults } = outcome;
      const names = forms.map(({ name }) => name).join('; ');
      return {
        text: [
          t('forms:import.needsOther', { names, others: others.join('; ') }),
          '',
          ...faultLines(t, faults),
          '',
          t('forms:import.sendOther'),
        ].join('\n'),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    }
    case 'no-form':
      return { text: t('forms:import.noForm') };
    case 'not-a-sheet':
      return { text: t('forms:import.notASheet') };
    case 'beyond':
      return { text: t('forms:import.beyond', { cell: outcome.cell, ...LIMITS }) };
    case 'too-many-rows':
      return { text: t('forms:import.tooManyRows', LIMITS) };
    case 'too-large':
      return { text: t('forms:import.tooMuch') };
    case 'not-json':
      return { text: t('forms:import.notJson') };
    case 'unchanged':
      return { text: t('forms:import.unchanged', { ...outcome.form }) };
    case 'imported':
      return {
        text: outcome.forms.map((form) => t('forms:import.kept', { ...form })).join('\n\n'),
        buttons: [[button(t('common:button.openRound'), 'round-list')]],
      };
    case 'nothing':
      return { text: t('forms:import.nothing') };
  }
}

/** Question by question; what else has changed of many is left to the counts. */
function differenceLines(t: Translate, differences: readonly FormDifference[]): string[] {
  if (differences.length === 0) return [];
  const lines = differences.slice(0, SHOWN).map(({ kind, number, text, before }) =>
    t(`forms:difference.${kind}`, {
      number: String(number),
      text: excerpt(text, 120),
      before: excerpt(before ?? '', 120),
    }),
  );
  const more = differences.length - lines.length;
  return [[...lines, ...(more > 0 ? [t('forms:difference.more', { total: formatCount(more) })] : [])].join('\n')];
}

function faultLines(t: Translate, faults: readonly Fault[]): string[] {
  const lines = faults.slice(0, SHOWN).map((fault) => t('forms:fault', { ...fault }));
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [t('forms:import.more', { total: formatCount(more) })] : [])];
}

/** Renders a newer version of a round's form: what it changes, or what became of it. */
export function viewFormUpdate(t: Translate, outcome: Allowed<RoundFormOutcome>): View {
  switch (outcome.kind) {
    case 'offered': {
      const { update } = outcome;
      return {
        text: t('forms:update.offer', { ...update, ...countsOf(update.change) }),
        buttons: [
          [
            button(t('forms:update.confirm', PLAIN), 'round-form-update', update.roundId),
            button(t('common:button.cancel'), 'cancel'),
          ],
        ],
      };
    }
    case 'updated': {
      const { update, drafts } = outcome;
      return { text: t('forms:update.done', { title: update.title, to: update.to, drafts: formatCount(drafts) }) };
    }
    case 'newest':
      return { text: t('forms:update.newest', { title: outcome.title }) };
    case 'not-found':
      return { text: t('forms:update.gone') };
  }
}

function countsOf({ kept, added, dropped }: FormChange): { kept: string; added: string; dropped: string } {
  return { kept: formatCount(kept.length), added: formatCount(added.length), dropped: formatCount(dropped.length) };
}
