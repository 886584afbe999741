import type { CellPlace } from '../../domain/consolidation/placed-cell.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { button, type Button } from './view.ts';

/** A number of one year of the consolidation: the key of its figure, and where it stands. */
export interface SourcedNumber {
  year: number;
  key: string;
  place: CellPlace;
}

/** Makes the button that shows what a number rests on. @param label which number; null where the message has one only */
export function sourceButton(t: Translate, label: string | null, { year, key, place }: SourcedNumber): Button {
  const part = place === 'figure' || place === 'task' ? 'own' : 'beside';
  return button(sourceLabel(t, label), 'consolidation-source', year, year, keyNumber(key), part, 0);
}

/** Makes the button that shows what the number of a task rests on. */
export function taskSourceButton(
  t: Translate,
  label: string | null,
  { year, code, measure }: { year: number; code: string; measure: string },
): Button {
  return sourceButton(t, label, { year, key: taskFigureKey(code, measure), place: 'task' });
}

/** Makes the button that shows what each number of a unit rests on. */
export function unitSourcesButton(t: Translate, label: string | null, year: number, unitId: number): Button {
  return button(sourceLabel(t, label), 'consolidation-unit-sources', year, year, unitId, 0);
}

function sourceLabel(t: Translate, label: string | null): string {
  return label === null ? t('consolidation:button.seeSource') : t('consolidation:button.source', { label, ...PLAIN });
}
