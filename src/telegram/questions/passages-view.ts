import type { Passage } from '../../domain/plan/passages.ts';
import { exampleLines } from './clarification-view.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';

/** Renders what the plan's document says of what was asked, in its words, each passage with its place. */
export function viewPassages(t: Translate, passages: readonly Passage[]): View {
  if (passages.length === 0)
    return { text: t('questions:passage.none', { examples: exampleLines(t), interpolation: { escapeValue: false } }) };
  const lines = passages.map(({ part, place, text }) => t(`questions:passage.${part}`, { place, text }));
  return { text: [t('questions:passage.head'), ...lines].join('\n\n') };
}
