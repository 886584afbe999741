import { describe, expect, test } from 'vitest';
import { placeBlocks } from '../../../src/domain/plan-reading/place-blocks.ts';
import { fillFromFile, type FileFilling } from '../../../src/domain/report-files/fill-from-file.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const read = (rows: readonly (readonly string[])[], form = 'bao-cao-nam-cap-huyen', unit = 'QUY_HOP'): FileFilling => {
  const filling = fillingOf(questionsAskedOf(shippedForm(form), 2018, unit), {}, {}, { year: 2018, unit_key: unit });
  const grid = rows.map((cells) => ({
    cells: cells.map((text) => ({ text, merged: 'no' as const })),
    repeated: false,
  }));
  return fillFromFile(filling, placeBlocks([{ kind: 'table', sheet: null, rows: grid }]), TOOLS);
};
const HEAD = ['STT', 'Nội dung', 'ĐVT', 'Năm 2017', 'Năm 2018', 'Ghi chú'];
const keys = ({ taken }: FileFilling): string[] => taken.map(({ key }) => key);

describe('rows of an office in its own words', () => {
  test.each([
    ['Tổng số cơ sở SX công nghiệp đang hoạt động', 'facilities_total'],
    ['tong so co so san xuat cong nghiep tren dia ban', 'facilities_total'],
    ['Số tài liệu, tờ rơi, áp phích đã phát', 'leaflets'],
    ['Số tin, bài, chuyên mục đã đăng, phát về SXSH', 'news_items'],
    ['Số lớp tập huấn, hội nghị, hội thảo đã tổ chức', 'trainings_held'],
    ['Số cán bộ chuyên trách về SXSH', 'staff_total'],
  ])('“%s” is %s', (label, key) => {
    expect(keys(read([HEAD, ['7', label, '', '3', '5', '']]))).toEqual([key]);
  });

  test.each([
    'Số cơ sở chưa áp dụng SXSH',
    'Kế hoạch năm sau: tổng số cơ sở sản xuất công nghiệp',
    'Tỷ lệ cơ sở đang áp dụng SXSH',
    'Tổng số',
    'Diện tích lúa',
    'Số hộ nghèo',
  ])('“%s” is no answer that is kept', (label) => {
    expect(keys(read([HEAD, ['1', label, '', '3', '5', '']]))).toEqual([]);
  });

  test('figures of other years are none, a doubtful one is asked about, one beyond the checks too', () => {
    const { taken, asked } = read([
      HEAD,
      ['1', 'Tổng số cơ sở sản xuất công nghiệp', 'cơ sở', '120', '126', ''],
      ['2', 'Cơ sở đang áp dụng SXSH', 'cơ sở', '12', '', ''],
      ['3', 'Cơ sở đã được tuyên truyền, hướng dẫn', 'cơ sở', '70', '130', ''],
      ['4', 'Tài liệu, tờ rơi, áp phích đã phát', 'bản', '', 'rất nhiều', ''],
    ]);
    expect(taken.map(({ key, places }) => [key, places])).toEqual([['facilities_total', ['bảng 1, dòng 2']]]);
    expect(asked.map(({ key, why }) => [key, why])).toEqual([
      ['facilities_informed', 'against-check'],
      ['leaflets', 'not-read'],
    ]);
  });

  test('money stands by its source in rows below it, and must come to its total', () => {
    const money = (total: string): FileFilling =>
      read([
        HEAD,
        ['1', 'Kinh phí đã chi theo nguồn', 'triệu đồng', '', total, ''],
        ['', '- Ngân sách tỉnh', 'triệu đồng', '', '20', ''],
        ['', '- Khuyến công', 'triệu đồng', '', '12,5', ''],
      ]);
    expect(money('32,5').taken[0]?.answer.value).toEqual({
      type: 'money-by-source',
      amounts: { province: 20e6, industry_promotion: 12.5e6 },
      names: {},
    });
    expect(money('40').asked.map(({ key }) => key)).toEqual(['money_spent']);
  });

  test('rows of several facilities are no one report', () => {
    const heads = ['Cơ sở', 'Ngành', 'Năm bắt đầu', 'Giải pháp'];
    const rows = [heads, ['Công ty A', 'Giấy', '2016', 'Thay lò'], ['Công ty B', 'Thép', '2017', 'Thu hồi nhiệt']];
    expect(read(rows, 'co-so-ap-dung-sxsh')).toMatchObject({ taken: [], several: { rows: 2 } });
  });
});
