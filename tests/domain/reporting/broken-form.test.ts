import { describe, expect, test } from 'vitest';
import { parseForm } from '../../../src/domain/reporting/parse-form.ts';
import { shippedForm } from '../../support/shipped-form.ts';

const form = shippedForm('bao-cao-nam-cap-huyen');

describe('a broken form is refused with the path of each fault', () => {
  test.each<[string, (file: { questions: Record<string, unknown>[] }) => void, string]>([
    ['two questions of one number', ({ questions: [, second] }) => (second!['number'] = 1), 'questions[1].number'],
    [
      'two questions of one key',
      ({ questions: [, second] }) => (second!['key'] = 'facilities_total'),
      'questions[1].key',
    ],
    [
      'a check against a question nobody asks',
      ({ questions: [, second] }) => (second!['refuse'] = [{ when: 'value > nothing', message: 'x' }]),
      'questions[1].refuse[0].when',
    ],
    ['a type nobody knows', ({ questions: [first] }) => (first!['type'] = 'magic'), 'questions[0].type'],
  ])('%s', (_what, change, path) => {
    const file = structuredClone(form) as unknown as { questions: Record<string, unknown>[] };
    change(file);
    const result = parseForm(file);
    expect(result.kind === 'broken' ? result.faults.map((fault) => fault.path) : []).toContain(path);
  });
});
