import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import { showConsolidation, type ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { ConsolidatedMoney, showConsolidatedMoney } from '../../actions/consolidation/show-consolidated-money.ts';
import type { SettleOutcome } from '../../actions/consolidation/settle-conflict.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { findPeriod } from '../../domain/questions/find-period.ts';
import { findTimes } from '../../domain/questions/find-times.ts';
import { readWords } from '../../domain/questions/words.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import type { Translate } from '../../wording/locales.ts';
import { answerAllowed, answerOutcome, type AllowedOf } from '../parts/answer-outcome.ts';
import type { Command } from '../parts/command.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer, View } from '../parts/view.ts';
import { viewConflicts, viewReasonNeeded } from './conflicts-view.ts';
import { viewConsolidation } from './overview-view.ts';

const NAMES_YEAR = /(?:19|20|21)\d\d/u;

/** What is said before a year; the figures are frozen from there too. */
const TONGHOP_OF_YEAR = ['', 'xem ', 'chot '].flatMap((verb) =>
  ['tong hop', 'tong hop so lieu', 'ban tong hop', 'so lieu tong hop'].flatMap((what) => [
    `${verb}${what}`,
    `${verb}${what} nam`,
  ]),
);

/** /tonghop: what the units reported, as figures of the plan; of a year, or of all its years together. */
export const consolidationCommand: Command = {
  name: 'tonghop',
  words: ['tong hop', 'tong hop so lieu', 'ban tong hop'],
  wordsBeforeYear: TONGHOP_OF_YEAR,
  menu: 'consolidation.read',
  aside: true,
  answer: async (ctx, rest) => {
    const said = ctx.message?.text ?? '';
    const typed = rest === '' && NAMES_YEAR.test(said) ? said : rest;
    const years = await readYears(ctx, typed);
    if (years === 'not-understood' || years === 'part-of-year') return answerNotUnderstood(ctx, typed, years);
    return answerConsolidation(ctx, years);
  },
};

/** Answers with the consolidation of these years; null for the newest of which anything is known. */
export async function answerConsolidation(
  { t, request }: BotContext,
  years: ConsolidatedYears | null,
): Promise<Answer> {
  return answerOutcome(t, await showConsolidation(request, years), viewOutcome, viewConsolidation);
}

/** Renders a consolidation by `view`, or why there is none. */
export function viewOutcome(
  t: Translate,
  outcome: AllowedOf<typeof showConsolidation>,
  view: (t: Translate, shown: ConsolidationShown) => View,
): View {
  return outcome.kind === 'consolidation' ? view(t, outcome) : viewNoConsolidation(t, outcome);
}

/** Renders the money of a consolidation by `view`, or why there is none. */
export function viewMoneyOutcome(
  t: Translate,
  outcome: AllowedOf<typeof showConsolidatedMoney>,
  view: (t: Translate, shown: ConsolidatedMoney) => View,
): View {
  return outcome.kind === 'money' ? view(t, outcome) : viewNoConsolidation(t, outcome);
}

/** Says why there is no consolidation. */
export function viewNoConsolidation(
  t: Translate,
  outcome: Exclude<AllowedOf<typeof showConsolidation>, ConsolidationShown>,
): View {
  switch (outcome.kind) {
    case 'no-plan':
      return { text: t('consolidation:noPlan') };
    case 'other-year':
      return {
        text: t('consolidation:otherYear', {
          years: outcome.years.join(', '),
          example: String(outcome.years.at(-1) ?? ''),
        }),
      };
  }
}

/**
 * A year, also in relation to this one, several, or words such as “4 năm” for the whole plan; null where nothing was typed. A
 * quarter or some months are told so: units report by years.
 */
async function readYears(
  { request }: BotContext,
  typed: string,
): Promise<ConsolidatedYears | null | 'not-understood' | 'part-of-year'> {
  if (typed.trim() === '') return null;
  const plan = await showPlan(request);
  if (plan === null) return null;
  const { fromYear, toYear } = plan;
  const today = toLocalDate(request.now);
  const period = findPeriod(typed, { fromYear, toYear, thisYear: yearOf(today) });
  if (period?.kind === 'part-of-year' || /(?:^|\s)(?:qu[yý]|th[aá]ng)(?:\s|$)/iu.test(typed)) return 'part-of-year';
  if (period !== null) return { from: period.from, to: period.to };
  const words = readWords(typed);
  const years = findTimes({ words, keys: words.map(({ key }) => key) }, today).flatMap(({ value }) => value ?? []);
  if (years.length > 0) return { from: Math.min(...years), to: Math.max(...years) };
  return /giai\s*[dđ]o[aạ]n/iu.test(typed) ? { from: fromYear, to: toYear } : 'not-understood';
}

/** Says what can be typed, to those who may read it. */
async function answerNotUnderstood(
  { t, request }: BotContext,
  typed: string,
  why: 'not-understood' | 'part-of-year',
): Promise<Answer> {
  const says = (translate: Translate, { planYears }: ConsolidationShown): View => {
    const [from, to] = [String(planYears[0] ?? ''), String(planYears.at(-1) ?? '')];
    const key = why === 'part-of-year' ? 'consolidation:partOfYear' : 'consolidation:notUnderstood';
    return { text: translate(key, { typed, from, to }) };
  };
  return answerOutcome(t, await showConsolidation(request, null), viewOutcome, says);
}

const SAID_OF = { settled: 'done', 'no-conflict': 'gone', changed: 'changed', 'no-candidate': 'changed' } as const;

/** Answers with what settling came to, above what is still contradictory in that year. */
export async function answerSettling(ctx: BotContext, year: number, outcome: SettleOutcome): Promise<Answer> {
  const { t, request } = ctx;
  return answerAllowed(t, outcome, async ({ kind }): Promise<Answer> => {
    if (kind === 'reason-needed') return { views: [viewReasonNeeded(t)] };
    const done: View = { text: t(`consolidation:settling.${SAID_OF[kind]}`) };
    const shown = await showConsolidation(request, { from: year, to: year });
    return { views: [done, ...answerOutcome(t, shown, viewOutcome, viewConflicts).views] };
  });
}
