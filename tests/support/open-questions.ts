import { submittedRegistration } from './prepared-people.ts';
import { type Trial } from './trial.ts';

/** An open question: how somebody gets to it, and what it says. */
export interface OpenQuestion {
  name: string;
  open: RegExp;
  enter: () => Promise<unknown>;
}

/** Returns questions of several features, to which the people of a trial get. */
export function openQuestions(trial: () => Trial): readonly OpenQuestion[] {
  return [
    {
      name: 'opening a round',
      open: /Hạn nộp/,
      enter: async () => {
        await trial().coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial().coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
      },
    },
    {
      name: 'the reminders of a round',
      open: /Lịch nhắc/,
      enter: async () => {
        await trial().coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial().coordinator.presses(/^Lịch nhắc/, /Lịch nhắc/);
      },
    },
    {
      name: 'the day promised in a call',
      open: /hẹn nộp ngày nào/,
      enter: async () => {
        await trial().coordinator.says('/tinhhinh', /Chưa nộp/);
        await trial().coordinator.presses('Danh sách gọi điện', /Danh sách gọi điện/);
        await trial().coordinator.presses('Kỳ Sơn', /bấm kết quả/);
        await trial().coordinator.presses('Đã gọi, hẹn ngày nộp', /hẹn nộp ngày nào/);
      },
    },
    {
      name: 'days off',
      open: /nghỉ/i,
      enter: () => trial().coordinator.says('/ngaynghi', /nghỉ/i),
    },
    {
      name: 'renaming a unit',
      open: /Tên mới của/,
      enter: async () => {
        await trial().coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
        await trial().coordinator.presses('Đổi tên', /Tên mới của/);
      },
    },
    {
      name: 'a list of contacts',
      open: /tệp/,
      enter: async () => {
        await trial().coordinator.says('/donvi', /chưa có đầu mối/);
        await trial().coordinator.presses('Nhập danh sách đầu mối', /tệp/);
      },
    },
    {
      name: 'the reason of waiving a report',
      open: /nhập lý do/,
      enter: async () => {
        await trial().coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
        await trial().coordinator.presses('Các đơn vị', /\(1\/2\)/);
        await trial().coordinator.presses('Trang sau', /Vinh: chưa làm/);
        await trial().coordinator.presses('Vinh', /UBND thành phố Vinh/);
        await trial().coordinator.presses('Miễn báo cáo', /nhập lý do/);
      },
    },
    {
      name: 'the reason of refusing a registration',
      open: /lý do/,
      enter: async () => {
        await submittedRegistration(trial(), 'NAM_DAN', 'Nguyễn Văn A');
        await trial().coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
        await trial().coordinator.presses(/Nguyễn Văn A/, /Điện thoại/);
        await trial().coordinator.presses('Từ chối', /lý do/);
      },
    },
    {
      name: 'the audience of a broadcast',
      open: /gửi đến ai/,
      enter: () => trial().coordinator.says('/thongbao', /gửi đến ai/),
    },
  ];
}
