import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheet, writeSheet } from '../../src/documents/sheets.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const COLUMNS = ['Đơn vị', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Vai trò'].map((heading) => ({ heading, width: 20 }));

describe('importing the contacts that units named', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/donvi', /Gõ \/donvi kèm tên đơn vị/);
  });
  afterAll(() => trial.stop());

  test('the list to fill in comes with every unit, and is read back as it is', async () => {
    const { coordinator, chat } = trial;
    const sent = await coordinator.presses('Nhập danh sách đầu mối', /gửi lại tệp vào đây/);
    const bytes = await (await fetch(`${chat.url}/chat/file/${sent.file?.fileId ?? ''}`)).arrayBuffer();
    const rows = await readSheet(new Uint8Array(bytes));
    expect(rows?.[0]).toEqual(COLUMNS.map(({ heading }) => heading));
    expect(rows?.some(([unit]) => unit === 'UBND huyện Quỳ Hợp')).toBe(true);
    const preview = await coordinator.sendsFile('document', /0.* dòng nhận/, {
      name: 'danh-sach.xlsx',
      bytes: new Uint8Array(bytes),
    });
    expect(preview.buttons.flat().map(({ text }) => text)).toEqual(['Hủy']);
  });

  test('each row is shown as it was understood, and those to correct with the reason; nothing is kept before the button', async () => {
    const { coordinator } = trial;
    const bytes = await writeSheet(COLUMNS, [
      ['Quỳ Hợp', 'Đầu mối Quỳ Hợp', 'đầu mối', 900000002, ''],
      ['h. Con Cuông', 'Lô Văn Tám', 'chuyên viên Phòng Kinh tế và Hạ tầng', '0912 345 678', 'đầu mối'],
      ['', 'Vi Thị Chín', '=1+1', '', 'dự phòng'],
      ['huyện Không Có Thật', 'Lang Văn Mười', '', '', ''],
    ]);
    const preview = await coordinator.sendsFile('document', /03<\/b>|03 dòng nhận|3 dòng nhận/, {
      name: 'ds.xlsx',
      bytes,
    });
    expect(preview.text).toContain(
      'Dòng 3: UBND huyện Con Cuông: Lô Văn Tám, chuyên viên Phòng Kinh tế và Hạ tầng, 0912 345 678, đầu mối.',
    );
    expect(preview.text).toContain('Dòng 5 (huyện Không Có Thật, Lang Văn Mười): không tìm thấy đơn vị.');
    const { database } = trial.application.store;
    expect(await database.expectedContact.count()).toBe(0);
    await coordinator.presses(/^Lưu/, /Đã lưu danh sách .* trong đó .*1 người đã đăng ký/);
    expect(await database.expectedContact.count()).toBe(3);
  });

  test('who is on the list is approved in one tap, in the role that the unit named', async () => {
    const { coordinator } = trial;
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('con cuong', /Có phải/);
    await person.presses('Đúng', /họ tên/);
    await person.says('vi thị chín, chuyên viên', /điện thoại/);
    await person.says('0912 345 999', /kiểm tra/);
    await person.presses('Gửi đăng ký', /01 ngày làm việc/);
    const card = await coordinator.reads(/Khớp họ tên trong danh sách đơn vị đã cử \(đầu mối dự phòng\)/);
    expect(card.buttons.flat().map(({ text }) => text)).toEqual(['Duyệt', 'Từ chối']);
    await coordinator.presses('Duyệt', /là đầu mối dự phòng của UBND huyện Con Cuông/);
    const { database } = trial.application.store;
    expect(await database.expectedContact.count({ where: { officerId: null } })).toBe(1);
  });

  test('what is no list is answered with what to do, and a file from somebody else is not read', async () => {
    const { coordinator, contact } = trial;
    const broken = { name: 'ds.xlsx', bytes: Buffer.from('not a sheet') };
    await coordinator.sendsFile('document', /Chưa đọc được tệp này/, broken);
    const other = await writeSheet([{ heading: 'Cột', width: 5 }], [['1']]);
    await coordinator.sendsFile('document', /Chưa thấy dòng tiêu đề/, { name: 'ds.xlsx', bytes: other });
    await contact.says('/start', /Kính chào/);
    await contact.sendsFile('document', /chỉ đọc được chữ/, { name: 'ds.xlsx', bytes: other });
  });
});
