import { describe, expect, test } from 'vitest';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';

describe('what a name of a person looks like', () => {
  test.each([
    'để hỏi lại',
    'như năm ngoái',
    'vẫn chị Nhàn như cũ',
    'tập huấn cán bộ',
    'thứ hai tuần sau',
    'sản xuất sạch hơn',
    'máy hỏng rồi',
    'mai em nộp',
    'em bận họp',
    'hôm nay trời mưa quá',
    'báo cáo kết quả thực hiện',
    'cảm ơn đồng chí nhiều',
    'Quỳ Hợp Nghệ An',
    'chac la de sau',
  ])('“%s” is none', (typed) => {
    expect(parseNameAndTitle(typed)).toEqual({ kind: 'refused', reason: 'not-a-name' });
  });

  test.each([
    'Trần Thị Giao',
    'Nguyễn Thị Cử',
    'Nguyễn Đình Là',
    'Ngô Xuân Phòng',
    'Moong Văn Nghệ',
    'Xồng Bá Lẩu',
    'Cụt Thị Nguyệt',
    'Lầu Y Pay',
    'Hờ Bá Nênh',
  ])('%s is one', (typed) => {
    expect(parseNameAndTitle(typed)).toEqual({ kind: 'title-missing', fullName: typed, phone: null });
  });

  test.each([
    ['phó phòng Lê Thị Nhàn phụ trách', 'Lê Thị Nhàn', 'phó phòng'],
    ['Lô Thị Nga, văn thư', 'Lô Thị Nga', 'văn thư'],
    ['do đồng chí Trần Văn Bảo, Phó Chủ tịch UBND huyện phụ trách', 'Trần Văn Bảo', 'Phó Chủ tịch UBND huyện'],
  ])('of “%s” the name is %s', (typed, fullName, title) => {
    expect(parseNameAndTitle(typed)).toMatchObject({ kind: 'name-and-title', fullName, title });
  });
});
