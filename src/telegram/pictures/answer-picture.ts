import { drawPicture } from '../../actions/pictures/draw-picture.ts';
import { showMoney } from '../../actions/pictures/show-money.ts';
import { showProgress } from '../../actions/pictures/show-progress.ts';
import { showReportStates } from '../../actions/pictures/show-report-states.ts';
import { showTargets } from '../../actions/status/show-targets.ts';
import type { ChartKind } from '../../domain/questions/reading.ts';
import type { BotContext } from '../context.ts';
import { say } from '../views/main-buttons.ts';
import { budgetChart } from '../views/pictures/budget.ts';
import { viewPicture, viewPictureText, type ShownChart } from '../views/pictures/picture.ts';
import { progressChart } from '../views/pictures/progress.ts';
import { reportsChart } from '../views/pictures/reports.ts';
import { targetsChart } from '../views/pictures/targets.ts';
import type { Answer } from '../views/view.ts';

type Charted = { kind: 'shown'; shown: ShownChart[] } | { kind: 'nothing'; text: string };

/** Which chart is asked for, which part of it, of which year and of which round; 0 where none was named. */
export interface AskedChart {
  kind: ChartKind;
  page: number;
  year: number;
  round: number;
}

/** A chart as a picture, or a word that there is nothing to draw. */
export async function answerPicture(ctx: BotContext, asked: AskedChart): Promise<Answer> {
  const charted = await chartOf(ctx, asked);
  if (charted.kind === 'nothing') return say(charted.text);
  const views = charted.shown.map(async (shown) => viewPicture(ctx.t, shown, await drawPicture(shown.chart)));
  return { views: await Promise.all(views) };
}

/** The same as text. */
export async function answerPictureText(ctx: BotContext, asked: AskedChart): Promise<Answer> {
  const charted = await chartOf(ctx, asked);
  return charted.kind === 'nothing'
    ? say(charted.text)
    : { views: charted.shown.map((shown) => viewPictureText(ctx.t, shown)) };
}

async function chartOf({ t, request }: BotContext, { kind, page, year: named, round }: AskedChart): Promise<Charted> {
  const year = named === 0 ? null : named;
  const shown = (drawn: Omit<ShownChart, 'kind' | 'year' | 'round'>): Charted => ({
    kind: 'shown',
    shown: [{ kind, year: named, round, ...drawn }],
  });
  switch (kind) {
    case 'progress': {
      const progress = await showProgress(request);
      if (progress === null) return { kind: 'nothing', text: t('pictures:progress.none') };
      return shown(progressChart(t, progress, page, request.now));
    }
    case 'reports': {
      const rounds = await showReportStates(request, { round: round === 0 ? null : round, year });
      if (rounds.length > 0)
        return {
          kind: 'shown',
          shown: rounds.map((states) => ({
            ...{ kind, year: named, round: states.round.id },
            ...reportsChart(t, states, page, request.now),
          })),
        };
      const text = year === null ? t('status:none') : t('questions:units.noRoundYear', { year });
      return { kind: 'nothing', text };
    }
    case 'targets': {
      const targets = await showTargets(request, null, year);
      if (targets.length === 0) return { kind: 'nothing', text: t('questions:targets.none') };
      return shown(targetsChart(t, targets, page, request.now));
    }
    case 'budget': {
      const money = await showMoney(request);
      if (money === null) return { kind: 'nothing', text: t('pictures:budget.none') };
      return shown({ chart: budgetChart(t, money, request.now), page: 0, pages: 1 });
    }
  }
}
