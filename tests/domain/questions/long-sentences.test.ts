import { describe, expect, test } from 'vitest';
import { analyseAsked } from '../../../src/domain/questions/analyse-asked.ts';
import { withoutReasons } from '../../../src/domain/questions/without-reasons.ts';
import { ASKING, VOCABULARY } from '../../support/questions.ts';

describe('what a long sentence asks, without who asks and why', () => {
  test.each([
    [
      'Kính thưa anh chị, tôi mới nhận việc thay đồng chí cũ nên chưa rõ, xin hỏi báo cáo của đơn vị tôi đang ở khâu nào ạ?',
      'báo cáo của đơn vị tôi đang ở khâu nào ạ?',
    ],
    [
      'Mong anh chị cho biết nhiệm vụ 2.3 hiện làm tới đâu rồi, vì mấy nhà máy trên địa bàn chúng tôi đang hỏi nhiều.',
      'nhiệm vụ 2.3 hiện làm tới đâu rồi',
    ],
    [
      'Em muốn hỏi năm 2019 đánh giá nhanh được bao nhiêu cơ sở, để em trả lời các doanh nghiệp trong huyện đang chờ ạ',
      'năm 2019 đánh giá nhanh được bao nhiêu cơ sở',
    ],
  ])('“%s” asks “%s”', (text, asked) => {
    expect(withoutReasons(text)).toBe(asked);
  });

  test.each([
    'xin hỏi hạn nộp báo cáo là ngày nào',
    // An order with its reason before it is no question behind a reason.
    'Kính gửi anh chị phụ trách. Do chưa thống kê kịp số liệu các xã, kính xin anh chị gia hạn cho chúng tôi thêm ba ngày ạ.',
  ])('“%s” stays whole', (text) => {
    expect(withoutReasons(text)).toBe(text);
  });

  test('a sentence is read whole where it names before the question what is asked about', () => {
    const asked =
      'Về nhiệm vụ 2.1 mà hôm trước đồng chí có trao đổi qua điện thoại với tôi, xin hỏi năm nay đã làm tới đâu rồi ạ?';
    expect(withoutReasons(asked)).not.toBe(asked);
    expect(analyseAsked(VOCABULARY, asked, ASKING).numbered).not.toBeNull();
  });
});
