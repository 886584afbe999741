import type { ChatPerson } from '../support/chat-person.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeSheet } from '../../src/documents/sheets.ts';
import { ANY_SHEET } from '../support/any-sheet.ts';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { cell, rowsXml, workbook, workbookOf } from '../support/zip.ts';
import { COLUMNS, listOf, NOON } from '../support/contact-lists.ts';

describe('importing the contacts that units named', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/donvi', /Gõ \/donvi kèm tên đơn vị/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The coordinator has asked for the list to fill in. */
  const askForList = () => trial.coordinator.presses('Nhập danh sách đầu mối', /gửi lại tệp vào đây/);
  const list = () =>
    listOf([
      ['Quỳ Hợp', 'Đầu mối Quỳ Hợp', 'đầu mối', 900000002, ''],
      ['h. Con Cuông', 'Lô Văn Tám', 'chuyên viên Phòng Kinh tế và Hạ tầng', '0912 345 678', 'đầu mối'],
      ['', 'Vi Thị Chín', '=1+1', '', 'dự phòng'],
      ['huyện Không Có Thật', 'Lang Văn Mười', '', '', ''],
    ]);

  test('the list to fill in comes with every unit, and is read back as it is', async () => {
    const { coordinator, chat } = trial;
    const sent = await askForList();
    const bytes = await (await fetch(`${chat.url}/chat/file/${sent.file?.fileId ?? ''}`)).arrayBuffer();
    const rows = await rowsOf(new Uint8Array(bytes));
    expect(rows[0]).toEqual(COLUMNS.map(({ heading }) => heading));
    expect(rows.some(([unit]) => unit === 'UBND huyện Quỳ Hợp')).toBe(true);
    const preview = await coordinator.sendsFile('document', /0.* dòng nhận/, {
      name: 'danh-sach.xlsx',
      bytes: new Uint8Array(bytes),
    });
    expect(preview.buttons.flat().map(({ text }) => text)).toEqual(['Hủy']);
  });

  test('each row is shown as it was understood, and those to correct with the reason; nothing is kept before the button', async () => {
    const { coordinator } = trial;
    await askForList();
    const bytes = await list();
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

  test('a name or title without marks is told before it is kept', async () => {
    await askForList();
    const bytes = await listOf([
      ['Quỳ Hợp', 'Tran Van Nam', 'chuyen vien', '', ''],
      ['Con Cuông', 'Lô Văn Tám', 'chuyên viên', '', ''],
    ]);
    const preview = await trial.coordinator.sendsFile('document', /dòng nhận/, { name: 'ds.xlsx', bytes });
    expect(preview.text).toContain('01 dòng ghi họ tên hoặc chức vụ không có dấu (dòng 2)');
  });

  test('who is on the list is approved in one tap, in the role that the unit named', async () => {
    const { coordinator } = trial;
    await askForList();
    await coordinator.sendsFile('document', /dòng nhận/, { name: 'ds.xlsx', bytes: await list() });
    await coordinator.presses(/^Lưu/, /Đã lưu danh sách/);
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('con cuong', /Có phải/);
    await person.presses('Đúng', /họ tên/);
    await person.says('vi thị chín, chuyên viên', /điện thoại/);
    await person.says('0912 345 999', /kiểm tra/);
    await person.presses('Gửi đăng ký', /01 ngày làm việc/);
    const card = await coordinator.reads(/Khớp họ tên trong danh sách đơn vị đã cử \(đầu mối dự phòng\)/);
    expect(card.text).toMatch(/Tên trên Telegram: Người mới\.\nSố điện thoại do người đăng ký tự gõ, chưa xác minh/);
    expect(card.buttons.flat().map(({ text }) => text)).toEqual(['Đã gọi xác minh, duyệt', 'Từ chối']);
    await coordinator.presses('Đã gọi xác minh, duyệt', /là đầu mối dự phòng của UBND huyện Con Cuông/);
    const { database } = trial.application.store;
    expect(await database.expectedContact.count({ where: { officerId: null } })).toBe(1);
  });

  test('a phone agrees with the list as certain only where Telegram gave it', async () => {
    const { coordinator } = trial;
    const registering = async (sends: (person: ChatPerson) => Promise<unknown>): Promise<string> => {
      const person = trial.newcomer();
      const unit = await trial.application.store.database.unit.findUniqueOrThrow({ where: { key: 'CON_CUONG' } });
      await trial.application.store.database.expectedContact.create({
        data: {
          unitId: unit.id,
          role: 'contact',
          fullName: 'Lương Văn Sáu',
          title: 'chuyên viên',
          phone: '0912345678',
          importedById: 1,
          importedAt: new Date(),
        },
      });
      await person.says('/dangky', /xin lưu/);
      await person.presses('Đồng ý', /đơn vị nào/);
      await person.says('con cuong', /Có phải/);
      await person.presses('Đúng', /họ tên/);
      await person.says('Lương Văn Sáu, chuyên viên', /điện thoại/);
      await sends(person);
      coordinator.mark();
      await person.presses('Gửi đăng ký', /01 ngày làm việc/);
      return (await coordinator.reads(/Lương Văn Sáu/)).text;
    };
    expect(await registering((person) => person.says('0912 345 678', /kiểm tra/))).toMatch(
      /Họ tên và số điện thoại đã gõ giống danh sách[\s\S]*chưa xác minh: đề nghị đồng chí gọi 0912 345 678/,
    );
    expect(await registering((person) => person.sharesPhone(/kiểm tra/))).toMatch(
      /Khớp danh sách đơn vị đã cử[\s\S]*Số điện thoại do Telegram xác nhận/,
    );
  });

  test('what is no list is answered with what to do, and a file from somebody else is not read', async () => {
    const { coordinator, contact } = trial;
    await askForList();
    const broken = { name: 'ds.xlsx', bytes: Buffer.from('not a sheet') };
    await coordinator.sendsFile('document', /Chưa đọc được tệp này/, broken);
    const other = await writeSheet(ANY_SHEET, NOON);
    await coordinator.sendsFile('document', /Chưa thấy dòng tiêu đề/, { name: 'ds.xlsx', bytes: other });
    await contact.says('/start', /Kính chào/);
    await contact.sendsFile('document', /chỉ đọc được chữ/, { name: 'ds.xlsx', bytes: other });
  });

  test('a cell in the last corner is refused with its place, and the list is read once it is gone', async () => {
    const { coordinator } = trial;
    await askForList();
    const head = `<row r="1">${cell('A1', 'Đơn vị')}${cell('B1', 'Họ và tên')}</row>`;
    const row = `<row r="2">${cell('A2', 'Con Cuông')}${cell('B2', 'Lô Văn Tám')}</row>`;
    const corner = `<row r="1048576">${cell('XFD1048576', '.')}</row>`;
    await coordinator.sendsFile('document', /Ô XFD1048576 có nội dung.*2\.000 dòng, 50 cột[\s\S]*xóa ô này/, {
      name: 'ds.xlsx',
      bytes: workbook(head + row + corner),
    });
    await coordinator.sendsFile('document', /01<\/b>|01 dòng nhận/, { name: 'ds.xlsx', bytes: workbook(head + row) });
  });

  test('what was read of the file is told: sheets, columns, which phone; text of an old font is refused with its name', async () => {
    const { coordinator } = trial;
    await askForList();
    const sheet = [
      ['Đơn vị', 'Họ và tên', 'ĐT cơ quan', 'ĐT di động', 'Email'],
      ['Quỳ Hợp', 'Lô Văn Tám', '0238 3844 123', '0912 345 678', 'tam@nghean.gov.vn'],
      ['Con Cuông', 'Vi Thị Chín; Lang Thị Mười', '', '0912 345 678', ''],
    ];
    const bytes = workbookOf([
      { name: 'Danh mục', hidden: true, rows: rowsXml([['Đơn vị'], ['UBND huyện Quỳ Hợp']]) },
      { name: 'Đầu mối', rows: rowsXml(sheet) },
    ]);
    const { text } = await coordinator.sendsFile('document', /dòng nhận/, { name: 'ds.xlsx', bytes });
    expect(text).toContain('Đã đọc trang tính “Đầu mối”.\nKhông đọc trang tính “Danh mục”.\nKhông đọc cột “Email”.');
    expect(text).toContain('Điện thoại lấy ở cột “ĐT di động”; cột “ĐT cơ quan” chỉ lấy khi ô kia để trống.');
    expect(text).toContain('Dòng 2: UBND huyện Quỳ Hợp: Lô Văn Tám, 0912 345 678, đầu mối.');
    expect(text).toMatch(/Dòng 3 \(Con Cuông, Vi Thị Chín; Lang Thị Mười, .*đề nghị tách mỗi người một dòng/);
    const old = rowsXml([
      ['§¬n vÞ', 'Hä vµ tªn'],
      ['Quú Hîp', 'L« V¨n T¸m'],
    ]);
    await coordinator.sendsFile('document', /bảng mã cũ \(TCVN3, các phông \.VnTime.*Unicode/, {
      name: 'ds.xlsx',
      bytes: workbook(old),
    });
  });

  test('a second list of a unit shows whom it does not have, and removes them only where that is pressed', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const send = async (rows: string[][]): Promise<string> => {
      await askForList();
      const bytes = workbook(rowsXml([COLUMNS.map(({ heading }) => heading), ...rows]));
      return (await coordinator.sendsFile('document', /dòng nhận/, { name: 'ds.xlsx', bytes })).text;
    };
    const saved = async (): Promise<string[]> =>
      (await database.expectedContact.findMany({ orderBy: { fullName: 'asc' } })).map(
        ({ fullName, title }) => `${fullName}, ${title}`,
      );
    await send([
      ['Con Cuông', 'Lô Văn Tám', 'chuyên viên', '', ''],
      ['Quỳ Hợp', 'Vi Thị Chín', 'cv', '', ''],
    ]);
    await coordinator.presses(/^Lưu/, /Đã lưu danh sách/);
    const second = [['Con Cuông', 'Lang Thị Mười', 'Phó phòng', '', '']];
    expect(await send(second)).toMatch(
      /đã lưu của các đơn vị này còn có, tệp này không có:<?.*\nUBND huyện Con Cuông: Lô Văn Tám, chuyên viên, đầu mối\.$/,
    );
    await coordinator.presses('Lưu 01 người, giữ người cũ', /Đã lưu danh sách/);
    expect(await saved()).toEqual(['Lang Thị Mười, Phó phòng', 'Lô Văn Tám, chuyên viên', 'Vi Thị Chín, cv']);
    expect(await send([['Con Cuông', 'Lô Văn Tám', 'Trưởng phòng', '', '']])).toContain('Con Cuông: Lang Thị Mười');
    await coordinator.presses('Lưu 01 người, bỏ 01 người cũ', /Đã lưu danh sách[\s\S]*Đã bỏ 01 người cũ chưa đăng ký/);
    expect(await saved()).toEqual(['Lô Văn Tám, Trưởng phòng', 'Vi Thị Chín, cv']);
    expect(await send([['Con Cuông', 'Lô Văn Tám', 'Trưởng phòng', '', '']])).not.toContain('tệp này không có');
  });
});
