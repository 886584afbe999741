import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILE = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/plan.json', import.meta.url);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

const texts = textsOf(JSON.parse(readFileSync(FILE, 'utf8')));

// Sentences of the document, one or more from each part.
test.each([
  ['phê duyệt các đề án thực hiện “Chiến lược sản xuất sạch hơn trong công nghiệp đến năm 2020”'],
  ['tầm nhìn đến năm 2030 trên địa bàn tỉnh Nghệ An, UBND tỉnh Nghệ An xây dựng Kế hoạch hành động'],
  ['đặc biệt là chú trọng vào các cơ sở sản xuất công nghiệp nguy cơ gây ô nhiễm cao và có tiềm năng áp dụng SXSH.'],
  ['bảo vệ, cải thiện chất lượng môi trường, sức khỏe con người, đảm bảo phát triển bền vững'],
  ['Phấn đấu đến năm 2020, việc áp dụng SXSH trong công nghiệp của tỉnh Nghệ An đạt các mục tiêu chủ yếu sau'],
  ['25% đến 50% cơ sở sản xuất công nghiệp có bộ phận chuyên trách về thực hiện áp dụng SXSH.'],
  ['100 % cán bộ chuyên trách về SXSH ở các cấp, các ngành trên địa bàn tỉnh được đào tạo, tập huấn'],
  ['Xây dựng và tổ chức các hình thức tôn vinh những nỗ lực và kết quả của doanh nghiệp'],
  ['Mỗi năm hỗ trợ đánh giá nhanh SXSH tại 03 - 05 cơ sở sản xuất công nghiệp.'],
  ['Mỗi năm hỗ trợ đánh giá chi tiết, tư vấn áp dụng SXSH tại 01 - 03 cơ sở sản xuất công nghiệp.'],
  ['Cơ sở dữ liệu về đơn vị/tổ chức tư vấn về SXSH'],
  ['kết nối với các cán bộ quản lý về SXSH tại Ban Quản lý các KCN, CCN'],
  ['nguồn sự nghiệp Khoa học công nghệ, nguồn sự nghiệp bảo vệ môi trường, kinh phí khuyến công.'],
  ['là: 8.275.000.000 đồng (Bằng chữ: Tám tỷ, hai trăm bảy mươi lăm triệu đồng), chi tiết tại phụ lục đính kèm.'],
  ['Cân đối, bố trí kinh phí sự nghiệp khoa học và công nghệ, các nguồn vốn tài trợ khác'],
  ['Kêu gọi các nguồn tài trợ từ các dự án trong và ngoài nước về áp dụng SXSH trong công nghiệp.'],
  ['Riêng đối với các cơ sở sản xuất công nghiệp đã áp dụng thành công SXSH, định kỳ hàng năm báo cáo'],
  ['định kỳ báo cáo kết quả thực hiện về Sở Công Thương trước ngày 15 tháng 12 hàng năm'],
  ['nếu có khó khăn vướng mắc kịp thời phản ánh về Sở Công Thương'],
  ['Các PCT UBND Tỉnh'],
  ['DANH MỤC CÁC NHIỆM VỤ CHỦ YẾU TRIỂN KHAI KẾ HOẠCH THỰC HIỆN CHIẾN LƯỢC SXSH TRONG CÔNG NGHIỆP'],
  ['Kèm theo Kế hoạch số ~~314~~ /KH-UBND ngày 06/6/2017 của UBND tỉnh Nghệ An'],
  ['Đơn vị phối hợp: Sở Thông tin truyền thông, Đài phát thanh - truyền hình tỉnh Nghệ An, Báo Nghệ An'],
  ['+ Sở Tài nguyên và Môi trường (với các dự án SXSH có nguồn từ kinh phí sự nghiệp môi trường)'],
  ['Hoàn thiện các cơ chế, chính sách để thúc đẩy áp dụng SXSH tổng kết trong công nghiệp'],
  ['Hỗ trợ các cơ sở sản xuất đánh giá nhanh SXSH trong công nghiệp (05 doanh nghiệp/năm)'],
])('the plan keeps the words of the document: %s', (words) => {
  expect(texts.filter((text) => text.includes(words)).length).toBeGreaterThan(0);
});

test('texts are stored in NFC, so that a search finds them', () => {
  expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
});
