import { NEXT_ROUND } from '../../actions/rounds/next-round-notice.ts';
import { ROUND_OPENED } from '../../actions/rounds/round-opened-notice.ts';
import { formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { PLAIN } from '../../wording/locales.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { periodText } from '../parts/period-text.ts';
import { button } from '../parts/view.ts';
import { startButtons } from '../reports/start-buttons.ts';

/** Notices about rounds. */
export const ROUND_NOTICES = [
  wordNotice(ROUND_OPENED, (t, facts) => ({
    text: t('notices:roundOpened', {
      name: facts.officerName,
      unit: facts.unitName,
      issuedOn: facts.issuedOn === null ? '…' : formatDate(facts.issuedOn),
      responsible: facts.responsible,
      title: facts.title,
      closing: formatDate(facts.closingOn),
      due: formatDateWithWeekday(facts.announcedOn),
    }),
    buttons: [
      ...startButtons(t, facts.obligationId, facts.questions),
      [button(t('people:button.leave'), 'duty-leave')],
    ],
  })),
  wordNotice(NEXT_ROUND, (t, { period, planTitle, closingOn, announcedOn, choices }) => ({
    text: t('notices:nextRound', {
      plan: planTitle,
      period: periodText(t, period),
      closing: formatDate(closingOn),
      due: formatDateWithWeekday(announcedOn),
    }),
    buttons: choices.map(({ formId, title }) => [
      button(t('notices:openNextRound', { title, ...PLAIN }), 'round-form', formId, period),
    ]),
  })),
] as const;
