import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/domain/reporting/fields/index.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const QUESTION = shippedForm('co-so-ap-dung-sxsh').questions.find(({ key }) => key === 'facility')!;
const [HUNG, HUNG_WITH_W, PLAIN] = ['Công ty Hùng Phát', 'Công ty Hưng Phát', 'cong ty hung phat'];

describe('a facility that reports have named', () => {
  test.each<[string, string[], string, string[]]>([
    ['the same name', [HUNG], 'CÔNG TY HÙNG PHÁT', [HUNG]],
    ['without marks it is the one that there is', [HUNG], PLAIN, [HUNG]],
    ['other marks are asked about', [HUNG], HUNG_WITH_W, [HUNG, HUNG_WITH_W]],
    ['without marks it may be either', [HUNG, HUNG_WITH_W], PLAIN, [HUNG, HUNG_WITH_W, PLAIN]],
    ['known without marks, it is asked about', [PLAIN], HUNG, [PLAIN, HUNG]],
  ])('%s', (_what, facilities, typed, names) => {
    const read = readAnswer(QUESTION, typed, {
      ...TOOLS,
      place: null,
      current: undefined,
      directory: { ...TOOLS.directory, facilities },
    });
    const values = read.kind === 'value' ? [read.value] : read.kind === 'candidates' ? read.values : [];
    expect(values.map((value) => value.type === 'facility' && value.name)).toEqual(names);
    expect(read.kind).toBe(names.length === 1 ? 'value' : 'candidates');
  });
});
