import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const COURSE = 'Lớp tập huấn, hội nghị, hội thảo, năm 2018';

/** Fills the form of a training course up to its review. */
async function fillCourse(person: ChatPerson, name: string, day: string): Promise<void> {
  await person.says(name, /Câu 2\/8/);
  await person.presses('Tập huấn', /Câu 3\/8/);
  await person.says(day, /Câu 4\/8/);
  await person.says('Hội trường UBND huyện', /Câu 5\/8/);
  await person.says('20', /người của cơ sở/);
  await person.says('35', /Số cơ sở có người dự/);
  await person.says('12', /Câu 6\/8/);
  await person.presses('Không có', /Câu 7\/8/);
  await person.presses('Không có', /Câu 8\/8/);
  await person.presses(/Không/, /xem lại/);
}

/** Reports a training course, up to its receipt. */
async function handIn(person: ChatPerson, name: string, day: string): Promise<void> {
  await person.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
  await person.presses('Báo việc phát sinh', /Mỗi việc/);
  await person.presses(COURSE, /Câu 1\/8/);
  await fillCourse(person, name, day);
  await person.presses('Nộp số liệu', /QUYHOP-2018-P\d+-01/);
}

/** The coordinator approves the one report that waits. */
async function approve(coordinator: ChatPerson): Promise<void> {
  await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
  await coordinator.presses('Quỳ Hợp', /8 câu không có bất thường[\s\S]*Lớp SXSH cho cơ sở chế biến đá/);
  await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp/);
}

describe('reports of events, whenever there is one', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  it('a contact reports a training course without any round being open', async () => {
    const { contact, coordinator } = trial;
    coordinator.mark();
    await handIn(contact, 'Lớp SXSH cho cơ sở chế biến đá', '05/11/2018');
    await coordinator.reads(/Quỳ Hợp[\s\S]*QUYHOP-2018-P\d+-01/);
  });

  it('a day without its year is one of the year that is reported on', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses(COURSE, /Câu 1\/8/);
    await moveClockTo(trial.chat, '2018-12-20', 9);
    await contact.says('Lớp SXSH cho làng nghề', /Câu 2\/8/);
    await contact.presses('Tập huấn', /Câu 3\/8/);
    await contact.says('5/3', /Đã ghi câu 3: 05\/3\/2018[\s\S]*Câu 4\/8/);
  });

  it('what was begun by mistake is dropped, and a button pressed twice leaves one draft', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses(COURSE, /Câu 1\/8/);
    await contact.says('/baocao', /Đang làm dở, đã nhập 0 câu/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses(COURSE, /Câu 1\/8/);
    const drafts = await trial.application.store.database.report.count({ where: { state: 'draft' } });
    expect(drafts).toBe(1);
    await contact.says('/baocao', /Đang làm dở/);
    await contact.presses('Bỏ phiếu này', /Đã bỏ phiếu/);
    const answer = await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    expect(answer.text).not.toMatch(/Đang làm dở/);
  });

  it('events belong to no round: they are neither owed nor counted', async () => {
    const { contact, coordinator } = trial;
    const status = await coordinator.says('/tinhhinh', /Chưa mở kỳ báo cáo nào/);
    expect(status.text).not.toMatch(/Lớp tập huấn/);
    await trial.openRound();
    await contact.says('/tinhhinh quy hop', /Báo cáo năm 2018/);
  });
});

describe('a report of an event that was handed in', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await handIn(trial.contact, 'Lớp SXSH cho cơ sở chế biến đá', '05/11/2018');
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  it('the coordinator reviews it as any report, and finds it in the list of events', async () => {
    const { coordinator } = trial;
    await approve(coordinator);
    await coordinator.says('/kybaocao', /báo cáo/);
    await coordinator.presses('Phiếu theo việc', /01 phiếu, đã duyệt 01, chờ duyệt 0/);
    const list = await coordinator.presses(COURSE, /1\. Quỳ Hợp: Lớp SXSH cho cơ sở chế biến đá \(đã duyệt\)/);
    expect(list.text).not.toMatch(/2\. /);
  });

  it('the same course is counted once; made another one it is taken', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses(COURSE, /Câu 1\/8/);
    await fillCourse(contact, 'LOP SXSH cho cơ sở chế biến đá', '5/11');
    await contact.presses('Nộp số liệu', /đã có phiếu do Quỳ Hợp nộp[\s\S]*câu 1, 3/);
    await contact.presses('Sửa câu 3', /Câu 3\/8/);
    await contact.says('06/11/2018', /xem lại/);
    await contact.presses('Nộp số liệu', /QUYHOP-2018-P\d+-01/);
    const [first, second] = await trial.application.store.database.report.findMany({ orderBy: { id: 'asc' } });
    expect(first?.receiptCode).not.toBe(second?.receiptCode);
  });

  it('forms of one unit are counted as forms, of those that were handed in', async () => {
    const { contact, coordinator } = trial;
    await handIn(contact, 'Lớp SXSH cho cơ sở chế biến gỗ', '06/11/2018');
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses(COURSE, /Câu 1\/8/);
    await coordinator.says('/duyet', /Chờ duyệt 02 báo cáo/);
    await coordinator.presses('Quỳ Hợp', /8 câu không có bất thường/);
    await coordinator.presses(
      'Duyệt',
      /Đã duyệt số liệu Quỳ Hợp\. [^.]*: đã duyệt 01\/02 phiếu đã nộp, chờ duyệt 01\./,
    );
  });

  it('its own people see what they handed in, and correct it with a reason', async () => {
    const { contact, coordinator } = trial;
    await approve(coordinator);
    await handIn(contact, 'Lớp SXSH cho cơ sở chế biến gỗ', '06/11/2018');
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Các phiếu đã nộp', /02 phiếu, đã duyệt 01, chờ duyệt 01/);
    await contact.presses(COURSE, /2\. Quỳ Hợp: Lớp SXSH/);
    await contact.presses('2', /Lớp SXSH cho cơ sở chế biến đá: đã duyệt/);
    await contact.presses('Đính chính', /lý do/i);
    await contact.says('Ghi nhầm số người dự.', /đính chính/i);
  });
});

describe('an event of December', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial({ CLOCK_START: '2018-12-22' });
    await trial.contact.says('/start', /Kính chào/);
    await handIn(trial.contact, 'Lớp SXSH cho cơ sở chế biến đá', '20/12/2018');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  it('is not taken again in January, under the new year', async () => {
    const { contact, chat } = trial;
    await moveClockTo(chat, '2019-01-15');
    await contact.says('/baocao', /Hiện chưa có báo cáo nào phải nộp/);
    await contact.presses('Báo việc phát sinh', /Mỗi việc/);
    await contact.presses('Lớp tập huấn, hội nghị, hội thảo, năm 2019', /Câu 1\/8/);
    await fillCourse(contact, 'Lớp SXSH cho cơ sở chế biến đá', '20/12/2018');
    await contact.presses('Nộp số liệu', /đã có phiếu do Quỳ Hợp nộp ngày 22\/12\/2018, trùng ở câu 1, 3/);
    await contact.presses('Sửa câu 3', /Câu 3\/8/);
    await contact.says('10/01/2019', /xem lại/);
    await contact.presses('Nộp số liệu', /QUYHOP-2019-P\d+-01/);
  });
});
