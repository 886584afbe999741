import { createHash } from 'node:crypto';
import { drawPicture, type Chart } from '../../actions/pictures/draw-picture.ts';
import { showMoney } from '../../actions/pictures/show-money.ts';
import { showProgress } from '../../actions/pictures/show-progress.ts';
import { showReportStates } from '../../actions/pictures/show-report-states.ts';
import { showTargets } from '../../actions/status/show-targets.ts';
import type { ChartKind } from '../../domain/questions/reading.ts';
import { PLAIN } from '../../wording/locales.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import { budgetChart } from './budget-chart.ts';
import { viewPicture, viewPictureText, type ShownChart } from './picture.ts';
import { progressChart } from './progress-chart.ts';
import { askedPeriodText } from '../parts/period-text.ts';
import { marksOfRounds } from '../reports/round-mark.ts';
import { reportsChart } from './reports-chart.ts';
import { targetsChart } from './targets-chart.ts';
import type { Answer } from '../parts/view.ts';

type ChartAnswer = { kind: 'shown'; shown: ShownChart[] } | { kind: 'nothing'; text: string };

/** Which chart is asked for, which part of it, of which year and of which round; 0 where none was named. */
export interface AskedChart {
  kind: ChartKind;
  page: number;
  year: number;
  round: number;
}

/** Answers with a chart as a picture, or a word that there is nothing to draw. */
export async function answerPicture(ctx: BotContext, asked: AskedChart): Promise<Answer> {
  const charted = await chartOf(ctx, asked);
  if (charted.kind === 'nothing') return answerText(charted.text);
  return {
    views: charted.shown.map((shown) => {
      const key = hashOf(shown.chart);
      return viewPicture(ctx.t, shown, { key, draw: () => drawPicture(shown.chart) });
    }),
  };
}

function hashOf(chart: Chart): string {
  return createHash('sha256').update(JSON.stringify(chart)).digest('base64url');
}

/** Answers with a chart as text. */
export async function answerPictureText(ctx: BotContext, asked: AskedChart): Promise<Answer> {
  const charted = await chartOf(ctx, asked);
  return charted.kind === 'nothing'
    ? answerText(charted.text)
    : { views: charted.shown.map((shown) => viewPictureText(ctx.t, shown)) };
}

/** Reads what a chart shows and lays it out; a text where there is nothing to show. */
async function chartOf(
  { t, request }: BotContext,
  { kind, page, year: named, round }: AskedChart,
): Promise<ChartAnswer> {
  const year = named === 0 ? null : named;
  const shown = (drawn: Omit<ShownChart, 'kind' | 'year' | 'round'>): ChartAnswer => ({
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
      if (rounds.length > 0) {
        const markOf = marksOfRounds(t, rounds);
        return {
          kind: 'shown',
          shown: rounds.map((states) => ({
            kind,
            year: named,
            round: states.round.id,
            mark: markOf(states.round.id),
            ...reportsChart(t, states, page, request.now),
          })),
        };
      }
      const text =
        year === null
          ? t('status:none')
          : t('questions:units.noRoundYear', { period: askedPeriodText(t, year, undefined), ...PLAIN });
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
