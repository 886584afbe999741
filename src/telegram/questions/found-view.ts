import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { shorten } from '../parts/shortened-text.ts';
import { button, inRows, type View } from '../parts/view.ts';

/** So many pieces are shown at once on a phone. */
const SHOWN = 6;

/** Renders the pieces of the plan that were found, each with its place; tasks can be opened. */
export function viewFound(
  t: Translate,
  typed: string,
  found: readonly { place: string; text: string; taskId: number | null }[],
): View {
  const words = shorten(typed, 60);
  if (found.length === 0) return { text: t('questions:search.none', { words }) };
  const shown = found.slice(0, SHOWN);
  const lines = shown.map(({ place, text }) => t('questions:search.line', { place, text: shorten(text, 220) }));
  const more = found.length - shown.length;
  const open = shown.flatMap(({ place, taskId }) =>
    taskId === null ? [] : [button(place.replace(/^\D+/, ''), 'task-open', taskId)],
  );
  const parts = [
    t('questions:search.head', { words, total: formatCount(found.length) }),
    ...lines,
    ...(more > 0 ? [t('questions:search.more', { total: formatCount(more) })] : []),
  ];
  return { text: parts.join('\n\n'), buttons: inRows(open, 5) };
}
