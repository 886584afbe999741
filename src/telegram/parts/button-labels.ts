import { searchKey } from '../../domain/text/normalize.ts';
import { WORDING } from '../../wording/locales.ts';

/** The keys of the labels that say the same whatever they are about: those of `button`, at any depth. */
const LABELS = new Set(Object.values(WORDING).flatMap((wording) => listLabels(wording, false)));

/** Returns whether a text is the whole label of some button of the bot, shown or not. */
export function isButtonLabel(text: string): boolean {
  return LABELS.has(searchKey(text));
}

function listLabels(wording: unknown, ofButtons: boolean): string[] {
  if (typeof wording === 'string') return ofButtons && !wording.includes('{{') ? [searchKey(wording)] : [];
  if (typeof wording !== 'object' || wording === null) return [];
  return Object.entries(wording).flatMap(([key, value]) => listLabels(value, ofButtons || key === 'button'));
}
