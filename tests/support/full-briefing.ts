import type { Briefing } from '../../src/documents/briefing/briefing-data.ts';
import { CITED_PLAN, PROVINCE } from './sample-report.ts';

const DISTRICTS =
  'Anh Sơn, Con Cuông, Diễn Châu, Đô Lương, Hưng Nguyên, Kỳ Sơn, Nam Đàn, Nghi Lộc, Nghĩa Đàn, Quế Phong, Quỳ Châu, Quỳ Hợp, Quỳnh Lưu, Tân Kỳ, Thanh Chương, Tương Dương, Yên Thành, Vinh, Cửa Lò, Thái Hòa, Hoàng Mai';
const AGENCIES =
  'Sở Tài nguyên và Môi trường, Sở Khoa học và Công nghệ, Sở Tài chính, Sở Kế hoạch và Đầu tư, Sở Nông nghiệp và PTNT, Sở Xây dựng, Sở Thông tin và Truyền thông, Ban Quản lý Khu kinh tế Đông Nam, Trung tâm Khuyến công và Tư vấn phát triển công nghiệp, Đài Phát thanh và Truyền hình, Báo Nghệ An';
const TITLE =
  'Hỗ trợ tư vấn, lập báo cáo đánh giá nhanh sản xuất sạch hơn cho các cơ sở sản xuất công nghiệp tại các cụm công nghiệp';

/** The page of a month in which everything is late that can be: 21 districts, 11 agencies, tasks and obstacles. */
export function fullBriefing(): Briefing {
  const districts = DISTRICTS.split(', ');
  const agencies = AGENCIES.split(', ');
  const task = (at: number, year: number) => ({
    code: `${1 + (at % 4)}.${at}`,
    title: TITLE,
    year,
    leads: agencies.slice(at, at + 2),
  });
  const codes = Array.from({ length: 18 }, (_, at) => `${1 + (at % 4)}.${at}`);
  const partly = (count: number) =>
    codes.slice(0, count).map((code, at) => ({ code, missing: agencies.slice(at, at + 2) }));
  const report = { submitted: 9, approved: 4, dueOn: '2018-12-14', closed: false, late: true, waived: ['Cửa Lò'] };
  return {
    coordinator: { key: 'SCT', name: 'Sở Công Thương tỉnh Nghệ An', shortName: 'Sở Công Thương', kind: 'department' },
    province: PROVINCE,
    plan: CITED_PLAN,
    at: new Date('2018-12-20T01:00:00Z'),
    reports: [
      {
        ...report,
        title: 'Báo cáo năm 2018 (Mẫu A, sở, ngành)',
        total: 11,
        submitted: 0,
        approved: 0,
        missing: agencies,
        returned: [],
        excused: [],
        waived: [],
        handedInLate: [],
      },
      {
        ...report,
        title: 'Báo cáo năm 2018 (Mẫu B, cấp huyện)',
        total: 21,
        missing: districts.slice(0, 12),
        returned: districts.slice(12, 14),
        excused: [{ name: 'Vinh', until: '2018-12-25' }],
        handedInLate: districts.slice(14, 17),
      },
    ],
    tasks: {
      year: 2018,
      total: 22,
      done: 3,
      unreported: 9,
      partly: partly(4),
      unreportedBefore: [{ year: 2017, total: 5, partly: partly(2) }],
      late: Array.from({ length: 6 }, (_, at) => task(at, 2017)),
      due: Array.from({ length: 5 }, (_, at) => task(at + 4, 2018)),
    },
    obstacles: districts.slice(0, 8).map((unit, at) => ({
      unit,
      task: at % 2 === 0 ? '2.2' : null,
      text: `Thiếu kinh phí đối ứng và cán bộ chuyên trách để triển khai đánh giá nhanh tại các cơ sở chế biến đá, khoáng sản ${at}.`,
      on: '2018-12-03',
      answered: at % 3 === 0,
    })),
    money: {
      year: 2018,
      planned: 1770,
      spent: 925.5,
      tasks: 22,
      known: 13,
      disputed: codes.slice(0, 3),
      before: { year: 2017, planned: 1500, spent: 950, tasks: 12, known: 7, disputed: [] },
    },
    next: Array.from({ length: 5 }, (_, at) => ({
      on: `2019-01-1${at}`,
      what: 'hạn nộp, Báo cáo năm 2018 (Mẫu B, cấp huyện)',
    })),
    toReview: 5,
    nextTasks: { year: 2019, codes, unreported: codes.slice(0, 16), partly: partly(6) },
  };
}
