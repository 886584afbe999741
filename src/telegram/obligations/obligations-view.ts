import type { REPORT_TO_SIGN } from '../../actions/filling/report-to-sign-notice.ts';
import type { LATE_ASKED } from '../../actions/obligations/late-asked-notice.ts';
import type { FactsOf } from '../../actions/outbox/notice-definition.ts';
import type { OBLIGATION_TOLD } from '../../actions/reports/obligation-told-notice.ts';
import type { ReasonOutcome } from '../../actions/obligations/give-reason.ts';
import type { LateDecision, LateOutcome } from '../../actions/obligations/late-request.ts';
import type { SignOutcome } from '../../actions/obligations/sign-report.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { dueText } from '../reports/due-text.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { answerLines } from '../reports/review-draft.ts';
import { toldText, willTellText } from '../reports/told-text.ts';
import { button, type View } from '../parts/view.ts';

type ObligationNews = FactsOf<typeof OBLIGATION_TOLD>;
type Filling = FactsOf<typeof REPORT_TO_SIGN>['filling'];

/** Renders what needs a reason: the question for it, or what became of it. */
export function viewActWithReason(t: Translate, outcome: Allowed<ReasonOutcome>): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('obligations:reason.gone') };
    case 'ask':
    case 'done': {
      const { what, obligation } = outcome;
      const values = { unit: obligation.unit.name, title: obligation.round.title };
      if (outcome.kind === 'ask') {
        const buttons = [[button(t('common:button.cancel'), 'cancel')]];
        const ask = t(`obligations:reason.ask.${what}`, values);
        return { text: outcome.told === null ? ask : `${ask} ${willTellText(t, outcome.told)}`, buttons };
      }
      const { id, report } = obligation;
      const next =
        what === 'correct'
          ? [[button(t('obligations:button.toCorrection'), 'report-start', id)]]
          : what === 'unapprove' && report !== null
            ? [[button(t('obligations:button.seeReport'), 'review-open', report.id)]]
            : [];
      const done = t(`obligations:reason.done.${what}`, values);
      const { told } = outcome;
      return { text: told === null ? done : `${done} ${toldText(t, told)}`, buttons: next };
    }
    case 'refused': {
      const { unit, round } = outcome.obligation;
      const key = outcome.reason === 'not-now' ? 'not-now' : outcome.reason;
      return { text: t(`obligations:reason.refused.${key}`, { unit: unit.name, title: round.title }) };
    }
  }
}

/** Renders asking to hand in late, up to its being sent. */
export function viewLate(t: Translate, outcome: Allowed<LateOutcome>, isDayOff: IsDayOff): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('obligations:late.gone') };
    case 'not-owing':
      return { text: t('obligations:late.notOwing', { title: outcome.obligation.round.title }) };
    case 'sent':
      return {
        text: t('obligations:late.sent', {
          until: formatDate(outcome.until),
          due: dueText(outcome.obligation.round.dueOn, isDayOff),
        }),
      };
    case 'asking': {
      const { words, gap, first, obligation } = outcome;
      const cancel = button(t('common:button.cancel'), 'cancel');
      const { title, dueOn } = obligation.round;
      if (first)
        return { text: t('obligations:late.ask', { title, due: dueText(dueOn, isDayOff) }), buttons: [[cancel]] };
      const { reason, until } = words;
      if (gap !== null || reason === null || until === null) {
        const kept = reason === null ? '' : `${t('obligations:late.keptReason', { reason })}\n\n`;
        return { text: `${kept}${t(`obligations:late.gap.${gap ?? 'no-date'}`)}`, buttons: [[cancel]] };
      }
      return {
        text: t('obligations:late.confirm', { until: formatDateWithWeekday(until), reason }),
        buttons: [
          [button(t('obligations:button.lateSend'), 'late-send')],
          [button(t('common:button.edit'), 'late-ask', obligation.id), cancel],
        ],
      };
    }
  }
}

/** Renders a request to hand in late, as those see it who decide. */
export function viewLateCard(
  t: Translate,
  { request, obligation, questions, announcedOn }: FactsOf<typeof LATE_ASKED>,
): View {
  const { unit, round, answered } = obligation;
  return {
    text: t('obligations:late.card', {
      unit: unit.name,
      until: formatDate(request.until),
      reason: request.reason,
      title: round.title,
      due: formatDateWithWeekday(announcedOn),
      ...(answered ?? { given: 0, questions }),
    }),
    buttons: [
      [button(t('obligations:button.lateRecord'), 'late-record', request.id)],
      [button(t('obligations:button.lateFirst'), 'late-first', request.id)],
      [button(t('common:button.call'), 'call-open', obligation.id)],
    ],
  };
}

/** Renders what became of a decision about lateness. */
export function viewLateDecision(t: Translate, outcome: Allowed<LateDecision>, isDayOff: IsDayOff): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('obligations:late.gone') };
    case 'not-owing':
      return { text: t('obligations:late.handedIn', { unit: outcome.obligation.unit.name }) };
    case 'decided':
    case 'decided-before': {
      const { request, obligation, kind } = outcome;
      const values = {
        unit: obligation.unit.name,
        until: formatDate(request.until),
        due: dueText(obligation.round.dueOn, isDayOff),
      };
      if (kind === 'decided-before' && request.state !== 'open')
        return { text: t(`obligations:late.before.${request.state}`, values) };
      return { text: t(request.state === 'recorded' ? 'obligations:late.recorded' : 'obligations:late.first', values) };
    }
  }
}

/** Renders what the people of a unit are told about their obligation. */
export function viewObligationNotice(
  t: Translate,
  { event, obligation, responsible, reason, to, announcedOn, over }: ObligationNews,
): View {
  const { id, unit, round, state, draft } = obligation;
  const said = event === 'late-figures-first' && over ? 'late-figures-first-over' : event;
  const text = t(`obligations:told.${said}`, {
    unit: unit.name,
    title: round.title,
    responsible,
    reason,
    due: formatDateWithWeekday(announcedOn),
    to: to === '' ? '' : formatDate(to),
  });
  const writes = ['unwaived', 'reopened', 'withheld', 'late-figures-first', 'late-recorded'].includes(event);
  const writing = writes && (draft !== null || state === 'open');
  const label = t(draft === null ? 'common:button.fillReport' : 'reporting:button.continue');
  return writing ? { text, buttons: [[button(label, 'report-start', id)]] } : { text };
}

/** Renders figures that wait for the word of the head of the unit. */
export function viewToSign(t: Translate, filling: Filling, announcedOn: string): View {
  const { report } = filling;
  const head = t('obligations:sign.card', {
    unit: report.unit.name,
    title: report.round.title,
    due: formatDateWithWeekday(announcedOn),
  });
  return {
    text: `${head}\n\n${answerLines(t, filling)}`,
    buttons: [
      [button(t('obligations:button.sign'), 'sign-agree', report.id)],
      [button(t('obligations:button.withhold'), 'sign-return', report.obligationId)],
    ],
  };
}

/** Renders what became of the word of the head of the unit. */
export function viewSigned(t: Translate, outcome: Allowed<SignOutcome>): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('obligations:reason.gone') };
    case 'not-signing':
      return { text: t(outcome.state === 'locked' ? 'obligations:notOpen.locked' : 'obligations:sign.before') };
    case 'signed': {
      const { unitName: unit, title, receiptCode: code } = outcome;
      return { text: t('obligations:sign.done', { unit, title, code }) };
    }
  }
}
