import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { officeDocx } from '../support/office-docx.ts';
import { shippedPlan } from '../support/known-units.ts';
import { secondPlanDocx } from '../support/second-plan-docx.ts';
import { shippedPlanDocx } from '../support/shipped-plan-docx.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a plan from the documents of the office, in chat', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const plans = () => trial.application.store.database.plan.findMany({ orderBy: { id: 'asc' } });
  const drafts = () => trial.application.store.database.planDraft.count();

  async function begin(): Promise<void> {
    await trial.coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    await trial.coordinator.presses('Thêm kế hoạch', /Mời đồng chí gửi tệp/);
  }
  const send = (bytes: Uint8Array, expected: RegExp, name = 'ke-hoach.docx') =>
    trial.coordinator.sendsFile('document', expected, { name, bytes });

  test('a further plan is read, corrected and taken; the draft goes, and the record says of which file it came', async () => {
    await begin();
    const preview = await send(await secondPlanDocx(), /Đọc thử: Chuyển đổi số/);
    expect(preview.text).toContain('18 nhiệm vụ');
    expect(preview.text).toContain('Không thấy: nội dung, số lượng, kinh phí.');
    expect(preview.text).toContain('Cần đồng chí trả lời 01 điểm trước khi nhận.');
    expect(preview.buttons.flat().map(({ text }) => text)).not.toContain('Nhận kế hoạch');

    const open = await trial.coordinator.presses('Cần trả lời (01)', /^Cần trả lời trước khi nhận/);
    expect(open.text).toContain('Không có đơn vị “UBND các xã, phường” trong hệ thống');
    await trial.coordinator.presses('1', /chọn đơn vị đúng, thêm mới/);
    const answered = await trial.coordinator.presses('Thêm mới: nhóm đơn vị', /Đọc thử/);
    expect(answered.text).not.toContain('Cần đồng chí trả lời');

    await trial.coordinator.presses('Nên xem lại (01)', /^Nên xem lại[^]*Tên ngắn: đọc là/);
    await trial.coordinator.presses('1', /gõ giá trị đúng/);
    const typed = await trial.coordinator.says('Kế hoạch chuyển đổi số 2026', /Đọc thử/);
    expect(typed.text).not.toContain('nên xem lại');
    const units = await trial.coordinator.presses('Đơn vị', /Đơn vị trong kế hoạch/);
    expect(units.text).toContain('UBND các xã, phường: 130 đơn vị');
    await trial.coordinator.presses('Về bản đọc thử', /Đọc thử/);
    await trial.coordinator.presses('Nhận kế hoạch', /Đã nhận kế hoạch Chuyển đổi số .*: 18 nhiệm vụ, 02 chỉ tiêu/);

    await trial.coordinator.presses('Nói về kế hoạch này', /nói về kế hoạch Chuyển đổi số/);
    const tasks = await trial.coordinator.says('/nhiemvu', /Chuyển đổi số|chuyển đổi số/);
    expect(tasks.text).not.toContain('SXSH');
    await trial.coordinator.says('/kybaocao', /Kế hoạch này chưa có biểu mẫu nào để mở kỳ báo cáo/);
    const listed = await trial.coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    expect(listed.text).toContain('các lệnh và câu hỏi của đồng chí đang nói về kế hoạch này');
    await trial.coordinator.presses('Nói về: Kế hoạch SXSH Nghệ An 2017–2020', /Từ nay các lệnh/);
    await trial.coordinator.says('/nhiemvu', /SXSH Nghệ An/);
    const [first, second] = await plans();
    expect([first?.key, second?.shortTitle, second?.fromYear]).toEqual([
      'nghe-an-sxsh-2017-2020',
      'Kế hoạch chuyển đổi số 2026',
      2026,
    ]);
    expect(await drafts()).toBe(0);
    const record = await trial.application.store.database.auditEntry.findFirstOrThrow({
      where: { action: 'plan.import', subjectId: second?.id ?? 0 },
    });
    expect(record.after).toMatchObject({ files: ['ke-hoach.docx'] });
    const roster = await trial.application.store.database.roster.findFirstOrThrow({
      where: { planId: second?.id ?? 0, key: 'cap_xa_2025' },
      include: { _count: { select: { units: true } } },
    });
    expect(roster._count.units).toBe(130);
  });

  test('the document of the shipped plan is read whole, and another plan of its title and period is not taken twice', async () => {
    await begin();
    const preview = await send(await shippedPlanDocx(shippedPlan()), /Đọc thử: Hành động thực hiện/);
    expect(preview.text).toContain('12 nhiệm vụ');
    expect(preview.text).not.toContain('Cần đồng chí trả lời');
    const contradictions = await trial.coordinator.presses(/^Mâu thuẫn/, /^Văn bản tự mâu thuẫn(?! ở)/);
    expect(contradictions.text).toContain('Phụ lục II, mục 5: Tổng của nhóm 5: ghi 130, cộng các dòng được 100');
    await trial.coordinator.presses('Về bản đọc thử', /Đọc thử/);
    await trial.coordinator.presses('Nhận kế hoạch', /đã có trong hệ thống/);
    expect(await plans()).toHaveLength(1);
  });

  test('the template comes with its sheets, and is read when it comes back', async () => {
    await trial.coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    const { file } = await trial.coordinator.presses('Tải mẫu', /điền vào mẫu/);
    const response = await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`);
    await send(new Uint8Array(await response.arrayBuffer()), /không thấy nhiệm vụ nào/, 'mau-ke-hoach.xlsx');
  });

  test('files that cannot be read are each answered with what to do, and change nothing', async () => {
    await begin();
    const compound = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ]);
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    await send(compound, /tệp kiểu cũ \(\.doc, \.xls/, 'ke-hoach.doc');
    await send(locked, /có mật khẩu/);
    await send(Buffer.from('%PDF-1.7'), /không phải tệp Word/, 'ke-hoach.pdf');
    const whole = await secondPlanDocx();
    await send(whole.subarray(0, whole.length / 2), /bị hỏng|không phải tệp Word/);
    await send(await officeDocx([]), /không có nội dung/);
    await send(
      await officeDocx([
        { kind: 'paragraph', text: 'HỢP ĐỒNG' },
        { kind: 'paragraph', text: 'Bên A giao cho bên B.' },
      ]),
      /tự ghi là “HỢP ĐỒNG”, không phải kế hoạch/,
    );
    expect([await drafts(), (await plans()).length]).toEqual([0, 1]);
  });

  test('what is being added can be given up, and nothing of it stays', async () => {
    await begin();
    await send(await secondPlanDocx(), /Đọc thử/);
    expect(await drafts()).toBe(1);
    await trial.coordinator.presses('Bỏ kế hoạch đang thêm', /không giữ lại gì/);
    expect(await drafts()).toBe(0);
  });

  test('a contact adds none', async () => {
    await trial.contact.says('/kehoach', /quản trị/);
  });
});
