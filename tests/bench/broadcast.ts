import { formatNumber } from '../../src/domain/text/vietnamese-format.ts';
import { admitContacts, makeBenchStore, NOW } from './bench-store.ts';
import type { Bounds } from './bounds.ts';
import { ids, startCrowd, TOKEN } from './crowd.ts';
import { MeasuredProcess } from './measured-process.ts';

/** Tells many people by one broadcast, at the thirty messages a second that Telegram takes; returns the seconds it took. */
export async function measureBroadcast(
  name: string,
  url: string | undefined,
  told: number,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<number> {
  const store = await makeBenchStore(told, url);
  const coordinator = told + 1;
  const crowd = await startCrowd(told + 1, () => NOW);
  await store.inStore((opened) =>
    admitContacts(opened, [
      { telegramUserId: coordinator, unitKey: 'SCT', roles: ['coordinator'] },
      ...ids(0, told).map((id) => ({ telegramUserId: id, unitKey: `THU_${id}`, roles: ['contact'] as const })),
    ]),
  );
  const settings = { ...store.settings, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: crowd.chat.url, PORT: '0' };
  const bot = await MeasuredProcess.start('src/main.ts', [], settings);
  await Promise.all(ids(0, told).map((id) => crowd.walk(id, [[{ says: '/start' }, 'đồng chí']])));
  crowd.limitTo(30);
  await crowd.walk(coordinator, [
    [{ says: '/thongbao' }, 'gửi đến ai'],
    [{ presses: `${formatNumber(21 + told)} huyện, thành phố, thị xã` }, 'nhập nội dung'],
    [{ says: 'Đề nghị Quý đơn vị cử cán bộ dự tập huấn.' }, 'trả lời thế nào'],
    [{ presses: 'Không cần' }, 'Gửi xong'],
  ]);
  const before = bot.usage();
  const heard = crowd.heardBy(ids(0, told));
  const begun = performance.now();
  await crowd.walk(coordinator, [[{ presses: 'Gửi ngay' }, 'đang gửi']]);
  const queued = performance.now() - begun;
  await heard;
  const seconds = (performance.now() - begun) / 1000;
  const { cpu } = bot.usage();
  const each = (((cpu - before.cpu) * 1000) / told).toFixed(2);
  print(
    `${name}: ${told} people told in ${seconds.toFixed(1)} s (Telegram's limit: ${(told / 30).toFixed(1)} s), ` +
      `queued in ${queued.toFixed(0)} ms, ${crowd.refused()} refused as too fast, ${each} ms CPU a notice`,
  );
  bounds.atMost(`${name}: ${told} people told without faults`, seconds, (75 * told) / 2000, 's', 1);
  await bot.stop();
  await crowd.stop();
  await store.remove();
  return seconds;
}
