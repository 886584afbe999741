import type { Answers } from '../../src/domain/reporting/answers.ts';
import { advanceFilling, type Cursor, type Filling, type FillingAdvance } from '../../src/domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf, withAnswer } from '../../src/domain/reporting/filling-context.ts';
import type { shippedForm } from './shipped-form.ts';
import { TOOLS } from './shipped-form.ts';

/** Somebody who fills in a form. */
export class Filler {
  filling: Filling;
  cursor: Cursor;
  note: FillingAdvance['note'] = null;
  constructor(form: ReturnType<typeof shippedForm>, unit: string, answers: Answers, cursor: Cursor) {
    this.filling = fillingOf(
      questionsAskedOf(form, 2018, unit),
      answers,
      {},
      { year: 2018, unit_key: unit, unit_contacts: 0 },
    );
    this.cursor = cursor;
  }
  take(input: Parameters<typeof advanceFilling>[2]): this {
    const { cursor, note, change } = advanceFilling(this.filling, this.cursor, input, TOOLS);
    if (change !== null) this.filling = withAnswer(this.filling, change.key, change.answer);
    Object.assign(this, { cursor, note });
    return this;
  }
  says(...texts: string[]): this {
    for (const text of texts) this.take({ kind: 'text', text });
    return this;
  }
  answer(key: string): unknown {
    return this.filling.answers[key];
  }
}
