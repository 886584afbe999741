import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import { ChatGroup } from '../support/chat-group.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson, putReport } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { unzip } from '../support/unzip.ts';

/** Where what was sent is kept to be looked at; nowhere unless it is said. */
const FOLDER = process.env['PICTURES_FOLDER'];

describe('charts and the page of the giao ban in the chat', () => {
  let trial: Trial;
  /** The bytes of a file that the bot sent. */
  const download = async ({ file }: ChatMessage, name: string): Promise<Buffer> => {
    const response = await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (FOLDER !== undefined) writeFileSync(`${FOLDER}/${name}`, bytes);
    return bytes;
  };
  /** Width and height of a PNG picture that the bot sent. */
  const sizeOf = async (message: ChatMessage, name: string): Promise<{ width: number; height: number }> => {
    expect(message.file?.kind).toBe('photo');
    const bytes = await download(message, name);
    expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  };
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    for (const [unitKey, state] of [
      ['CON_CUONG', 'approved'],
      ['KY_SON', 'submitted'],
    ] as const)
      await putReport(trial, unitKey, { state });
    await trial.application.store.database.report.updateMany({
      where: { state: 'approved' },
      data: { decidedAt: new Date('2018-11-11') },
    });
    await trial.keep();
  });
  // What is typed is held against the buttons that were shown last.
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a contact sees how many units are in which state, and the own one by name alone', async () => {
    const { contact } = trial;
    await contact.says('/tinhhinh', /đã nộp 02\/21/);
    const sent = await contact.presses('Biểu đồ', /tình hình nộp[\s\S]*Đã nộp 02\/21, đã duyệt 01/);
    expect(sent.text.length).toBeLessThanOrEqual(1024);
    expect(await sizeOf(sent, 'own.png')).toMatchObject({ width: 1080 });
    const text = await contact.presses('Xem dạng chữ', /Đã nộp, chờ duyệt: 01[\s\S]*Quỳ Hợp/);
    expect(text.text).not.toMatch(/Con Cuông|Kỳ Sơn/);
    expect(text.text).toContain('Tên đơn vị khác do Sở Công Thương thông báo');
  });

  test('the same data a minute later is the picture that Telegram has', async () => {
    const { coordinator } = trial;
    const photos = (): unknown[] =>
      trial.chat.calls.filter(({ method }) => method === 'sendphoto').map(({ parameters }) => parameters['photo']);
    await moveClockTo(trial.chat, '2018-11-12', 9);
    await coordinator.says('biểu đồ nộp báo cáo', /Đã nộp 02\/21/);
    await moveClockTo(trial.chat, '2018-11-12', 9.02);
    await coordinator.says('biểu đồ nộp báo cáo', /Đã nộp 02\/21/);
    await coordinator.says('/giaoban', /Giao ban tháng/);
    await moveClockTo(trial.chat, '2018-11-12', 9.04);
    await coordinator.says('/giaoban', /Giao ban tháng/);
    const [, second, , fourth] = photos().slice(-4);
    expect(second).toEqual(expect.any(String));
    expect(fourth).toEqual(expect.any(String));
  });

  test('a coordinator sees the units by name', async () => {
    const sent = await trial.coordinator.says('biểu đồ nộp báo cáo', /Đã nộp 02\/21/);
    expect((await sizeOf(sent, 'reports.png')).height).toBeGreaterThan(1000);
    await trial.coordinator.presses('Xem dạng chữ', /Đã duyệt: Con Cuông[\s\S]*/);
  });

  test('the progress of every task by year; where the plan contradicts itself each quantity is quoted', async () => {
    const { contact } = trial;
    const sent = await contact.says('ve bieu do tien do nhiem vu', /Tiến độ nhiệm vụ theo năm[\s\S]*12 nhiệm vụ/);
    expect((await sizeOf(sent, 'progress.png')).height).toBeGreaterThan(1200);
    const text = await contact.presses(
      'Xem dạng chữ',
      /2\.2\.[\s\S]*Kế hoạch ghi: II\.2\.d:\s03\s-\s05; Phụ\slục\sI:\s05; [^\n]*Phụ\slục\sII:\s03,\s04,\s05/,
    );
    expect(text.text).toContain('2018: chưa có số liệu đã duyệt');
    await contact.says('/nhiemvu', /12 nhiệm vụ/);
    expect(contact.labels()).toContain('Biểu đồ');
  });

  test('targets and money are drawn on their buttons', async () => {
    const { contact } = trial;
    await contact.says('/chitieu', /Chỉ tiêu đến năm 2020/);
    await sizeOf(await contact.presses('Biểu đồ', /04\/05 chỉ tiêu đã có số liệu/), 'targets.png');
    await contact.presses('Xem dạng chữ', /Chỉ tiêu: 25 - 50%[\s\S]*chưa có số liệu đã duyệt/);
    await contact.says('/kinhphi', /8\.275/);
    const money = await contact.presses(
      'Biểu đồ',
      /Kế hoạch 8\.275 triệu đồng; chưa có số liệu giải ngân được duyệt\./,
    );
    await sizeOf(money, 'budget.png');
    const text = await contact.presses('Xem dạng chữ', /Mục III\.2 ghi 8\.275; cộng các nhiệm vụ được 8\.245/);
    expect(text.text).toMatch(/Ngân sách Trung ương[\s\S]*1\.500 triệu đồng/);
    await contact.says('/hannop', /nộp chậm nhất/);
    await contact.presses('Biểu đồ', /Đã nộp 02\/21/);
  });

  test('“biểu đồ” alone is asked back with the charts that there are', async () => {
    await trial.contact.says('biểu đồ', /cần xem biểu đồ nào/);
    await trial.contact.presses('Kinh phí theo nguồn', /Kế hoạch 8\.275/);
    await trial.contact.presses('Biểu đồ khác', /cần xem biểu đồ nào/);
  });

  test('a year in which there was no round is said, not drawn', async () => {
    const told = await trial.contact.says('biểu đồ nộp báo cáo năm 2017', /Không có kỳ báo cáo năm 2017/);
    expect(told.file).toBeNull();
  });

  test('the page for the giao ban is for coordinators and leaders: picture, text, and a file to be printed', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/giaoban', /dành cho cán bộ điều phối/);
    await contact.says('bao cao giao ban thang nay', /dành cho cán bộ điều phối/);
    const sent = await coordinator.says('bao cao giao ban thang nay', /Giao ban tháng 11 năm 2018[\s\S]*02\/21/);
    expect(await sizeOf(sent, 'briefing.png')).toEqual({ width: 1240, height: 1754 });
    const text = await coordinator.presses('Xem dạng chữ', /5\. Việc đến hết tháng 12\/2018/);
    expect(text.text).toMatch(/14\/12\/2018: hạn nộp/);
    const printed = await coordinator.presses('Bản in (.docx)', /bản in khổ A4/);
    const document = unzip(await download(printed, 'giao-ban.docx'))['word/document.xml'] ?? '';
    expect(document.replaceAll('\u00a0', ' ')).toContain('phục vụ giao ban tháng 11 năm 2018');
    expect(document).not.toContain('undefined');
    const leader = await admitPerson(trial, 'SCT', 'leader', 'Lãnh đạo Sở');
    await leader.says('/giaoban', /Giao ban tháng 11 năm 2018/);
  });

  test('in a group a chart shows what every member may read, and the page for the giao ban is not made', async () => {
    const { coordinator, contact } = trial;
    const group = new ChatGroup(trial.chat, 'Nhóm biểu đồ', [coordinator, contact], contact);
    await group.reads(/Kính chào/);
    await group.says(coordinator, '/lienket kế hoạch', /Nhóm đã liên kết/);
    await group.says(coordinator, '/tinhhinh', /đã nộp 02\/21/);
    await group.presses(coordinator, 'Biểu đồ');
    await group.reads(/Đã nộp 02\/21, đã duyệt 01/);
    await group.presses(coordinator, 'Xem dạng chữ');
    const text = await group.reads(/Đã nộp, chờ duyệt: 01/);
    expect(text.text).not.toMatch(/Con Cuông|Kỳ Sơn|Quỳ Hợp/);
    await group.says(coordinator, '/giaoban', /tin nhắn riêng với Điều Phối/);
  });
});
