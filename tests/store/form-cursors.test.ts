import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerValue } from '../../src/domain/reporting/answers.ts';
import { cursorSchema } from '../../src/domain/reporting/cursor-schema.ts';
import type { Cursor } from '../../src/domain/reporting/filling.ts';

describe('a place in a form', () => {
  // No key of a form begins so; what reads JSON leaves it out, lest it change what objects are.
  const text = fc.string().filter((word) => word !== '__proto__');
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const files = fc.array(fc.record({ id: text, name: text, mime: text }), { maxLength: 2 });
  const { value } = fc.letrec<{ value: AnswerValue; answer: Answer }>((tie) => {
    const answers = fc.dictionary(text, tie('answer'), { maxKeys: 2 });
    return {
      value: fc.oneof(
        { depthSize: 'small' },
        fc.record({ type: fc.constantFrom('text' as const, 'long-text' as const), text }),
        fc.record({ type: fc.constantFrom('integer' as const, 'decimal' as const, 'percent' as const), number }),
        fc.record({ type: fc.constant('percent-range' as const), from: number, to: number }),
        fc.record({ type: fc.constant('money' as const), amount: number }),
        fc.record({
          type: fc.constant('money-by-source' as const),
          amounts: fc.dictionary(text, number),
          names: fc.dictionary(text, text),
        }),
        fc.record({ type: fc.constant('date' as const), date: text }),
        fc.record({ type: fc.constant('year' as const), year: number }),
        fc.record({ type: fc.constant('phone' as const), phone: text }),
        fc.record({ type: fc.constant('yes-no' as const), yes: fc.boolean() }),
        fc.record({ type: fc.constant('choice' as const), option: text }),
        fc.record({ type: fc.constant('choice' as const), option: text, detail: text }),
        fc.record({ type: fc.constant('choices' as const), options: fc.array(text) }),
        fc.record({ type: fc.constant('unit' as const), id: number, name: text }),
        fc.record({ type: fc.constant('task' as const), code: text, title: text }),
        fc.record({ type: fc.constant('facility' as const), name: text }),
        fc.record({ type: fc.constantFrom('photo' as const, 'document' as const), files }),
        fc.record({ type: fc.constant('location' as const), latitude: number, longitude: number }),
        fc.record({ type: fc.constant('group' as const), items: answers }),
        fc.record({ type: fc.constant('repeat-group' as const), rows: fc.array(answers, { maxLength: 2 }) }),
      ),
      answer: fc.oneof(
        fc.record({ state: fc.constant('given' as const), value: tie('value'), reason: fc.option(text) }),
        fc.record({ state: fc.constant('later' as const) }),
      ),
    };
  });
  const editing = fc.boolean();
  const { cursor } = fc.letrec<{ cursor: Cursor }>((tie) => ({
    cursor: fc.oneof(
      { depthSize: 'small' },
      fc.record({ at: fc.constant('question' as const), editing, key: text }),
      fc.record({ at: fc.constant('detail' as const), editing, key: text, option: text }),
      fc.record({ at: fc.constantFrom('amount' as const, 'source-name' as const), editing, key: text, source: text }),
      fc.record({
        at: fc.constant('candidates' as const),
        editing,
        key: text,
        values: fc.array(value, { maxLength: 3 }),
        source: fc.option(text),
      }),
      fc.record({ at: fc.constant('reason' as const), editing, key: text, value, message: text }),
      fc.record({ at: fc.constant('reason' as const), editing, key: text, value, message: text, because: text }),
      fc.record({
        at: fc.constant('inside' as const),
        editing,
        key: text,
        row: fc.option(fc.nat()),
        place: tie('cursor'),
      }),
      fc.record({ at: fc.constant('review' as const), editing }),
    ),
  }));

  test('is read as it was written, whatever value waits there', () => {
    fc.assert(
      fc.property(cursor, (at) => {
        const kept = JSON.parse(JSON.stringify(at)) as unknown;
        expect(cursorSchema.parse(kept)).toEqual(kept);
      }),
    );
  });
});
