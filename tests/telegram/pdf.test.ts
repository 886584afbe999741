import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atLocalTime } from '../../src/domain/text/local-date.ts';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import { download } from '../support/fill-report.ts';
import { SOFFICE, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** A district has handed in its figures. */
async function withFigures(settings: Record<string, string>): Promise<Trial> {
  const trial = await startTrial(settings);
  await trial.openRound();
  await submitDraft(trial, await draftReport(trial));
  await trial.keep();
  return trial;
}

const showDraft = async ({ contact }: Trial): Promise<void> => {
  await contact.says('/baocao', /Văn bản ký: chưa có/);
  await contact.presses('Tải dự thảo văn bản', /Dự thảo báo cáo/);
};

describe('a document as .pdf, on a machine with LibreOffice', () => {
  let trial: Trial;
  let place: string;
  /** Puts a program into the place of LibreOffice: the seventh argument is the folder for its file. */
  const behave = (script: string): Promise<void> =>
    writeFile(join(place, 'soffice'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const CONVERTS = 'printf "%%PDF-1.7" > "$7/document.pdf"';
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'soffice-'));
    await behave(CONVERTS);
    trial = await withFigures({ SOFFICE: join(place, 'soffice') });
  });
  beforeEach(async () => {
    await behave(CONVERTS);
    await trial.goBack();
  });
  afterAll(async () => {
    await trial.stop();
    await rm(place, { recursive: true });
  });

  test('is offered under the .docx; it is said that it is converted, then the file comes', async () => {
    const { contact } = trial;
    await showDraft(trial);
    expect(contact.labels()).toEqual(['Bản .pdf']);
    await contact.presses('Bản .pdf', /Đang chuyển sang \.pdf/);
    const { name, bytes } = await download(contact, await contact.reads(/Dự thảo báo cáo của UBND huyện Quỳ Hợp/));
    expect(name).toBe('du-thao-bao-cao-quy-hop-2018.pdf');
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7');
  });

  test('is offered of the receipt, of the letter that urges, of the page for the giao ban too', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /Văn bản ký: chưa có/);
    await contact.presses('Giấy xác nhận đã nộp', /Giấy xác nhận/);
    await contact.presses('Bản .pdf', /Đang chuyển/);
    await contact.reads(/Giấy xác nhận đã nộp/);
    expect(contact.newest().file?.name).toBe('xac-nhan-da-nop-quy-hop-2018.pdf');
    await coordinator.says('/giaoban', /./);
    await coordinator.presses('Bản in (.docx)', /bản in khổ A4/);
    await coordinator.presses('Bản .pdf', /Đang chuyển/);
    await coordinator.reads(/bản in khổ A4/);
    expect(coordinator.newest().file?.name).toBe('giao-ban.pdf');
    await trial.application.clock.moveTo(atLocalTime('2018-12-17', 9));
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    await coordinator.presses('Dự thảo công văn đôn đốc', /để trống số, ngày, người ký/);
    await coordinator.reads(/^$/);
    await coordinator.presses('Bản .pdf', /Đang chuyển/);
    await coordinator.reads(/để trống số, ngày, người ký/);
    expect(coordinator.newest().file?.name).toBe('du-thao-cong-van-don-doc-2018.pdf');
  });

  test('is offered of the report about money too', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Kinh phí', /Bấm mã nhiệm vụ/);
    await coordinator.presses('Báo cáo kinh phí (.docx)', /Dự thảo báo cáo kinh phí/);
    await coordinator.presses('Bản .pdf', /Đang chuyển/);
    await coordinator.reads(/Dự thảo báo cáo kinh phí/);
    expect(coordinator.newest().file?.name).toBe('du-thao-bao-cao-kinh-phi-2018.pdf');
  });

  test('is offered of the annual report too', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau.', /./);
    await coordinator.says('Số liệu chờ duyệt sau.', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Soạn báo cáo', /Báo cáo năm 2018/);
    await coordinator.presses('Xem trước', /chưa lưu/);
    await coordinator.presses('Bản .pdf', /Đang chuyển/);
    await coordinator.reads(/chưa lưu/);
    expect(coordinator.newest().file?.name).toBe('du-thao-bao-cao-nam-2018.pdf');
  });

  test('that cannot be made is told, with what to do', async () => {
    await behave('exit 1');
    await showDraft(trial);
    await trial.contact.presses('Bản .pdf', /Đang chuyển/);
    await trial.contact.reads(/Chưa chuyển được văn bản sang \.pdf\. Đề nghị đồng chí dùng bản \.docx/);
  });

  test('keeps nobody else waiting while it is converted', async () => {
    await behave('sleep 600');
    const { contact, coordinator } = trial;
    await showDraft(trial);
    await contact.presses('Bản .pdf', /Đang chuyển/);

    await coordinator.says('/tinhhinh', /Báo cáo năm 2018/);

    expect(contact.newest().text).toMatch(/Đang chuyển/);
  });

  test('of others is refused as its .docx is', async () => {
    const { id } = await trial.application.store.database.obligation.findFirstOrThrow({
      where: { state: 'submitted' },
    });
    const stranger = trial.newcomer();
    await stranger.says('/start', /./);
    stranger.newest().buttons.push([{ text: 'Bản .pdf', callback_data: `pdf:report:${id}` }]);
    await stranger.presses('Bản .pdf', /./);
    await trial.allDelivered();
    expect(stranger.heard().join('\n')).not.toMatch(/Đang chuyển|Dự thảo báo cáo/);
  });
});

describe('a document on a machine without LibreOffice', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await withFigures({});
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is not offered as .pdf, and an older button says why', async () => {
    const { contact } = trial;
    await showDraft(trial);
    expect(contact.labels()).toEqual([]);
    contact.newest().buttons.push([{ text: 'Bản .pdf', callback_data: 'pdf:report:1' }]);
    await contact.presses('Bản .pdf', /không cài LibreOffice nên chỉ có bản \.docx/);
  });
});

describe.skipIf(WITHOUT_LIBRE_OFFICE)('a document converted by LibreOffice itself', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await withFigures({ SOFFICE: SOFFICE ?? '' });
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is a .pdf file in chat', async () => {
    const { contact } = trial;
    await showDraft(trial);
    const shown = await contact.presses('Bản .pdf', /Đang chuyển/);
    const isPdf = ({ file }: ChatMessage): boolean => file?.name.endsWith('.pdf') === true;
    const { bytes } = await download(contact, await contact.chat.waitFor(contact.id, isPdf, shown.id, 150_000));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  }, 180_000);
});
