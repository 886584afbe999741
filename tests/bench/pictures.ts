// Drawing each chart and the page for the giao ban, from the store to the finished picture.
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { drawBriefingPage } from '../../src/actions/pictures/draw-briefing.ts';
import { showBriefing } from '../../src/actions/pictures/show-briefing.ts';
import type { Request } from '../../src/actions/request.ts';
import { CHART_KINDS } from '../../src/domain/questions/reading.ts';
import { translateInto } from '../../src/wording/locales.ts';
import type { BotContext } from '../../src/telegram/parts/context.ts';
import { answerPicture } from '../../src/telegram/pictures/answer-picture.ts';
import type { Bounds } from './bounds.ts';
import { admitContacts, makeBenchStore, NOW, openRoundAs } from './bench-store.ts';

/** A chart is drawn so often; the first time, which starts the thread and plans statements, is told apart. */
const TIMES = 40;
/** What a chart may take in 95 of 100 cases, in milliseconds. */
const P95 = 300;

/** Measures every chart over the shipped plan and a round of `units` units. */
export async function measurePictures(
  name: string,
  url: string | undefined,
  units: number,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  const store = await makeBenchStore(units - 21, url);
  try {
    await store.inStore(async (opened) => {
      await openRoundAs(opened, 1);
      await admitContacts(opened, [{ telegramUserId: 1, unitKey: 'SCT', roles: ['coordinator'] }]);
      const { person, conversation, planId } = await identifyWriter(opened, 1, NOW);
      const request: Request = { store: opened, now: NOW, person, planId, conversation, chatId: 1, updateIds: [] };
      const ctx = { request, t: translateInto('vi') } as unknown as BotContext;
      const drawn = CHART_KINDS.map((kind): [string, () => Promise<unknown>] => [
        `chart ${kind}`,
        () => answerPicture(ctx, { kind, page: 0, year: 0, round: 0 }),
      ]);
      for (const [what, draw] of [...drawn, ['page for the giao ban', () => drawBriefingOf(request)] as const]) {
        const first = (await timed(draw, 1))[0] ?? 0;
        const times = await timed(draw, TIMES);
        const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)]);
        print(
          `  ${name}: ${what}, ${units} units: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, first ${first.toFixed(0)} ms`,
        );
        bounds.atMost(`${name}: ${what}, p95`, p95, P95, 'ms');
      }
    });
  } finally {
    await store.remove();
  }
}

/** How long each of so many pictures took, the shortest first. */
async function timed(draw: () => Promise<unknown>, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now();
    await draw();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

async function drawBriefingOf(request: Request): Promise<void> {
  const outcome = await showBriefing(request, 'picture');
  if (outcome.kind !== 'page') throw new Error(`No page was made: ${outcome.kind}.`);
  await drawBriefingPage(outcome.page);
}
