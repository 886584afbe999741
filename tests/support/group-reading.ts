import type { Answers } from '../../src/domain/reporting/answers.ts';
import { advanceFilling, type Cursor, type Filling, type FillingAdvance } from '../../src/domain/reporting/filling.ts';
import { fillingOf, partsOf, questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import { measure } from '../../src/domain/reporting/fields/index.ts';
import { cursorAtQuestion } from '../../src/domain/reporting/filling-places.ts';
import { readGroupText } from '../../src/domain/reporting/group-text.ts';
import { shippedForm, TOOLS } from './shipped-form.ts';

const FORM = shippedForm('bao-cao-nam-so-nganh');
/** The report of an agency of 2018, with what it has answered. */
export const fillingFor = (unit: string, answers: Answers = {}): Filling =>
  fillingOf(questionsAskedOf(FORM, 2018, unit), answers, {}, { year: 2018, unit_key: unit, unit_contacts: 1 });
/** One of its groups: task 2.2 unless told otherwise. */
export const task = (filling: Filling, key = 'task_2_2') => filling.questions.find((question) => question.key === key)!;
/** The place of such a group. */
export const place = (filling: Filling, key = 'task_2_2'): Cursor =>
  cursorAtQuestion(filling, task(filling, key), false);
/** What comes of a text that is said there. */
export const says = (filling: Filling, text: string, at: Cursor = place(filling)): FillingAdvance =>
  advanceFilling(filling, at, { kind: 'text', text }, TOOLS);

/** What was read, money by source in triệu đồng. */
export const read = (text: string, unit = 'SCT', key = 'task_2_2'): unknown => {
  const filling = fillingFor(unit);
  const reading = readGroupText(partsOf(filling, task(filling, key), null), text, TOOLS);
  if (reading?.kind !== 'read') return reading === null ? null : reading.refusal.kind;
  const values = [...reading.values].map(([part, value]) => [
    part,
    'amounts' in value
      ? Object.fromEntries(Object.entries(value.amounts).map(([source, amount]) => [source, amount / 1_000_000]))
      : measure(value),
  ]);
  const { inferred, otherUnit, notAsked } = reading;
  return {
    ...Object.fromEntries(values),
    ...(inferred ? { inferred } : {}),
    ...(otherUnit === null ? {} : { otherUnit: otherUnit.typed }),
    ...(notAsked.length === 0 ? {} : { notAsked }),
  };
};
