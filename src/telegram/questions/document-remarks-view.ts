import type { DocumentRemark } from '../../actions/status/show-contradictions.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** So many remarks are quoted in one message. */
const AT_ONCE = 6;

/**
 * Renders the places in which the document disagrees with itself, quoted whole and not decided, a page at a time.
 * @param task 0 for the whole document.
 */
export function viewContradictions(
  t: Translate,
  { found, notes }: { found: readonly DocumentRemark[]; notes: number },
  { task, page }: { task: number; page: number },
): View {
  const toNotes =
    notes === 0
      ? []
      : [[button(t('questions:notes.button', { total: formatCount(notes), ...PLAIN }), 'reader-notes', 0)]];
  if (found.length === 0) return { text: t('questions:contradictions.none'), buttons: toNotes };
  const head = t('questions:contradictions.head', { total: formatCount(found.length) });
  const { text, turns } = viewPage(t, head, found, page, (label, to) => button(label, 'contradictions', task, to));
  return { text, buttons: [...turns, ...toNotes] };
}

/** Renders what a reader of the document recorded of it, a page at a time. */
export function viewReaderNotes(t: Translate, notes: readonly DocumentRemark[], page: number): View {
  if (notes.length === 0) return { text: t('questions:notes.none') };
  const head = t('questions:notes.head', { total: formatCount(notes.length) });
  const { text, turns } = viewPage(t, head, notes, page, (label, to) => button(label, 'reader-notes', to));
  return { text, buttons: [...turns, [button(t('questions:label.contradictions'), 'contradictions', 0, 0)]] };
}

/** Returns a page of remarks with the buttons that turn to others. */
function viewPage(
  t: Translate,
  head: string,
  remarks: readonly DocumentRemark[],
  asked: number,
  turn: (label: string, page: number) => Button,
): { text: string; turns: Button[][] } {
  const page = pageOf(remarks, asked, AT_ONCE);
  const lines = page.items.map(({ place, statement }) => t('questions:contradictions.line', { place, statement }));
  return { text: [head, ...lines, ...pageLines(t, page)].join('\n\n'), turns: turningButtons(t, page, turn) };
}
