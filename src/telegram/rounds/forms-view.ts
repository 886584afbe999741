import type { FormImport } from '../../actions/rounds/import-form.ts';
import type { RoundFormOutcome } from '../../actions/rounds/update-round-form.ts';
import type { Fault } from '../../domain/reporting/faults.ts';
import type { FormChange } from '../../domain/reporting/compare-forms.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

/** How many faults of a form are shown; who corrects them sends the file again. */
const SHOWN = 20;

/** Renders what became of importing a form. */
export function viewFormImport(t: Translate, outcome: Allowed<FormImport>): View {
  switch (outcome.kind) {
    case 'preview': {
      const { forms } = outcome;
      const shown = forms.flatMap(({ form, change }) => [
        t('forms:import.preview', { ...form }),
        change === null ? t('forms:import.new') : t('forms:import.change', countsOf(change)),
      ]);
      const keep =
        forms.length === 1 ? t('forms:import.keep') : t('forms:import.keepAll', { total: formatCount(forms.length) });
      return {
        text: [...shown, ...(forms.length === 1 ? [] : [t('forms:import.together')])].join('\n\n'),
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
