import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../../../src/domain/reporting/parse-form.ts';
import { changeJson } from '../../support/change-json.ts';
import { durationOf } from '../../support/duration-of.ts';

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

describe('a form with texts that cannot be stored or shown', () => {
  const parsed = (path: string, value: unknown) => {
    const form: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
    changeJson(form, path, value);
    return parseForm(form);
  };

  test.each<[string, string, string, RegExp]>([
    ['U+0000', 'questions[3].text', 'Số cơ sở\u0000', /ký tự hỏng/],
    ['half a surrogate pair', 'questions[3].shortLabel', 'Số \ud83d cơ sở', /ký tự hỏng/],
    ['half a pair in its name', 'title', '\ude00 báo cáo', /ký tự hỏng/],
    ['a name of a hundred thousand letters', 'name', 'a'.repeat(100_000), /Dài quá 4\.000 ký tự/],
  ])('%s is refused with its place', (_what, path, value, message) => {
    expect(parsed(path, value)).toEqual({
      kind: 'broken',
      faults: [{ path, message: expect.stringMatching(message) as string }],
    });
  });

  test.each([
    ['a field that is not known', { [`x\u0000\ud800${'y'.repeat(100_000)}`]: 1 }],
    ['a key twice', { key: 'leaflets' }],
  ])('%s: what is said of it is short and sound', (_what, fields) => {
    const form = JSON.parse(readFileSync(FILE, 'utf8')) as { questions: object[] };
    form.questions[3] = { ...form.questions[3], ...fields };
    const broken = parseForm(form);
    if (broken.kind !== 'broken') throw new Error('The form was taken.');
    for (const { path, message } of broken.faults) {
      expect(`${path}${message}`.isWellFormed()).toBe(true);
      expect(`${path}${message}`).not.toContain('\u0000');
      expect(path.length + message.length).toBeLessThan(410);
    }
  });

  test('one nested without end is refused', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(parsed('questions[3].text', deep).kind).toBe('broken');
    expect(parseForm(deep).kind).toBe('broken');
  });
});

describe('a form that would take long to be looked through is refused at once', () => {
  /** So many times as long as the form of the agencies, with its 52 questions, may take. */
  const LONGEST = 50;
  const ofKnownForm = (): number => {
    const form: unknown = JSON.parse(readFileSync(new URL('bao-cao-nam-so-nganh.json', FILE), 'utf8'));
    return durationOf(() => parseForm(form));
  };
  const question = (at: number) => ({ key: `g${at}`, number: at + 1, text: 'a', shortLabel: 'a', type: 'year' });
  const groups = Array.from({ length: 300 }, (_, at) => ({
    ...question(at),
    type: 'group',
    items: Array.from({ length: 50 }, (_part, part) => ({ ...question(0), number: 0, key: `p${at}_${part}` })),
  }));
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...question(at),
    refuse: Array.from({ length: 80 }, () => ({ when: 'value > 3000', message: 'a' })),
  }));
  const rows = {
    ...question(1),
    type: 'repeat-group',
    rowLabel: 'a',
    maxRows: 98,
    items: [{ ...question(0), number: 0, key: 'part' }],
  };
  const loops = [
    rows,
    ...Array.from({ length: 60 }, (_, at) => ({
      ...question(at + 2),
      refuse: [{ when: 'g1.all(a, g1.exists(b, a.part == b.part))', message: 'a' }],
    })),
  ];

  test('and one with many lists and many checks that can be taken is looked through as fast', () => {
    const lists = Array.from({ length: 250 }, (_, at) => ({
      ...rows,
      ...question(at),
      type: 'repeat-group',
      items: [{ ...question(0), number: 0, key: `part${at}` }],
      refuse: Array.from({ length: 4 }, () => ({ when: 'size(value) > 50', message: 'a' })),
    }));
    const form = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
    expect(parseForm({ ...form, questions: lists }).kind).toBe('valid');
    expect(durationOf(() => parseForm({ ...form, questions: lists }))).toBeLessThan(LONGEST * ofKnownForm());
  });

  test.each<[string, unknown, RegExp]>([
    ['15,000 parts', groups, /quá 1\.000 câu/],
    ['24,000 checks', many, /quá 2\.000 điều kiện/],
    ['checks that together take long', loops, /quá nhiều bước/],
  ])('%s', (_what, questions, message) => {
    const form = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
    expect(parseForm({ ...form, questions })).toEqual({
      kind: 'broken',
      faults: [{ path: 'questions', message: expect.stringMatching(message) as string }],
    });
    expect(durationOf(() => parseForm({ ...form, questions }))).toBeLessThan(LONGEST * ofKnownForm());
  });
});

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
    ['a pattern', 'questions[1].refuse[0].when', '"a".matches("^(a+)+$")', 'questions[1].refuse[0].when'],
    [
      'lists within each other',
      'questions[1].refuse[0].when',
      `${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `[1, 2, 3, 4, 5, 6, 7, 8].all(${name}, `).join('')}a > 0)))))))`,
      'questions[1].refuse[0].when',
    ],
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
    [
      'a check against records that is no condition',
      'questions[0].crossChecks[0].when',
      'recorded + 1',
      'questions[0].crossChecks[0].when',
    ],
    [
      'a record that is asked nobody for',
      'questions[0].crossChecks[0].against',
      'hearsay',
      'questions[0].crossChecks[0].against',
    ],
    [
      'a number held against yes or no',
      'questions[10].crossChecks[0].when',
      'recorded > 3',
      'questions[10].crossChecks[0].when',
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
