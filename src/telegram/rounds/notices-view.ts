import { ROUND_OPENED } from '../../actions/rounds/round-opened-notice.ts';
import { formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
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
] as const;
