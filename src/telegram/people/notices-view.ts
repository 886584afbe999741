import { CONTACT_LEFT } from '../../actions/people/contact-left-notice.ts';
import { DELEGATED } from '../../actions/people/delegated-notice.ts';
import { DELEGATION_ENDED } from '../../actions/people/delegation-ended-notice.ts';
import { DELEGATION_CHANGED } from '../../actions/people/delegation-changed-notice.ts';
import { HANDED_OVER } from '../../actions/people/handed-over-notice.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';

/** Notices about who is in charge, for good or for a time. */
export const PEOPLE_NOTICES = [
  wordNotice(CONTACT_LEFT, (t, { officerName: name, unitName: unit, successor, others, owed }) => {
    const lines = [
      t('notices:contactLeft', { name, unit }),
      successor === null ? '' : t('notices:contactLeftSuccessor', { successor }),
      others.length > 0
        ? t('notices:contactLeftOthers', { names: others.join(', ') })
        : t('notices:contactLeftNobody', { unit, owed: formatCount(owed) }),
    ];
    return { text: lines.filter((line) => line !== '').join('\n\n') };
  }),
  wordNotice(HANDED_OVER, (t, { successorName: name, unitName: unit, responsible }) => ({
    text: t('notices:handedOver', { name, unit, responsible }),
  })),
  wordNotice(DELEGATED, (t, { delegatorName: name, unitNames, from, to }) => {
    const values = { name, units: unitNames.join(', '), from: formatDate(from), to: formatDate(to) };
    return { text: t('notices:delegated', values), buttons: [[button(t('common:button.myWork'), 'mine')]] };
  }),
  wordNotice(DELEGATION_ENDED, (t, { delegatorName: name }) => ({ text: t('notices:delegationEnded', { name }) })),
  wordNotice(DELEGATION_CHANGED, (t, { told, change, otherName: name, to }) => ({
    text: t(`notices:delegationChanged.${told}.${change}`, { name, to: formatDate(to) }),
  })),
] as const;
