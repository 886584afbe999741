import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import { showConsolidation, type ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { ConsolidatedMoney, showConsolidatedMoney } from '../../actions/consolidation/show-consolidated-money.ts';
import type { SettleOutcome } from '../../actions/consolidation/settle-conflict.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { Translate } from '../../wording/locales.ts';
import { answerOutcome, type AllowedOf } from '../parts/answer-outcome.ts';
import type { Command } from '../parts/command.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer, View } from '../parts/view.ts';
import { viewConflicts, viewReasonNeeded } from './conflicts-view.ts';
import { viewConsolidation } from './overview-view.ts';

/** /tonghop: what the units reported, as figures of the plan; of a year, or of all its years together. */
export const consolidationCommand: Command = {
  name: 'tonghop',
  words: ['tong hop', 'tong hop so lieu', 'ban tong hop'],
  menu: 'consolidation.read',
  aside: true,
  answer: async (ctx, rest) => {
    const years = await readYears(ctx, rest);
    if (years === 'not-understood') return answerNotUnderstood(ctx, rest);
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

/** A year, two with a dash, or words such as “4 năm” for the whole plan; null where nothing was typed. */
async function readYears({ request }: BotContext, typed: string): Promise<ConsolidatedYears | null | 'not-understood'> {
  const years = (typed.match(/(?:19|20|21)\d\d/g) ?? []).map(Number);
  const [first] = years;
  if (first !== undefined) return { from: Math.min(...years), to: Math.max(...years) };
  if (typed.trim() === '') return null;
  if (!/n[aă]m|giai/iu.test(typed)) return 'not-understood';
  const plan = await showPlan(request);
  return plan === null ? null : { from: plan.fromYear, to: plan.toYear };
}

/** Says what can be typed, to those who may read it. */
async function answerNotUnderstood({ t, request }: BotContext, typed: string): Promise<Answer> {
  const says = (translate: Translate, { planYears }: ConsolidationShown): View => {
    const [from, to] = [String(planYears[0] ?? ''), String(planYears.at(-1) ?? '')];
    return { text: translate('consolidation:notUnderstood', { typed, from, to }) };
  };
  return answerOutcome(t, await showConsolidation(request, null), viewOutcome, says);
}

const SAID_OF = { settled: 'done', 'no-conflict': 'gone', changed: 'changed', 'no-candidate': 'changed' } as const;

/** Answers with what settling came to, above what is still contradictory in that year. */
export async function answerSettling(ctx: BotContext, year: number, outcome: SettleOutcome): Promise<Answer> {
  const { t, request } = ctx;
  if (outcome.kind === 'reason-needed') return { views: [viewReasonNeeded(t)] };
  const done = answerOutcome(t, outcome, (translate: Translate, { kind }: { kind: keyof typeof SAID_OF }): View => ({
    text: translate(`consolidation:settling.${SAID_OF[kind]}`),
  }));
  if (outcome.kind === 'forbidden') return done;
  const rest = answerOutcome(t, await showConsolidation(request, { from: year, to: year }), viewOutcome, viewConflicts);
  return { views: [...done.views, ...rest.views] };
}
