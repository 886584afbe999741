import type { Returned } from '../../actions/reports/read-returned.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button } from '../parts/view.ts';

/** Writes the comments of a return in HTML, a line each. */
export function commentLines(t: Translate, comments: Returned['comments']): string {
  return comments.map((comment) => t('notices:returnedComment', comment)).join('\n');
}

/** Says until when a returned report is to be mended; null where no time was set. */
export function fixByText(t: Translate, fixBy: Date | null): string | null {
  return fixBy === null ? null : t('reviewing:fixBy', { on: formatDate(toLocalDate(fixBy)) });
}

/** Returns the buttons that mend each returned answer, or keep it with its reason. */
export function fixButtons(t: Translate, draftId: number, comments: Returned['comments']): Button[][] {
  return comments.map(({ number }) => [
    button(t('reporting:button.fix', { number }), 'answer-jump', draftId, number),
    button(t('reviewing:button.explain'), 'answer-explain', draftId, number),
  ]);
}
