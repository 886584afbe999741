import { describe, expect, test } from 'vitest';
import {
  addToUpdate,
  findOtherYear,
  sourcesAndNote,
  isUpdateSendable,
  type UpdateDraft,
} from '../../../src/domain/status/task-update.ts';

const EMPTY: UpdateDraft = {
  taskId: 7,
  taskCode: '2.2',
  year: 2018,
  unitId: 1,
  status: null,
  quantity: null,
  spent: null,
  note: '',
  files: [],
};

describe('what somebody writes about a task', () => {
  test.each([
    ['chi 95 ngan sach tinh', { spent: 95_000_000, quantity: null, note: 'ngan sach tinh' }],
    ['chi 95 ngân sách tỉnh', { spent: 95_000_000, quantity: null, note: 'ngân sách tỉnh' }],
    ['95 trieu ngan sach tinh', { spent: 95_000_000, note: 'ngan sach tinh' }],
    ['xong 2 co so, chi 95 nguon ngan sach tinh', { status: 'done', quantity: 2, spent: 95_000_000 }],
    ['chi 500 ngan khuyen cong', { spent: 500_000, note: 'khuyen cong' }],
    ['chi 95 ngan sach tinh + 30 khuyen cong', { spent: 125_000_000, quantity: null }],
    ['chi 95', { spent: 95_000_000, quantity: null }],
    ['chi cục kiểm tra 3 cơ sở', { spent: null, quantity: 3 }],
    ['giao 3 cơ sở', { spent: null }],
    ['xong 2 cơ sở, chi 95 triệu', { status: 'done', quantity: 2, spent: 95_000_000, note: '' }],
    ['đang làm', { status: 'doing', note: '' }],
    ['dang lam 1 co so', { status: 'doing', quantity: 1 }],
    ['dang lam, xong 1 co so', { status: 'doing', quantity: 1 }],
    ['đã chi 12,5 triệu', { spent: 12_500_000, quantity: null }],
    ['chi 1,5 tỷ', { spent: 1_500_000_000 }],
    ['12,5 triệu', { spent: 12_500_000 }],
    ['3', { quantity: 3 }],
    ['số lượng 3', { quantity: 3 }],
    ['chưa làm', { status: 'not_started', note: '' }],
    ['năm nay chưa thực hiện', { status: 'not_started' }],
    ['không phát sinh', { status: 'not_this_year', note: '' }],
    ['khong phat sinh', { status: 'not_this_year', note: '' }],
    ['nam nay khong lam', { status: 'not_this_year', note: '' }],
    ['năm 2018 không phát sinh nhiệm vụ', { status: 'not_this_year', quantity: null, note: '' }],
    ['đơn vị không có việc', { status: 'not_this_year', note: '' }],
    ['đang làm, không phát sinh kinh phí', { status: 'doing', note: 'không phát sinh kinh phí' }],
    ['không làm được vì thiếu vốn', { status: null }],
    [
      'Hai cơ sở ở Quỳ Hợp chưa ký được hợp đồng',
      { quantity: null, note: 'Hai cơ sở ở Quỳ Hợp chưa ký được hợp đồng' },
    ],
    ['chi 20 triệu nguồn khuyến công', { spent: 20_000_000, note: 'nguồn khuyến công' }],
    ['nguồn khuyến công: đã chi 20 triệu', { spent: 20_000_000, note: 'nguồn khuyến công: đã chi' }],
    ['xong 2 cơ sở ở xã Châu Quang huyện Quỳ Hợp', { quantity: 2, note: 'xong 2 cơ sở ở xã Châu Quang huyện Quỳ Hợp' }],
    [
      'xong 2 mô hình, chi 95 triệu sự nghiệp môi trường, 30 triệu khuyến công',
      {
        status: 'done',
        quantity: 2,
        spent: 125_000_000,
        note: '95 triệu sự nghiệp môi trường\n30 triệu khuyến công',
      },
    ],
    [
      'chi 95 trieu su nghiep moi truong + 30 trieu khuyen cong',
      { spent: 125_000_000, note: '95 trieu su nghiep moi truong\n30 trieu khuyen cong' },
    ],
    [
      'chi 125 triệu, trong đó 95 triệu sự nghiệp môi trường, 30 triệu khuyến công',
      { spent: 125_000_000, note: '95 triệu sự nghiệp môi trường\n30 triệu khuyến công' },
    ],
    [
      '95 triệu sự nghiệp môi trường, 30 triệu khuyến công, tổng 125 triệu',
      { spent: 125_000_000, note: '95 triệu sự nghiệp môi trường\n30 triệu khuyến công' },
    ],
    ['chi 100 triệu trong đó khuyến công 60 triệu', { spent: 100_000_000, note: '60 triệu khuyến công' }],
    [
      'chi 100 triệu gồm 60 triệu khuyến công, 40 triệu sự nghiệp môi trường',
      { spent: 100_000_000, note: '60 triệu khuyến công\n40 triệu sự nghiệp môi trường' },
    ],
    ['chi 12,5 triệu (12.500.000 đồng)', { spent: 12_500_000, note: '' }],
    ['chi 1 tỷ 200 triệu', { spent: 1_200_000_000, note: '' }],
    ['xong 2 cơ sở chi 95 triệu', { status: 'done', quantity: 2, spent: 95_000_000, note: '' }],
    ['được giao 120 triệu đã chi 95 triệu', { spent: 95_000_000, note: 'được giao 120 triệu' }],
    [
      'được giao 120 triệu, trong đó khuyến công 60 triệu, 60 triệu sự nghiệp; chi 95 triệu',
      { spent: 95_000_000, note: 'được giao 120 triệu\ntrong đó khuyến công 60 triệu\n60 triệu sự nghiệp' },
    ],
    ['chi 95 triệu, giao 120 triệu', { spent: 95_000_000, note: 'giao 120 triệu' }],
    ['được giao 120 triệu', { spent: null, note: 'được giao 120 triệu' }],
    ['xong 2 mô hình, 3 lớp', { status: 'done', quantity: 2, note: '3 lớp' }],
    ['2 cơ sở; đã xong; vướng hồ sơ', { quantity: 2, status: 'done', note: 'vướng hồ sơ' }],
  ])('“%s” is read', (text, read) => {
    expect(addToUpdate(EMPTY, { text, files: [] })).toMatchObject({ kind: 'draft', draft: read });
  });

  test.each([
    ['', 'empty'],
    ['chi 1.5 tỷ', 'money-unclear'],
    ['chi 95 triệu, 30 triệu', 'several-amounts'],
    ['chi 60 triệu khuyến công 40 triệu sự nghiệp môi trường', 'several-amounts'],
    ['chi từ 60 triệu đến 80 triệu', 'several-amounts'],
    ['chi 95 triệu còn 25 triệu được giao', 'several-amounts'],
    ['chi 95 triệu khuyến công, 30 triệu khuyến công', 'several-amounts'],
    ['chi 95 triệu, 30 triệu khuyến công', 'several-amounts'],
    ['2 cơ sở, 3 cơ sở', 'number-unclear'],
    ['1.5', 'number-unclear'],
  ])('“%s” is not taken: %s', (text, reason) => {
    expect(addToUpdate(EMPTY, { text, files: [] })).toEqual({ kind: 'refused', reason });
  });

  /** What is kept after messages one after another. */
  const after = (...texts: string[]) =>
    texts.reduce<ReturnType<typeof addToUpdate>>(
      (read, text) => (read.kind === 'draft' ? addToUpdate(read.draft, { text, files: [] }) : read),
      { kind: 'draft', draft: EMPTY },
    );
  const FIRST = 'xong 1, chi 20 trieu khuyen cong';

  test.each([
    [['chi 30 trieu ngan sach tinh'], 50, ['20 triệu khuyến công', '30 triệu ngân sách tỉnh']],
    [['chi 25 triệu nguồn khuyến công'], 25, ['khuyến công']],
    [['them 10 trieu doi ung'], 30, ['20 triệu khuyến công', '10 triệu đối ứng']],
    [['thêm 5 triệu khuyến công'], 25, ['khuyến công']],
    [['them 5 trieu'], 25, ['khuyến công']],
    [['chi 30 trieu ngan sach tinh', 'bo 30 ngan sach tinh'], 20, ['khuyến công']],
    [['chi 30 trieu ngan sach tinh', 'bo khuyen cong'], 30, ['ngân sách tỉnh']],
    [['bỏ nguồn khuyến công'], null, []],
    [['bỏ kinh phí'], null, []],
    [['tổng chi 60 triệu'], 60, []],
    [['chi 30 nst', 'chi 35 triệu ngân sách tỉnh'], 55, ['20 triệu khuyến công', '35 triệu ngân sách tỉnh']],
    [['vướng hồ sơ'], 20, ['khuyến công']],
  ])('after 20 of khuyến công, %o: %s triệu of %o', (texts, spent, sources) => {
    const read = after(FIRST, ...texts);
    expect(read).toMatchObject({
      kind: 'draft',
      draft: { quantity: 1, spent: spent === null ? null : spent * 1_000_000 },
    });
    if (read.kind === 'draft') expect(sourcesAndNote(read.draft).sources).toEqual(sources);
  });

  test.each([
    [[FIRST, 'chi 30 triệu'], 'which-source'],
    [['chi 95 triệu', 'chi 30 triệu khuyến công'], 'which-source'],
    [[FIRST, 'bo 30 ngan sach tinh'], 'removal-unclear'],
    [[FIRST, 'bỏ 10 triệu khuyến công'], 'removal-unclear'],
    [[FIRST, 'bớt 5 triệu khuyến công'], 'removal-unclear'],
    [[FIRST, '0'], 'zero-unclear'],
  ])('%o: is asked about', (texts, reason) => {
    expect(after(...texts)).toEqual({ kind: 'refused', reason });
  });

  test.each([
    [['xong 2', 'thêm 1 cơ sở'], 3],
    [['xong 2', 'bỏ số lượng'], null],
    [['xong 2', 'bỏ trống phần ghi chú'], 2],
  ])('%o: the quantity is %s', (texts, quantity) => {
    expect(after(...texts)).toMatchObject({ draft: { quantity } });
  });

  test('a note that is too long is refused with its length', () => {
    const read = addToUpdate(EMPTY, { text: 'a'.repeat(2001), files: [] });
    expect(read).toEqual({ kind: 'refused', reason: 'too-long', length: 2001 });
  });

  test('a figure typed again takes the place of the first, and notes go below one another', () => {
    const first = addToUpdate(EMPTY, { text: '2 cơ sở, ghi chú một', files: [] });
    if (first.kind !== 'draft') throw new Error(first.reason);
    const second = addToUpdate(first.draft, { text: '3 cơ sở, ghi chú hai', files: [] });
    expect(second).toMatchObject({ draft: { quantity: 3, note: 'ghi chú một\nghi chú hai' } });
  });

  test.each([
    ['2019-01-10', 2019, 2018],
    ['2019-01-10', 2018, 2019],
    ['2019-02-01', 2019, null],
    ['2018-12-31', 2018, null],
    ['2017-01-10', 2017, null],
    ['2021-01-10', 2020, null],
  ])('on %s, of an update for %d: %s may be meant', (today, year, other) => {
    expect(findOtherYear(today, year, { fromYear: 2017, toYear: 2020 })).toBe(other);
  });

  test('a source that is said again stands in the note once', () => {
    const first = addToUpdate(EMPTY, { text: 'chi 20 triệu nguồn khuyến công', files: [] });
    if (first.kind !== 'draft') throw new Error(first.reason);
    const second = addToUpdate(first.draft, { text: 'chi 25 triệu nguồn khuyến công', files: [] });
    expect(second).toMatchObject({ draft: { spent: 25_000_000, note: 'nguồn khuyến công' } });
  });

  test('what was said with a figure goes when the figure is said again; other notes stay', () => {
    const say = (draft: UpdateDraft, text: string): UpdateDraft => {
      const read = addToUpdate(draft, { text, files: [] });
      if (read.kind !== 'draft') throw new Error(read.reason);
      return read.draft;
    };
    const first = say(
      EMPTY,
      'vướng hồ sơ, xong 2 cơ sở ở xã Châu Quang huyện Quỳ Hợp, chi 95 triệu sự nghiệp môi trường, 30 triệu khuyến công',
    );
    const second = say(first, 'xong 3 cơ sở ở xã Châu Quang huyện Quỳ Hợp, tổng chi 40 triệu');
    expect(second).toMatchObject({
      quantity: 3,
      spent: 40_000_000,
      note: 'vướng hồ sơ\nxong 3 cơ sở ở xã Châu Quang huyện Quỳ Hợp',
    });
  });

  test.each<[string, number | null, string[], string]>([
    ['chi 95 ngan sach tinh', 95, ['ngân sách tỉnh'], ''],
    ['giải ngân 95 triệu từ NS tỉnh', 95, ['NS tỉnh'], ''],
    ['95tr nst', 95, ['ngân sách tỉnh'], ''],
    ['95 nst', 95, ['ngân sách tỉnh'], ''],
    ['chi 20 triệu nguồn khuyến công', 20, ['khuyến công'], ''],
    [
      'chi 95 triệu sự nghiệp môi trường, 30 triệu khuyến công, vướng hồ sơ',
      125,
      ['95 triệu sự nghiệp môi trường', '30 triệu khuyến công'],
      'vướng hồ sơ',
    ],
    ['chi 95 triệu cho tập huấn', 95, [], 'cho tập huấn'],
    ['được giao 120 triệu khuyến công', null, [], 'được giao 120 triệu khuyến công'],
    ['ghi chú: vướng hồ sơ', null, [], 'vướng hồ sơ'],
    ['Ghi chu: 2 cơ sở xin lùi, chi 95 ngan sach tinh', 95, ['ngân sách tỉnh'], '2 cơ sở xin lùi'],
  ])('of “%s” the money is %o triệu from %o, with the note “%s”', (text, millions, sources, note) => {
    const read = addToUpdate(EMPTY, { text, files: [] });
    if (read.kind !== 'draft') throw new Error(read.reason);
    expect(read.draft.spent).toBe(millions === null ? null : millions * 1_000_000);
    expect(sourcesAndNote(read.draft)).toEqual({ sources, note });
  });

  test('it can be sent once it says how the task stands', () => {
    expect(isUpdateSendable({ ...EMPTY, quantity: 2 })).toBe(false);
    expect(isUpdateSendable({ ...EMPTY, status: 'doing' })).toBe(true);
  });
});
