import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';

/**
 * Renders an obligation on which the unit waits, need not work, or corrects what it handed in; null where it fills the
 * report.
 */
export function viewStanding(t: Translate, obligation: OwedReport['obligation']): View | null {
  const { id, state, correction, locked, unit, round, draft, waivedReason } = obligation;
  const values = { unit: unit.name, title: round.title };
  if (locked) return { text: t('obligations:standing.locked', values) };
  if (state === 'waived') return { text: t('obligations:standing.waived', { ...values, reason: waivedReason ?? '' }) };
  if (state === 'signing' || correction === 'signing') {
    const buttons = [[button(t('obligations:button.withdraw'), 'report-withdraw', id)]];
    return { text: t('obligations:standing.signing', values), buttons };
  }
  if (correction === 'submitted') return { text: t('obligations:standing.correctionSubmitted', values) };
  if (correction === 'none' || draft === null) return null;
  return {
    text: t('obligations:standing.correcting', values),
    buttons: [
      [button(t('obligations:button.toCorrection'), 'report-start', id)],
      [button(t('obligations:button.dropCorrection'), 'correction-drop', id)],
    ],
  };
}
