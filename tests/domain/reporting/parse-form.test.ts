import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../../../src/domain/reporting/parse-form.ts';
import { changeJson } from '../../support/change-json.ts';

const FILE = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/forms/bao-cao-nam-cap-huyen.json', import.meta.url);

function pathsAfter(path: string, value: unknown): string[] {
  const form: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
  changeJson(form, path, value);
  const parsed = parseForm(form);
  return parsed.kind === 'broken' ? parsed.faults.map((fault) => fault.path) : [];
}

const options = [
  { key: 'yes', label: 'Có' },
  { key: 'no', label: 'Không' },
];

describe('a form that could not be filled or checked is refused, with the path of the fault', () => {
  test.each<[string, string, unknown, string]>([
    ['two questions of one number', 'questions[13].number', 13, 'questions[13].number'],
    ['two questions of one key', 'questions[13].key', 'leaflets', 'questions[13].key'],
    ['limits the wrong way round', 'questions[8].max', -1, 'questions[8].min'],
    ['an option twice', 'questions[9].options[2].key', 'with_document', 'questions[9].options[2].key'],
    ['a source twice', 'questions[12].sources[1].key', 'central', 'questions[12].sources[1].key'],
    ['a variant of a year not asked', 'questions[10].variants[0].years', [2019], 'questions[10].variants[0].years[0]'],
    [
      'two variants of one year',
      'questions[10].variants',
      [{ years: [2020] }, { years: [2018, 2020] }],
      'questions[10].variants[1].years[1]',
    ],
    ['options of a number', 'questions[0].variants', [{ years: [2018], options }], 'questions[0].variants[0].options'],
    ['a limit by a question unknown', 'questions[1].refuse[0].when', 'value > x', 'questions[1].refuse[0].when'],
    ['a limit by itself', 'questions[1].refuse[0].when', 'value > facilities_informed', 'questions[1].refuse[0].when'],
    [
      'a limit by a later question',
      'questions[1].refuse[0].when',
      'value > facilities_applying',
      'questions[1].refuse[0].when',
    ],
    ['a limit by a text', 'questions[11].refuse[0].when', 'value > obstacles', 'questions[11].refuse[0].when'],
    [
      'an option that the question does not offer',
      'questions[4].askReason[0].when',
      'value == 0 && focal_point_assigned in ["with_document", "by_phone"]',
      'questions[4].askReason[0].when',
    ],
    ['a check that is no condition', 'questions[0].askReason[0].when', 'value + 1', 'questions[0].askReason[0].when'],
    ['a check that cannot be read', 'questions[0].askReason[0].when', 'value >', 'questions[0].askReason[0].when'],
    ['code', 'questions[0].askReason[0].when', 'process.exit(1)', 'questions[0].askReason[0].when'],
    [
      'a check of each line where there are none',
      'questions[0].askReason[0].when',
      'line > 1000',
      'questions[0].askReason[0].when',
    ],
    ['a choice held against a number', 'questions[9].askReason[0].when', 'value > 3', 'questions[9].askReason[0].when'],
    ['a condition by a later question', 'questions[3].askIf', 'staff_total > 0', 'questions[3].askIf'],
    ['a condition by its own value', 'questions[3].askIf', 'value > 0', 'questions[3].askIf'],
    ['a share of nothing', 'questions[3].partOf', 'obstacles', 'questions[3].partOf'],
    ['a ratio of a text', 'questions[1].aggregation.denominator', 'obstacles', 'questions[1].aggregation.denominator'],
    ['a key that is a word of the language', 'questions[13].key', 'in', 'questions[13].key'],
    ['a key that every check has', 'questions[13].key', 'previous', 'questions[13].key'],
    [
      'a placeholder that the check cannot fill',
      'questions[0].askReason[0].message',
      '{value} khác {other}.',
      'questions[0].askReason[0].message',
    ],
  ])('%s', (_what, path, value, expected) => {
    expect(pathsAfter(path, value)).toEqual([expected]);
  });
});
