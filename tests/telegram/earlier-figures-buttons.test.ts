import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import { createForm, listForms } from '../../src/store/forms.ts';
import { moveClockTo } from '../support/clock.ts';
import { fillFigures, getTemplate } from '../support/figures-files.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const TOTAL = 'Câu 1.';
const OLD_LABEL = 'Nút cũ';
const OLD = /Nút vừa bấm là của một tệp gửi trước đó/;

describe('buttons under what a file of earlier years was read as', () => {
  let trial: Trial;
  let template: Uint8Array;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await moveClockTo(trial.chat, '2021-03-01');
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    template = await getTemplate(trial, 'Mẫu A', 2017);
    await send('da-nhap.xlsx', { 'Quỳ Hợp': 126, 'Kỳ Sơn': 12 });
    await trial.coordinator.presses(/^Nhập 02 báo cáo/, /Đã nhập 02 báo cáo, 02 số/);
  });
  afterAll(() => trial.stop());

  /** Sends a file with the number of facilities of these districts. */
  const send = async (name: string, totals: Readonly<Record<string, number>>): Promise<ChatMessage> => {
    const figures = Object.entries(totals).map(([unit, value]) => [unit, TOTAL, value] as const);
    return trial.coordinator.sendsFile('document', /Đã hiểu/, { name, bytes: await fillFigures(template, figures) });
  };
  /** Presses a button of a message as it was, which a phone may still show when the message has changed. */
  const pressOld = async (old: ChatMessage, label: string, expected: RegExp): Promise<ChatMessage> => {
    const pressed = old.buttons.flat().find(({ text }) => text === label);
    if (pressed === undefined) throw new Error(`No button ${label}.`);
    trial.coordinator.newest().buttons.push([{ ...pressed, text: OLD_LABEL }]);
    return trial.coordinator.presses(OLD_LABEL, expected);
  };
  const approvedUnits = async (): Promise<string[]> => {
    const found = await trial.application.store.database.obligation.findMany({
      where: { round: { year: 2017 }, state: 'approved' },
      select: { unit: { select: { key: true } } },
    });
    return found.map(({ unit }) => unit.key).sort();
  };

  test.each(['1. Lấy 130 cơ sở', 'Lấy mọi số trong tệp'])(
    '“%s” of one file decides nothing about the next',
    async (label) => {
      const { coordinator } = trial;
      await send('mot.xlsx', { 'Quỳ Hợp': 130 });
      const conflicts = await coordinator.presses('Số khác nhau (01)', /Mỗi chỗ lấy số nào/);
      const old = structuredClone(conflicts);
      await send('hai.xlsx', { 'Kỳ Sơn': 15 });
      const answered = await pressOld(old, label, OLD);
      expect(answered.text).toContain('tệp hai.xlsx');
      expect(answered.text).toContain('01 số khác với số đã có trong hệ thống');
    },
  );

  test('“Nhập” of one file does not bring the next in, though both have as many reports and figures', async () => {
    const old = structuredClone(await send('mot.xlsx', { Vinh: 40 }));
    await send('hai.xlsx', { 'Cửa Lò': 40 });
    await pressOld(old, 'Nhập 01 báo cáo, 01 số', OLD);
    expect(await approvedUnits()).toEqual(['KY_SON', 'QUY_HOP']);
    await trial.coordinator.presses('Nhập 01 báo cáo, 01 số', /Đã nhập 01 báo cáo, 01 số/);
    expect(await approvedUnits()).toEqual(['CUA_LO', 'KY_SON', 'QUY_HOP']);
  });

  test('“Nhập” is for the figures that were shown with it, not for as many others', async () => {
    const { coordinator } = trial;
    await send('mot.xlsx', { 'Quỳ Hợp': 130, 'Kỳ Sơn': 15 });
    await coordinator.presses('Số khác nhau (02)', /Mỗi chỗ lấy số nào/);
    await coordinator.presses('1. Giữ 12 cơ sở', /^1\..*giữ số đã có/m);
    await coordinator.presses('2. Lấy 130 cơ sở', /^2\..*lấy số trong tệp/m);
    const old = structuredClone(await coordinator.presses('Xem trước khi nhập', /Đã hiểu/));
    await coordinator.presses('Số khác nhau (02)', /Mỗi chỗ lấy số nào/);
    await coordinator.presses('1. Lấy 15 cơ sở', /^1\..*lấy số trong tệp/m);
    await coordinator.presses('2. Giữ 126 cơ sở', /^2\..*giữ số đã có/m);
    await pressOld(old, 'Nhập 01 báo cáo, 01 số', /nên chưa nhập/);
  });

  test('a newer version of the form changes nothing about a file that waits, or the button of the template', async () => {
    await send('mot.xlsx', { Vinh: 40 });
    const { database } = trial.application.store;
    const form = (await listForms(database, await readShippedPlanId(database))).find(({ definition }) =>
      definition.name.startsWith('Mẫu A'),
    );
    if (form === undefined) throw new Error('There is no Mẫu A.');
    await createForm(database, form.planId, { ...form.definition, version: form.version + 1 });
    await trial.coordinator.presses('Nhập 01 báo cáo, 01 số', /Đã nhập 01 báo cáo, 01 số/);
    await trial.coordinator.presses('Mẫu A, năm 2017', /Tệp mẫu/);
  });

  test('once the file is in, its buttons say so', async () => {
    const shown = structuredClone(await send('mot.xlsx', { Vinh: 40 }));
    await trial.coordinator.presses('Nhập 01 báo cáo, 01 số', /Đã nhập 01 báo cáo/);
    await pressOld(shown, 'Nhập 01 báo cáo, 01 số', /Không có tệp nào đang chờ nhập/);
  });
});
