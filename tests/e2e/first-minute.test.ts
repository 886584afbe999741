import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatPage } from '../support/chat-page.ts';
import { openChromium, WITHOUT_CHROMIUM } from '../support/chromium.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true } as const;

describe.skipIf(WITHOUT_CHROMIUM)('the first minute on the chat page, on a phone', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.keep();
    browser = await openChromium();
  });
  beforeEach(() => trial.goBack());
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });

  async function open(): Promise<ChatPage> {
    const page = await browser.newPage(PHONE);
    await page.goto(trial.chat.url);
    return new ChatPage(page);
  }

  /** How far the end of the open chat is below what is in view, in pixels. */
  const below = (chat: ChatPage): Promise<number> =>
    chat
      .chat()
      .locator('.messages')
      .evaluate((log: { scrollHeight: number; scrollTop: number; clientHeight: number }) =>
        Math.round(log.scrollHeight - log.scrollTop - log.clientHeight),
      );
  const toTop = (chat: ChatPage): Promise<void> =>
    chat
      .chat()
      .locator('.messages')
      .evaluate((log: { scrollTop: number }) => void (log.scrollTop = 0));

  test('the page says what this is, and each of three things is tried with one press', async () => {
    const chat = await open();
    await chat.be('Điều phối viên');
    await chat.chat().getByText('Đây là bản chạy thử.').waitFor();
    await chat.chat().getByRole('button', { name: '1. Điều phối viên của Sở mở kỳ báo cáo năm 2018' }).click();
    await chat.reads('Mở kỳ báo cáo nào?');
    await chat.page.getByRole('button', { name: 'Giới thiệu' }).click();
    await chat.page.getByRole('button', { name: '3. Một người mới đăng ký làm đầu mối' }).click();
    await chat.be('Người mới 1');
    await chat.reads('xin lưu: họ tên, chức vụ');
    await chat.page.close();
  });

  test('adding somebody is in view, and a person is called by the registered name', async () => {
    const chat = await open();
    const add = chat.page.getByRole('button', { name: '+ Thêm người mới' });
    await add.waitFor();
    const rightEdge = async (): Promise<number> => {
      const box = await add.boundingBox();
      return (box?.x ?? 999) + (box?.width ?? 999);
    };
    // The page is laid out anew while it loads.
    await expect.poll(rightEdge, { timeout: 20_000 }).toBeLessThanOrEqual(PHONE.viewport.width);
    await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
    await trial.coordinator.says('/duyet', /Nguyễn Văn A|Đăng ký chờ/);
    await chat.page.locator('.person', { hasText: 'Nguyễn Văn A' }).waitFor();
    await expect
      .poll(() => chat.page.locator('.person', { hasText: 'Người mới' }).count(), { timeout: 20_000 })
      .toBe(0);
    await chat.page.close();
  });

  test('own and new messages are in view; from above an arrow leads down', async () => {
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    for (let at = 0; at < 3; at += 1) await coordinator.says('/trogiup', /Các việc có thể làm/);
    const chat = await open();
    await chat.be('Điều phối viên');
    await chat.reads('Các việc có thể làm');
    expect(await below(chat)).toBeLessThan(5);
    await toTop(chat);
    const arrow = chat.page.getByRole('button', { name: 'Xuống tin mới nhất' });
    await arrow.waitFor();
    await coordinator.says('/hoso', /Hồ sơ của đồng chí/);
    await expect.poll(() => arrow.textContent()).toMatch(/[12]/);
    expect(await below(chat)).toBeGreaterThan(200);
    await arrow.click();
    expect(await below(chat)).toBeLessThan(5);
    await toTop(chat);
    await chat.says('/nhiemvu', 'nhiệm vụ');
    await expect.poll(() => below(chat)).toBeLessThan(5);
    await chat.page.close();
  });

  test('a chat stays where it is when the bot starts again, and when somebody is added', async () => {
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    for (let at = 0; at < 3; at += 1) await coordinator.says('/trogiup', /Các việc có thể làm/);
    const chat = await open();
    await chat.be('Điều phối viên');
    await chat.reads('Các việc có thể làm');
    await chat.page.getByRole('button', { name: '+ Thêm người mới' }).click();
    await chat.page.locator('.person', { hasText: 'Người mới 1' }).waitFor();
    await chat.be('Điều phối viên');
    await expect.poll(() => below(chat)).toBeLessThan(5);
    // What the page does when the connection is back.
    await chat.page.evaluate("window.dispatchEvent(new Event('resize'))");
    trial.chat.addPerson('Người thứ hai', '+84900000009');
    await chat.page.locator('.person', { hasText: 'Người thứ hai' }).waitFor();
    expect(await below(chat)).toBeLessThan(5);
    await chat.page.close();
  });

  test('what is said before the page hears of changes is there as soon as it does', async () => {
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    const page = await browser.newPage(PHONE);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/chat/events', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(trial.chat.url);
    const chat = new ChatPage(page);
    await chat.be('Điều phối viên');
    await chat.reads('Kính chào');
    await coordinator.says('/trogiup', /Các việc có thể làm/);
    letGo();
    await chat.reads('Các việc có thể làm');
    await page.close();
  });

  test('what is said while the page asks how everything stands is still there afterwards', async () => {
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    const chat = await open();
    await chat.be('Điều phối viên');
    await chat.reads('Kính chào');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    await chat.page.route('**/chat/state', async (route) => {
      const response = await route.fetch();
      ask();
      await held;
      await route.fulfill({ response });
    });
    // Somebody comes, and the page asks; the answer is on its way when more is said.
    trial.chat.addPerson('Người thứ hai', '+84900000009');
    await asked;
    await coordinator.says('/trogiup', /Các việc có thể làm/);
    await chat.reads('Các việc có thể làm');
    letGo();
    await chat.page.locator('.person', { hasText: 'Người thứ hai' }).waitFor();
    expect(await chat.chat().locator('.message.bot', { hasText: 'Các việc có thể làm' }).count()).toBe(1);
    await chat.page.close();
  });

  test('an own message is edited, and the bot takes the edit', async () => {
    await trial.openRound();
    await trial.contact.says('/baocao', /14 câu/);
    await trial.contact.presses('Bắt đầu', /Câu 1\/14/);
    const chat = await open();
    await chat.be('Đầu mối Quỳ Hợp');
    await chat.says('126', 'Câu 2/14.');
    await chat.chat().getByRole('button', { name: 'Sửa tin này' }).last().click();
    await chat.chat().getByText('Đang sửa: 126').waitFor();
    await chat.says('128', 'Đã nhận bản sửa của tin trước');
    await chat.chat().locator('.message.person', { hasText: '128' }).getByText('đã sửa').waitFor();
    await chat.page.close();
  });

  test('the clock: the day is typed as it is written here, goes forward, and is set back by its button alone', async () => {
    const chat = await open();
    await chat.be('Điều phối viên');
    await chat.page.getByText('Ngày giờ thử', { exact: true }).waitFor();
    await chat.page.getByRole('button', { name: 'Đổi ngày giờ' }).click();
    const goTo = async (day: string): Promise<void> => {
      await chat.page.getByLabel('Đến ngày').fill(day);
      await chat.page.getByRole('button', { name: 'Đến', exact: true }).click();
    };
    await chat.page.getByRole('button', { name: 'Sáng hôm sau' }).click();
    await chat.page.locator('#now', { hasText: 'thứ Ba, 13/11/2018 08:00' }).waitFor();
    await goTo('10/12');
    await chat.page.locator('#now', { hasText: 'thứ Hai, 10/12/2018 08:00' }).waitFor();
    await goTo('31/11/2018');
    await chat.page.locator('#toast', { hasText: 'Chưa đọc được ngày' }).waitFor();
    await goTo('01/11/2018');
    await chat.page.locator('#toast', { hasText: 'Đồng hồ chỉ đi tới' }).waitFor();
    await chat.page.getByRole('button', { name: 'Về lúc đầu' }).click();
    await chat.page.locator('#now', { hasText: 'thứ Hai, 12/11/2018 08:00' }).waitFor();
    await chat.page.getByRole('button', { name: 'Giờ thật' }).click();
    await chat.page.locator('#now', { hasText: String(new Date().getUTCFullYear()) }).waitFor();
    await chat.page.close();
  });

  test('after the clock was set back the bot answers, and tells others at once', async () => {
    const chat = await open();
    const move = (body: object): Promise<unknown> =>
      fetch(`${trial.chat.url}/chat/clock`, { method: 'POST', body: JSON.stringify(body) });
    await trial.openRound();
    await move({ to: '2019-03-01T01:00:00Z' });
    await trial.coordinator.says('/tinhhinh', /Báo cáo năm 2018/);
    await trial.contact.says('/baocao', /14 câu/);
    await move({ back: 'start' });
    await trial.contact.says('/baocao', /14 câu/);
    await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
    await trial.coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
    await trial.allDelivered();
    await chat.page.close();
  });
});
