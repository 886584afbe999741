import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import type { ReasonOutcome } from '../../actions/reporting/give-reason.ts';
import type { LateDecision, LateOutcome } from '../../actions/reporting/late-request.ts';
import type { SignOutcome } from '../../actions/reporting/sign-report.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { dueText } from './reporting.ts';
import { answerLines } from './review-draft.ts';
import { button, type View } from './view.ts';

type Told = Extract<NoticeFacts, { kind: 'obligation-told' }>;
type Filling = Extract<NoticeFacts, { kind: 'report-to-sign' }>['filling'];

/** What needs a reason: the question for it, or what became of it. */
export function viewReasoned(t: Translate, outcome: ReasonOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoInCharge');
    case 'not-found':
      return { text: t('obligations:reason.gone') };
    case 'ask':
    case 'done': {
      const { what, kind, obligation } = outcome;
      const values = { unit: obligation.unit.name, title: obligation.round.title };
      if (kind === 'ask') {
        const buttons = [[button(t('common:button.cancel'), 'cancel')]];
        return { text: t(`obligations:reason.ask.${what}`, values), buttons };
      }
      const { id, report } = obligation;
      const next =
        what === 'correct'
          ? [[button(t('obligations:button.toCorrection'), 'report-start', id)]]
          : what === 'unapprove' && report !== null
            ? [[button(t('obligations:button.seeReport'), 'review-open', report.id)]]
            : [];
      return { text: t(`obligations:reason.done.${what}`, values), buttons: next };
    }
    case 'refused': {
      const { unit, round } = outcome.obligation;
      const key = outcome.reason === 'not-now' ? 'not-now' : outcome.reason;
      return { text: t(`obligations:reason.refused.${key}`, { unit: unit.name, title: round.title }) };
    }
  }
}

/** Asking to hand in late, up to its being sent. */
export function viewLate(t: Translate, outcome: LateOutcome, isDayOff: IsDayOff): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoContact');
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

/** A request to hand in late, as those see it who decide. */
export function viewLateCard(
  t: Translate,
  { request, obligation, questions, announcedOn }: Extract<NoticeFacts, { kind: 'late-asked' }>,
): View {
  const { unit, round, draft } = obligation;
  return {
    text: t('obligations:late.card', {
      ...{ unit: unit.name, until: formatDate(request.until), reason: request.reason, title: round.title },
      ...{ due: formatDateWithWeekday(announcedOn), given: draft?.given ?? 0, questions },
    }),
    buttons: [
      [button(t('obligations:button.lateRecord'), 'late-record', request.id)],
      [button(t('obligations:button.lateFirst'), 'late-first', request.id)],
      [button(t('common:button.call'), 'unit-card', unit.id)],
    ],
  };
}

/** What became of a decision about lateness. */
export function viewLateDecision(t: Translate, outcome: LateDecision, isDayOff: IsDayOff): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
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
      if (kind === 'decided-before') {
        const state = request.state as 'recorded' | 'figures-first' | 'replaced';
        return { text: t(`obligations:late.before.${state}`, values) };
      }
      return { text: t(request.state === 'recorded' ? 'obligations:late.recorded' : 'obligations:late.first', values) };
    }
  }
}

/** What the people of a unit are told about their obligation. */
export function viewTold(t: Translate, { event, obligation, responsible, reason, to, announcedOn }: Told): View {
  const { id, unit, round, state, draft } = obligation;
  const text = t(`obligations:told.${event}`, {
    ...{ unit: unit.name, title: round.title, responsible, reason },
    ...{ due: formatDateWithWeekday(announcedOn), to: to === '' ? '' : formatDate(to) },
  });
  const writes = ['unwaived', 'reopened', 'withheld', 'late-figures-first', 'late-recorded'].includes(event);
  const writing = writes && (draft !== null || state === 'open');
  const label = t(draft === null ? 'common:button.fillReport' : 'reporting:button.continue');
  return writing ? { text, buttons: [[button(label, 'report-start', id)]] } : { text };
}

/** Figures that wait for the word of the head of the unit. */
export function viewToSign(t: Translate, filling: Filling, announcedOn: string): View {
  const { report } = filling;
  const head = t('obligations:sign.card', {
    ...{ unit: report.unit.name, title: report.round.title, due: formatDateWithWeekday(announcedOn) },
  });
  return {
    text: `${head}\n\n${answerLines(t, filling)}`,
    buttons: [
      [button(t('obligations:button.sign'), 'sign-agree', report.id)],
      [button(t('obligations:button.withhold'), 'sign-return', report.obligationId)],
    ],
  };
}

/** What became of the word of the head of the unit. */
export function viewSigned(t: Translate, outcome: SignOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoInCharge');
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
