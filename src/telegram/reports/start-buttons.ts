import type { Translate } from '../../wording/locales.ts';
import { button, type Button } from '../parts/view.ts';

/** Returns the ways into a report that was not begun yet. @param questions how many it asks. */
export function startButtons(t: Translate, obligationId: number, questions: number): Button[][] {
  return [
    [button(t('common:button.fillReport'), 'report-start', obligationId)],
    [button(t('reporting:button.preview', { questions }), 'report-preview', obligationId, 0)],
  ];
}
