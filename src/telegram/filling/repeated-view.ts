import type { Repeated } from '../../actions/filling/find-repeated.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';
import { viewFilling } from './filling-view.ts';

/** Asks whether what was typed once more answers the open question too, under which it can be answered as ever. */
export function viewRepeated(t: Translate, repeated: Repeated, typed: string): View {
  const { answered, open, view, messageId } = repeated;
  const words = escapeHtml(typed.trim());
  const asked = viewFilling(t, view);
  if (answered === null)
    return { ...asked, text: [t('filling:repeated.received', { typed: words, ...PLAIN }), asked.text].join('\n\n') };
  const named = ({ number, part }: { number: number; part: string | null }): string =>
    part === null
      ? t('filling:repeated.question', { number })
      : t('filling:repeated.part', { number, part: escapeHtml(part), ...PLAIN });
  const values = { typed: words, answered: named(answered), open: named(open), ...PLAIN };
  const yes = button(t('filling:button.repeat'), 'answer-again', view.filling.report.id, open.pressed, messageId);
  return {
    ...asked,
    text: [t('filling:repeated.ask', values), asked.text].join('\n\n'),
    buttons: [[yes], ...(asked.buttons ?? [])],
  };
}
