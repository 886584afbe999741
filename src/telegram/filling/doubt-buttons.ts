import type { AnswerValue } from '../../domain/reporting/answers.ts';
import { fieldOf, partsGiven } from '../../domain/reporting/fields/index.ts';
import { codeOfChoices } from '../../domain/reporting/filling-press.ts';
import { partNumber } from '../../domain/reporting/filling-rows.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { moneyAmong } from '../../domain/reporting/money-elsewhere.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { asLabel } from '../parts/shortened-text.ts';
import { button, type Button } from '../parts/view.ts';
import type { Frame } from './filling-frame.ts';

/** The longest label that a phone shows in one line, in characters. */
export const LABEL = 36;

/** Returns the parts of a group of which a message may answer one, each by its name. */
export function partButtons(
  t: Translate,
  { report, number, cursor }: Frame,
  question: Question,
  values: readonly AnswerValue[],
): Button[][] {
  const parts: readonly Question[] = 'items' in question ? question.items : [];
  return values.map((value, at) => {
    const label = parts.find(({ key }) => key in (partsGiven(value) ?? {}))?.shortLabel ?? '';
    return [
      button(
        t('filling:button.part', { label, ...PLAIN }),
        'answer-candidate',
        report.id,
        number,
        at,
        codeOfChoices(cursor),
      ),
    ];
  });
}

/** Returns whether money was typed where the reason of something else is asked. */
export function isMoneyForOther({ cursor, question }: Frame): boolean {
  const typed = cursor.at === 'reason' ? cursor.typed : undefined;
  return typed?.value === null && question !== null && fieldOf(question.type).bySource === undefined;
}

/** Returns the ways to the questions about money beside the open one. */
export function toMoney(t: Translate, { filling, report, outer, inner, row }: Frame): Button[][] {
  return moneyAmong(filling.questions).map(({ number, shortLabel }) => [
    button(
      t('filling:button.toMoney', { label: asLabel(shortLabel, LABEL), ...PLAIN }),
      'answer-jump',
      report.id,
      inner === null ? number : partNumber(outer.number, row, number),
    ),
  ]);
}
