import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/domain/questions/read-question.ts';
import { buildVocabulary, VOCABULARY } from '../../support/questions.ts';

const asking = { today: '2018-12-13', ownUnit: null, topic: [] };

describe('parts that are named', () => {
  test.each([
    ['Quỳ Châu và Quỳ Hợp nộp chưa', ['unit-report', 'unit-report']],
    ['huyện nào chưa nộp và kinh phí 2018 bao nhiêu', ['round', 'budget']],
    ['kinh phí 1.4 và 1.5', ['budget', 'budget']],
    ['Sở Thông tin và Truyền thông nộp chưa', ['unit-report']],
  ])('“%s” is answered with %j', (text, kinds) => {
    const decision = readQuestion(VOCABULARY, text, asking);
    expect(decision.kind === 'answer' ? decision.readings.map(({ kind }) => kind) : decision).toEqual(kinds);
  });

  test.each([
    ['huyện nào phát ít tờ rơi nhất', 'least'],
    ['huyen nao it can bo chuyen trach nhat', 'least'],
    ['huyện nào phát nhiều tờ rơi nhất', 'most'],
    ['huyện nào có số cán bộ chuyên trách cao nhất', 'most'],
  ])('“%s” asks for the %s', (text, how) => {
    const decision = readQuestion(VOCABULARY, text, asking);
    expect(decision.kind === 'out-of-scope' ? [] : decision.readings[0]).toMatchObject({ kind: 'figure', how });
  });

  test.each([
    ['Quỳ Hợp có bao nhiêu cơ sở', 'facilities_total'],
    ['vinh co may co so', 'facilities_total'],
    ['Nam Đàn báo bao nhiêu tin, bài', 'news_items'],
  ])('“%s” asks for what is counted', (text, figure) => {
    const decision = readQuestion(VOCABULARY, text, asking);
    expect(decision.kind === 'out-of-scope' ? [] : decision.readings).toContainEqual(
      expect.objectContaining({ kind: 'figure', figure }),
    );
  });

  test.each(['hạn nộp báo cáo khi nào?', 'han nop bao cao', 'hạn nộp báo cáo là ngày nào', 'bao gio phai nop'])(
    'what is handed in is a report, also after a question about a task: %s',
    (text) => {
      const topic = [{ kind: 'task', task: 1 }] as const;
      expect(JSON.stringify(readQuestion(VOCABULARY, text, { ...asking, topic }))).not.toContain('"task"');
    },
  );

  test('a figure of a unit does not go on with who has handed in', () => {
    const topic = [{ kind: 'round', state: 'not-submitted' }] as const;
    const decision = readQuestion(VOCABULARY, 'Tân Kỳ có bao nhiêu cơ sở áp dụng SXSH', { ...asking, topic });
    const readings = decision.kind === 'out-of-scope' ? [] : decision.readings;
    expect(readings[0]).toMatchObject({ kind: 'figure', figure: 'facilities_applying' });
  });

  test('a figure of a form is asked for by the words of the form', () => {
    const figures = [
      {
        key: 'solar',
        label: 'Công suất điện mặt trời mái nhà',
        names: [],
        number: 3,
        question: 'Tổng công suất đã lắp?',
        measure: 'kW',
        ofEvents: false,
      },
      {
        key: 'wells',
        label: 'Giếng khoan đã trám lấp',
        names: ['giếng bỏ hoang'],
        number: 4,
        question: 'Bao nhiêu giếng?',
        measure: 'giếng',
        ofEvents: false,
      },
    ];
    const vocabulary = {
      ...VOCABULARY,
      ...buildVocabulary({ tasks: [], units: [], targets: [], databases: [], figures }),
      units: VOCABULARY.units,
    };
    for (const text of [
      'Tân Kỳ có bao nhiêu giếng khoan đã trám lấp',
      'số giếng bỏ hoang của Tân Kỳ',
      'câu 4 của Tân Kỳ',
    ]) {
      const decision = readQuestion(vocabulary, text, asking);
      const readings = decision.kind === 'out-of-scope' ? [] : decision.readings;
      expect(readings, text).toContainEqual(expect.objectContaining({ kind: 'figure', figure: 'wells' }));
    }
  });
});

describe('what turns a question round', () => {
  test.each(['huyện nào xqa nộp', 'don vi nao khum gui bao cao'])(
    'a word that nobody knows before what was done may deny it: %s',
    (text) => expect(readQuestion(VOCABULARY, text, asking).kind).not.toBe('answer'),
  );

  test.each([
    'Ngoài các huyện ra còn ai chưa nộp?',
    'trừ các sở thì bao nhiêu đơn vị đã nộp',
    'Không tính các sở, mấy đơn vị đã được duyệt rồi?',
    'huyện nào không còn nợ báo cáo',
  ])('what is left out is asked back: %s', (text) =>
    expect(readQuestion(VOCABULARY, text, asking).kind).not.toBe('answer'),
  );

  test('of two amounts one is no answer', () => {
    const text = 'Yên Thành có bao nhiêu cơ sở, bao nhiêu cái áp dụng SXSH rồi?';
    const decision = readQuestion(VOCABULARY, text, asking);
    expect(decision.kind === 'answer' ? decision.readings.length : 2).toBe(2);
  });

  test('money that is named once is meant of both amounts', () => {
    const decision = readQuestion(
      VOCABULARY,
      'Nguồn khuyến công năm nay được giao bao nhiêu, đã chi bao nhiêu',
      asking,
    );
    const readings = decision.kind === 'out-of-scope' ? [] : decision.readings;
    for (const reading of readings) expect(reading).toMatchObject({ year: 2018, source: 'industry-promotion' });
  });
});

describe('other provinces', () => {
  test('a journey to another province is no question about its plan', () => {
    expect(readQuestion(VOCABULARY, 'Xe đón tôi đi Hà Nội mấy giờ?', asking)).toEqual({ kind: 'out-of-scope' });
  });

  const department = (province: string) =>
    ({
      id: 901,
      key: 'SCT',
      name: `Sở Công Thương tỉnh ${province}`,
      shortName: 'Sở Công Thương',
      kind: 'department',
      aliases: [],
    }) as const;

  test.each([
    ['Nghệ An', 'Hà Tĩnh'],
    ['Hà Tĩnh', 'Nghệ An'],
  ])('in a plan of %s a question about %s is about another one', (own, other) => {
    const vocabulary = buildVocabulary({
      tasks: [],
      units: [department(own)],
      targets: [],
      databases: [],
      figures: [],
    });
    const elsewhere = { kind: 'answer', readings: [{ kind: 'elsewhere' }] };
    expect(readQuestion(vocabulary, `tỉnh ${other} ai chưa nộp`, asking)).toEqual(elsewhere);
    expect(readQuestion(vocabulary, `tỉnh ${own} ai chưa nộp`, asking)).not.toEqual(elsewhere);
  });
});

describe('names with other marks', () => {
  const enterprise = {
    id: 900,
    key: 'HUNG_PHAT',
    name: 'Công ty Hùng Phát',
    shortName: 'Hùng Phát',
    kind: 'enterprise',
    aliases: [],
  } as const;
  const vocabulary = buildVocabulary({ tasks: [], units: [enterprise], targets: [], databases: [], figures: [] });

  test('a unit that is named with other marks is asked about', () => {
    expect(readQuestion(vocabulary, 'Hưng Phát nộp chưa', asking).kind).not.toBe('answer');
  });
});
