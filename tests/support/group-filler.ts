import type { Answers } from '../../src/domain/reporting/answers.ts';
import { advanceFilling, type Cursor, type Filling } from '../../src/domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf, withAnswer } from '../../src/domain/reporting/filling-context.ts';
import { cursorAtQuestion } from '../../src/domain/reporting/filling-places.ts';
import { partNumber } from '../../src/domain/reporting/filling-rows.ts';
import { shippedForm, TOOLS } from './shipped-form.ts';

/** What the Sở Khoa học và Công nghệ is asked in 2018. */
export const QUESTIONS = questionsAskedOf(shippedForm('bao-cao-nam-so-nganh'), 2018, 'SKHCN');
/** A task that others lead. */
export const TASK = QUESTIONS.find(({ key }) => key === 'task_2_2')!;
/** What the checks of the form know of its report. */
export const FACTS = { year: 2018, unit_key: 'SKHCN', unit_contacts: 1 };

/** An officer of the Sở KH&CN who does not lead task 2.2, at its first part. */
export class Filler {
  filling: Filling = fillingOf(QUESTIONS, {}, {}, FACTS);
  cursor: Cursor = cursorAtQuestion(this.filling, TASK, false);
  note: unknown = null;
  take(input: Parameters<typeof advanceFilling>[2]): this {
    const { cursor, note, change } = advanceFilling(this.filling, this.cursor, input, TOOLS);
    if (change !== null) this.filling = withAnswer(this.filling, change.key, change.answer);
    return Object.assign(this, { cursor, note });
  }
  says(...texts: string[]): this {
    for (const text of texts) this.take({ kind: 'text', text });
    return this;
  }
  /** Presses [Đủ rồi] under a money part. */
  thatIsAll(part: number): this {
    return this.take({ kind: 'done', number: partNumber(TASK.number, null, part) });
  }
  /** Presses an option of the first part: the status. */
  presses(index: number): this {
    const number = partNumber(TASK.number, null, 1);
    return this.take({ kind: 'jump', number }).take({ kind: 'option', number, index });
  }
  /** Presses [Đúng] under what a button would leave out. */
  rightOfPart(): this {
    return this.take({ kind: 'candidate', number: partNumber(TASK.number, null, 1), index: 0 });
  }
  right(): this {
    return this.take({ kind: 'candidate', number: TASK.number, index: 0 });
  }
  get items(): Answers {
    const answer = this.filling.answers['task_2_2'];
    return answer?.state === 'given' && 'items' in answer.value ? answer.value.items : {};
  }
}
