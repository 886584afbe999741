import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { answerQuestion } from '../../actions/reporting/answer-question.ts';
import { readOwedReport } from '../../actions/reporting/list-obligations.ts';
import type { FillingRefusal, FillingView } from '../../actions/reporting/load-filling.ts';
import {
  draftRound,
  openRound,
  type OpenRoundRefusal,
  type RoundDraftView,
} from '../../actions/reporting/open-round.ts';
import { startReport } from '../../actions/reporting/start-report.ts';
import { submitReport } from '../../actions/reporting/submit-report.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { FillingInput } from '../../domain/reporting/filling.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { answerCancel } from '../commands/cancel.ts';
import { answerOwedReports } from '../commands/report.ts';
import { answerRounds } from '../commands/round.ts';
import { say } from '../views/main-buttons.ts';
import type { BotContext } from '../context.ts';
import { viewFilling } from '../views/filling.ts';
import { dueText, viewFillingRefusal, viewPreview, viewSubmitted } from '../views/reporting.ts';
import { viewRoundDraft, withoutContactText } from '../views/round-draft.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewForbidden } from '../views/forbidden.ts';

type Verbs =
  | 'round-list'
  | 'round-form'
  | 'round-confirm'
  | 'mine'
  | 'report-start'
  | 'report-preview'
  | 'answer-keep'
  | 'answer-nil'
  | 'answer-none'
  | 'answer-later'
  | 'answer-option'
  | 'answer-source'
  | 'answer-sources-done'
  | 'answer-candidate'
  | 'answer-part'
  | 'answer-add'
  | 'answer-remove'
  | 'answer-back'
  | 'answer-jump'
  | 'answer-explain'
  | 'report-review'
  | 'report-submit'
  | 'cancel';

/** The buttons of opening rounds, and of filling and submitting reports. */
export const reportingCallbacks: CallbackHandlers<Verbs> = {
  'round-list': answerRounds,
  'round-form': async (ctx, formId, year) => viewRound(ctx, await draftRound(ctx.request, formId, year)),
  'round-confirm': async (ctx) => {
    const outcome = await openRound(ctx.request);
    if (outcome.kind !== 'opened') return viewRound(ctx, outcome);
    const { title, units, told, withoutContact } = outcome;
    const opened = ctx.t('reporting:round.opened', { title, units: formatCount(units), told: formatCount(told) });
    const missing = withoutContactText(ctx.t, withoutContact);
    return { ...say([opened, missing].filter((part) => part !== null).join('\n\n')), replace: true };
  },
  mine: answerOwedReports,
  'report-start': async (ctx, obligationId) => viewPlace(ctx, await startReport(ctx.request, obligationId)),
  'report-preview': async (ctx, obligationId, page) => {
    const outcome = await readOwedReport(ctx.request, obligationId);
    if (outcome.kind === 'owed') return { views: [viewPreview(ctx.t, outcome.report, page)], replace: page > 0 };
    return { views: [viewFillingRefusal(ctx.t, outcome)] };
  },
  'answer-keep': (ctx, id, number) => fill(ctx, id, { kind: 'keep', number }),
  'answer-nil': (ctx, id, number) => fill(ctx, id, { kind: 'nil', number }),
  'answer-none': (ctx, id, number) => fill(ctx, id, { kind: 'none', number }),
  'answer-later': (ctx, id, number) => fill(ctx, id, { kind: 'later', number }),
  'answer-option': (ctx, id, number, index) => fill(ctx, id, { kind: 'option', number, index }),
  'answer-source': (ctx, id, number, index) => fill(ctx, id, { kind: 'source', number, index }),
  'answer-sources-done': (ctx, id, number) => fill(ctx, id, { kind: 'done', number }),
  'answer-candidate': (ctx, id, number, index) => fill(ctx, id, { kind: 'candidate', number, index }),
  'answer-part': (ctx, id, number, index) => fill(ctx, id, { kind: 'part', number, index }),
  'answer-add': (ctx, id, number) => fill(ctx, id, { kind: 'add', number }),
  'answer-remove': (ctx, id, number) => fill(ctx, id, { kind: 'remove', number }),
  'answer-back': (ctx, id, number) => fill(ctx, id, { kind: 'back', number }),
  'answer-jump': (ctx, id, number) => fill(ctx, id, { kind: 'jump', number }),
  'answer-explain': (ctx, id, number) => fill(ctx, id, { kind: 'explain', number }),
  'report-review': (ctx, id) => fill(ctx, id, { kind: 'review' }),
  'report-submit': async (ctx, id, mode) => {
    const outcome = await submitReport(ctx.request, id, mode === 'with-gaps');
    const plan = await showPlan(ctx.request);
    return { views: [viewSubmitted(ctx.t, outcome, plan?.coordinator.name ?? '')] };
  },
  cancel: answerCancel,
};

/** Takes one message or button of somebody who fills a report. */
export async function fill(ctx: BotContext, reportId: number, input: FillingInput): Promise<Answer> {
  const messageId = input.kind === 'text' ? (ctx.message?.message_id ?? null) : null;
  const outcome = await answerQuestion(ctx.request, reportId, input, messageId);
  return viewPlace(ctx, outcome, input.kind === 'text' ? input.text : '');
}

/** The open place of a report in words, or why there is none. */
export function viewPlace({ t }: BotContext, outcome: FillingView | FillingRefusal, typed = ''): Answer {
  return { views: [outcome.kind === 'filling' ? viewFilling(t, outcome, typed) : viewFillingRefusal(t, outcome)] };
}

/** A round in the making in words, or why there is none. */
export async function viewRound(
  { t, request }: BotContext,
  outcome: RoundDraftView | OpenRoundRefusal,
): Promise<Answer> {
  const isDayOff = await readCalendarFor(request);
  switch (outcome.kind) {
    case 'draft':
      return { views: [viewRoundDraft(t, outcome, isDayOff)] };
    case 'already-open':
      return say(
        t('reporting:round.alreadyOpen', { title: outcome.round.title, due: dueText(outcome.round.dueOn, isDayOff) }),
      );
    case 'forbidden':
      return { views: [viewForbidden(t, 'whoCoordinator')] };
    case 'not-found':
      return say(t('reporting:round.gone'));
  }
}
