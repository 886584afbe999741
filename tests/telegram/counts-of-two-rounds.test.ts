import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson, putReport } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('two rounds that are open', () => {
  let trial: Trial;
  let ownId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const { coordinator } = trial;
    ({ id: ownId } = await admitPerson(trial, 'SCT', 'contact', 'Đầu mối của Sở'));
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await putReport(trial, 'CON_CUONG', { state: 'approved' });
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('are each named, that of the districts first', async () => {
    const { coordinator } = trial;
    coordinator.mark();
    await coordinator.says(
      'ai đã nộp báo cáo',
      /Báo cáo năm 2018, đến [\s\S]*01\/21[\s\S]*của sở, ngành, đơn vị, đến /,
    );
    await coordinator.says('/tinhhinh', /^Báo cáo năm 2018, đến [^:]*: đã nộp 01\/21/);
    await coordinator.reads(/^Báo cáo năm 2018 của sở, ngành, đơn vị, đến /);
    coordinator.mark();
    await coordinator.says('biểu đồ nộp báo cáo', /Báo cáo năm 2018: tình hình nộp/);
    await coordinator.reads(/Báo cáo năm 2018 của sở, ngành, đơn vị: tình hình nộp/);
    const page = await coordinator.says('/giaoban', /Báo cáo năm 2018: đã nộp 01\/21; Báo cáo năm 2018 của sở, ngành/);
    expect(page.text).toMatch(/sở, ngành, đơn vị: đã nộp 00?\/\d+; /);
    await coordinator.presses('Xem dạng chữ', /Báo cáo năm 2018: đã nộp 01\/21[\s\S]*sở, ngành, đơn vị: đã nộp 0\//);
  });

  test('come in the same order in deadlines, and in the list of rounds', async () => {
    const { coordinator } = trial;
    const districtsFirst = /Báo cáo năm 2018(?! của)[\s\S]*Báo cáo năm 2018 của sở, ngành, đơn vị/;
    await coordinator.says('/hannop', districtsFirst);
    await coordinator.says('bao giờ đến hạn', districtsFirst);
    coordinator.mark();
    const list = await coordinator.says('/kybaocao', /^Kỳ báo cáo/);
    expect(list.text).toMatch(districtsFirst);
    expect(coordinator.heard().join('\n')).toMatch(districtsFirst);
  });

  test('are asked about where a notice is for the units that have not handed in', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const rounds = await database.round.findMany({ select: { id: true, title: true } });
    const roundOf = (title: RegExp): number => rounds.find((round) => title.test(round.title))?.id ?? 0;
    const audience = async (): Promise<unknown> =>
      (await database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } })).audience;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Đơn vị chưa nộp', /kỳ nào/);
    expect(coordinator.labels()).toEqual(['Báo cáo năm 2018', 'Báo cáo năm 2018 của sở, ngành, đơn vị']);
    await coordinator.presses('Báo cáo năm 2018', /nhập nội dung/);
    expect(await audience()).toMatchObject({ parts: [{ kind: 'owing', roundId: roundOf(/^Báo cáo năm 2018$/) }] });
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('don vi chua nop', /đơn vị chưa nộp của kỳ nào/);
    expect(coordinator.labels().slice(0, 2)).toEqual(['Báo cáo năm 2018', 'Báo cáo năm 2018 của sở, ngành, đơn vị']);
    await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /đơn vị chưa nộp Báo cáo năm 2018 của sở/);
    expect(await audience()).toMatchObject({ parts: [{ kind: 'owing', roundId: roundOf(/của sở/) }] });
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('các huyện, trừ đơn vị chưa nộp', /nhập nội dung/);
    expect(await audience()).toMatchObject({ exclusions: [{ kind: 'owing' }, { kind: 'owing' }] });
  });

  test('nobody is offered to remind the agency that urges', async () => {
    const { coordinator } = trial;
    await coordinator.says('Quỳ Hợp nộp chưa', /UBND huyện Quỳ Hợp/);
    expect(coordinator.labels()).toContain('Nhắc đơn vị này');
    await coordinator.says('Sở Công Thương nộp chưa', /Sở Công Thương/);
    expect(coordinator.labels()).not.toContain('Nhắc đơn vị này');
  });

  test('the agency that urges does not urge itself, and is told as one that owes', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const own = trial.person(ownId);
    const round = await database.round.findFirstOrThrow({ where: { title: { contains: 'sở, ngành' } } });
    const units = await database.obligation.count({ where: { roundId: round.id } });
    own.mark();
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-12-17', 11);
    await trial.allDelivered();
    const asked = await database.chase.count({ where: { obligation: { unit: { key: 'SCT' } } } });
    expect(asked).toBe(0);
    const digest = await coordinator.reads(/Đầu ngày thứ Hai 17\/12\/2018/);
    expect(digest.text).toMatch(/cần báo cách khác: Báo cáo năm 2018, 20 đơn vị: [^.]*Con Cuông/);
    const others = new RegExp(`cần báo cách khác: Báo cáo năm 2018 của sở, ngành, đơn vị, ${units - 1} đơn vị: `);
    expect(digest.text).toMatch(others);
    expect(digest.buttons.flat().map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Gọi điện: Báo cáo năm 2018', 'Gọi điện: Báo cáo năm 2018 của sở, ngành, đơn vị']),
    );
    coordinator.mark();
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu 20/);
    const status = await coordinator.reads(/sở, ngành, đơn vị, đến/);
    expect(status.text).toMatch(new RegExp(`chưa nộp số liệu ${units}: [^.]*Sở Công Thương`));
    expect(status.text).toContain(`Cả ${units - 1} đơn vị cần nhắc chưa có người nhận tin qua bot`);
    expect(status.text).toMatch(/Không nhắc cơ quan đang đôn đốc: Sở Công Thương\./);
    const calls = await coordinator.presses('Danh sách gọi điện', /Không nhắc cơ quan đang đôn đốc: Sở Công/);
    expect(calls.text).not.toMatch(/Sở Công Thương: /);
  });
});
