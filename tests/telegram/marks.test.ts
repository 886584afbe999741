import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('names, titles and notices that are typed without marks', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    const { database } = trial.application.store;
    const unit = await database.unit.findUniqueOrThrow({ where: { key: 'CON_CUONG' } });
    const named = { unitId: unit.id, role: 'contact', title: 'chuyên viên', phone: null };
    for (const fullName of ['Trần Văn Bình', 'Trần Văn Bính', 'Vi Thị Chín'])
      await database.expectedContact.create({
        data: { ...named, fullName, importedById: 1, importedAt: new Date('2018-11-01') },
      });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const draftOf = ({ id }: ChatPerson) =>
    trial.application.store.database.registration.findFirstOrThrow({ where: { telegramUserId: BigInt(id) } });

  async function untilName(): Promise<ChatPerson> {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('con cuong', /Có phải/);
    await person.presses('Đúng', /họ tên/);
    return person;
  }

  test('a spelling of the name typed before is none of the name typed since', async () => {
    const person = await untilName();
    await person.says('tran van binh, chuyên viên', /chưa có dấu/);
    await person.says('vi thi chin, chuyên viên', /điện thoại/);
    await person.pressesFor('Trần Văn Bình');
    expect((await draftOf(person)).fullName).toBe('Vi Thi Chin');
  });

  test('who registers sees how it will read, with the spellings that the list has; the title is spelled by its words', async () => {
    const person = await untilName();
    const asked = await person.says(
      'tran van binh, pho phong kinh te va ha tang',
      /đúng như sau: Tran Van Binh, Phó phòng Kinh tế và Hạ tầng\. Họ tên hoặc chức vụ chưa có dấu/,
    );
    expect(asked.buttons.flat().map(({ text }) => text)).toEqual([
      'Trần Văn Bình',
      'Trần Văn Bính',
      'Giữ nguyên như đã gõ',
      'Quay lại',
    ]);
    await person.presses('Trần Văn Bính', /Đã ghi: Trần Văn Bính, Phó phòng Kinh tế và Hạ tầng\.[\s\S]*điện thoại/);
    expect(await draftOf(person)).toMatchObject({ fullName: 'Trần Văn Bính' });
  });

  test('who approves is offered the spellings that are known, and the registration is approved under the one that is pressed', async () => {
    const { coordinator } = trial;
    await submittedRegistration(trial, 'CON_CUONG', 'Tran Van Binh');
    await coordinator.says('/duyet', /Tran Van Binh/);
    await coordinator.presses(/Tran Van Binh/, /Họ tên: Tran Van Binh/);
    expect(coordinator.labels().slice(0, 2)).toEqual(['Ghi họ tên là Trần Văn Bình', 'Ghi họ tên là Trần Văn Bính']);
    const spelled = await coordinator.presses('Ghi họ tên là Trần Văn Bính', /Họ tên: Trần Văn Bính/);
    expect(
      spelled.buttons
        .flat()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Ghi họ tên');
    await coordinator.presses(/^Xác nhận|^Đúng|^Duyệt|^Đã gọi/, /Đã xác nhận đồng chí Trần Văn Bính/);
    const { database } = trial.application.store;
    expect(await database.auditEntry.count({ where: { action: 'registration.spell' } })).toBe(1);
  });

  test('the spelling of the same person who is registered elsewhere is offered; a name with its marks is left alone', async () => {
    const { coordinator } = trial;
    await admitPerson(trial, 'STC', 'contact', 'Lô Thị Tám');
    const { database } = trial.application.store;
    await database.officer.updateMany({ where: { fullName: 'Lô Thị Tám' }, data: { phone: '0912345678' } });
    await submittedRegistration(trial, 'CON_CUONG', 'Lo Thi Tam');
    await coordinator.says('/duyet', /Lo Thi Tam/);
    await coordinator.presses(/Lo Thi Tam/, /Họ tên: Lo Thi Tam/);
    const spelled = await coordinator.presses('Ghi họ tên là Lô Thị Tám', /Họ tên: Lô Thị Tám/);
    expect(spelled.buttons.flat().map(({ text }) => text)).toEqual(['Duyệt', 'Từ chối']);
  });

  test('typed once more with its marks, the name keeps the title; kept as it was typed, it is not asked again', async () => {
    const person = await untilName();
    await person.says('lo van tam, chuyen vien', /đúng như sau: Lo Van Tam, chuyên viên/);
    await person.says('Lô Văn Tám', /Đã ghi: Lô Văn Tám, chuyên viên\.[\s\S]*điện thoại/);
    const other = await untilName();
    await other.says('Lan Anh', /chưa có dấu/);
    await other.presses('Giữ nguyên như đã gõ', /Đã ghi họ tên: Lan Anh/);
    await other.says('can bo rung', /điện thoại/);
    expect(await draftOf(other)).toMatchObject({ fullName: 'Lan Anh', title: 'can bo rung' });
  });

  test('typed with its marks where everything is looked at, the name is corrected there; thanks are no name', async () => {
    const person = await untilName();
    await person.says('lo van tam, chuyen vien, 0912 345 678', /chưa có dấu/);
    await person.presses('Giữ nguyên như đã gõ', /kiểm tra:[\s\S]*Họ tên: Lo Van Tam/);
    await person.says('lô văn tám', /Đã ghi: Lô Văn Tám, chuyên viên\.[\s\S]*Họ tên: Lô Văn Tám/);
    await person.says('Nguyễn Văn Nam, Phó phòng', /Đã ghi: Nguyễn Văn Nam, Phó phòng\.[\s\S]*Họ tên: Nguyễn Văn Nam/);
    for (const other of ['cảm ơn đồng chí', 'Gửi đăng ký giúp tôi', 'Tran Van Binh'])
      await person.says(other, /bấm nút để sửa|Đã gửi/);
    expect(await draftOf(person)).toMatchObject({ fullName: 'Nguyễn Văn Nam', title: 'Phó phòng' });
  });

  test('the phone beside name and title is taken as the phone, and is not in the title', async () => {
    const person = await untilName();
    const confirm = await person.says('Trần Văn Bình - Phó phòng Kinh tế, 0238 3842 123', /kiểm tra/);
    expect(confirm.text).toMatch(/Họ tên: Trần Văn Bình\nChức vụ: Phó phòng Kinh tế\nĐơn vị: .*\nĐiện thoại: 0238/);
    expect(await draftOf(person)).toMatchObject({
      title: 'Phó phòng Kinh tế',
      phone: '02383842123',
      phoneShared: false,
    });
  });

  test('a profile is corrected with its marks asked for once', async () => {
    const { contact } = trial;
    await contact.says('/hoso', /Đầu mối Quỳ Hợp/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('lo van tam, chuyen vien', /đúng như sau: Lo Van Tam, chuyên viên/);
    const officer = () =>
      trial.application.store.database.officer.findFirstOrThrow({ where: { telegramUserId: BigInt(contact.id) } });
    expect(await officer()).toMatchObject({ fullName: 'Đầu mối Quỳ Hợp' });
    await contact.presses('Giữ nguyên như đã gõ', /Lo Van Tam/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('dau moi quy hop', /chưa có dấu/);
    await contact.says('Lô Văn Tám, Phó phòng', /Lô Văn Tám/);
    expect(await officer()).toMatchObject({ fullName: 'Lô Văn Tám', title: 'Phó phòng' });
  });

  test('the name of a unit is shown as documents will have it; typed once more with its marks, it keeps its day', async () => {
    const { coordinator } = trial;
    const adding = async (): Promise<void> => {
      await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
      await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    };
    await adding();
    await coordinator.says(
      'Cong ty co phan Da Moi, từ 01/01/2019',
      /đúng như sau: Cong ty co phan Da Moi\. Tên đơn vị chưa có dấu/,
    );
    expect(coordinator.labels()).toEqual(['Giữ nguyên như đã gõ', 'Hủy']);
    await coordinator.says('Công ty cổ phần Đá Mới', /Thêm đơn vị Công ty cổ phần Đá Mới, từ ngày 01\/01\/2019/);
    await coordinator.presses('Giữ nguyên như đã gõ', /Thêm đơn vị Công ty cổ phần Đá Mới, từ ngày 01\/01\/2019/);
    await coordinator.presses('Ghi, áp dụng ngày 01/01/2019', /tự áp dụng khi đến ngày/);
    await adding();
    await coordinator.says('Gach Thu', /chưa có dấu/);
    await coordinator.presses('Giữ nguyên như đã gõ', /Thêm đơn vị Gach Thu, từ ngày 12\/11\/2018/);
    await coordinator.says('Gach Thu Hai', /Thêm đơn vị Gach Thu Hai/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
  });

  test('a unit is renamed, or followed by new ones, with their marks asked for once', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi con cuong', /UBND huyện Con Cuông/);
    await coordinator.presses('Đổi tên', /Tên mới của/);
    await coordinator.says('So Y te va Dan so', /đúng như sau: So Y te va Dan so\. Tên đơn vị chưa có dấu/);
    await coordinator.says('Sở Y tế và Dân số', /đổi tên thành Sở Y tế và Dân số/);
    await coordinator.says('/donvi con cuong', /UBND huyện Con Cuông/);
    await coordinator.presses('Sáp nhập, chia, kết thúc', /kết thúc từ ngày nào/);
    await coordinator.says(
      'từ 01/06/2019, chia thành UBND xa Thu Mot; UBND xã Thử Hai',
      /đúng như sau: UBND xa Thu Mot\. Tên/,
    );
    await coordinator.says('UBND xã Thử Một; UBND xã Thử Hai', /UBND xã Thử Một \(lập mới\)[^.]*01\/6\/2019/);
  });

  test('a notice is shown as it will arrive, and written anew in its place', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says('De nghi cac don vi gui so lieu truoc 17 gio.', /trả lời thế nào/);
    expect(coordinator.heard().at(-2)).toMatch(/đúng như sau, chưa có dấu: “De nghi cac don vi gui so lieu/);
    await coordinator.says('Đề nghị các đơn vị gửi số liệu trước 17 giờ.', /trả lời thế nào/);
    expect(coordinator.heard().filter((text) => text.includes('chưa có dấu'))).toHaveLength(1);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
  });

  test('a notice without marks is offered with the names that are known; one tap takes them', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says('De nghi huyen Quy Hop gui dong chi Vi Thi Chin truoc 17 gio.', /trả lời thế nào/);
    expect(coordinator.heard().at(-2)).toMatch(
      /viết thành: “De nghi huyện Quỳ Hợp gui dong chi Vi Thị Chín truoc 17 gio\.”/,
    );
    const taken = await coordinator.presses('Viết tên có dấu', /chưa có dấu: “De nghi huyện Quỳ Hợp gui/);
    expect(taken.text).not.toMatch(/viết thành/);
    await coordinator.reads(/trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    const { content } = await trial.application.store.database.broadcast.findFirstOrThrow();
    expect(content).toMatchObject({ text: 'De nghi huyện Quỳ Hợp gui dong chi Vi Thị Chín truoc 17 gio.' });
  });

  test('a text that is written anew on the preview is asked about as the first was', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says('Kính gửi: UBND các huyện. Moi cac dong chi du hop.', /trả lời thế nào/);
    expect(coordinator.heard().at(-2)).toMatch(/chưa có dấu: “Kính gửi: UBND các huyện\. Moi cac/);
    await coordinator.says('Đề nghị các đơn vị gửi số liệu.', /Thay nội dung thông báo bằng tin này/);
    await coordinator.presses('Thay nội dung', /trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    await coordinator.says('De nghi cac dong chi nop bao cao.', /Thay nội dung thông báo bằng tin này/);
    await coordinator.presses('Thay nội dung', /Giữ nguyên nội dung đã gõ\?/);
    expect(coordinator.heard().at(-2)).toMatch(/chưa có dấu: “De nghi cac dong chi/);
    expect(coordinator.labels()).toEqual(['Giữ nguyên']);
    await coordinator.presses('Giữ nguyên', /Gửi xong trong khoảng/);
    await coordinator.says(
      'Đề nghị thực hiện Công văn số 1450/SCT-QLCN ngày 10/11/2018.',
      /Thay nội dung thông báo bằng tin này/,
    );
    await coordinator.presses('Thay nội dung', /1450\/SCT-QLCN nhưng chưa kèm tệp/);
    await coordinator.presses('Không kèm tệp', /Gửi xong trong khoảng/);
    // It was asked about.
    await coordinator.says('Đề nghị thực hiện đúng Công văn số 1450/SCT-QLCN.', /Gửi xong trong khoảng/);
  });

  test('questions of a survey without marks are asked about', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    const asked = await coordinator.says(
      'Huyen co bao nhieu co so san xuat dang ap dung SXSH?',
      /Câu 1 chưa có dấu, đơn vị sẽ nhận đúng như đã gõ/,
    );
    expect(asked.text).toMatch(/Huyen co bao nhieu/);
    await coordinator.presses('Sửa câu hỏi', /Nhập câu cần hỏi/);
    const typed = await coordinator.says('Huyện có bao nhiêu cơ sở đang áp dụng SXSH?', /bao nhiêu cơ sở/);
    expect(typed.text).not.toMatch(/chưa có dấu/);
  });
});
